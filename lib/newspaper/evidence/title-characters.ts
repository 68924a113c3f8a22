import { evidenceRule, when } from "../grammar/rule";
import { isTitleLine } from "../page/title-runs";

/** Characters that stand in titles of a good part of the made-up papers; at their beginning; at their end. */
const INSIDE =
  "一三的里上十人年有了老家不来天开大个小水百子出二下公到在四车事后路口成会学场七门六信者工市走先电站新两点手明五行第八头收夜全进长起要日通今前生民我修机城台是把九地千没多山回启师声卖条灯万本道用告话能只首停名字为街期看村么次价提自给中再办打间报最封线主哪着教送换改还从谁时早防怎说发关调堂接好客建等昨也保物动图位补班住";
const FIRST = "一三老小今全公我高新大记读二十第不南停水更春从长七两农这先四";
const LAST = "事子了人路告信里明上天车记来的头水开话接台知账期家年场表情气成讯法";

type Finding = `has-${string}` | `begins-${string}` | `ends-${string}`;
const FINDINGS: readonly Finding[] = [
  ...[...INSIDE].map((character): Finding => `has-${character}`),
  ...[...FIRST].map((character): Finding => `begins-${character}`),
  ...[...LAST].map((character): Finding => `ends-${character}`),
];

export const titleCharacters = evidenceRule({
  name: "title-characters",
  note: "Convention “Headline”: 主题 says what happens (了, 不, 又, 来), 引题 where and when, 副题 how much, 小标题 names.",
  findings: FINDINGS,
  examples: [
    { page: ["# 青竹变成金竹了", "青竹变成了金竹。"], on: "金竹了", finds: ["has-成", "has-了", "ends-了"] },
    { page: ["# 麦收全面展开", "麦收在6月上旬展开。"], on: "上旬", finds: null },
  ],
  look: ({ facts }) => {
    if (!isTitleLine(facts)) return null;
    const letters = facts.text.replace(/[^\p{Script=Han}]/gu, "");
    const [first = "", last = ""] = [letters.at(0), letters.at(-1)];
    return [
      ...[...new Set(letters)].flatMap((character) =>
        when(INSIDE.includes(character), `has-${character}` as const),
      ),
      ...when(first !== "" && FIRST.includes(first), `begins-${first}` as const),
      ...when(last !== "" && LAST.includes(last), `ends-${last}` as const),
    ];
  },
});
