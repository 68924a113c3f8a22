import { evidenceRule, when } from "../grammar/rule";
import type { BlockInContext } from "../page/context";
import { levelOf } from "../page/habits";
import { isTitleLine } from "../page/title-runs";
import { ofShortText } from "../source/of-short-text";

/** How many blocks up and down others of the same series are looked for, and how many are compared. */
const [BLOCKS_SEARCHED, MOST_COMPARED] = [12, 4];
/** Longer titles are of one length by chance. */
const LONGEST_EVEN = 8;

const TEXT = "收割机日夜不停。";

export const seriesForm = evidenceRule({
  name: "series-form",
  note: "Convention “Headline”: 小标题 of one story are phrased alike: all quoted, all with a colon, dates, single letters, 第一封, of one length or with one beginning.",
  findings: ["quoted", "colon", "dated", "one-letter", "counted", "even", "same-beginning", "same-ending"],
  examples: [
    {
      page: ["# 修表", TEXT, "# “女的修什么表”", TEXT, "# “等我修不动了”", TEXT],
      on: "“女的",
      finds: ["quoted"],
    },
    {
      page: ["# 黄昏恋", TEXT, "爹妈：急的是我们", TEXT, "儿女：我不是一张纸", TEXT],
      on: "儿女",
      finds: ["colon"],
    },
    {
      page: ["# 日记", TEXT, "**10月8日　晴**", TEXT, "**11月3日　阴**", TEXT],
      on: "11月",
      finds: ["dated", "even", "same-beginning"],
    },
    { page: ["# 井台", TEXT, "# 听", TEXT, "# 看", TEXT], on: "听", finds: ["one-letter", "even"] },
    {
      page: ["# 旧信", TEXT, "第一封", TEXT, "第二封", TEXT],
      on: "第二封",
      finds: ["counted", "even", "same-beginning", "same-ending"],
    },
    { page: ["# 麦收全面展开", TEXT, "# 大桥", TEXT], on: "大桥", finds: null },
    { page: ["# 麦收全面展开", TEXT], on: "收割机", finds: null },
  ],
  look: (context) => {
    if (!isTitleLine(context.facts)) return null;
    const own = context.facts.text.trim();
    const others = siblingsOf(context);
    if (others.length === 0) return null;
    const [mine, theirs] = [formsOf(own), others.map(formsOf)];
    const both = (form: keyof Forms) => mine[form] && theirs.some((each) => each[form]);
    return [
      ...when(both("quoted"), "quoted"),
      ...when(both("colon"), "colon"),
      ...when(both("dated"), "dated"),
      ...when(both("oneLetter"), "one-letter"),
      ...when(both("counted"), "counted"),
      ...when(isEven(own, others), "even"),
      ...when(!mine.quoted && others.some((each) => each.at(0) === own.at(0)), "same-beginning"),
      ...when(!mine.quoted && others.some((each) => each.at(-1) === own.at(-1)), "same-ending"),
    ];
  },
});

/** The titles of the same mark about a title, without those beyond the end of its story as far as signatures tell. */
function siblingsOf({ facts, above, below }: BlockInContext): string[] {
  const level = levelOf(facts);
  const found: string[] = [];
  for (const neighbour of [above, below])
    for (let n = 1; n <= BLOCKS_SEARCHED && found.length < MOST_COMPARED; n += 1) {
      const other = neighbour(n);
      if (!other || other.signed || other.byline?.sure || other.dateline) break;
      if (isTitleLine(other) && levelOf(other) === level && other.text !== facts.text)
        found.push(other.text.trim());
    }
  return found;
}

type Forms = Readonly<Record<"quoted" | "colon" | "dated" | "oneLetter" | "counted", boolean>>;

const formsOf = ofShortText(
  (text): Forms => ({
    quoted: /^[“「『][^”」』]+[”」』]$/u.test(text),
    colon: /^[^：:\s]{1,6}[：:]\S/u.test(text),
    dated:
      /^(?:\d{4}年)?[\d一二三四五六七八九十]{1,3}[月时][\d一二三四五六七八九十]{1,3}[日分]|^\d{4}年/u.test(
        text,
      ),
    oneLetter: /^\p{Script=Han}$/u.test(text),
    counted:
      /^(?:第[一二三四五六七八九十\d]{1,2}\p{Script=Han}|其[一二三四五]|[一二三四五六]是|(?:之|镜头|故事|片段|现场)[一二三四五\d])/u.test(
        text,
      ),
  }),
);

const isEven = (own: string, others: readonly string[]): boolean =>
  own.length <= LONGEST_EVEN && others.every((each) => Math.abs(each.length - own.length) <= 1);
