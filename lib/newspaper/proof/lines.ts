import type { FurnitureKind, LineClass } from "@/lib/records/page";
import type { SourceText } from "../source/source";
import type { Assembled, Classified } from "../story/assemble";

/** One line of the source and what it was taken for. */
export interface SplitLine {
  /** From 1. */
  number: number;
  text: string;
  class: LineClass;
  /** The rule that decided. */
  rule: string;
  /** What else the line holds: a byline behind its headline. */
  also: { class: LineClass; rule: string }[];
  /** Index of its story; null for furniture and for blank lines. */
  story: number | null;
  furniture?: FurnitureKind;
}

/** A line without text: blank, or of a recogniser's mark-up alone. Inside of a story that is the story's. */
function unowned(number: number, text: string, story: number | null): SplitLine {
  if (text.trim() === "") return { number, text, class: "blank", rule: "blank", also: [], story: null };
  const markup: SplitLine = { number, text, class: "markup", rule: "markup", also: [], story };
  if (story === null) markup.furniture = "other";
  return markup;
}

/** For each line the story that stands above and below it; null where those are two, or none. `of`: undefined for lines without owner. */
function storiesAround(of: readonly (number | null | undefined)[]): (number | null)[] {
  const carried = (stories: typeof of) => {
    let last: number | null = null;
    return stories.map((story) => {
      if (story !== undefined) last = story;
      return last;
    });
  };
  const above = carried(of);
  const below = carried(of.toReversed()).toReversed();
  return above.map((story, index) => (story === below[index] ? story : null));
}

/** What a line is of, and what else it holds. */
interface Owner {
  each: Classified;
  story: number | null;
  also: Classified[];
}

/** Every line of the page with what it was taken for, by which rule, and whose it is. */
export function linesWithOwners(source: SourceText, { stories, furniture }: Assembled): SplitLine[] {
  const { text: page, lines } = source.printed;
  /** By the line's number. */
  const owners = new Array<Owner | undefined>(lines.length + 1);
  const own = (each: Classified, story: number | null) => {
    for (const { number, last } of each.facts.block.lines)
      for (let line = number; line <= last; line += 1) {
        const owner = owners[line];
        if (owner) owner.also.push(each);
        else owners[line] = { each, story, also: [] };
      }
  };
  for (const [story, blocks] of stories.entries()) for (const each of blocks) own(each, story);
  for (const each of furniture) own(each, null);
  const around = storiesAround(lines.map(({ number }) => owners[number]?.story));
  return lines.map(({ number, start, end }): SplitLine => {
    const text = page.slice(start, end);
    const owner = owners[number];
    if (!owner) return unowned(number, text, around[number - 1] ?? null);
    const { verdict } = owner.each;
    const also = owner.also.map((each) => ({ class: each.verdict.class, rule: each.verdict.rule }));
    const { class: lineClass, rule, furniture: kind } = verdict;
    const line: SplitLine = { number, text, class: lineClass, rule, also, story: owner.story };
    if (kind) line.furniture = kind;
    return line;
  });
}
