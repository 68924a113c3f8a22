import type { PageSplit } from "./types";

/** How many characters of a line are shown. */
const SHOWN_CHARACTERS = 36;

/** A table for people: each printed line with its story, its class and the rule that decided. */
export function explainSplit({ lines, problems }: PageSplit): string {
  const rows = lines
    .filter((line) => line.class !== "blank")
    .flatMap(({ number, text, class: lineClass, rule, also, story }) => {
      const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
      const owner = story === null ? "-" : String(story + 1);
      return [{ class: lineClass, rule }, ...also].map(
        (part) =>
          `${String(number).padStart(5)}  ${owner.padStart(3)}  ${part.class.padEnd(10)} ${part.rule.padEnd(26)} ${shown}`,
      );
    });
  const found = problems.map(
    ({ line, column, severity, rule, message }) => `${line}:${column} ${severity} ${rule} ${message}`,
  );
  const head = `${"行".padStart(4)}  ${"稿".padStart(2)}  ${"类".padEnd(9)} ${"规则".padEnd(24)} 文字`;
  return [head, ...rows, ...(found.length > 0 ? ["", ...found] : [])].join("\n");
}
