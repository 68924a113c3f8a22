import { evidenceRule } from "../grammar/rule";
import { isMarked } from "../page/facts";
import { isNumbered } from "../source/text";

export const commaInside = evidenceRule({
  name: "comma-inside",
  note: "Convention “Headline”: a plain line has no mark inside but a space; a comma is rare in headlines and rarer in 小标题.",
  findings: ["short-comma", "comma", "short-mark", "mark"],
  examples: [
    { page: ["路，通了", "村民出行方便了。"], on: "通了", finds: "short-comma" },
    { page: ["路修到了家门口，村民出行方便了", "村里还装了路灯。"], on: "家门口", finds: "comma" },
    { page: ["修路、架桥", "村民出行方便了。"], on: "架桥", finds: "short-mark" },
    { page: ["修路、架桥、装灯、通水一个不落", "村民出行方便了。"], on: "架桥", finds: "mark" },
    { page: ["## 路，通了", "村民出行方便了。"], on: "通了", finds: null },
    { page: ["一、修路", "村民出行方便了。"], on: "修路", finds: null },
  ],
  look: ({ facts: { title, text, length }, facts }) => {
    const inside = /[，、；]/.test(text.replace(/^[一二三四五六七八九十\d]{1,3}、/, ""));
    if (!title || isNumbered(text) || !inside || isMarked(facts)) return null;
    const short = length <= 10;
    if (text.includes("，")) return short ? "short-comma" : "comma";
    return short ? "short-mark" : "mark";
  },
});
