/** Fenced blocks, and code in a line: what stands in them is printed as it is. */
const CODE =
  /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))|(?<!`)(`+)(?!`)(?:[^`\n]|\n(?!\n)|(?<!`)(?!\3(?!`))`+(?!`))*?\3(?!`)/gm;

/** Changes the parts of a Markdown text that are no code. */
export function outsideCode(text: string, change: (part: string) => string): string {
  let made = "";
  let from = 0;
  for (const { 0: code, index } of text.matchAll(CODE)) {
    made += change(text.slice(from, index)) + code;
    from = index + code.length;
  }
  return made + change(text.slice(from));
}

/** Words as code, printed as they stand. */
export function asCode(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  const fence = "`".repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(({ 0: run }) => run.length)) + 1);
  return fence.length > 1 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** A block of code. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/^\s*(`{3,})/gm)].map(([, run = ""]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `\n\n${fence}${language.replace(/[^\w+#.-]/g, "")}\n${code.replace(/^\n+|\s+$/g, "")}\n${fence}\n\n`;
}
