import type { Aside, PageLine, PrintedPage } from "@/lib/records/page";

/**
 * To what a printed line belongs: to a story, by its index among the page's; to one that is not published; to the page
 * itself (报眉, 广告); or to nothing.
 */
export type Owner =
  | { kind: "story"; index: number }
  | { kind: "aside"; aside: Aside }
  | { kind: "furniture" }
  | { kind: "none" };

/** Printed lines in a row that have one owner, blank ones left out: at least one. */
export interface LineGroup {
  owner: Owner;
  lines: PageLine[];
}

type LineRange = readonly [first: number, last: number];

/** The transcript as runs of lines with one owner, in page order. */
export function groupLines({ lines, asides }: Pick<PrintedPage, "lines" | "asides">): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    if (line.class === "blank" && line.text.trim() === "") continue;
    const owner = ownerOf(line, asides);
    const [last, above] = [groups.at(-1), groups.at(-2)];
    if (last && isSame(last.owner, owner)) last.lines.push(line);
    else if (above && last && isSame(above.owner, owner) && isRuler(last)) {
      above.lines.push(...last.lines, line);
      groups.pop();
    } else groups.push({ owner, lines: [line] });
  }
  return groups;
}

/** The ruler below a table's first row, which was not printed and parts nothing. */
const isRuler = ({ owner, lines }: LineGroup) =>
  owner.kind === "furniture" && lines.every(({ text }) => /^[\s|:-]+$/.test(text) && text.includes("-"));

/** Whose the line is. */
export function ownerOf({ number, story, furniture }: PageLine, asides: readonly Aside[]): Owner {
  if (story !== null) return { kind: "story", index: story };
  if (furniture !== null) return { kind: "furniture" };
  const aside = asides.find(({ lines }) => lines.some(([first, last]) => first <= number && number <= last));
  return aside ? { kind: "aside", aside } : { kind: "none" };
}

const isSame = (a: Owner, b: Owner): boolean => identityOf(a) === identityOf(b);

/** Equal for equal owners. */
function identityOf(owner: Owner): number | Aside | Owner["kind"] {
  if (owner.kind === "story") return owner.index;
  return owner.kind === "aside" ? owner.aside : owner.kind;
}

export const rangeOf = ({ lines }: LineGroup): LineRange => [
  lines[0]?.number ?? 1,
  lines.at(-1)?.number ?? 1,
];

/** Where a story stands on its page, by its index among the page's. */
export const rangesOf = (page: PrintedPage, index: number): LineRange[] =>
  groupLines(page)
    .filter(({ owner }) => owner.kind === "story" && owner.index === index)
    .map(rangeOf);

/** The id of a printed line; `prefix` tells the pages of one document apart. */
export const lineId = (line: number, prefix = ""): string => `${prefix}L${line}`;

/** The id of a region: `L30-42`, also where it has only one line, whose own id is `L30`. */
export const rangeId = ([first, last]: LineRange, prefix = ""): string => `${lineId(first, prefix)}-${last}`;
