import { readOwnMarkdown } from "@/lib/content/markdown/own-markdown";
import { markdownTree } from "@/lib/content/markdown/parse";
import { walk } from "@/lib/content/markdown/walk";
import { mergeMarker } from "@/lib/content/reading/merge-marker";
import { fieldsInText } from "@/lib/content/story/misplaced";
import type { Problem } from "@/lib/records/problem";
import { type Note, note } from "../report/note";
import { attributeOf } from "./html-tags";
import { isPlain } from "./plain";

/** How often a text is read again after it was mended: one mark may hide another. */
const MOST_ROUNDS = 6;

export type Mended =
  | { kind: "text"; text: string; problems: readonly Problem[] }
  | { kind: "refused"; why: Problem };

/** A Markdown text in which readers get every word: what would be lost or is no mark of ours is written so that it is printed. */
export function mended(source: string, text: string, notes: Note[]): Mended {
  let now = withoutMergeMarks(source, text, notes);
  for (let round = 0; ; round++) {
    const read = isPlain(now) ? NOTHING_WRONG : readOwnMarkdown(now, 1, source);
    if (read.kind === "refused") return { kind: "refused", why: read.problem };
    const problems = [...read.problems, ...fieldsInText(now, 1, source)];
    const errors = problems.filter(({ severity }) => severity === "error");
    const [first] = errors;
    if (!first) return { kind: "text", text: now, problems };
    const next = round < MOST_ROUNDS ? mendedOnce(now, errors) : now;
    if (next === now) return { kind: "refused", why: first };
    for (const { message } of errors) notes.push(note(source, "text-mended", message));
    now = next;
  }
}

const NOTHING_WRONG: { kind: "plain"; problems: readonly Problem[] } = { kind: "plain", problems: [] };

/** Rows by which Git marks what two have changed: in a text about Git they stand there to be read, but not at the beginning of a line. */
function withoutMergeMarks(source: string, text: string, notes: Note[]): string {
  const marker = mergeMarker(text);
  if (marker) notes.push(note(source, "text-mended", marker.message));
  return marker ? text.replace(/^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm, " $&") : text;
}

/** From the end, so that the places before stay. */
function mendedOnce(text: string, errors: readonly Problem[]): string {
  const lines = text.split("\n");
  const distinct = errors.filter(
    ({ line, column }, index) =>
      errors.findIndex((each) => each.line === line && each.column === column) === index,
  );
  for (const error of [...distinct].sort((a, b) => b.line - a.line || b.column - a.column))
    mendLine(lines, error);
  return lines.join("\n");
}

function mendLine(lines: string[], { rule, line, column }: Problem): void {
  const at = line - 1;
  const typed = lines[at];
  if (typed === undefined) return;
  switch (rule) {
    case "open-fence":
      closeFence(lines, line);
      return;
    case "stray-info": {
      const [, start = "", language = "", words = ""] =
        /^([ \t>]*[`~]{3,}[ \t]*)(\S*)[ \t]*(.*)$/.exec(typed) ?? [];
      const name = /^[\w+#.-]*$/.test(language) ? language : "";
      const indent = /^[ \t>]*/.exec(start)?.[0] ?? "";
      lines.splice(
        at,
        1,
        `${indent}${name === "" ? language : ""} ${words}`.trimEnd(),
        indent.trimEnd(),
        `${start}${name}`,
      );
      return;
    }
    case "surplus-cell":
      widenTable(lines, at);
      return;
    case "row-without-bar":
      lines.splice(at, 0, "");
      return;
    case "link-without-words":
      lines[at] =
        typed.slice(0, column - 1) +
        typed
          .slice(column - 1)
          .replace(/^\[[^\]]*\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\))?[^()\s]*)[^)]*\)|^<a\b[^>]*>\s*<\/a>/, "")
          .replace(/^<a\b([^>]*)>([^<]+)<\/a>/, linkOfAddress);
      return;
    case "lost-text":
      escapeTagBefore(lines, at, column);
      return;
    case "field-in-text":
      lines[at] = typed.replace(/[:：]/, "\\$&");
      return;
    default:
      lines[at] = typed.slice(0, column - 1) + typed.slice(column - 1).replace(/[!-/:-@[-`{-~]/, "\\$&");
  }
}

/** A link whose words are an address: that is a link by itself, within which there is none. Markdown's own may have such words. */
function linkOfAddress(whole: string, attributes: string, words: string): string {
  const href = attributeOf(attributes, "href")?.replaceAll("&amp;", "&") ?? "";
  return href === ""
    ? whole
    : `[${words.replace(/([[\]\\])/g, "\\$1")}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`;
}

/** Code ends where the quote or list ends in which it stands, at the end of the text else: its fence is closed there. */
function closeFence(lines: string[], line: number): void {
  const [, before = "", fence = "```"] =
    /^((?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*)(`{3,}|~{3,})/.exec(lines[line - 1] ?? "") ?? [];
  let end = lines.length;
  walk(markdownTree(lines.join("\n")), (node) => {
    if (node.type === "code" && node.position?.start.line === line) end = node.position.end.line;
    return undefined;
  });
  while (end > line && lines[end - 1]?.trim() === "") end--;
  lines.splice(end, 0, before.replace(/[^ \t>]/g, " ") + fence);
}

/** What looks like a tag hides text behind it: the last one before is printed as it stands; where there is none, the mark itself. */
function escapeTagBefore(lines: string[], at: number, column: number): void {
  for (let line = at; line >= 0 && line > at - 30; line--) {
    const typed = lines[line] ?? "";
    const before = line === at ? typed.slice(0, column) : typed;
    const open = [...before.matchAll(/(?<!\\)</g)].at(-1)?.index;
    if (open === undefined) continue;
    lines[line] = `${typed.slice(0, open)}\\${typed.slice(open)}`;
    return;
  }
  const typed = lines[at] ?? "";
  lines[at] = typed.slice(0, column - 1) + typed.slice(column - 1).replace(/[!-/:-@[-`{-~]/, "\\$&");
}

/** Cells for which the head has no place: the head gets as many. */
function widenTable(lines: string[], at: number): void {
  let rule = at;
  while (rule > 0 && !/^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/.test(lines[rule] ?? ""))
    rule--;
  const count = (line: string) =>
    line
      .trim()
      .replace(/^\|/, "")
      .replace(/(?<!\\)\|$/, "")
      .split(/(?<!\\)\|/).length;
  const missing = count(lines[at] ?? "") - count(lines[rule] ?? "");
  if (rule === 0 || missing <= 0) return;
  const widen = (line: string, cell: string) =>
    `${line.trimEnd().replace(/(?<!\\)\|$/, "")}|${` ${cell} |`.repeat(missing)}`;
  lines[rule - 1] = widen(lines[rule - 1] ?? "", " ");
  lines[rule] = widen(lines[rule] ?? "", "---");
}
