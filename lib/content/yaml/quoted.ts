/** The line on which an offset stands, and where it begins. */
export function lineAt(text: string, offset: number): { line: string; start: number } {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { line: text.slice(start, end === -1 ? undefined : end), start };
}

const FIELD = /^\s*((?:- +)?[\p{L}\p{N}_-]+: +)(\S.*?)\s*$/u;

/** The field at an offset with its whole value in quotes, as an editor would write it; null where the value is more than a line of text. */
export function quotedField(text: string, offset: number): string | null {
  const [, key, value] = FIELD.exec(lineAt(text, offset).line) ?? [];
  if (!key || !value || /^[[{|>]/.test(value)) return null;
  const bare = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
  const inner = bare.replace(/^["']|["']$/g, (mark) => (bare.split(mark).length % 2 === 0 ? "" : mark));
  return `${key}${inner.includes('"') || inner.includes("\\") ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`}`;
}
