import { compose, OCR_HABITS } from "../compose/compose";
import type { Paper } from "../compose/parts";
import { layoutSamples } from "../layout/samples";
import { labelledPages, SOLVED, UNSOLVED } from "../score/labelled-pages";
import type { Sample } from "./dataset";

/** How many typeset pages are learned from. */
const TYPESET_COUNT = 98;

/** With typeset pages, whose lines have places: `set`. */
export async function allSamples(papers: readonly Paper[]): Promise<Sample[]> {
  const typeset = await layoutSamples(papers, TYPESET_COUNT);
  return [
    ...samplesOf(papers),
    ...typeset.map(({ name, paper, text, page, label }) => ({
      name,
      paper,
      habit: "set",
      text,
      label,
      layout: page,
    })),
  ];
}

/** All labelled pages of mere text: those of the fixtures, each a paper of its own, and the made-up papers' in every habit of a recogniser. */
export const samplesOf = (papers: readonly Paper[]): Sample[] => [
  ...[SOLVED, UNSOLVED]
    .flatMap(labelledPages)
    .map((page) => ({ ...page, paper: page.name, habit: "fixture" as const })),
  ...papers.flatMap((paper) =>
    paper.pages.flatMap((page) => OCR_HABITS.map((habit) => compose(paper, page, habit))),
  ),
];
