import { evidenceRule } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import { type BlockFacts, isMarked, isText } from "../page/facts";

/** How many blocks away a second subhead of the same story is looked for. */
const BLOCKS_SEARCHED = 12;

export const series = evidenceRule({
  name: "subhead-series",
  note: "Convention “Headline”: 小标题 come in series, marked alike, each over text of the same story.",
  findings: ["headings", "lines"],
  examples: [
    {
      page: [
        "# 河道有了新面貌",
        "河水变清了。",
        "清淤先行",
        "淤泥清走了，两岸也种上了花草和树木。",
        "管护跟上",
        "管护员每天巡河。",
      ],
      on: "清淤先行",
      finds: "lines",
    },
    {
      page: [
        "# 河道有了新面貌",
        "河水变清了。",
        "### 清淤先行",
        "淤泥清走了。",
        "### 管护跟上",
        "管护员每天巡河。",
      ],
      on: "管护跟上",
      finds: "headings",
    },
    {
      page: ["# 河道有了新面貌", "河水变清了。", "清淤先行", "淤泥清走了。"],
      on: "清淤先行",
      finds: null,
    },
  ],
  look: (context) => {
    const { facts } = context;
    const next = context.below(1);
    if (!facts.title || facts.length > 26 || context.crowd || !next || !isText(next)) return null;
    const found = sibling(context, (n) => context.above(n)) || sibling(context, (n) => context.below(n));
    if (!found) return null;
    return facts.block.heading > 0 ? "headings" : "lines";
  },
});

function sibling({ facts }: BlockInContext, at: (n: number) => BlockFacts | null): boolean {
  for (let n = 2; n <= BLOCKS_SEARCHED; n += 1) {
    const other = at(n);
    if (!other || other.byline?.sure || other.dateline) return false;
    if (isAlike(facts, other)) return true;
    if (other.block.heading > 0 && other.block.heading <= facts.block.heading) return false;
  }
  return false;
}

const isAlike = (a: BlockFacts, b: BlockFacts) =>
  b.title &&
  b.length <= 26 &&
  a.block.heading === b.block.heading &&
  a.block.bold === b.block.bold &&
  (isMarked(a) || (a.length <= 15 && b.length <= 15));
