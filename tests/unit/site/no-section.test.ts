import { describe, expect, it } from "vitest";
import { formatReport } from "@/lib/content/report";
import { searchRecords } from "@/lib/publish/search/records";
import { archiveOf } from "@/lib/site/archive/archive";
import { chooseStories } from "@/lib/site/front/choose";
import { newsArticle } from "@/lib/site/graph/article";
import { dayList } from "@/lib/site/pages/dates";
import { feedView } from "@/lib/site/pages/feed";
import { sectionList } from "@/lib/site/pages/section";
import { storyView } from "@/lib/site/pages/story";
import { load } from "../folder";

const PAGE = `---
date: 2024-06-23
page: "01"
name: 要闻
stories:
  - starts: 灯塔亮了九十年
    slug: dengta
  - starts: 企业投产
    slug: qiye
    section: economy
---

# 灯塔亮了九十年

样例岛上的灯塔亮了九十年，守塔的一家人换了三代，从没有断过一夜。

# 企业投产

样例企业昨天投产，头一批货当天装车，运往邻县的样例港口。
`;

async function read() {
  const { content, problems } = await load({ "pages/a.md": PAGE });
  if (!content) throw new Error(formatReport(problems));
  const archive = archiveOf(content, "2024-07-01T00:00:00+08:00");
  const story = archive.byUrl.get("/2024/06/23/dengta/");
  if (!story) throw new Error("no story");
  return { archive, story, problems };
}

describe("a story that no section is known for", () => {
  it("is listed first, with its headline and the way to mend it", async () => {
    const { problems } = await read();
    expect(formatReport(problems.filter(({ rule }) => rule === "no-section"))).toMatchInlineSnapshot(`
      "content/pages/a.md:6:13 提醒 “灯塔亮了九十年”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      0 个错误，1 个提醒"
    `);
  });

  it("has a page without a section, and the way there by its day", async () => {
    const { archive, story } = await read();
    const { section, crumbs, chrome, meta, further } = storyView(archive, story);
    expect([section, chrome.current, meta.article?.section, further.earlier]).toEqual([null, null, null, []]);
    expect(crumbs.map(({ label, url }) => `${label} ${url}`)).toEqual([
      "首页 /",
      "2024年6月23日 /2024/06/23/",
      "灯塔亮了九十年 /2024/06/23/dengta/",
    ]);
    expect(newsArticle(story, archive)).not.toHaveProperty("articleSection");
  });

  it("is in the day's list below the others, in no section's, and may lead the front page", async () => {
    const { archive, story } = await read();
    const groups = dayList(archive, "2024-06-23")?.groups?.(archive.stories) ?? [];
    expect(groups.map(({ heading, url, stories }) => [heading, url, stories.length])).toEqual([
      ["经济", "/section/economy/", 1],
      ["其他报道", null, 1],
    ]);
    const listed = archive.site.sections.flatMap(({ id }) => sectionList(archive, id, null)?.stories ?? []);
    expect(listed).not.toContain(story);
    expect(chooseStories(archive).lead).toBe(story);
  });

  it("is in the feed and in the search without one", async () => {
    const { archive, story } = await read();
    expect(feedView(archive, null).items.map(({ section }) => section)).toEqual([null, "经济"]);
    expect(searchRecords(archive, [story]).map(({ section, sectionName }) => [section, sectionName])).toEqual(
      [[null, ""]],
    );
  });
});
