import { describe, expect, it } from "vitest";
import { parseYaml } from "@/lib/content/yaml/parse";

const saidOf = (text: string): string =>
  parseYaml(text, "a.md", 1)
    .problems.map(({ line, column, rule, message, cure }) => `${line}:${column} ${rule} ${message} → ${cure}`)
    .join("\n");

describe("what YAML reads otherwise than it was typed is said, with the editor's own value", () => {
  it.each([
    [
      'title: "C:\\new\\table 路径"',
      "1:15 yaml-escape 双引号里的“\\t”是转义符，印出来不是这两个字符 → 反斜杠照印的，换成单引号：'C:\\new\\table 路径'",
    ],
    ['title: "甲\\u4e2d\\n\\\\乙"', ""],
    [
      "title: 甲\n  date: 2024-06-22\nsection: a",
      "2:3 yaml-indent 这一行比同级的字段多缩进了 2 格 → 删去行首的空格：date: 2024-06-22",
    ],
    [
      "title: 甲\n date: 2024-06-22\n section: a",
      "2:2 yaml-indent 这一行比同级的字段多缩进了 1 格 → 删去行首的空格：date: 2024-06-22",
    ],
    [
      "  title: 甲\ndate: 2024-06-22",
      "1:3 yaml-indent 这一行比同级的字段多缩进了 2 格 → 删去行首的空格：title: 甲",
    ],
    [
      "bylines:\n  - name: 高田\n      role: 记者",
      "3:7 yaml-indent 这一行比同级的字段多缩进了 2 格 → 行首改成 4 个空格，与上一行的字段对齐",
    ],
    [
      "bylines:\n  - name: 高田\n   role: 记者",
      "3:4 yaml-indent 这一行比同级的字段少缩进了 1 格 → 行首改成 4 个空格，与上一行的字段对齐",
    ],
    [
      "title: 甲\n\u3000date: 2024-06-22",
      "2:1 yaml-wide-space 行首用了全角空格 → 删去它；要缩进就用半角空格",
    ],
    [
      "bylines: [{name：高田，role：记者}]",
      "1:16 yaml-full-width-punctuation 花括号、方括号里用了全角标点 → 写成 bylines: [{name: 高田, role: 记者}]",
    ],
    [
      "bylines: [{name: 高田，role: 记者}]",
      "1:20 yaml-full-width-punctuation 花括号、方括号里用了全角标点 → 写成 bylines: [{name: 高田, role: 记者}]",
    ],
    [
      "bylines: ｛name: 高田, role: 记者｝",
      "1:10 yaml-full-width-punctuation 花括号、方括号里用了全角标点 → 写成 bylines: {name: 高田, role: 记者}",
    ],
    [
      "places: [临清, 茌平］",
      "1:16 yaml-full-width-punctuation 花括号、方括号里用了全角标点 → 写成 places: [临清, 茌平]",
    ],
    [
      "title: 甲\n<<<<<<< HEAD\ndate: 2024-06-22\n=======\ndate: 2024-06-23\n>>>>>>> other",
      "2:1 merge-conflict 合并时的冲突没有解决：还留着“<<<<<<<”这一行 → 在 <<<<<<< 与 >>>>>>> 之间选定一份，删去另一份和这些标记行",
    ],
    [
      "title: 要闻: 土豆丰收",
      '1:8 yaml-syntax 值里又有“冒号加空格” → 用引号把整个值括起来：title: "要闻: 土豆丰收"',
    ],
    [
      'title: "订单"土豆采收忙',
      "1:12 yaml-syntax 值已经结束，后面还有文字 → 用引号把整个值括起来：title: '\"订单\"土豆采收忙'",
    ],
    [
      "title: *号外*",
      '1:8 yaml-special-mark 值以“*”开头，YAML 不把它当文字 → 用引号把整个值括起来：title: "*号外*"',
    ],
    [
      "title: C# 与井号 #话题# 之后",
      '1:15 yaml-cut-value “#”前面是空格，“#话题# 之后”被当作注释，没有了 → 是文字，写成 title: "C# 与井号 #话题# 之后"；是注释，在“#”后面加一个空格',
    ],
    [
      "kicker: #开学第一课#",
      '1:9 yaml-cut-value “#”前面是空格，“#开学第一课#”被当作注释，没有了 → 是文字，写成 kicker: "#开学第一课#"；是注释，在“#”后面加一个空格',
    ],
    [
      "deck: 排名 #1 的城市",
      '1:10 yaml-cut-value “#”前面是空格，“#1 的城市”被当作注释，没有了 → 是文字，写成 deck: "排名 #1 的城市"；是注释，在“#”后面加一个空格',
    ],
    [
      "- #话题#",
      "1:3 yaml-cut-value “#”前面是空格，“#话题#”被当作注释，没有了 → 是文字，用英文双引号把整个值括起来；是注释，在“#”后面加一个空格",
    ],
  ])("%j", (text, said) => {
    expect(saidOf(text)).toBe(said);
  });

  it.each([
    ["title: C#语言", { title: "C#语言" }],
    ['title: "排名 #1 的城市"', { title: "排名 #1 的城市" }],
    ["slug: a # 网址名", { slug: "a" }],
    ["slug: a   #网址名", { slug: "a" }],
    ["slug: # 网址名", { slug: "" }],
    ["#整行是注释\nslug: a", { slug: "a" }],
    ["text: |\n  第一行 #1\n  第二行", { text: "第一行 #1\n第二行\n" }],
    ["corrections: [{text: “三”应为“四”，见第二版}]", { corrections: [{ text: "“三”应为“四”，见第二版" }] }],
    ["text: 甲：乙，丙", { text: "甲：乙，丙" }],
    [
      "bylines:\n- name: 高田\n  role: 记者\nslug: a",
      { bylines: [{ name: "高田", role: "记者" }], slug: "a" },
    ],
  ])("%j is read as it stands", (text, value) => {
    expect(saidOf(text)).toBe("");
    expect(JSON.parse(JSON.stringify(parseYaml(text, "a.md", 1).value))).toEqual(value);
  });
});
