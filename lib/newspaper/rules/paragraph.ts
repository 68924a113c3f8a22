import type { Rule } from "./rule";

export const paragraph: Rule = {
  name: "paragraph",
  convention: "其余都是正文",
  class: "paragraph",
  test: () => true,
};
