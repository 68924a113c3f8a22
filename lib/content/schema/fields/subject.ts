import { z } from "zod";
import { Story } from "@/lib/records/story";
import { field } from "../field";
import { A_LIST, inOneLine, optional, Text, unlessEmpty } from "../values";

/** What a story is, and what it is about. */

export const section = field({
  label: "栏目",
  expected: "site.yml 里的栏目",
  example: "section: 栏目",
  schema: Text,
});

export const places = field({
  label: "地方",
  expected: A_LIST,
  example: "places: [地名]",
  schema: unlessEmpty(z.preprocess(inOneLine, z.array(Text)).optional()),
});

export const kind = field({
  label: "稿件类别",
  expected: "news、photo 或 notice",
  example: "kind: notice",
  schema: optional(Story.shape.kind),
});
