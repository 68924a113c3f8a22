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

/** Every line of the page with what it was taken for, by which rule, and whose it is. */
export function linesWithOwners(source: SourceText, { stories, furniture }: Assembled): SplitLine[] {
  const owners = new Map<number, { each: Classified; story: number | null; also: Classified[] }>();
  const own = (each: Classified, story: number | null) => {
    for (const { number } of each.facts.block.lines) {
      const owner = owners.get(number);
      if (owner) owner.also.push(each);
      else owners.set(number, { each, story, also: [] });
    }
  };
  for (const [story, blocks] of stories.entries()) for (const each of blocks) own(each, story);
  for (const each of furniture) own(each, null);
  return source.lines.map(({ number, start, end }): SplitLine => {
    const text = source.text.slice(start, end);
    const owner = owners.get(number);
    if (!owner) return { number, text, class: "blank", rule: "blank", also: [], story: null };
    const { verdict } = owner.each;
    const also = owner.also.map((each) => ({ class: each.verdict.class, rule: each.verdict.rule }));
    const line = { number, text, class: verdict.class, rule: verdict.rule, also, story: owner.story };
    return verdict.furniture ? { ...line, furniture: verdict.furniture } : line;
  });
}
