import { describe, expect, it } from "vitest";
import { editYaml } from "@/lib/content/yaml/edit";
import type { NewEntry } from "@/lib/content/yaml/list-splices";

const entry = (before: number, starts: string, comments: string[] = []): NewEntry => ({
  before,
  fields: { starts, slug: "xin" },
  comments,
});
const edit = (text: string, entries: NewEntry[], fields: Record<string, string> = {}) =>
  editYaml(text, { fields, list: "stories", entries });

describe("what an editor typed stays as it was", () => {
  it("entries go between those that are there, comments stay with their own", () => {
    const text = `# 这一版
date: 2024-06-22
dateBasis: latest-event        # 推定
page: "01"
stories:   # 清单
  # 说全部

  # 说第一篇
  - starts: a   # 甲
    slug: b     # 乙
    # 第一篇的后话
  # 说第二篇

  - {starts: "c", slug: d}   # 丙
  - starts: 'e'
    note: |
      一行
      两行

    places:
      - p

# 最后
extra: [1,2]
`;
    expect(
      edit(text, [
        entry(0, "零"),
        entry(1, "一", ["要标题"]),
        entry(1, "一半"),
        entry(2, "二"),
        entry(3, "三"),
      ]),
    ).toMatchInlineSnapshot(`
      "# 这一版
      date: 2024-06-22
      dateBasis: latest-event        # 推定
      page: "01"
      stories:   # 清单
        # 说全部

        - starts: 零
          slug: xin
        # 说第一篇
        - starts: a   # 甲
          slug: b     # 乙
          # 第一篇的后话
        - starts: 一
          slug: xin
          # 要标题
        - starts: 一半
          slug: xin
        # 说第二篇

        - {starts: "c", slug: d}   # 丙
        - starts: 二
          slug: xin
        - starts: 'e'
          note: |
            一行
            两行

          places:
            - p
        - starts: 三
          slug: xin

      # 最后
      extra: [1,2]
      "
    `);
  });

  it("where a list is missing, empty, or not indented", () => {
    const added = [entry(0, "一")];
    expect(edit("date: 2024-06-22", added)).toMatchInlineSnapshot(`
      "date: 2024-06-22
      stories:
        - starts: 一
          slug: xin
      "
    `);
    expect(edit("stories:   # 空\ndate: 2024-06-22", added)).toMatchInlineSnapshot(`
      "stories:   # 空
        - starts: 一
          slug: xin
      date: 2024-06-22
      "
    `);
    expect(edit("stories: [] # 空\ndate: 2024-06-22", added)).toMatchInlineSnapshot(`
      "stories:  # 空
        - starts: 一
          slug: xin
      date: 2024-06-22
      "
    `);
    expect(edit("stories:\n- starts: a\nextra: 1", [entry(1, "一")])).toMatchInlineSnapshot(`
      "stories:
      - starts: a
      - starts: 一
        slug: xin
      extra: 1
      "
    `);
  });

  it("where a list is in brackets", () => {
    const text = "stories: [{starts: a}, # 甲\n  {starts: b}]";
    expect(edit(text, [entry(0, "零"), entry(1, "“一”"), entry(2, "二")])).toMatchInlineSnapshot(`
      "stories: [{starts: "零", slug: "xin"}, {starts: a}, {starts: "“一”", slug: "xin"}, # 甲
        {starts: b}, {starts: "二", slug: "xin"}]
      "
    `);
  });

  it("fields are set where they are, or at the top", () => {
    expect(
      edit("# 说\nname:   # 版名\npage: 2 # 版次\n", [], { page: "02", name: "要闻", date: "2024-06-22" }),
    ).toMatchInlineSnapshot(`
      "date: 2024-06-22
      # 说
      name: 要闻   # 版名
      page: "02" # 版次
      "
    `);
  });

  it("nothing is written where nothing is to be changed", () => {
    const text = "a:   [ 1,2 ]  #x\n\n\nstories: \n   -   {starts: 'a'}\n";
    expect(edit(text, [])).toBe(text);
  });
});

it("a map in brackets is written anew, its comments kept", () => {
  expect(
    edit("{name: 要闻, # 版名\n stories: [{starts: a}]}", [entry(1, "一")], { date: "2024-06-22" }),
  ).toMatchInlineSnapshot(`
    "{
      name: 要闻, # 版名
      stories: [{starts: a}, {starts: 一, slug: xin}],
      date: 2024-06-22
    }
    "
  `);
});

it("what YAML would take for something else is quoted, and never folded", () => {
  const odd = ["02", "1.10", "null", "a: b", "# 甲", "*甲", "“甲”", "- 甲", "'", "甲".repeat(200)];
  expect(
    edit(
      "",
      odd.map((starts) => ({ before: 0, fields: { starts }, comments: [] })),
    ),
  ).toMatchInlineSnapshot(`
    "stories:
      - starts: "02"
      - starts: "1.10"
      - starts: "null"
      - starts: "a: b"
      - starts: "# 甲"
      - starts: "*甲"
      - starts: “甲”
      - starts: "- 甲"
      - starts: "'"
      - starts: 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲
    "
  `);
});
