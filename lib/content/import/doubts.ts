import { comparableNumber } from "@/lib/newspaper/fields/jump";
import type { PageSplit } from "@/lib/newspaper/types";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { Identity } from "./identify";
import { type PrintedFacts, printsDate } from "./printed-facts";

/** The warnings where the page prints another date or number than those that it is imported with. */
export function contradictions(
  facts: PrintedFacts,
  { date, page }: Identity,
  file: string,
  firstLine: number,
): Problem[] {
  const differs = (line: number, rule: string, message: string, option: string) =>
    reporter(file)({
      severity: "warning",
      rule,
      at: { line: line + firstLine - 1, column: 1 },
      message,
      cure: `核对原版；错了就用对的 ${option} 再导入，并删去这个文件`,
    });
  const printed = facts.dates.find(({ year }) => year !== null);
  const isPage = ({ number }: { number: string }) => comparableNumber(number) === comparableNumber(page);
  const [number] = facts.pages;
  const problems: Problem[] = [];
  if (printed && !printsDate(facts, date)) {
    const message = `版面上印的日期是 ${printed.year}-${printed.day}，不是 ${date}`;
    problems.push(differs(printed.line, "printed-date", message, "--date"));
  }
  if (number && !facts.pages.some(isPage)) {
    const message = `版面上印的是第${number.number}版，不是第${page.toUpperCase()}版`;
    problems.push(differs(number.line, "printed-page", message, "--page"));
  }
  return problems;
}

/** The warnings for stories that have no words of their own to name them by. */
export function namelessStories(
  { stories }: PageSplit,
  orders: readonly number[],
  file: string,
  firstLine: number,
): Problem[] {
  return orders.map((order) =>
    reporter(file)({
      severity: "warning",
      rule: "no-anchor",
      at: { line: (stories[order]?.lines[0]?.[0] ?? 1) + firstLine - 1, column: 1 },
      message: `第 ${order + 1} 篇没有只属于它的文字可以定位，stories: 里没有写它`,
      cure: "核对原版：它可能与另一篇重复，或被漏识",
    }),
  );
}

interface Refused {
  file: string;
  identity: Identity;
}

/** The error where the page's file has the content of another page, or can't be read: `broken` says why. */
export function occupiedFile({ file, identity }: Refused, target: string, broken?: Problem[]): Problem[] {
  const refuse = (message: string, cure: string) =>
    reporter(file)({
      severity: "error",
      rule: "occupied-file",
      at: FILE_START,
      message: `${target} 已经存在，${message}；没有改动它`,
      cure,
    });
  if (broken) return [refuse("但读不出它的字段", `先改好 ${target} 里的错误，再导入`), ...broken];
  return [refuse(`写的却不是 ${pageOf(identity)}`, `改正 ${target} 开头的 date 和 page；或给它改名、删去它`)];
}

const pageOf = ({ date, page }: Identity) => `${date} 第${page.toUpperCase()}版`;

/** The error where the page is there already and `--force` was not given. */
export const existingPage = (file: string, target: string): Problem =>
  reporter(file)({
    severity: "error",
    rule: "existing-page",
    at: FILE_START,
    message: `${target} 已经存在，没有改动它`,
    cure: "要用这份识别文字换下旧的，加上 --force；已定的网址名、栏目和编辑写的各项都会保留",
  });

/** The error where two files of one import, or two pages of one file, are the same page. */
export function samePage(
  { file, identity, place }: Refused & { place: number | null },
  other: string,
): Problem {
  const report = (message: string, cure: string) =>
    reporter(file)({ severity: "error", rule: "same-page", at: FILE_START, message, cure });
  const page = pageOf(identity);
  if (place !== null && other === file)
    return report(
      `第 ${place} 页编作 ${page}，前面已经有一页是这一版，没有导入`,
      "把这一页单独存成一个文件，文件名里写明版次，再导入",
    );
  return report(`与 ${other} 同是 ${page}，没有导入`, "两个文件只留一个，或改正文件名里的日期、版次");
}

export const tooLarge = (file: string): Problem =>
  reporter(file)({
    severity: "error",
    rule: "too-large",
    at: FILE_START,
    message: "转成 UTF-8 后超过 2 MB",
    cure: "一个文件只放一个版面",
  });
