import { describe, expect, it } from "vitest";
import { readRole } from "@/lib/content/schema/typed-byline";
import { readDate } from "@/lib/content/schema/typed-date";
import { contentOf, load, markdown, reportOf, storyOf } from "../folder";

const file = (...fields: string[]) => ({
  "stories/a.md": markdown(["title: 甲", "date: 2024-06-22", "section: rural", ...fields]),
});

describe("dates as editors and their tools type them", () => {
  it.each([
    ["2024-06-05", "2024-06-05"],
    ["2024-6-5", "2024-06-05"],
    ["2024/06/05", "2024-06-05"],
    ["2024/6/5", "2024-06-05"],
    ["2024.6.5", "2024-06-05"],
    ["2024年6月5日", "2024-06-05"],
    ["“2024-06-05”", "2024-06-05"],
    ["2024 年 6 月 5 日", "2024-06-05"],
    ["２０２４年６月５日", "2024-06-05"],
    ["20240605", "2024-06-05"],
    ["2024-06-05 08:30", "2024-06-05T08:30:00+08:00"],
    ["2024-06-05 8:30:15", "2024-06-05T08:30:15+08:00"],
    ["2024-06-05 08:30:00 +0800", "2024-06-05T08:30:00+08:00"],
    ["2024-06-05 08:30 +08:00", "2024-06-05T08:30:00+08:00"],
    ["2024-06-05T08:30", "2024-06-05T08:30:00+08:00"],
    ["2024-06-05T08:30+08:00", "2024-06-05T08:30:00+08:00"],
    ["2024-06-05T08:30:00.000+08:00", "2024-06-05T08:30:00+08:00"],
    ["2024-06-05T08:30:00.000Z", "2024-06-05T16:30:00+08:00"],
    ["2024-06-05T18:00:00Z", "2024-06-06T02:00:00+08:00"],
    ["2024-06-05T18:00:00-07:00", "2024-06-06T09:00:00+08:00"],
    ["2024年6月5日 8时30分", "2024-06-05T08:30:00+08:00"],
    ["2024年6月5日8:30", "2024-06-05T08:30:00+08:00"],
    ["2024年6月5日8点", "2024-06-05T08:00:00+08:00"],
  ])("%s is %s", (typed, date) => expect(readDate(typed)).toBe(date));

  it.each([
    "",
    "昨天",
    "6月5日",
    "2024-02-30",
    "2024-06-05 25:00",
    "2024-06-05 08:30 好",
    "2024-6/5",
    "2024-06",
  ])("%s is none", (typed) => expect(readDate(typed)).toBeNull());

  it("stand in a story, its address and its corrections", async () => {
    const fields = ["title: 甲", "date: 2024年5月1日", "section: rural"];
    const more = ["updated: 2024/5/2", "corrections: [{date: 2024.5.3, text: 更正的话}]"];
    const story = await storyOf({ "stories/a.md": markdown([...fields, ...more]) });
    expect(story).toMatchObject({ url: "/2024/05/01/a/", date: "2024-05-01", updated: "2024-05-02" });
    expect(story.corrections.map(({ date }) => date)).toEqual(["2024-05-03"]);
  });

  it("that can't be read are given back mended as far as can be", async () => {
    const fields = ["title: 甲", "date: 2024-06-05 25:00", "updated: 下周", "section: rural"];
    const report = await reportOf({
      "stories/a.md": markdown([...fields, "takedown: {date: 2024-06-06 08:30, reason: 失实}"]),
    });
    expect(report).toMatchInlineSnapshot(`
      "content/stories/a.md:3:7 错误 日期 date 的“2024-06-05 25:00”不对，应是日历上有的日期 [invalid-date]
          → 核对时刻，写成 date: 2024-06-05 时:分；只写日期也行：date: 2024-06-05
      content/stories/a.md:4:10 错误 更新日期 updated 的“下周”不对，应是日历上有的日期 [invalid-updated]
          → 写成 updated: 年-月-日
      content/stories/a.md:6:18 错误 撤下日期 date 的“2024-06-06 08:30”不对，应是日历上有的日期 [invalid-date]
          → 只写日期：date: 2024-06-06
      3 个错误，0 个提醒"
    `);
  });
});

describe("roles", () => {
  it.each([
    ["记者", "reporter"],
    ["本报记者", "reporter"],
    ["特约记者", "reporter"],
    ["通讯员", "correspondent"],
    ["摄影", "photographer"],
    ["摄", "photographer"],
    ["摄影记者", "photographer"],
    ["实习", "intern"],
    ["实习生", "intern"],
    ["实习记者", "intern"],
    ["编辑", "editor"],
    ["责任编辑", "editor"],
    ["文", "author"],
    ["作者", "author"],
    ["Reporter", "reporter"],
    ["photographer", "photographer"],
    ["", undefined],
    ["null", undefined],
    ["瓜农", "瓜农"],
  ])("%s", (typed, role) => expect(readRole(typed)).toBe(role));
});

describe("bylines", () => {
  const bylinesOf = async (written: string) =>
    (await storyOf(file(`bylines: ${written}`))).bylines.map(
      ({ name, role, outlet }) => `${outlet ?? ""}${role} ${name}`,
    );

  it.each([
    ["[高田, 张三]", ["author 高田", "author 张三"]],
    ["高田", ["author 高田"]],
    ["高田、张三", ["author 高田", "author 张三"]],
    ["高田，张三", ["author 高田", "author 张三"]],
    ["记者高田", ["reporter 高田"]],
    ["记者 高田 通讯员 张三", ["reporter 高田", "correspondent 张三"]],
    ["本报记者 高田", ["本报reporter 高田"]],
    ["[记者高田, 高磊 摄]", ["reporter 高田", "photographer 高磊"]],
    ["[张三、李四]", ["author 张三", "author 李四"]],
    ["{name: 高田, role: 记者}", ["reporter 高田"]],
    ["[{name: 张三、李四, role: 通讯员}]", ["correspondent 张三", "correspondent 李四"]],
    ["[{name: 记者高田}]", ["reporter 高田"]],
    ["[{name: 高田, role: 实习}]", ["intern 高田"]],
    ["[{name: 张 三}]", ["author 张三"]],
    ["[买买提•艾力]", ["author 买买提·艾力"]],
    ["[Mary Smith]", ["author Mary Smith"]],
    ["[编辑部]", ["author 编辑部"]],
    ["[本报评论员]", ["author 本报评论员"]],
    ['["", ""]', []],
    ["~", []],
  ])("%s", async (written, expected) => expect(await bylinesOf(written)).toEqual(expected));

  it("whose names differ only in spaces or the middle dot are one person's", async () => {
    const by = (slug: string, name: string) =>
      markdown(
        ["title: 甲", "date: 2024-06-22", "section: rural", `bylines: [{name: ${name}}]`],
        `${slug}文。\n`,
      );
    const names = ["买买提·艾力", "买买提•艾力", "买买提．艾力", "买买提 · 艾力"];
    const files = Object.fromEntries(
      names.map((name, index) => [`stories/s${index}.md`, by(`${index}`, name)]),
    );
    expect((await contentOf(files)).people).toEqual({ 买买提·艾力: "mai-mai-ti-ai-li" });
  });
});

describe("empty and null values of optional fields", () => {
  const KEYS =
    "kicker deck updated expires tags bylines aliases places photos corrections slug draft printed dateline".split(
      " ",
    );

  it.each(["", " ~", " null", ' ""', " Null"])("are as good as none:%s", async (nothing) => {
    expect(await reportOf(file(...KEYS.map((key) => `${key}:${nothing}`)))).toBe("");
    const { content } = await load(file(...KEYS.map((key) => `${key}:${nothing}`)));
    expect(content?.stories[0]).toMatchObject({ updated: null, expires: null, bylines: [], slug: "a" });
  });

  it("are none where a program has written all of them, the takedown among them", async () => {
    const keys = [...KEYS.slice(0, 12), "takedown", ...KEYS.slice(12)].map((key) => `${key}:`);
    const { content, problems } = await load(file(...keys));
    expect(content?.stories.map(({ url }) => url)).toEqual(["/2024/06/22/a/"]);
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["warning empty-takedown"]);
  });

  it("that would take a story down are said", async () => {
    expect(await reportOf(file("takedown:"))).toMatchInlineSnapshot(`
      "content/stories/a.md:5:1 提醒 takedown 是空的，稿件照常发布 [empty-takedown]
          → 要撤下写 takedown: {date: 年-月-日, reason: 理由}；不撤下删去这一行
      0 个错误，1 个提醒"
    `);
  });

  it("are none in site.yml, either", async () => {
    const site = [
      "name: 样例\nurl: https://news.example.cn\ndescription: 简介\nshortName:\ntagline: ~\nimage:\nregion: null\noffline:\nlegal:\nplaces:",
      "sections:\n  - {id: rural, name: 三农, description: , keywords: , leads: }\n",
    ].join("\n");
    expect(await reportOf({ "site.yml": site, ...file() })).toBe("");
  });
});

describe("numbers with a nought before them", () => {
  it("stay as typed in names and addresses, and are pages of the paper", async () => {
    const page = markdown(
      ["date: 2024-06-08", "page: 08", "name: 08"],
      "# 土豆丰收\n\n样例第一段说的是土豆，写到这里为止。\n",
    );
    const { content, problems } = await load({
      "pages/08.md": page,
      "stories/08.md": markdown(["title: 08", "date: 2024-06-08", "section: rural", "slug: 08"]),
    });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(content?.pages.map(({ number, name }) => [number, name])).toEqual([["08", "08"]]);
    expect(content?.stories.map(({ url }) => url)).toContain("/2024/06/08/08/");
  });
});

describe("a cure has the editor's own value", () => {
  it("where it can be mended, and is a form to fill in where it can't", async () => {
    const report = await reportOf(
      file(
        "slug: 土豆丰收",
        "bylines: [{role: 记者}]",
        "draft: 也许",
        "deck: [副题]",
        "titel: 乙",
        "author: 高田",
        "tags: [甲]",
      ),
    );
    expect(report.replace(/可用的字段：.*/, "可用的字段：…")).toMatchInlineSnapshot(`
      "content/stories/a.md:5:7 错误 网址名 slug 的“土豆丰收”不对，应是小写字母、数字和连字符 [invalid-slug]
          → 写成 slug: tu-dou-feng-shou
      content/stories/a.md:6:11 错误 缺少 name（姓名） [missing-name]
          → 补上一行 name: 姓名
      content/stories/a.md:7:8 错误 草稿标记 draft 的“也许”不对，应是 true 或 false [invalid-draft]
          → 写成 draft: true
      content/stories/a.md:8:7 错误 副题 deck 的这个值不对，应是一行文字 [invalid-deck]
          → 写成 deck: 副题
      content/stories/a.md:9:1 提醒 不认识的字段 titel，没有使用 [unknown-key]
          → 是 title 的话，把 titel 改成 title；不是就删去这一行
      content/stories/a.md:10:1 提醒 不认识的字段 author，没有使用 [unknown-key]
          → 是 bylines 的话，把 author 改成 bylines；不是就删去这一行
      content/stories/a.md:11:1 提醒 不认识的字段 tags，没有使用 [unknown-key]
          → 可用的字段：…
      4 个错误，3 个提醒"
    `);
  });
});
