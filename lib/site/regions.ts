import type { PageLine } from "@/lib/records/page";

/** Printed lines in a row that have one owner, blank ones left out: at least one. */
export interface LineGroup {
  /** Index into the page's stories; null for furniture. */
  owner: number | null;
  lines: PageLine[];
}

export type LineRange = readonly [first: number, last: number];

/** The transcript as runs of lines with one owner, in page order. */
export function groupLines(lines: readonly PageLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    if (line.class === "blank" && line.text.trim() === "") continue;
    const last = groups.at(-1);
    if (last?.owner === line.story) last.lines.push(line);
    else groups.push({ owner: line.story, lines: [line] });
  }
  return groups;
}

export const rangeOf = ({ lines }: LineGroup): LineRange => [
  lines[0]?.number ?? 1,
  lines.at(-1)?.number ?? 1,
];

/** Where the story of this order stands on its page. */
export const rangesOf = (lines: readonly PageLine[], order: number): LineRange[] =>
  groupLines(lines)
    .filter(({ owner }) => owner === order)
    .map(rangeOf);

/** The id of a printed line; `prefix` tells the pages of one document apart. */
export const lineId = (line: number, prefix = ""): string => `${prefix}L${line}`;

/** The id of a region: `L30-42`, also where it has only one line, whose own id is `L30`. */
export const rangeId = ([first, last]: LineRange, prefix = ""): string => `${lineId(first, prefix)}-${last}`;
