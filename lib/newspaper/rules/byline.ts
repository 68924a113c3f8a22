import { looksLikeByline } from "../byline";
import type { Rule } from "./rule";

export const byline: Rule = {
  name: "byline",
  convention: "署名行：身份加姓名，短，没有句读",
  class: "byline",
  test: ({ lines, heading }) => heading === null && lines.every(({ text }) => looksLikeByline(text.text)),
};
