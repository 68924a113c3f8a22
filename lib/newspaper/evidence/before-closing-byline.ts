import { evidenceRule } from "../grammar/rule";
import { isText } from "../page/facts";
import { levelOf } from "../page/habits";
import { signedBelow } from "../page/signed-below";

const SIGNED_PAGE = [
  "# 麦收全面展开",
  "麦收展开。（记者 刘聪）",
  "# 大桥提前合龙",
  "大桥合龙。（记者 王磊）",
  "# 校园里的菜园",
  "菜园开园。（记者 高田）",
];

export const beforeByline = evidenceRule({
  name: "before-closing-byline",
  note: "Convention “Byline”: where stories end with their bylines, a title below text that has none stands inside a story.",
  findings: ["signed-below", "signed-further-below"],
  examples: [
    {
      page: [
        ...SIGNED_PAGE,
        "# 河道有了新面貌",
        "河水变清了。",
        "### 清淤先行",
        "淤泥清走了，两岸也种上了花草和树木。（记者 胡磊）",
      ],
      on: "清淤先行",
      finds: "signed-below",
    },
    {
      page: [
        ...SIGNED_PAGE,
        "# 河道有了新面貌",
        "河水变清了。",
        "### 清淤先行",
        "淤泥清走了，两岸也种上了花草和树木。",
        "### 管护跟上",
        "管护员每天巡河，垃圾随时清走。（记者 胡磊）",
      ],
      on: "清淤先行",
      finds: "signed-further-below",
    },
    {
      page: [
        "# 河道有了新面貌",
        "河水变清了。",
        "### 清淤先行",
        "淤泥清走了，两岸也种上了花草和树木。（记者 胡磊）",
      ],
      on: "清淤先行",
      finds: null,
    },
  ],
  look: ({ facts, page, above, below }) => {
    const upper = above(1);
    const next = below(1);
    if (!page.endSigned || levelOf(facts) === null || !facts.title || !upper || !next || !isText(next))
      return null;
    const text = !upper.title && upper.complete && !upper.last && !upper.caption && !upper.byline;
    if (!text) return null;
    if (signedBelow(below)) return "signed-below";
    return signedBelow(below, true) ? "signed-further-below" : null;
  },
});
