import { z } from "zod";
import { field } from "../field";
import { Day, DayOrMoment } from "../typed-date";
import { A_LIST, inOneLine, listOf, ONE_LINE, Text } from "../values";
import { dateField } from "./dates";

/** 三审三校: who has read a story, and when. For the office alone: no reader sees it. */
export const review = field({
  label: "审校记录",
  expected: A_LIST,
  example: "review: [{step: 一审, name: 姓名, time: 2024-06-22T08:30:00+08:00}]",
  schema: listOf(
    z.object({
      step: field({ label: "审校的一步", expected: ONE_LINE, example: "step: 一审", schema: Text }),
      name: field({ label: "审校的人", expected: ONE_LINE, example: "name: 姓名", schema: Text }),
      time: dateField({
        label: "审校的时间",
        example: "time: 2024-06-22T08:30:00+08:00",
        schema: DayOrMoment,
      }),
    }),
  ),
});

/** More steps than this no office has. */
const MOST_STEPS = 20;

/** What a site asks for before a story is published. */
export const ReviewRule = z.object({
  steps: field({
    label: "要审的几步",
    expected: A_LIST,
    example: "steps: [一审, 二审, 三审]",
    schema: z.preprocess(inOneLine, z.array(Text).min(1).max(MOST_STEPS)),
  }),
  since: dateField({ label: "从哪一天的稿件起", example: "since: 2024-06-22", schema: Day }),
});
