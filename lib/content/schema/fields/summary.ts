import { field } from "../field";
import { ONE_LINE, orNull, Text } from "../values";

/** 摘要: what lists, search engines and shared links say of a story instead of its first paragraph. */
export const summary = field({
  label: "摘要",
  expected: ONE_LINE,
  example: "summary: 一两句话说清这篇报道",
  schema: orNull(Text),
});
