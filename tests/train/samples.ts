import { type ComposedPage, compose, OCR_HABITS } from "../compose/compose";
import type { Paper } from "../compose/parts";
import { titlePapers } from "../compose/titles";
import { layoutSamples } from "../layout/samples";
import type { LabelledStory } from "../score/label";
import { GIVEN, labelledPages, SOLVED, UNSOLVED } from "../score/labelled-pages";
import type { Sample } from "./dataset";

/** How many typeset pages and parts of pages are learned from: each design eight times. */
const TYPESET_COUNT = 192;

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
      label: { ...label, stories: inOrderOf(text, label.stories ?? []) },
      layout: page,
    })),
  ];
}

/** Stories in the order in which a page's text has them: typeset pages are labelled as they were made up. */
function inOrderOf(text: string, stories: readonly LabelledStory[]): LabelledStory[] {
  const close = (words: string) => words.replace(/\s+/g, "");
  const page = close(text);
  const place = ({ headline, paragraphs = [], photos = [] }: LabelledStory): number => {
    const parts = [headline?.kicker, headline?.main, paragraphs[0]?.slice(0, 12), photos[0]?.caption];
    const found = parts.flatMap((part) => {
      const at = part ? page.indexOf(close(part)) : -1;
      return at === -1 ? [] : [at];
    });
    return Math.min(...found, page.length);
  };
  return [...stories]
    .map((story) => ({ story, at: place(story) }))
    .sort((a, b) => a.at - b.at)
    .map(({ story }) => story);
}

/** All labelled pages of mere text: those of the fixtures, each a paper of its own, and the made-up papers' in every habit of a recogniser. */
export const samplesOf = (papers: readonly Paper[]): Sample[] => [
  ...ownPapers([SOLVED, UNSOLVED], "fixture"),
  ...ownPapers(GIVEN, "given"),
  ...papers.flatMap((paper) =>
    paper.pages.flatMap((page) => OCR_HABITS.map((habit) => compose(paper, page, habit))),
  ),
  ...titlePapers().flatMap((paper) =>
    paper.pages.flatMap((page, index) =>
      [0, 2].map((more) => headlinesOf(compose(paper, page, MARKED_ALIKE[(index + more) % 4] ?? "lines"))),
    ),
  ),
];

/** The habits of recognisers in which the lines of a headline are marked alike, or not at all. */
const MARKED_ALIKE = ["lines", "headings", "blocks", "printed"] as const;

/** A page of headlines: of what stands below them only the paragraphs are labelled. */
const headlinesOf = ({ name, paper, text, label }: ComposedPage): Sample => ({
  name,
  paper,
  habit: "titles",
  text,
  label: { stories: (label.stories ?? []).map(({ headline, paragraphs }) => ({ headline, paragraphs })) },
});

/** By their names: what is learned must not change where a page moves from one folder to the other. */
const ownPapers = (folders: readonly string[], habit: string): Sample[] =>
  folders
    .flatMap(labelledPages)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((page) => ({ ...page, paper: page.name, habit }));
