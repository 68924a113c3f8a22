import type { Position } from "@/lib/records/problem";
import type { Verdict } from "./grammar/verdict";
import { cutBlocks } from "./page/blocks";
import { type BlockFacts, readFacts } from "./page/facts";
import type { PaperHabits } from "./page/paper-habits";
import type { Furniture } from "./proof/account";
import { account } from "./proof/account";
import { conversionsByOwner } from "./proof/conversions";
import { linesWithOwners } from "./proof/lines";
import { doubts, gaps, strayHtml, unknownFormulas } from "./proof/problems";
import { classify } from "./reading/classify";
import { READER } from "./reading/read-page";
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
}

/**
 * Splits the OCR text of one newspaper page into stories and furniture. Never throws; problems are reported.
 * `read`: what each block is; another than `classify` only where readings are measured.
 */
export function splitPage(
  text: string,
  { starts = [], joins = [], headlines = [], paper = null }: SplitOptions = {},
  read: (facts: readonly BlockFacts[]) => Verdict[] = (facts) => classify(facts, READER, paper),
): PageSplit {
  const source = readSource(text);
  const facts = cutBlocks(source, paper?.outlets).map(readFacts);
  const verdicts = read(facts);
  const classified = facts.flatMap((each, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ facts: each, verdict }] : [];
  });
  const blocks = asHeadlines(classified, headlines);
  return applyJoins(applyStarts({ split: compose(source, blocks), blocks }, starts), joins);
}

/** Blocks → stories, with the proof that nothing was lost. */
function compose(source: SourceText, blocks: readonly Classified[]): PageSplit {
  const assembled = assembleStories(blocks);
  const drafts = assembled.stories.map((story) => draftStory(story, source));
  const converted = conversionsByOwner(source, assembled);
  const stories = drafts.map(({ problems: _, parted: __, titles: ___, ...story }, index) => ({
    ...story,
    repairs: [...story.repairs, ...converted.ofStory(index)].sort(inOrder),
  }));
  const furniture = furnitureOf(assembled);
  const proof = account(source, stories, furniture);
  const problems = [
    ...strayHtml(source),
    ...unknownFormulas(source),
    ...doubts([...assembled.stories.flat(), ...assembled.furniture]),
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
function applyStarts({ split, blocks }: Cut, starts: readonly string[]): Cut {
  let result = split;
  let current = blocks;
  const unknown: SplitProblem[] = [];
  for (const anchor of starts) {
    if (findAnchor(result, anchor) !== null && !mayOpen(current, anchor)) continue;
    const begun = beginAt(current, anchor);
    if (!begun) unknown.push(unknownAnchor(result, anchor));
    else {
      current = begun;
      result = compose(split.source, current);
    }
  }
  return { split: { ...result, problems: [...unknown, ...result.problems] }, blocks: current };
}

/** Gives each named story to the one above; several in a row all go to the first's. */
function applyJoins({ split, blocks }: Cut, joins: readonly string[]): PageSplit {
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
  const result = compose(split.source, joinAbove(lines.blocks, joined));
  return { ...result, problems: [...anchorProblems, ...unknown, ...result.problems] };
}

function furnitureOf({ furniture }: Assembled): Furniture[] {
  return furniture.map(({ facts: { block }, verdict }) => {
    const { text, markup } = block;
    return { line: block.lines[0]?.number ?? 1, kind: verdict.furniture ?? "other", text, markup };
  });
}

const inOrder = (a: Position, b: Position) => a.line - b.line || a.column - b.column;
