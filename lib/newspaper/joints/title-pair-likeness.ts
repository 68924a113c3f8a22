import { jointRule, when } from "../grammar/rule";
import type { BlockFacts } from "../page/facts";
import { isTitleLine } from "../page/title-runs";

/** Lines that differ by no more are as long. */
const NEAR = 1;
/** Characters of two lines of one 主题 that stand side by side in a narrow column. */
const [SHORT, MIDDLING] = [8, 11];
/** So many characters in both lines repeat something. */
const REPEATED = 2;

export const titlePairLikeness = jointRule({
  name: "title-pair-likeness",
  note: "Convention “Headline”: halves of one line answer each other and are short; 副题 names again what it tells more of.",
  findings: [
    "couplet",
    "short-alike",
    "middling-alike",
    "long-alike",
    "repeats-alike",
    "repeats-longer",
    "repeats-shorter",
    "nothing",
  ],
  examples: [
    {
      page: ["# 一张纸条贴十年", "# 一句承诺守十年"],
      on: "承诺",
      finds: ["couplet", "short-alike", "repeats-alike"],
    },
    { page: ["# 青竹变成金竹村", "# 荒山变成金山有一条路"], on: "荒山", finds: ["repeats-longer"] },
    { page: ["# 荒山变成金山有一条路", "# 青竹变成金竹村"], on: "青竹", finds: ["repeats-shorter"] },
    { page: ["# 三百户竹农换了活法", "# 山上有路也有灯亮着"], on: "有灯", finds: ["middling-alike"] },
    { page: ["# 三百户竹农今年换了新活法", "# 山上有路也有灯一直亮着"], on: "有灯", finds: ["long-alike"] },
    { page: ["# 麦收全面展开", "# 三百台收割机昼夜不歇"], on: "昼夜", finds: ["nothing"] },
    { page: ["# 麦收全面展开", "麦收在6月上旬展开。"], on: "上旬", finds: null },
  ],
  look: (upper, lower) => {
    if (!isTitleLine(upper) || !isTitleLine(lower)) return null;
    const more = lower.length - upper.length;
    const alike = Math.abs(more) <= NEAR;
    const longest = Math.max(upper.length, lower.length);
    const [above, below] = [lettersOf(upper), lettersOf(lower)];
    const repeats = new Set(above.filter((letter) => below.includes(letter))).size >= REPEATED;
    const found = [
      ...when(above.length === below.length && above.some((letter, at) => letter === below[at]), "couplet"),
      ...when(alike && longest <= SHORT, "short-alike"),
      ...when(alike && longest > SHORT && longest <= MIDDLING, "middling-alike"),
      ...when(alike && longest > MIDDLING, "long-alike"),
      ...when(repeats && alike, "repeats-alike"),
      ...when(repeats && more > NEAR, "repeats-longer"),
      ...when(repeats && more < -NEAR, "repeats-shorter"),
    ];
    return found.length > 0 ? found : "nothing";
  },
});

const lettersOf = ({ text }: BlockFacts): string[] => text.match(/\p{Script=Han}/gu) ?? [];
