import { z } from "zod";
import { PrintedPage } from "@/lib/records/page";
import { AnchorDraft } from "./anchor";
import { examplesOf, field } from "./field";
import { noEarlyCorrections } from "./fields/corrections";
import { issueDate } from "./fields/dates";
import { LineDraft } from "./lines";
import { OcrFixesDraft } from "./ocr-fixes";
import { A_LIST, listOf, ONE_LINE, optional, Text, unlessEmpty } from "./values";

const dateBasis = field({
  label: "刊期依据",
  expected: "printed、editor 或 latest-event",
  example: "dateBasis: printed",
  schema: unlessEmpty(PrintedPage.shape.dateBasis.default("printed")),
});

/** 版次: `2` and `02` are one page, `A2` is `a02`. */
const page = field({
  label: "版次",
  expected: "两位数字",
  example: 'page: "01"',
  schema: z
    .string()
    .regex(/^[A-Za-z]?\d{1,3}$/)
    .transform((number) => number.toLowerCase().replace(/\d+/, (digits) => digits.padStart(2, "0"))),
});

/** Which of the habits in `content/papers/own.json` the page is read by. */
const habits = field({
  label: "印刷习惯",
  expected: "导入时写的号码",
  example: "habits: 1",
  schema: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number),
  ),
});

/** Misreadings of this page alone, used before those of `content/ocr-fixes.yml`. */
const fixes = field({
  label: "本版的误识",
  expected: A_LIST,
  example: "fixes: [{wrong: 认错的字, right: 印的字, context: 含认错的字的一句话}]",
  schema: unlessEmpty(OcrFixesDraft.default([])),
});

/** What printed lines are, where the software takes them for something else. */
const lines = field({
  label: "各行的类别",
  expected: A_LIST,
  example: "lines: [{text: 那一行的字, is: headline}]",
  schema: listOf(LineDraft),
});

const stories = field({
  label: "稿件清单",
  expected: A_LIST,
  example: "stories:\n  - starts: 标题\n    slug: biaoti\n    section: 栏目",
  schema: listOf(AnchorDraft),
});

/** Front matter of `content/pages/<date>-<page>.md`. */
export const PageDraft = z
  .object({
    date: issueDate,
    dateBasis,
    page,
    name: field({ label: "名称", expected: ONE_LINE, example: "name: 版名", schema: Text }),
    habits,
    fixes,
    lines,
    stories,
  })
  .check(noEarlyCorrections);
export type PageDraft = z.infer<typeof PageDraft>;

/** What a page's file begins with. */
export const PAGE_EXAMPLE = examplesOf(PageDraft, ["date", "page", "name"]);
