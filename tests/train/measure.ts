import { type SplitOutput, toContract } from "@/lib/newspaper/contract";
import type { Verdict } from "@/lib/newspaper/grammar/verdict";
import type { BlockFacts } from "@/lib/newspaper/page/facts";
import { splitPage } from "@/lib/newspaper/split";
import { align, likeness } from "../score/align";
import type { LabelledStory } from "../score/label";
import type { Sample } from "./dataset";

export type ReadStory = SplitOutput["stories"][number];

/** Parts of a story that are right or wrong as a whole. */
export const FIELDS = [
  "found",
  "main",
  "kicker",
  "deck",
  "bylines",
  "dateline",
  "paragraphs",
  "subheads",
  "photos",
  "kind",
] as const;
export type Field = (typeof FIELDS)[number];

/** What came of one labelled story. */
export interface StoryOutcome {
  page: string;
  habit: string;
  /** Its place on the page, from 1. */
  story: number;
  wrong: readonly Field[];
  /** Paragraphs right, and the more of those read and labelled. */
  paragraphs: readonly [right: number, of: number];
  /** Whether a problem is reported on its lines or within two of them. */
  warned: boolean;
}

export interface PageOutcome {
  stories: readonly StoryOutcome[];
  furniture: boolean;
}

/** Reads a page and compares each labelled story with what came out; spaces do not count, nor what the label does not say. */
export function measure(sample: Sample, read: (facts: readonly BlockFacts[]) => Verdict[]): PageOutcome {
  const output = toContract(
    splitPage(sample.text, { paper: sample.known ?? null, layout: sample.layout ?? null }, read),
  );
  const labelled = sample.label.stories ?? [];
  const lines = sample.text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => close(line.replace(/[#*]/g, "")));
  const problems = new Set(output.problems.map(({ line }) => line));
  const stories = align(output.stories, labelled, (a, b) => likeness(wordsOf(a), wordsOf(b))).flatMap(
    ([mine, theirs]) => {
      if (!theirs) return [];
      const story = labelled.indexOf(theirs);
      const own = linesOf(theirs, lines);
      const [least, most] = [Math.min(...own) - 2, Math.max(...own) + 2];
      return [
        {
          page: sample.name,
          habit: sample.habit,
          story: story + 1,
          wrong: mine ? wrongFields(mine, theirs) : (["found", "main", "paragraphs"] satisfies Field[]),
          paragraphs: paragraphsRight(mine?.paragraphs ?? [], theirs.paragraphs ?? mine?.paragraphs ?? []),
          warned: own.length > 0 && [...problems].some((line) => line >= least && line <= most),
        },
      ];
    },
  );
  const texts = (furniture: readonly { text?: string | undefined }[]) =>
    furniture
      .map(({ text = "" }) => close(text))
      .sort()
      .join("\n");
  return {
    stories,
    furniture: !sample.label.furniture || texts(output.furniture) === texts(sample.label.furniture),
  };
}

/** A text without white space. */
export const close = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, "");

/** All words of a story, to be compared. */
export const wordsOf = ({ headline, paragraphs, photos }: ReadStory | LabelledStory): string =>
  close(
    [
      ...(paragraphs ?? []),
      headline?.kicker,
      headline?.main,
      headline?.deck,
      ...(photos ?? []).map(({ caption }) => caption),
    ].join(""),
  );

/** What of a story was read otherwise than it is labelled. */
export function wrongFields(mine: ReadStory, theirs: LabelledStory): Field[] {
  const wrong: Field[] = [];
  const check = (field: Field, labelled: unknown, same: () => boolean) => {
    if (labelled !== undefined && !same()) wrong.push(field);
  };
  for (const part of ["main", "kicker", "deck"] as const)
    check(part, theirs.headline?.[part], () => close(mine.headline[part]) === close(theirs.headline?.[part]));
  const listed = <T>(items: readonly T[] | undefined, tell: (item: T) => string) =>
    (items ?? []).map(tell).sort().join("\n");
  check(
    "bylines",
    theirs.bylines,
    () =>
      listed(mine.bylines, ({ name, role }) => `${close(name)} ${role}`) ===
      listed(theirs.bylines, ({ name, role }) => `${close(name)} ${role}`),
  );
  const dated = (dateline: LabelledStory["dateline"]) =>
    dateline ? `${close(dateline.outlet)} ${close(dateline.place)} ${dateline.kind}` : null;
  check("dateline", theirs.dateline, () => dated(mine.dateline) === dated(theirs.dateline));
  check(
    "paragraphs",
    theirs.paragraphs,
    () => mine.paragraphs.map(close).join("\n") === theirs.paragraphs?.map(close).join("\n"),
  );
  check(
    "subheads",
    theirs.subheads,
    () =>
      mine.subheads.map(({ before, text }) => `${before} ${close(text)}`).join("\n") ===
      theirs.subheads?.map(({ before, text }) => `${before} ${close(text)}`).join("\n"),
  );
  const pictures = (photos: LabelledStory["photos"]) =>
    listed(photos, ({ ref, caption, credit }) => [ref, caption, credit].map(close).join(" "));
  check("photos", theirs.photos, () => pictures(mine.photos) === pictures(theirs.photos));
  check("kind", theirs.kind, () => mine.kind === theirs.kind);
  return wrong;
}

/** The longest common sequence of paragraphs, and the more of those read and labelled. */
export function paragraphsRight(mine: readonly string[], theirs: readonly string[]): [number, number] {
  const [a, b] = [mine.map(close), theirs.map(close)];
  let above = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const row = [0];
    for (const [j, other] of b.entries())
      row.push(one === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0));
    above = row;
  }
  return [above.at(-1) ?? 0, Math.max(a.length, b.length)];
}

/** Numbers of the page's lines that a labelled story owns. */
function linesOf(
  { headline, paragraphs = [], photos = [] }: LabelledStory,
  lines: readonly string[],
): number[] {
  const words = [
    headline?.kicker,
    headline?.main,
    headline?.deck,
    ...paragraphs,
    ...photos.map(({ caption }) => caption),
  ]
    .map(close)
    .join("");
  return lines.flatMap((line, index) =>
    line.length > 3 && (words.includes(line) || (line.length > 20 && words.includes(line.slice(-12))))
      ? [index + 1]
      : [],
  );
}
