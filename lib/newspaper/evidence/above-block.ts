import { isLetterSignature } from "../fields/letter-signature";
import { evidenceRule } from "../grammar/rule";
import type { BlockFacts } from "../page/facts";
import { titleRunOf } from "../page/title-runs";

const TEXT = "收割机日夜不停，十天可以收完。";

export const aboveTitles = evidenceRule({
  name: "above-block",
  note: "Conventions “Byline”, “Paragraphs”: a story ends with a whole sentence, often signed, a letter with its writer; a title in it stands between whole paragraphs.",
  findings: ["top", "signed", "whole-short", "whole", "cut", "byline", "letter-signed", "caption", "open"],
  examples: [
    { page: ["# 麦收全面展开", TEXT], on: "全面", finds: "top" },
    { page: [TEXT, "# 麦收全面展开", "麦收展开。"], on: "全面", finds: "whole-short" },
    {
      page: ["# 盼装路灯", TEXT, "市民　柳青禾", "# 麦收全面展开", "麦收展开。"],
      on: "全面",
      finds: "letter-signed",
    },
    { page: ["# 麦收全面展开", TEXT], on: "日夜", finds: null },
  ],
  look: (context) => {
    const run = titleRunOf(context);
    return run && whatAbove(run.above);
  },
});

/** Paragraphs shorter than this are few in the middle of a story. */
const SHORT = 40;

function whatAbove(above: BlockFacts | null) {
  if (above === null) return "top";
  if (above.last) return "signed";
  if (above.byline?.sure) return "byline";
  if (isLetterSignature(above.text.trim(), true)) return "letter-signed";
  if (above.caption) return "caption";
  if (above.complete) return above.length < SHORT ? "whole-short" : "whole";
  return above.title ? "open" : "cut";
}
