import { describe, expect, it } from "vitest";
import { formatNewNames, newNames } from "@/lib/content/issue/new-names";
import type { Byline } from "@/lib/records/byline";
import type { FiledStory } from "@/lib/records/content";
import { filedStory } from "../site/filed-story";

const bylines = (...names: string[]): Byline[] =>
  names.map((name) => ({ name, role: "photographer", outlet: null }));

/** A story on a page of a day, and an editor's own. */
const printed = (day: string, slug: string, ...names: string[]): FiledStory =>
  filedStory(`/${day.replaceAll("-", "/")}/${slug}/`, day, {
    headline: { kicker: null, main: `样例${slug}`, deck: null },
    bylines: bylines(...names),
    source: { kind: "page", file: `content/pages/${day}-01.md`, date: day, page: "01", order: 0, lines: [] },
  });
const own = (...names: string[]) =>
  filedStory("/2024/01/01/own/", "2024-01-01", { bylines: bylines(...names) });

/** What is listed of stories, newest first; `people`: names that are one person's. */
function listed(stories: FiledStory[], people: Record<string, string> = {}) {
  const dates = [...new Set(stories.flatMap(({ source }) => (source.kind === "page" ? source.date : [])))];
  const pages = dates.map((date) => ({
    file: `content/pages/${date}-01.md`,
    date,
    dateBasis: "printed" as const,
    number: "01",
    name: "要闻",
    lines: [],
    stories: [],
    asides: [],
    picture: null,
    pdf: null,
    digest: date,
  }));
  return formatNewNames(newNames({ pages, stories, people }));
}

describe("names of the newest issue", () => {
  it("that nobody has signed with before are listed once, with their story", () => {
    expect(
      listed([
        printed("2024-06-23", "bisai", "高田", "新闻摄影比赛"),
        printed("2024-06-23", "jian", "新闻摄影比赛"),
        printed("2024-06-22", "qiao", "高田", "张样"),
      ]),
    ).toMatchInlineSnapshot(`
      "新署名：最新一期有 1 个名字第一次出现，看看是不是人名；认错的，在那一篇写 bylines: 改正（无人署名写 bylines: 无）
        新闻摄影比赛（摄影） content/pages/2024-06-23-01.md “样例bisai”"
    `);
  });

  it("that are known from an editor's story, or as another name of a person, are not", () => {
    const stories = [
      printed("2024-06-23", "a", "李例", "增煜"),
      printed("2024-06-22", "b", "梁增煜"),
      own("李例"),
    ];
    expect(listed(stories, { 增煜: "liang-zeng-yu", 梁增煜: "liang-zeng-yu" })).toBe("");
  });

  it("are not listed where there is no issue before", () => {
    expect(listed([printed("2024-06-23", "a", "高田"), own("李例")])).toBe("");
    expect(listed([])).toBe("");
  });

  it("are not all listed where they are many", () => {
    const names = Array.from({ length: 25 }, (_, index) => `样例${index}`);
    const lines = listed([printed("2024-06-23", "a", ...names), printed("2024-06-22", "b")]).split("\n");
    expect([lines.length, lines.at(-1)]).toEqual([22, "  还有 5 个"]);
  });
});
