import { opensLetter } from "../fields/letter-signature";
import { evidenceRule } from "../grammar/rule";
import type { BlockFacts } from "../page/facts";
import { startOf } from "../page/facts";
import { opensNews } from "../page/news-lead";
import { titleRunOf } from "../page/title-runs";

const KINDS = [
  "byline",
  "text",
  "picture",
  "lead",
  "quotation",
  "plain-text",
  "list",
  "bare-names",
  "salutation",
  "nothing",
] as const;
/** How many of the page's titles stand over a byline or a dateline. */
const SHARES = ["most-are-signed", "some-are-signed", "few-are-signed"] as const;

const TEXT = "收割机日夜不停。";
const QUOTED = "“收割机日夜不停，十天可以收完。”";
const LISTED = "- 收割机日夜不停，十天可以收完。";
const SIGNED = ["# 农民喜上眉梢", "□记者 柳青禾", TEXT, "# 粮站敞开收购", "□记者 高 田", TEXT];
/** More lines over the poet's name than are taken together. */
const POEM = ["布谷", "麦子黄了", "镰刀亮了", "月亮弯了", "场院满了", "孩子睡了", "风也停了", "只有它在"];
const BY_POET = [...POEM, "还在叫着", "令狐 行"];

export const belowTitles = evidenceRule({
  name: "below-titles",
  note: "Conventions “Byline”, “Dateline”: below a story's headline stands its byline, its dateline, or a lead that says when.",
  findings: [...KINDS, ...SHARES.flatMap((share) => KINDS.map((kind) => `${kind}-where-${share}` as const))],
  examples: [
    { page: ["# 麦收全面展开", TEXT], on: "全面", finds: ["plain-text", "plain-text-where-few-are-signed"] },
    {
      page: ["# 麦收全面展开", "昨天，收割机日夜不停。"],
      on: "全面",
      finds: ["lead", "lead-where-few-are-signed"],
    },
    { page: ["# 麦收全面展开", QUOTED], on: "全面", finds: ["quotation", "quotation-where-few-are-signed"] },
    {
      page: [...SIGNED, "# 麦收全面展开", QUOTED],
      on: "全面",
      finds: ["quotation", "quotation-where-most-are-signed"],
    },
    { page: ["# 麦收全面展开", LISTED], on: "全面", finds: ["list", "list-where-few-are-signed"] },
    {
      page: [...SIGNED, "# 麦收全面展开", LISTED],
      on: "全面",
      finds: ["list", "list-where-most-are-signed"],
    },
    { page: BY_POET, on: "布谷", finds: ["bare-names", "bare-names-where-few-are-signed"] },
    { page: [...SIGNED, ...BY_POET], on: "布谷", finds: ["bare-names", "bare-names-where-most-are-signed"] },
    {
      page: ["# 盼装路灯", `编辑同志：${TEXT}`],
      on: "盼装",
      finds: ["salutation", "salutation-where-few-are-signed"],
    },
    {
      page: [...SIGNED, "# 盼装路灯", `编辑同志：${TEXT}`],
      on: "盼装",
      finds: ["salutation", "salutation-where-most-are-signed"],
    },
    { page: ["# 麦收全面展开", TEXT], on: "日夜", finds: null },
  ],
  look: (context) => {
    const run = titleRunOf(context);
    if (!run) return null;
    const kind = whatBelow(run.below);
    return [kind, `${kind}-where-${shareOf(context.page.runsSigned)}`];
  },
});

function shareOf(signed: number): (typeof SHARES)[number] {
  if (signed >= 0.6) return "most-are-signed";
  return signed >= 0.25 ? "some-are-signed" : "few-are-signed";
}

function whatBelow(below: BlockFacts | null): (typeof KINDS)[number] {
  if (below === null) return "nothing";
  const start = startOf(below);
  if (start !== null) return start;
  if (opensLetter(below.text)) return "salutation";
  if (below.byline) return "bare-names";
  if (below.block.listed) return "list";
  if (opensNews(below.text)) return "lead";
  return /^[“「『]/.test(below.text) ? "quotation" : "plain-text";
}
