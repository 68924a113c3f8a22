import { type LineFinder, once } from "../labels/find-lines";
import { proposer } from "../labels/propose";
import type { SplitProblem } from "../source/remarks";
import type { SourceText } from "../source/source";
import { findAnchor } from "../story/anchors";
import type { Assembled, Classified } from "../story/assemble";
import type { Draft } from "../story/split-story";
import { oddBlock } from "./silences";

/** What was read on weak evidence, or could not be told at all, each with the entries that settle it. */
export function doubts(
  source: SourceText,
  finder: LineFinder,
  { stories, furniture }: Assembled,
  drafts: readonly Draft[],
): SplitProblem[] {
  const propose = proposer(source, finder);
  const begins = drafts.map((draft) => once(() => beginningsOf(draft)));
  const blockDoubts = (blocks: readonly Classified[], order: number | null) =>
    blocks.flatMap((each, index): SplitProblem[] => {
      const { facts, verdict } = each;
      const doubt = verdict.doubt ?? oddBlock(each);
      if (!doubt) return [];
      const { text, rows, lines } = facts.block;
      const line = lines[0]?.number ?? 1;
      const may = (otherwise: "opens" | "joins", words: string) =>
        otherwise === "joins"
          ? index === 0 && (order ?? 0) > 0 && findAnchor({ stories: drafts }, words) === order
          : index > 0 && finder.isUnique(words);
      const joined = order !== null && !begins[order]?.().has(text.at[0]);
      return [{ line, column: 1, ...propose({ doubt, text, rows: rows.length, joined, may }) }];
    });
  return [
    ...stories.flatMap(blockDoubts),
    ...blockDoubts(furniture, null),
    ...drafts.flatMap((draft) =>
      draft.doubts.map(({ doubt, text, line, column }) => ({
        line,
        column,
        ...propose({ doubt, text, rows: 1, joined: false, may: () => false }),
      })),
    ),
  ];
}

/** Where a story's paragraphs and its dateline begin. */
const beginningsOf = ({ blocks, owned }: Draft): ReadonlySet<number | undefined> =>
  new Set([...blocks, ...owned.filter(({ part }) => part === "dateline")].map(({ text }) => text.at[0]));
