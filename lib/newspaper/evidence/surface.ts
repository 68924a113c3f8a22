import { evidenceRule, when } from "../grammar/rule";
import { lengthOf } from "../page/facts";
import { ofShortText } from "../source/of-short-text";

/** How many printed characters a block has at most to be of a class of lengths. */
const LENGTHS = [
  [4, "to-4"],
  [7, "to-7"],
  [10, "to-10"],
  [13, "to-13"],
  [16, "to-16"],
  [20, "to-20"],
  [26, "to-26"],
  [34, "to-34"],
  [50, "to-50"],
  [80, "to-80"],
  [140, "to-140"],
] as const;

export const surface = evidenceRule({
  name: "surface",
  note: "Conventions “Headline”, “Paragraphs”: how long a line is and which marks stand in it tells titles, text and lists apart, together with what stands around it.",
  findings: [
    "to-4",
    "to-7",
    "to-10",
    "to-13",
    "to-16",
    "to-20",
    "to-26",
    "to-34",
    "to-50",
    "to-80",
    "to-140",
    "longer",
    "closed",
    "stopped-inside",
    "comma",
    "colon",
    "colon-early",
    "quoted",
    "opens-quoted",
    "spaced",
    "figures",
    "asks",
    "calls",
    "dash",
    "opens-bracket",
    "ends-bracket",
    "bullet",
    "table",
    "first-of-page",
    "last-of-page",
  ],
  examples: [
    { page: ["麦收全面展开", "麦收，展开。"], on: "全面", finds: ["to-7", "first-of-page"] },
    {
      page: ["# 麦收", "●小麦：6月“丰收”，亩产1.2公斤。", "大桥合龙"],
      on: "小麦",
      finds: ["to-20", "closed", "comma", "colon", "colon-early", "quoted", "figures", "bullet"],
    },
    {
      page: ["# 麦收", "甲 5 个", "| 甲 | 5 |", "（完）"],
      on: "| 甲",
      finds: ["to-7", "spaced", "figures", "table"],
    },
    { page: ["# 麦收", "麦收展开。", "新闻热线：0635-8200000"], on: "热线", finds: null },
  ],
  look: ({ facts, above, below }) => {
    const { text, length } = facts;
    if (facts.furniture === "contact") return null;
    return [
      LENGTHS.find(([most]) => length <= most)?.[1] ?? "longer",
      ...marksIn(text),
      ...when(above(1) === null, "first-of-page"),
      ...when(below(1) === null, "last-of-page"),
    ];
  },
});

/** Which marks stand in a text, and where. */
const marksIn = ofShortText((text) => [
  ...when(/[。！？；…”』」]$/.test(text) && /[。！？；…]/.test(text.slice(-2)), "closed"),
  ...when(/[。！？；](?=.)/.test(text), "stopped-inside"),
  ...when(/[，,]/.test(text), "comma"),
  ...when(/[：:]/.test(text), "colon"),
  ...when(/^[^：:]{1,6}[：:]/.test(text), "colon-early"),
  ...when(/[“「『]/.test(text), "quoted"),
  ...when(/^[“「『]/.test(text), "opens-quoted"),
  ...when(/\S[\s　]+\S/.test(text), "spaced"),
  ...when(/[\d０-９]/.test(text), "figures"),
  ...when(/[？?]|[吗么何谁咋怎]/.test(text) && lengthOf(text) <= 45, "asks"),
  ...when(/[！!]/.test(text), "calls"),
  ...when(/——|—/.test(text), "dash"),
  ...when(/^[（(【[〖]/.test(text), "opens-bracket"),
  ...when(/[）)】\]〗]$/.test(text), "ends-bracket"),
  ...when(/^[●■▲◆★△◇○□☆▼▶►•·※]/.test(text), "bullet"),
  ...when(/^\|/.test(text), "table"),
]);
