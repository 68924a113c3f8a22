import { describe, expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { newsArticle } from "@/lib/site/graph/article";
import { routesOf } from "@/lib/site/routes/routes";
import type { View, ViewKind, ViewOf } from "@/lib/site/routes/views";
import { changedAt } from "@/lib/site/story/teaser";
import { contentOf, type Files, load, markdown, PAGE_FIELDS } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const corrected = (date: string, ...corrections: string[]) =>
  markdown(
    ["title: 样例标题", `date: ${date}`, "section: rural", `corrections: [${corrections.join(", ")}]`],
    "样例文字，仅作测试之用。",
  );

const isKind = <K extends ViewKind>(view: View, kind: K): view is ViewOf<K> => view.kind === kind;

async function siteOf(files: Files) {
  const archive = archiveOf(await contentOf(files), NOW);
  const routes = new Map(routesOf(archive).map((route) => [route.url, route]));
  const view = <K extends ViewKind>(url: string, kind: K): ViewOf<K> => {
    const made = routes.get(url)?.view() ?? null;
    if (made === null || !isKind(made, kind)) throw new Error(`No ${kind} at ${url}`);
    return made;
  };
  return { archive, urls: [...routes.keys()], view };
}

const FILES: Files = {
  "stories/jia.md": corrected(
    "2023-12-30",
    "{date: 2023-12-31, text: 甲一}",
    "{date: 2024-01-02, text: 甲二, by: 编辑部}",
    "{date: 2024-01-02, text: 甲三}",
  ),
  "stories/yi.md": corrected("2024-01-03", "{date: 2024-01-04, text: 乙一}"),
  "stories/bing.md": markdown(["title: 没有错的", "date: 2024-01-05", "section: rural"]),
};

describe("/corrections/", () => {
  it("is a dated list, newest first, by year, each entry leading to its place in the story", async () => {
    const { view, urls } = await siteOf(FILES);
    const { years, archive } = view("/corrections/", "corrections");
    expect(
      years.map(({ url, corrections }) => [url, ...corrections.map(({ text, story }) => [text, story.url])]),
    ).toEqual([
      [
        "/corrections/2024/",
        ["乙一", "/2024/01/03/yi/#correction-2024-01-04"],
        ["甲二", "/2023/12/30/jia/#correction-2024-01-02"],
        ["甲三", "/2023/12/30/jia/#correction-2024-01-02-2"],
      ],
      ["/corrections/2023/", ["甲一", "/2023/12/30/jia/#correction-2023-12-31"]],
    ]);
    expect(archive.map(({ url, count }) => [url, count])).toEqual([
      ["/corrections/2024/", 3],
      ["/corrections/2023/", 1],
    ]);
    expect(urls.filter((url) => url.startsWith("/corrections/"))).toEqual([
      "/corrections/",
      "/corrections/2024/",
      "/corrections/2023/",
      "/corrections/feed.xml",
      "/corrections/atom.xml",
      "/corrections/feed.json",
    ]);
    const { corrections } = view("/2023/12/30/jia/", "story");
    expect(corrections.map(({ id }) => id)).toEqual([
      "correction-2023-12-31",
      "correction-2024-01-02",
      "correction-2024-01-02-2",
    ]);
  });

  it("does not grow with the years: all of a year are on its own page", async () => {
    const days = Array.from({ length: 28 }, (_, index) => String(index + 1).padStart(2, "0"));
    const many = (year: number) =>
      corrected(
        `${year}-01-01`,
        ...days.map((day) => `{date: ${year}-02-${day}, text: ${year}年${day}日的更正}`),
      );
    const { view } = await siteOf({
      "stories/a.md": many(2021),
      "stories/b.md": many(2022),
      "stories/c.md": many(2023),
    });
    const shown = (url: string) =>
      view(url, "corrections").years.flatMap(({ corrections }) => corrections.map(({ text }) => text));
    expect(shown("/corrections/").length).toBe(50);
    expect(shown("/corrections/")[0]).toBe("2023年28日的更正");
    expect(shown("/corrections/2021/").length).toBe(28);
    expect(view("/corrections/", "corrections").archive.length).toBe(3);
    expect(view("/corrections/2021/", "corrections").misread).toBeNull();
  });

  it("counts misreadings apart from corrections, and says which stories have their record", async () => {
    const page = markdown(
      PAGE_FIELDS,
      "# 样例标题\n\n□本报记者 测试甲\n\n往平的样例村民都说了很多很多的话，写到这里为止。\n",
    );
    const { content } = await load({
      "pages/a.md": page,
      "ocr-fixes.yml": "- {wrong: 往平, right: 茌平, context: 往平的样例}\n",
    });
    if (!content) throw new Error("no content");
    const archive = archiveOf(content, NOW);
    const view = routesOf(archive)
      .find(({ url }) => url === "/corrections/")
      ?.view();
    if (view?.kind !== "corrections") throw new Error("no page");
    const [story] = archive.stories;
    expect(view.years).toEqual([]);
    expect(view.misread).toEqual({
      total: 1,
      stories: [{ label: "样例标题", url: `${story?.url}#source`, count: 1, dateLabel: "2024年6月22日" }],
    });
  });
});

describe("feeds", () => {
  it("say in title, text and date that a story was corrected", async () => {
    const { view } = await siteOf(FILES);
    const { items, updated } = view("/feed.xml", "feed");
    expect(items.map(({ title, updated: changed }) => [title, changed])).toEqual([
      ["没有错的", null],
      ["〔更正〕样例标题", "2024-01-04T00:00:00+08:00"],
      ["〔更正〕样例标题", "2024-01-02T00:00:00+08:00"],
    ]);
    expect(items[2]?.content.corrections.map(({ text }) => text)).toEqual(["甲一", "甲二", "甲三"]);
    expect(updated).toBe("2024-01-05T00:00:00+08:00");
  });

  it("include one for corrections alone, whose items have addresses of their own", async () => {
    const { view } = await siteOf(FILES);
    const { items, updated } = view("/corrections/feed.xml", "feed");
    expect(updated).toBe("2024-01-04T00:00:00+08:00");
    expect(items.map(({ url, title, summary, date }) => [url.slice(23), title, summary, date])).toEqual([
      ["/2024/01/03/yi/#correction-2024-01-04", "更正：样例标题", "乙一", "2024-01-04T00:00:00+08:00"],
      ["/2023/12/30/jia/#correction-2024-01-02", "更正：样例标题", "甲二", "2024-01-02T00:00:00+08:00"],
      ["/2023/12/30/jia/#correction-2024-01-02-2", "更正：样例标题", "甲三", "2024-01-02T00:00:00+08:00"],
      ["/2023/12/30/jia/#correction-2023-12-31", "更正：样例标题", "甲一", "2023-12-31T00:00:00+08:00"],
    ]);
  });
});

describe("search engines are told", () => {
  it("a story's corrections, and the date of the last as that of its change", async () => {
    const { archive } = await siteOf(FILES);
    const story = archive.byUrl.get("/2023/12/30/jia/");
    if (!story) throw new Error("no story");
    expect(newsArticle(story, archive)).toMatchObject({
      dateModified: "2024-01-02T00:00:00+08:00",
      correction: [
        { "@type": "CorrectionComment", text: "甲一", datePublished: "2023-12-31T00:00:00+08:00" },
        { text: "甲二", author: { "@type": "Organization", name: "编辑部" } },
        { text: "甲三" },
      ],
    });
    const other = archive.byUrl.get("/2024/01/05/bing/");
    if (!other) throw new Error("no story");
    expect(Object.keys(newsArticle(other, archive))).not.toEqual(
      expect.arrayContaining(["correction", "dateModified"]),
    );
  });
});

describe("a correction of a story's first day", () => {
  const changed = async (date: string, correction: string) => {
    const { view, archive } = await siteOf({
      "stories/a.md": corrected(date, `{date: ${correction}, text: 甲}`),
    });
    const [story] = archive.stories;
    if (!story) throw new Error("no story");
    const { corrections, updated } = view(story.url, "story");
    return [updated?.label, changedAt(story), corrections.map(({ id, dateLabel }) => `${id} ${dateLabel}`)];
  };

  it("is a change, and never one before the story appeared", async () => {
    expect(await changed("2024-06-22", "2024-06-22")).toEqual([
      "2024年6月22日",
      "2024-06-22T00:00:00+08:00",
      ["correction-2024-06-22 2024年6月22日"],
    ]);
    expect(await changed("2024-06-22T08:30:00+08:00", "2024-06-22")).toEqual([
      "2024年6月22日",
      "2024-06-22T08:30:00+08:00",
      ["correction-2024-06-22 2024年6月22日"],
    ]);
  });

  it("may say its time", async () => {
    expect(await changed("2024-06-22T08:30:00+08:00", "2024-06-22T10:15:00+08:00")).toEqual([
      "2024年6月22日 10:15",
      "2024-06-22T10:15:00+08:00",
      ["correction-2024-06-22 2024年6月22日 10:15"],
    ]);
  });
});

describe("the date of an update", () => {
  const updatedOf = async (...fields: string[]) => {
    const { view, archive } = await siteOf({
      "stories/a.md": markdown(["title: 甲", "section: rural", "slug: a", ...fields]),
    });
    return view(archive.stories[0]?.url ?? "", "story").updated;
  };

  it("is shown where the story has changed since it appeared", async () => {
    expect(await updatedOf("date: 2024-06-22", "updated: 2024-06-23T18:30:00+08:00")).toEqual({
      date: "2024-06-23T18:30:00+08:00",
      label: "2024年6月23日 18:30",
    });
    expect(await updatedOf("date: 2024-06-22", "corrections: [{date: 2024-06-25, text: 更正的话}]")).toEqual({
      date: "2024-06-25",
      label: "2024年6月25日",
    });
  });

  it("is not shown where it repeats the date, as archives of other systems do", async () => {
    expect(await updatedOf("date: 2024-06-22", "updated: 2024-06-22")).toBeNull();
    expect(await updatedOf("date: 2024-06-22")).toBeNull();
  });
});
