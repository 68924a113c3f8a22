import type { Comparison } from "./compare";
import type { RegionCounts } from "./regions";
import { type Sheet, type SheetLine, textOf } from "./sheet";

/** A sheet as it was read, and how long that took. */
export interface Read {
  sheet: Sheet;
  comparison: Comparison;
  seconds: number;
  /** null where the page could not be read. */
  regions: RegionCounts | null;
  /** Share of the characters recognised otherwise than printed; null where nothing was recognised. */
  characterErrors: number | null;
}

const FIELDS = ["found", "main", "kicker", "deck", "bylines", "dateline", "subheads", "photos"] as const;

/** Figures of sheets read, a row a design. */
export function table(all: readonly Read[]): string {
  const head = [
    "design",
    "pages",
    "stories",
    ...FIELDS,
    "paras",
    "apart",
    "torn",
    "mixed",
    "split",
    "lost",
    "added",
    "errors",
    "seconds",
  ];
  const designs = [...new Set(all.map(({ sheet }) => sheet.design))];
  const rows = designs.map((design) => [
    design,
    ...figures(all.filter(({ sheet }) => sheet.design === design)),
  ]);
  return [head, ...rows, ["all", ...figures(all)]]
    .map((row) => row.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(9))).join(""))
    .join("\n");
}

function figures(reads: readonly Read[]): string[] {
  const sum = (of: (read: Read) => number) => reads.reduce((total, read) => total + of(read), 0);
  const share = (right: number, of: number) => (of === 0 ? "–" : (right / of).toFixed(4));
  const stories = reads.flatMap(({ comparison }) => comparison.stories);
  const recognised = reads.filter(({ characterErrors }) => characterErrors !== null);
  const errors = recognised.reduce((total, { characterErrors }) => total + (characterErrors ?? 0), 0);
  return [
    `${reads.length}`,
    `${stories.length}`,
    ...FIELDS.map((field) =>
      share(stories.filter(({ wrong }) => !wrong.includes(field)).length, stories.length),
    ),
    share(
      stories.reduce((total, { paragraphs }) => total + paragraphs[0], 0),
      stories.reduce((total, { paragraphs }) => total + paragraphs[1], 0),
    ),
    share(
      sum(({ comparison }) => comparison.apart.length),
      sum(({ comparison }) => comparison.pairs),
    ),
    share(
      sum(({ comparison }) => comparison.torn.length),
      sum(({ comparison }) => comparison.joints),
    ),
    share(
      sum(({ regions }) => regions?.mixed ?? 0),
      sum(({ regions }) => regions?.regions ?? 0),
    ),
    share(
      sum(({ regions }) => regions?.split ?? 0),
      sum(({ regions }) => regions?.stories ?? 0),
    ),
    `${sum(({ comparison }) => comparison.lost.length)}`,
    `${sum(({ comparison }) => comparison.added.length)}`,
    recognised.length === 0 ? "–" : (errors / recognised.length).toFixed(4),
    (sum(({ seconds }) => seconds) / reads.length).toFixed(2),
  ];
}

/** What was read otherwise, story by story and line by line. */
export function mistakes({ sheet, comparison }: Read): string[] {
  const told: string[] = [];
  const labelled = sheet.label.stories ?? [];
  for (const [index, { wrong, read }] of comparison.stories.entries()) {
    if (wrong.length === 0) continue;
    const story = labelled[index];
    told.push(
      `${sheet.name} story ${index}: ${wrong.join(" ")}: ${story?.headline?.main ?? story?.paragraphs?.[0]?.slice(0, 20)}`,
    );
    for (const field of wrong) {
      if (field === "found") continue;
      const [wanted, got] =
        field === "main" || field === "kicker" || field === "deck"
          ? [story?.headline?.[field], read?.headline[field]]
          : field === "paragraphs"
            ? differing(story?.paragraphs ?? [], read?.paragraphs ?? [])
            : [story?.[field], read?.[field]];
      told.push(
        `    ${field}: ${JSON.stringify(wanted)}`,
        `    ${" ".repeat(field.length)}→ ${JSON.stringify(got)}`,
      );
    }
  }
  for (const [kind, pairs] of [
    ["apart", comparison.apart],
    ["torn", comparison.torn],
  ] as const)
    for (const [a, b] of pairs)
      told.push(`${sheet.name} ${kind}: story ${a.story}: ${placed(a)} ⏎ ${placed(b)}`);
  if (comparison.lost) told.push(`${sheet.name} lost: ${comparison.lost.slice(0, 200)}`);
  if (comparison.added) told.push(`${sheet.name} added: ${comparison.added.slice(0, 200)}`);
  return told;
}

/** A line as it is told: what it is, its words, its left and upper edge. */
const placed = (line: SheetLine): string =>
  `${line.part} ${textOf(line)} (${line.box.slice(0, 2).map(Math.round).join(", ")})`;

const squeezed = (text: string) => text.replace(/\s+/g, "");

/** The paragraphs that only one side has. */
function differing(wanted: readonly string[], got: readonly string[]): [string[], string[]] {
  const [a, b] = [wanted.map(squeezed), got.map(squeezed)];
  return [a.filter((each) => !b.includes(each)), b.filter((each) => !a.includes(each))];
}
