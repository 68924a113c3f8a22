import { account, accountProblems } from "./account";
import { findAnchor, forcedStart, unknownAnchor } from "./anchors";
import { type Assembly, assemble } from "./assemble";
import { blocksOf } from "./blocks";
import { classify } from "./classify";
import { furnitureKind } from "./rules/furniture";
import { readSource, type Source } from "./source";
import { readStory } from "./story";
import type { Block, Furniture, PageSplit, SplitLine, SplitProblem, StoryDraft } from "./types";

export { findAnchor } from "./anchors";

export interface SplitOptions {
  /** Editors' anchors: words of the headline or first paragraph of a story; one that no story answers to starts one. */
  starts?: readonly string[];
}

/**
 * Splits the text of a printed page (front matter taken off) into its stories: lines → blocks → classes → stories,
 * then proves that no character is lost. Never throws; what is wrong is in `problems`.
 */
export function splitPage(text: string, { starts = [] }: SplitOptions = {}): PageSplit {
  const source = readSource(text);
  const blocks = classify(blocksOf(source));
  const assembled = assemble(blocks);
  const first = readStories(assembled, source);
  const unmet = starts.filter((anchor) => findAnchor(first, anchor) === null);
  const forced = unmet.map((anchor) => forcedStart(blocks, anchor)).filter((index) => index !== null);
  const assembly = forced.length > 0 ? assemble(blocks, new Set(forced)) : assembled;
  const { stories, problems } = forced.length > 0 ? readStories(assembly, source) : first;
  const furniture = assembly.furniture.map(toFurniture);
  const unknown = unmet
    .filter((anchor) => forcedStart(blocks, anchor) === null)
    .map((anchor) => unknownAnchor(anchor, stories));
  return {
    source,
    stories,
    furniture,
    repairs: stories.flatMap(({ repairs }) => repairs),
    problems: [...problems, ...unknown, ...accountProblems(account(source, stories, furniture))],
    lines: linesOf(source, assembly),
  };
}

function readStories(
  { stories }: Assembly,
  source: Source,
): { stories: StoryDraft[]; problems: SplitProblem[] } {
  const read = stories.map((blocks) => readStory(blocks, source));
  return { stories: read.map(({ story }) => story), problems: read.flatMap(({ problems }) => problems) };
}

function toFurniture({ lines, text, markup }: Block): Furniture {
  return {
    line: lines[0]?.number ?? 1,
    kind: furnitureKind(text.text) ?? "other",
    text: text.text,
    owned: [...lines.map((line) => line.text), ...markup],
  };
}

/** Every line of the source with what it was taken for. */
function linesOf(source: Source, { stories, furniture }: Assembly): SplitLine[] {
  const owners = new Map<number, { block: Block; story: number | null }>();
  const own = (block: Block, story: number | null) => {
    for (const { number } of block.lines) owners.set(number, { block, story });
  };
  for (const [story, blocks] of stories.entries()) for (const block of blocks) own(block, story);
  for (const block of furniture) own(block, null);
  return source.lines.map(({ number, text }) => {
    const owner = owners.get(number);
    return {
      number,
      text,
      class: owner?.block.class ?? "blank",
      rule: owner?.block.rule ?? "",
      story: owner?.story ?? null,
    };
  });
}
