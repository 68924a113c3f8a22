import { beforeAll, describe, expect, it } from "vitest";
import { loadContext } from "@/lib/content/load";
import { type PageTable, readPageTable } from "@/lib/content/page/page-table";
import type { Context } from "@/lib/content/reading/context";
import { changedLines } from "@/lib/edit/changed-lines";
import type { Refused } from "@/lib/edit/edit-story";
import { type EditedPage, labelLine } from "@/lib/edit/label-line";
import { beginStory, joinStory } from "@/lib/edit/part-stories";
import type { LineKind } from "@/lib/newspaper/source/line-label";
import { PAGE as SMALL_PAGE } from "../desk/page";
import { contentFolder } from "../folder";

const PAGE = SMALL_PAGE.replace("slug: liangan-panqiao", "$&   # 不要改");
const SITE =
  "name: 样例新闻\nurl: https://news.example.cn\ndescription: 样例\nsections:\n  - {id: life, name: 民生}\n";
/** Of the page's text. */
const [KICKER, BRIDGE, SECOND, ROAD] = [2, 10, 12, 16];

let context: Context;
beforeAll(async () => {
  const loaded = await loadContext(await contentFolder({ "site.yml": SITE }));
  if (!loaded.context) throw new Error("no site");
  context = loaded.context;
});

const read = (text: string): PageTable => {
  const { table } = readPageTable({ file: "content/pages/2024-06-23-02.md", text }, context, null);
  if (!table) throw new Error("unreadable");
  return table;
};
const titles = (text: string) => read(text).stories.map(({ story }) => story.headline.main);
const label = (text: string, line: number, is: LineKind | null) =>
  written(labelLine(text, read(text), line, is));
const begin = (text: string, line: number) =>
  written(beginStory(text, read(text), line, { ...context, again: read }));
const join = (text: string, line: number) => written(joinStory(text, read(text), line, read));

function written(edited: EditedPage | Refused): string {
  if (edited.kind === "refused") throw new Error(edited.message);
  return edited.text;
}

describe("what a printed line is", () => {
  it("is an entry of lines: by the fewest words, and nothing else of the file changes", () => {
    const text = label(PAGE, KICKER, "kicker");
    expect(changedLines(PAGE, text)).toEqual([
      "+ 13: lines:",
      "+ 14:   - {text: 全市重点工程进展, is: kicker}",
    ]);
    expect(read(text).stories[0]?.story.headline.kicker).toBe("全市重点工程进展");
  });

  it("is said once of a line: another kind takes its place, the same again takes it out", () => {
    const kicker = label(PAGE, KICKER, "kicker");
    const deck = label(kicker, KICKER, "deck");
    expect(changedLines(kicker, deck)).toEqual([
      "- 14:   - {text: 全市重点工程进展, is: kicker}",
      "+ 14:   - {text: 全市重点工程进展, is: deck}",
    ]);
    expect(label(deck, KICKER, "deck")).toBe(PAGE);
    expect(label(label(kicker, KICKER, null), KICKER, null)).toBe(PAGE);
  });

  it("stands among the others in the order of the page, whatever was said first", () => {
    const one = label(label(PAGE, BRIDGE, "continues"), KICKER, "furniture");
    const other = label(label(PAGE, KICKER, "furniture"), BRIDGE, "continues");
    expect(one).toBe(other);
    expect(read(one).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("keeps what editors and other systems have typed: comments, line ends, a list on one line", () => {
    const windows = PAGE.replaceAll("\n", "\r\n");
    expect(label(windows, KICKER, "kicker")).toBe(label(PAGE, KICKER, "kicker").replaceAll("\n", "\r\n"));
    const typed = PAGE.replace(
      "stories:",
      "lines: [{text: 大桥建成以后, is: continues}]  # 核对过\nstories:",
    );
    expect(changedLines(typed, label(typed, KICKER, "kicker"))).toEqual([
      "- 5: lines: [{text: 大桥建成以后, is: continues}]  # 核对过",
      '+ 5: lines: [{text: "全市重点工程进展", is: "kicker"}, {text: 大桥建成以后, is: continues}]  # 核对过',
    ]);
    const proposed = PAGE.replace(
      "stories:",
      "lines:\n  # 拿不准的行\n  #- {text: '甲', is: deck}\nstories:",
    );
    expect(changedLines(proposed, label(proposed, KICKER, "kicker"))).toEqual([
      "+ 6:   - {text: 全市重点工程进展, is: kicker}",
    ]);
  });

  it("is refused where no words name the line alone", () => {
    const twice = PAGE.replace("\n全市重点工程进展\n", "\n同一行\n\n同一行\n");
    expect(labelLine(twice, read(twice), 2, "kicker")).toMatchObject({
      kind: "edited",
      words: "同一行 同一行样例大",
    });
    expect(labelLine(PAGE, read(PAGE), 1, "kicker")).toMatchObject({
      kind: "refused",
      message: "版面文字第 1 行的字在这一版上不止一处，写不出只指这一行的话",
    });
  });
});

describe("where stories begin", () => {
  it("is an entry of stories: with an address and a section, in printed order", () => {
    const text = begin(PAGE, ROAD);
    expect(titles(text)).toHaveLength(3);
    expect(changedLines(PAGE, text)).toMatchInlineSnapshot(`
      [
        "+ 13:   - starts: 6月23日起，河西路有三",
        "+ 14:     slug: 6-yue-23-ri-qi-he-xi-lu-you-san-duan",
        "+ 15:     section: life",
      ]
    `);
    const within = begin(PAGE, BRIDGE);
    expect(changedLines(PAGE, within)).toMatchInlineSnapshot(`
      [
        "+ 10:   - starts: 大桥建成以后，两岸的居民",
        "+ 11:     slug: da-qiao-jian-cheng-yi-hou-liang-an-de",
        "+ 12:     section: life",
      ]
    `);
  });

  it("goes back to where it was when the story is given to the one above again", () => {
    expect(join(begin(PAGE, ROAD), ROAD)).toBe(PAGE);
  });

  it("is no more where a story goes on with the one above: its entry says so, and keeps its comments", () => {
    const text = join(PAGE, SECOND);
    expect(titles(text)).toEqual(["样例大桥提前合龙"]);
    expect(changedLines(PAGE, text)).toMatchInlineSnapshot(`
      [
        "- 11:     slug: liangan-panqiao   # 不要改",
        "- 12:     section: life",
        "+ 11:     joins: previous",
      ]
    `);
    expect(read(text).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(titles(begin(text, SECOND))).toEqual(["样例大桥提前合龙", "两岸盼桥三十年"]);
  });

  it("is refused where a story begins already, or none stands above", () => {
    expect(() => begin(PAGE, SECOND)).toThrow("这一行已经是一稿的开头");
    expect(() => join(PAGE, 4)).toThrow("这是这一版的第一稿，上面没有可以并入的");
  });
});
