import type { Detector, Finding, StoryField } from "./suspect";

type Found = Pick<Finding, "suggestion" | "reason" | "score">;
/** A pattern whose first group is the doubtful stretch, and what it is if it is doubtful. */
interface NumberRule {
  pattern: RegExp;
  judge(groups: readonly string[], before: string): Found | null;
}

const halfWidth = (text: string) => text.normalize("NFKC");
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const doubt = (reason: string, score: number, suggestion: string | null = null): Found => ({
  reason,
  score,
  suggestion,
});
/** Words before a figure that say it is a share of a whole. */
const SPEAKS_OF_SHARE =
  /(?:占(?:比|总|全|了)?|合格率|覆盖率|普及率|入学率|出勤率|满意率|满意度|通过率|完好率)[^，。；！？]{0,12}$/;
const DIGIT_OF_LETTER = new Map([
  ["O", "0"],
  ["o", "0"],
  ["l", "1"],
  ["I", "1"],
  ["|", "1"],
]);

/** In the order in which they are tried; digits of either width. */
const NUMBER_RULES: readonly NumberRule[] = [
  {
    // 2O24, 1l0万, l5日
    pattern:
      /(?<![A-Za-z\d])(\d+[OolI|]+\d+|[OolI]\d+(?=[年月日时元万亿%％])|\d+[Ool]+(?=[年月日时元万亿%％]))(?![A-Za-z])/g,
    judge: ([text = ""]) =>
      doubt("数字里混入了字母", 0.85, Array.from(text, (char) => DIGIT_OF_LETTER.get(char) ?? char).join("")),
  },
  {
    // 10００
    pattern: /(?<![\d０-９])((?:\d+[０-９]|[０-９]+\d)[\d０-９]*)/g,
    judge: ([text = ""]) => doubt("一个数里有全角也有半角数字", 0.7, halfWidth(text)),
  },
  {
    // 20024年; 10000年前 is what it says
    pattern: /(?<![\d.．０-９])([\d０-９]{4,})年(?![前以来内间的])/g,
    judge: ([text = ""]) => {
      const year = Number(halfWidth(text));
      return (year >= 1000 && year <= 2199) || year % 1000 === 0
        ? null
        : doubt(`年份“${halfWidth(text)}”不可能`, 0.7);
    },
  },
  {
    // 2024—2022年
    pattern: /(?<!\d)((1\d{3}|20\d{2})年?[—–~～至-]{1,2}(1\d{3}|20\d{2}))(?=年)/g,
    judge: ([, from = "", to = ""]) => (Number(to) < Number(from) ? doubt("起止年份前后颠倒", 0.6) : null),
  },
  {
    // 19日至13日; 28日至3日 goes on into the next month
    pattern: /(?<!\d)((\d{1,2})日?[—–~～至-]{1,2}(\d{1,2}))(?=日)/g,
    judge: ([, from = "", to = ""]) =>
      Number(to) < Number(from) && Number(to) + 30 - Number(from) > 15
        ? doubt("起止日期前后颠倒", 0.55)
        : null,
  },
  {
    // 9~6月; 11~3月 is a winter
    pattern: /(?<![\d.])((\d{1,2})月?[—–~～至-]{1,2}(\d{1,2}))(?=月)/g,
    judge: ([, from = "", to = ""]) =>
      Number(to) < Number(from) && Number(to) + 12 - Number(from) > 6 && Number(from) <= 12
        ? doubt("起止月份前后颠倒", 0.5)
        : null,
  },
  {
    // 6月31日, 13月5日
    pattern: /(?<![\d０-９.．])([\d０-９]{1,3}月[\d０-９]{1,3}日)/g,
    judge: ([text = ""], before) => {
      const [month = 0, day = 0] = halfWidth(text)
        .split(/[月日]/)
        .map(Number);
      const longest = DAYS_IN_MONTH[month - 1];
      if (longest === undefined) return doubt(`没有 ${month} 月`, 0.8);
      if (day < 1 || day > longest) return doubt(`${month} 月没有 ${day} 日`, 0.8);
      const year = /(\d{4})年$/.exec(halfWidth(before))?.[1];
      const leap =
        year === undefined ||
        (Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0));
      return month === 2 && day === 29 && !leap ? doubt(`${year} 年的 2 月没有 29 日`, 0.8) : null;
    },
  },
  {
    // 13月
    pattern: /(?<![\d０-９.．])([\d０-９]{1,3}月)(?![\d０-９龄薪内])/g,
    judge: ([text = ""]) => {
      const month = Number.parseInt(halfWidth(text), 10);
      return month >= 1 && month <= 12 ? null : doubt(`没有 ${month} 月`, 0.8);
    },
  },
  {
    // 32日; 60日内 is a term
    pattern: /(?<![\d０-９.．月])([\d０-９]{1,2}日)(?![\d０-９内后前以])/g,
    judge: ([text = ""]) => {
      const day = Number.parseInt(halfWidth(text), 10);
      return day === 0 || (day > 31 && day < 40) ? doubt(`没有 ${day} 日`, 0.65) : null;
    },
  },
  {
    // 25时, 9时75分, 12:75
    pattern:
      /(?<![\d０-９.．])([\d０-９]{1,2}(?:时[\d０-９]{1,2}分|[:：][\d０-９]{2}(?![\d０-９:：])|时(?![\d０-９段期]))(?!钟))/g,
    judge: ([text = ""], before) => {
      const [hour = 0, minute = 0] = halfWidth(text)
        .split(/[时分:]/)
        .map(Number);
      // 25:19 may be a score.
      if (/[:：]/.test(text) && !/[日午晚晨早]$/.test(before)) return null;
      if (hour > 24) return doubt(`没有 ${hour} 时`, 0.7);
      return minute > 59 ? doubt(`没有 ${minute} 分`, 0.7) : null;
    },
  },
  {
    // 占比达 120%; 增长 244% is none
    pattern: /(?<![\d０-９.．])([\d０-９]+(?:[.．][\d０-９]+)?[%％])/g,
    judge: ([text = ""], before) =>
      Number.parseFloat(halfWidth(text)) > 100 &&
      SPEAKS_OF_SHARE.test(before) &&
      !/(?:增长|提高|提升|增加|增幅|上升)[^，。；！？]{0,8}$/.test(before)
        ? doubt("占比、比率超过了百分之百", 0.5)
        : null,
  },
  {
    // 1.5.6亿元
    pattern: /(?<![\d.])(\d+\.\d+\.\d+|\d+\.\.\d+)(?=[亿万千百]?[%％元吨亩人米个])/g,
    judge: () => doubt("一个数里有两个小数点", 0.75),
  },
];

/** Figures that can't be what was printed: 13月, 6月31日, 25时, 2O24. Growth above 100% can. */
export const impossibleNumbers: Detector = ({ fields }) => fields.flatMap(numbersIn);

/** How much of the text before a figure is looked at. */
const CHARACTERS_BEFORE = 20;

function numbersIn(field: StoryField): Finding[] {
  const { text } = field.text;
  return NUMBER_RULES.flatMap(({ pattern, judge }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = judge(
        match.slice(1),
        text.slice(Math.max(0, match.index - CHARACTERS_BEFORE), match.index),
      );
      const length = match[1]?.length ?? 0;
      return found ? [{ kind: "number" as const, field, start: match.index, length, ...found }] : [];
    }),
  );
}
