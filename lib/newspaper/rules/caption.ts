import { looksLikeCaption } from "../photos";
import type { Rule } from "./rule";

export const caption: Rule = {
  name: "caption",
  convention: "图为……、图①：……，或以“某某摄”结尾",
  class: "caption",
  test: ({ text, heading }) => heading === null && looksLikeCaption(text.text),
};
