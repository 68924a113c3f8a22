import type { OrderedPage } from "@/lib/layout/ordered";
import type { Position } from "@/lib/records/problem";
import type { Verdict } from "./grammar/verdict";
import { findLines, type LineFinder, lineFinder } from "./labels/find-lines";
import { labelledBlocks } from "./page/blocks";
import { type BlockFacts, readFacts } from "./page/facts";
import type { PaperHabits } from "./page/paper-habits";
import type { Furniture } from "./proof/account";
import { account } from "./proof/account";
import { conversionsByOwner } from "./proof/conversions";
import { doubts } from "./proof/doubts";
import { linesWithOwners } from "./proof/lines";
import { gaps, strayHtml, unknownFormulas } from "./proof/problems";
import { silences } from "./proof/silences";
import { classify } from "./reading/classify";
import { READER } from "./reading/read-page";
import type { LineLabel } from "./source/line-label";
import type { SplitProblem } from "./source/remarks";
import { readSource, type SourceText } from "./source/source";
import { asHeadlines, beginAt, findAnchor, joinAbove, unjoinable, unknownAnchor } from "./story/anchors";
import { type Assembled, assembleStories, type Classified } from "./story/assemble";
import { draftStory } from "./story/draft";
import { asText, mayOpen } from "./story/named-lines";
import type { PageSplit } from "./types";

export { findAnchor } from "./story/anchors";

/** Editors' anchors, each naming a story by its headline or its first words, and what is known of the paper. */
interface SplitOptions {
  /** Here a story begins, whatever the page shows. */
  starts?: readonly string[];
  /** This one is no story, but part of the one above. Found where `starts` have left the stories. */
  joins?: readonly string[];
  /** These lines are printed headlines, whatever they look like. */
  headlines?: readonly string[];
  /** What accepted pages of the same paper have shown; null where there are none. */
  paper?: PaperHabits | null;
  /** Where its lines stand; null where nobody knows. */
  layout?: OrderedPage | null;
  /** What these lines are, whatever they look like. */
  lines?: readonly LineLabel[];
}

/**
 * Splits the OCR text of one newspaper page into stories and furniture. Never throws; problems are reported.
 * `read`: what each block is; another than `classify` only where readings are measured.
 */
export function splitPage(
  text: string,
  { starts = [], joins = [], headlines = [], lines = [], paper = null, layout = null }: SplitOptions = {},
  read: (facts: readonly BlockFacts[]) => Verdict[] = (facts) => classify(facts, READER, paper),
): PageSplit {
  const source = readSource(text);
  const finder = lineFinder(source);
  const labels = findLines(source, finder, lines);
  const cut = labelledBlocks(source, labels.found, paper?.outlets ?? [], layout);
  const facts = cut.blocks.map(readFacts);
  const verdicts = read(facts);
  const classified = facts.flatMap((each, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ facts: each, verdict }] : [];
  });
  const blocks = asHeadlines(classified, headlines);
  const page = { source, finder };
  const split = applyJoins(page, applyStarts(page, { split: compose(page, blocks), blocks }, starts), joins);
  return { ...split, problems: [...labels.problems, ...cut.problems, ...split.problems] };
}

/** A page's text, and where words stand on it. */
interface PageText {
  source: SourceText;
  finder: LineFinder;
}

/** Blocks → stories, with the proof that nothing was lost. */
function compose({ source, finder }: PageText, blocks: readonly Classified[]): PageSplit {
  const assembled = assembleStories(blocks);
  const drafts = assembled.stories.map((story) => draftStory(story, source));
  const converted = conversionsByOwner(source, assembled);
  const stories = drafts.map(({ problems: _, doubts: __, parted: ___, titles: ____, ...story }, index) => ({
    ...story,
    repairs: [...story.repairs, ...converted.ofStory(index)].sort(inOrder),
  }));
  const furniture = furnitureOf(assembled);
  const proof = account(source, stories, furniture);
  const problems = [
    ...strayHtml(source),
    ...unknownFormulas(source),
    ...doubts(source, finder, assembled, drafts),
    ...silences(drafts),
    ...drafts.flatMap((draft) => draft.problems),
    ...stories.flatMap((story) => gaps(story, source)),
    ...proof.problems,
  ];
  return {
    source,
    stories,
    furniture: [...furniture, ...proof.furniture],
    repairs: [...stories.flatMap(({ repairs }) => repairs), ...converted.others].sort(inOrder),
    problems: problems.sort(inOrder),
    lines: linesWithOwners(source, assembled),
    characters: proof.characters,
  };
}

/** A page's blocks and what they come to. */
interface Cut {
  split: PageSplit;
  blocks: readonly Classified[];
}

/** Anchors that name no story begin one; those found nowhere are errors. */
function applyStarts(page: PageText, { split, blocks }: Cut, starts: readonly string[]): Cut {
  let result = split;
  let current = blocks;
  let placed = starts.length > 0 ? assembleStories(current).stories.flat() : [];
  const unknown: SplitProblem[] = [];
  for (const anchor of starts) {
    if (findAnchor(result, anchor) !== null && !mayOpen(placed, anchor)) continue;
    const begun = beginAt(current, anchor);
    if (!begun) unknown.push(unknownAnchor(result, anchor));
    else {
      current = begun;
      result = compose(page, current);
      placed = assembleStories(current).stories.flat();
    }
  }
  return { split: { ...result, problems: [...unknown, ...result.problems] }, blocks: current };
}

/** Gives each named story to the one above; several in a row all go to the first's. */
function applyJoins(page: PageText, { split, blocks }: Cut, joins: readonly string[]): PageSplit {
  if (joins.length === 0) return split;
  const found = joins.map((anchor) => ({ anchor, order: findAnchor(split, anchor) }));
  const joined = new Set(found.flatMap(({ order }) => order || []));
  const lines = asText(
    blocks,
    found.flatMap(({ anchor, order }) => (order ? [] : anchor)),
  );
  const unknown = found.flatMap(({ anchor, order }) =>
    order || lines.named.has(anchor)
      ? []
      : unjoinable(split, anchor, order === 0, beginAt(blocks, anchor) !== null),
  );
  const anchorProblems = split.problems.filter(({ anchor }) => anchor !== undefined);
  const result = compose(page, joinAbove(lines.blocks, joined));
  return { ...result, problems: [...anchorProblems, ...unknown, ...result.problems] };
}

function furnitureOf({ furniture }: Assembled): Furniture[] {
  return furniture.map(({ facts: { block }, verdict }) => {
    const { text, markup } = block;
    return { line: block.lines[0]?.number ?? 1, kind: verdict.furniture ?? "other", text, markup };
  });
}

const inOrder = (a: Position, b: Position) => a.line - b.line || a.column - b.column;
