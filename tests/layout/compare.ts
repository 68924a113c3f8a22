import type { SplitOutput } from "@/lib/newspaper/contract";
import { likeness } from "../score/align";
import type { LabelledStory } from "../score/label";
import { close, type Field, paragraphsRight, type ReadStory, wordsOf, wrongFields } from "../train/measure";
import { type Sheet, type SheetLine, textOf } from "./sheet";

/** How a typeset page was read. */
export interface Comparison {
  /** By story of the label. */
  stories: {
    wrong: readonly Field[];
    paragraphs: readonly [right: number, of: number];
    read: ReadStory | null;
  }[];
  /** Printed characters that the text lacks, and characters that it has without being printed. */
  lost: string;
  added: string;
  /** Pairs of lines that follow each other in a story, and those that the text has otherwise. */
  pairs: number;
  apart: [SheetLine, SheetLine][];
  /** The same of parts that follow each other in a story: headline and text, paragraph and paragraph. */
  joints: number;
  torn: [SheetLine, SheetLine][];
  characters: number;
}

/** Stories less alike than this are not the same. */
const ALIKE = 0.35;
/** Characters on each side of a line's end that must stand together. */
const AROUND = 5;

/** Compares what was made of a page's text with what was typeset. Where on the page a story comes does not count. */
export function compare(sheet: Sheet, text: string, { stories }: SplitOutput): Comparison {
  const labelled = sheet.label.stories ?? [];
  const pairs = matched(stories, labelled);
  const printed = close(sheet.lines.map(textOf).join(""));
  const read = close(text.replace(/^#+ /gm, "").replaceAll("**", ""));
  const follows = successive(sheet);
  const inside = follows.filter(([a, b]) => a.block === b.block);
  const between = follows.filter(([a, b]) => a.block !== b.block);
  const told = withoutCaptions(sheet, read);
  const parted = ([a, b]: [SheetLine, SheetLine]) =>
    !told.includes(close(textOf(a)).slice(-AROUND) + close(textOf(b)).slice(0, AROUND));
  return {
    stories: labelled.map((theirs, index) => {
      const mine = pairs[index] ?? null;
      return {
        read: mine,
        wrong: mine
          ? wrongFields(mine, theirs)
          : ["found", "main", "kicker", "deck", "bylines", "paragraphs"],
        paragraphs: paragraphsRight(mine?.paragraphs ?? [], theirs.paragraphs ?? []),
      };
    }),
    lost: missing(printed, read),
    added: missing(read, printed),
    pairs: inside.length,
    apart: inside.filter(parted),
    joints: between.length,
    torn: between.filter(parted),
    characters: printed.length,
  };
}

/** For each labelled story the one read that is most like it; each but once, the most alike first. */
function matched(read: readonly ReadStory[], labelled: readonly LabelledStory[]): (ReadStory | null)[] {
  const candidates = labelled.flatMap((theirs, story) =>
    read.map((mine) => ({ story, mine, like: likeness(wordsOf(mine), wordsOf(theirs)) })),
  );
  candidates.sort((a, b) => b.like - a.like);
  const found: (ReadStory | null)[] = labelled.map(() => null);
  const taken = new Set<ReadStory>();
  for (const { story, mine, like } of candidates) {
    if (like < ALIKE || found[story] || taken.has(mine)) continue;
    found[story] = mine;
    taken.add(mine);
  }
  return found;
}

/** Characters of one text that another has less often. */
function missing(of: string, from: string): string {
  const counts = new Map<string, number>();
  for (const character of from) counts.set(character, (counts.get(character) ?? 0) + 1);
  let lost = "";
  for (const character of of) {
    const left = counts.get(character) ?? 0;
    if (left === 0) lost += character;
    else counts.set(character, left - 1);
  }
  return lost;
}

/** A text without its pictures' captions, which may stand anywhere in it. */
const withoutCaptions = ({ lines }: Sheet, read: string): string =>
  lines
    .filter(({ part }) => part === "caption")
    .reduce((text, line) => text.replace(close(textOf(line)), ""), read);

/** Lines of one story that must stand behind each other; captions may stand anywhere. */
function successive({ lines }: Sheet): [SheetLine, SheetLine][] {
  const running = lines.filter(({ story, part }) => story !== null && part !== "caption");
  return running.flatMap((line, index): [SheetLine, SheetLine][] => {
    const next = running[index + 1];
    return next && line.story === next.story ? [[line, next]] : [];
  });
}
