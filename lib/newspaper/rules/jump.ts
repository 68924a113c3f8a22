import { findJump } from "../jump";
import type { Rule } from "./rule";

export const jump: Rule = {
  name: "jump",
  convention: "下转、上接单独成行",
  class: "jump",
  test: ({ text }) => {
    const found = findJump(text.text);
    return (
      found !== null &&
      text.text.slice(0, found.start).trim() === "" &&
      text.text.slice(found.end).trim() === ""
    );
  },
};
