import { z } from "zod";
import { field } from "../field";
import { inOneLine, MAX_ENTRIES, Text, unlessEmpty } from "../values";

/** 专题: a subject that the paper goes on reporting on, by the name that readers see. */

/** It is a page's title, and a link among others. Characters. */
const MAX_LENGTH = 30;

/** A topic's name as all records have it: one space where several were typed, figures and letters of one width. */
export const TopicName = Text.transform((name) => name.normalize("NFKC").replace(/\s+/g, " ").trim()).refine(
  (name) => name !== "" && [...name].length <= MAX_LENGTH,
);

export const topic = field({
  label: "专题",
  expected: `一个或几个专题的名称，各不超过 ${MAX_LENGTH} 字`,
  example: "topic: 专题名称",
  schema: unlessEmpty(
    z
      .preprocess(
        inOneLine,
        z.union([TopicName.transform((name) => [name]), z.array(TopicName).max(MAX_ENTRIES)]),
      )
      .transform((names) => [...new Set(names)])
      .default([]),
  ),
});
