import { FIELDS, type PageOutcome, type StoryOutcome } from "./measure";

/** A page's outcome with how its text was recognised. */
export interface Measured {
  habit: string;
  outcome: PageOutcome;
}

const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3));

/**
 * A table of shares, a row a habit of recognisers and one for all: stories wholly right, stories wrong without a warning
 * near them, each field right, paragraphs, pages whose furniture is right.
 */
export function table(measured: readonly Measured[]): string {
  const habits = [...new Set(measured.map(({ habit }) => habit))];
  const rows = [...habits.map((habit) => measured.filter((each) => each.habit === habit)), measured];
  const head = ["habit", "stories", "exact", "silent", ...FIELDS, "paras", "furniture"];
  const cells = rows.map((row, index) => [habits[index] ?? "all", ...rowOf(row)]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  return [head, widths.map((width) => "-".repeat(width)), ...cells]
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`)
    .join("\n");
}

function rowOf(measured: readonly Measured[]): string[] {
  const stories = measured.flatMap(({ outcome }) => outcome.stories);
  const wrong = stories.filter(isWrong);
  const paragraphs = (place: 0 | 1) => stories.reduce((sum, story) => sum + story.paragraphs[place], 0);
  return [
    String(stories.length),
    share(stories.length - wrong.length, stories.length),
    share(wrong.filter(({ warned }) => !warned).length, stories.length),
    ...FIELDS.map((field) =>
      share(stories.filter((story) => !story.wrong.includes(field)).length, stories.length),
    ),
    share(paragraphs(0), paragraphs(1)),
    share(measured.filter(({ outcome }) => outcome.furniture).length, measured.length),
  ];
}

const isWrong = ({ wrong }: StoryOutcome) => wrong.length > 0;

/** A line for each story that is not wholly right; `SILENT`: nothing warns of it. */
export const wrongStories = (measured: readonly Measured[]): string[] =>
  measured.flatMap(({ outcome }) =>
    outcome.stories
      .filter(isWrong)
      .map(
        ({ page, story, wrong, warned }) => `${page} ${story} ${wrong.join(" ")}${warned ? "" : " SILENT"}`,
      ),
  );

/** How often a block is what it was taken for, by how likely the reading held it to be: whether 0.95 means 95 of 100. */
export function reliability(blocks: readonly { likelihood: number; right: boolean }[]): string {
  const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.01];
  const rows = bounds.slice(1).flatMap((bound, index) => {
    const from = bounds[index] ?? 0;
    const own = blocks.filter(({ likelihood }) => likelihood >= from && likelihood < bound);
    const mean = own.reduce((sum, { likelihood }) => sum + likelihood, 0) / own.length;
    const right = own.filter((block) => block.right).length;
    return own.length === 0
      ? []
      : [
          `| ${from.toFixed(3)} to ${Math.min(bound, 1).toFixed(3)} | ${String(own.length).padStart(6)} | ${mean.toFixed(3)} | ${share(right, own.length)} |`,
        ];
  });
  return [
    "| held for likely | blocks | mean  | right |",
    "| -------------- | ------ | ----- | ----- |",
    ...rows,
  ].join("\n");
}
