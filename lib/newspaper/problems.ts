import type { Classified } from "./assemble";
import type { Source } from "./source";
import { endsSentence } from "./text";
import type { SplitProblem, StoryDraft } from "./types";

/** Blocks that were classified on weak evidence. */
export function doubts(blocks: readonly Classified[]): SplitProblem[] {
  return blocks.flatMap(({ facts, verdict }) =>
    verdict.doubt
      ? [
          {
            line: facts.block.lines[0]?.number ?? 1,
            column: 1,
            severity: "warning" as const,
            ...verdict.doubt,
          },
        ]
      : [],
  );
}

/** Stories that seem to lack something: text below the headline, or the end of the last paragraph. */
export function gaps(story: StoryDraft, source: Source): SplitProblem[] {
  const last = story.blocks.at(-1);
  const line = story.lines[0]?.[0] ?? 1;
  if (!last && story.photos.length === 0) {
    return [
      warning({ line, column: 1 }, "no-text", "这一篇没有正文", "核对原版：正文可能排在别处，或被漏识"),
    ];
  }
  if (!last || story.kind === "notice" || story.jump?.to || endsSentence(last.text.text)) return [];
  const at = source.position(last.text.at.at(-1) ?? 0);
  const message = `这一篇的末段以“${last.text.text.slice(-6)}”结尾，像没有写完`;
  return [warning(at, "unfinished-story", message, "核对原版：后文可能排在别处，或被漏识")];
}

const warning = (
  at: { line: number; column: number },
  rule: string,
  message: string,
  cure: string,
): SplitProblem => ({
  ...at,
  severity: "warning",
  rule,
  message,
  cure,
});
