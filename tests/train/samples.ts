import { compose, OCR_HABITS } from "../compose/compose";
import type { Paper } from "../compose/parts";
import { labelledPages, SOLVED, UNSOLVED } from "../score/labelled-pages";
import type { Sample } from "./dataset";

/** All labelled pages: those of the fixtures, each a paper of its own, and the made-up papers' in every habit of a recogniser. */
export const samplesOf = (papers: readonly Paper[]): Sample[] => [
  ...[SOLVED, UNSOLVED]
    .flatMap(labelledPages)
    .map((page) => ({ ...page, paper: page.name, habit: "fixture" as const })),
  ...papers.flatMap((paper) =>
    paper.pages.flatMap((page) => OCR_HABITS.map((habit) => compose(paper, page, habit))),
  ),
];
