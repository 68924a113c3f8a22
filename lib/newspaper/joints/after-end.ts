import { jointRule } from "../grammar/rule";

/** （作者单位：…） stands below the end. */
const IN_BRACKETS = /^[（(][^（()）]+[）)]$/;

export const afterEnd = jointRule({
  name: "after-end",
  note: "Conventions “Byline”, “Furniture”: after 下转 or the byline that closes the text, nothing of the story follows.",
  findings: ["title", "text"],
  examples: [
    { page: ["麦收展开。（记者 刘聪 报道）", "大桥提前合龙"], on: "合龙", finds: "title" },
    { page: ["麦收展开。（下转第二版）", "大桥昨天提前合龙。"], on: "合龙", finds: "text" },
    { page: ["麦收展开。（记者 刘聪 报道）", "（作者单位：市报社）"], on: "作者单位", finds: null },
    { page: ["麦收展开。", "大桥提前合龙"], on: "合龙", finds: null },
  ],
  look: (upper, lower) => {
    if (!upper.last || IN_BRACKETS.test(lower.text)) return null;
    return lower.title && !/[，、]/.test(lower.text) ? "title" : "text";
  },
});
