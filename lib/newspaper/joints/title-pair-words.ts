import { jointRule, when } from "../grammar/rule";
import { isTitleLine } from "../page/title-runs";

const phrases = (text: string) => text.trim().split(/[ \u3000]+/).length;
const TELLS = /[0-9０-９：:，、]|[省市县区镇乡]/;
const CATCHES = /[“”「」『』！？!?]/;

export const titlePairWords = jointRule({
  name: "title-pair-words",
  note: "Convention “Headline”: 主题 catches the eye, 引题 and 副题 tell the fact; halves of one line are built alike.",
  findings: [
    "phrases-alike",
    "phrases-above",
    "phrases-below",
    "tells-above",
    "tells-below",
    "catches-above",
    "catches-below",
    "quote-runs-over",
    "tight",
    "apart",
  ],
  examples: [
    { page: ["# 青竹变成 金竹", "# 山村有了 活路"], on: "活路", finds: ["phrases-alike", "apart"] },
    { page: ["# 村民说“青竹", "# 变成金竹”"], on: "变成", finds: ["quote-runs-over", "apart"] },
    { page: ["# 青竹变成金竹", "山村的活路有了。"], on: "活路", finds: null },
  ],
  look: (upper, lower) => {
    if (!isTitleLine(upper) || !isTitleLine(lower)) return null;
    const [above, below] = [phrases(upper.text), phrases(lower.text)];
    const tells = [TELLS.test(upper.text), TELLS.test(lower.text)];
    const catches = [CATCHES.test(upper.text), CATCHES.test(lower.text)];
    const opened = (upper.text.match(/[“「『]/g)?.length ?? 0) > (upper.text.match(/[”」』]/g)?.length ?? 0);
    return [
      ...when(above > 1 && above === below, "phrases-alike"),
      ...when(above > 1 && below === 1, "phrases-above"),
      ...when(above === 1 && below > 1, "phrases-below"),
      ...when(tells[0] === true && tells[1] === false, "tells-above"),
      ...when(tells[0] === false && tells[1] === true, "tells-below"),
      ...when(catches[0] === true && catches[1] === false, "catches-above"),
      ...when(catches[0] === false && catches[1] === true, "catches-below"),
      ...when(opened, "quote-runs-over"),
      lower.block.tight ? ("tight" as const) : ("apart" as const),
    ];
  },
});
