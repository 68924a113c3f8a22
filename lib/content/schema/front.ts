import { z } from "zod";
import { field } from "./field";
import { dateField } from "./fields/dates";
import { DayOrMoment } from "./typed-date";
import { Alias, listOfWords, optional, Text } from "./values";

/** `content/front.yml`: what editors decide of the front page. */
export const FrontDraft = z.object({
  lead: field({
    label: "头条",
    expected: "稿件页的站内网址",
    example: "lead: /2024/06/22/wangzhiming/",
    schema: optional(Alias),
  }),
  leadUntil: dateField({
    label: "头条放到何时",
    example: "leadUntil: 2024-06-25",
    schema: optional(DayOrMoment),
  }),
  beside: field({
    label: "头条旁边",
    expected: "网址的列表",
    example: "beside: [/2024/06/22/wangzhiming/]",
    schema: listOfWords(Alias),
  }),
  order: field({
    label: "栏目次序",
    expected: "栏目的列表",
    example: "order: [栏目, 栏目]",
    schema: listOfWords(Text),
  }),
  hidden: field({
    label: "首页不放的",
    expected: "网址或栏目的列表",
    example: "hidden: [/2024/06/22/wangzhiming/, 栏目]",
    schema: listOfWords(Text),
  }),
});
export type FrontDraft = z.infer<typeof FrontDraft>;
