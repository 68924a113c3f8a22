import { jointRule, when } from "../grammar/rule";
import { isTitleLine } from "../page/title-runs";
import { ofShortText } from "../source/of-short-text";

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
    const [above, below] = [wordsOf(upper.text), wordsOf(lower.text)];
    return [
      ...when(above.phrases > 1 && above.phrases === below.phrases, "phrases-alike"),
      ...when(above.phrases > 1 && below.phrases === 1, "phrases-above"),
      ...when(above.phrases === 1 && below.phrases > 1, "phrases-below"),
      ...when(above.tells && !below.tells, "tells-above"),
      ...when(!above.tells && below.tells, "tells-below"),
      ...when(above.catches && !below.catches, "catches-above"),
      ...when(!above.catches && below.catches, "catches-below"),
      ...when(above.opened, "quote-runs-over"),
      lower.block.tight ? ("tight" as const) : ("apart" as const),
    ];
  },
});

/** What the words of one line say. */
const wordsOf = ofShortText((text) => ({
  phrases: text.trim().split(/[ \u3000]+/).length,
  tells: TELLS.test(text),
  catches: CATCHES.test(text),
  /** A quotation is open at its end. */
  opened: (text.match(/[“「『]/g)?.length ?? 0) > (text.match(/[”」』]/g)?.length ?? 0),
}));
