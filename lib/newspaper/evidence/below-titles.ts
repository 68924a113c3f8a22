import { evidenceRule } from "../grammar/rule";
import type { BlockFacts } from "../page/facts";
import { startOf } from "../page/facts";
import { opensNews } from "../page/news-lead";
import { titleRunOf } from "../page/title-runs";

const TEXT = "收割机日夜不停。";

export const belowTitles = evidenceRule({
  name: "below-titles",
  note: "Conventions “Byline”, “Dateline”: below a story's headline stands its byline, its dateline, or a lead that says when.",
  findings: ["byline", "text", "picture", "lead", "quotation", "plain-text", "list", "bare-names", "nothing"],
  examples: [
    { page: ["# 麦收全面展开", TEXT], on: "全面", finds: "plain-text" },
    { page: ["# 麦收全面展开", "昨天，收割机日夜不停。"], on: "全面", finds: "lead" },
    { page: ["# 麦收全面展开", TEXT], on: "日夜", finds: null },
  ],
  look: (context) => {
    const run = titleRunOf(context);
    return run && whatBelow(run.below);
  },
});

function whatBelow(below: BlockFacts | null) {
  if (below === null) return "nothing";
  const start = startOf(below);
  if (start !== null) return start;
  if (below.byline) return "bare-names";
  if (below.block.listed) return "list";
  if (opensNews(below.text)) return "lead";
  return /^[“「『]/.test(below.text) ? "quotation" : "plain-text";
}
