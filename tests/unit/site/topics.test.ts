import { describe, expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { emptiedRoutes } from "@/lib/site/routes/emptied";
import { routesOf } from "@/lib/site/routes/routes";
import { proposedTopics } from "@/lib/site/topics/proposed-topics";
import { contentOf, type Files, load, markdown, reportOf } from "../folder";
import { filedStory } from "./filed-story";

const NOW = "2026-01-01T00:00:00+08:00";

/** A story of a day, of these topics. */
const of = (date: string, title: string, ...topics: string[]): string =>
  markdown(
    [
      `title: ${title}`,
      `date: ${date}`,
      "section: rural",
      ...(topics.length > 0 ? [`topic: [${topics.join(", ")}]`] : []),
    ],
    `${title}的正文，只说样例的事。\n`,
  );

const FILES: Files = {
  "stories/dong-gong.md": of("2023-06-22", "样例大桥动工", "样例大桥"),
  "stories/he-long.md": of("2024-06-20", "样例大桥合龙", "样例大桥"),
  "stories/zhong-jian.md": of("2024-06-21", "中间的样例"),
  "stories/tong-che.md": of("2024-06-22", "样例大桥通车", "样例 大桥", "重点工程"),
  "stories/bie-de.md": of("2024-06-22", "别的样例报道"),
};

const TOPIC = "/topic/yang-li-da-qiao/";

/** What the pages of some content say, by their addresses. */
async function siteOf(files: Files) {
  const archive = archiveOf(await contentOf(files), NOW);
  const routes = new Map(routesOf(archive).map((route) => [route.url, route]));
  const listAt = (url: string) => {
    const view = routes.get(url)?.view();
    if (!view || !("kind" in view) || view.kind !== "list") throw new Error(`No list at ${url}`);
    return view;
  };
  const storyAt = (url: string) => {
    const view = routes.get(url)?.view();
    if (!view || !("kind" in view) || view.kind !== "story") throw new Error(`No story at ${url}`);
    return view;
  };
  return { archive, routes, listAt, storyAt };
}

describe("a topic", () => {
  it("has a page with its stories day by day, the newest first, and feeds", async () => {
    const { listAt, routes } = await siteOf(FILES);
    const { title, lead, groups, description, up } = listAt(TOPIC);
    expect({ title, description, up }).toEqual({
      title: "样例大桥",
      description: "2023年6月22日至2024年6月22日 · 3篇",
      up: { label: "从第一篇看起", url: "/2023/06/22/dong-gong/" },
    });
    expect(lead?.headline).toBe("样例大桥通车");
    expect(
      groups.map(({ heading, stories }) => [heading, ...stories.map(({ headline }) => headline)]),
    ).toEqual([
      ["2024年6月20日", "样例大桥合龙"],
      ["2023年6月22日", "样例大桥动工"],
    ]);
    expect([...routes.keys()].filter((url) => url.startsWith("/topic/")).sort()).toMatchInlineSnapshot(`
      [
        "/topic/",
        "/topic/yang-li-da-qiao/",
        "/topic/yang-li-da-qiao/2023/",
        "/topic/yang-li-da-qiao/2024/",
        "/topic/yang-li-da-qiao/atom.xml",
        "/topic/yang-li-da-qiao/feed.json",
        "/topic/yang-li-da-qiao/feed.xml",
        "/topic/zhong-dian-gong-cheng/",
        "/topic/zhong-dian-gong-cheng/2024/",
        "/topic/zhong-dian-gong-cheng/atom.xml",
        "/topic/zhong-dian-gong-cheng/feed.json",
        "/topic/zhong-dian-gong-cheng/feed.xml",
      ]
    `);
  });

  it("is what its stories lead to, and what makes them related before all else", async () => {
    const { storyAt } = await siteOf(FILES);
    const { topics, further } = storyAt("/2024/06/22/tong-che/");
    expect(topics).toEqual([
      { label: "样例大桥", url: TOPIC },
      { label: "重点工程", url: "/topic/zhong-dian-gong-cheng/" },
    ]);
    expect(further.related.map(({ label, reason }) => `${label} ${reason}`)).toEqual([
      "样例大桥合龙 同属专题：样例大桥 · 同涉：大桥",
      "样例大桥动工 同属专题：样例大桥 · 同涉：大桥",
    ]);
  });

  it("has the slug, the name and the words that topics.yml says, under all its names", async () => {
    const topics =
      "- {name: 样例大桥工程, slug: daqiao, aliases: [样例大桥, 重点工程], description: 从动工到通车。}\n";
    const { listAt, routes } = await siteOf({ ...FILES, "topics.yml": topics });
    expect(listAt("/topic/daqiao/")).toMatchObject({
      title: "样例大桥工程",
      description: "从动工到通车。 2023年6月22日至2024年6月22日 · 3篇",
    });
    expect(routes.has("/topic/zhong-dian-gong-cheng/")).toBe(false);
  });

  it("whose name reads like another's keeps apart, and the editor is told", async () => {
    const files = {
      "stories/a.md": of("2024-06-22", "一", "师范"),
      "stories/b.md": of("2024-06-21", "二", "示范"),
    };
    expect((await load(files)).content?.topics).toMatchObject({
      示范: { slug: "shi-fan" },
      师范: { slug: "shi-fan-5e088303" },
    });
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/stories/a.md:1:1 提醒 专题“师范”与“示范”拼音相同，专题页暂用 shi-fan-5e088303 [topic-collision]
          → 在 content/topics.yml 里写定：- {name: 师范, slug: …}；是同一个专题就写进那一条的 aliases
      0 个错误，1 个提醒"
    `);
  });

  it("that topics.yml says twice is an error", async () => {
    expect(
      await reportOf({
        "topics.yml":
          "- {name: 师范}\n- {name: 示范}\n- {name: 师 范, slug: b}\n- {name: 教育, aliases: [师范]}\n",
      }),
    ).toMatchInlineSnapshot(`
      "content/topics.yml:2:10 错误 专题“示范”与“师范”的网址名都是 shi-fan [duplicate-topic]
          → 给其中一个换一个 slug；是同一个专题就写进 aliases
      content/topics.yml:3:10 错误 专题“师 范”写了两次 [duplicate-topic]
          → 并成一条，或者从其中一条里删去这个名称
      content/topics.yml:4:24 错误 专题“教育”与“师范”有相同的名称或别名 [duplicate-topic]
          → 并成一条，或者从其中一条里删去这个名称
      3 个错误，0 个提醒"
    `);
  });

  it("has a name of thirty characters at most", async () => {
    const files = { "stories/a.md": of("2024-06-22", "一", "长".repeat(31)) };
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/stories/a.md:5:9 错误 专题 topic 的“长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长”不对，应是一个或几个专题的名称，各不超过 30 字 [invalid-topic]
          → 写成 topic: 专题名称
      1 个错误，0 个提醒"
    `);
  });

  it("of one year has its stories once for search engines", async () => {
    const { listAt, routes } = await siteOf(FILES);
    const year = "/topic/zhong-dian-gong-cheng/2024/";
    expect(listAt(year).meta.noindex).toBe(true);
    expect(routes.get(year)?.indexed).toBe(false);
    expect(listAt(`${TOPIC}2024/`).meta.noindex).toBe(false);
  });

  it("that is of no story any more says so without its name", async () => {
    const { archive } = await siteOf({});
    const [route] = emptiedRoutes(archive, [TOPIC]);
    expect(route?.view()).toMatchObject({ listing: "topic", label: "专题", title: "本页已没有报道" });
  });

  it("that is over is not on the front page, and all are in one list", async () => {
    const { routes } = await siteOf({
      ...FILES,
      "stories/jiu.md": of("2024-01-01", "很久以前的样例", "旧事"),
    });
    expect(routes.get("/")?.view()).toMatchObject({
      topics: [{ label: "样例大桥" }, { label: "重点工程" }],
    });
    expect(routes.get("/topic/")?.view()).toMatchObject({
      topics: [
        {
          label: "样例大桥",
          count: "3篇",
          span: "2023年6月22日至2024年6月22日",
          newest: { label: "样例大桥通车" },
        },
        { label: "重点工程", span: "2024年6月22日" },
        { label: "旧事", count: "1篇" },
      ],
    });
  });
});

describe("那年今日", () => {
  it("has a day's stories of all years, the newest year first", async () => {
    const { listAt } = await siteOf(FILES);
    const { title, groups, meta } = listAt("/today/06-22/");
    expect(title).toBe("6月22日");
    expect(meta.noindex).toBe(false);
    expect(groups.map(({ heading, url, stories }) => [heading, url, stories.length])).toEqual([
      ["2024年", "/2024/06/22/", 2],
      ["2023年", "/2023/06/22/", 1],
    ]);
    expect(listAt("/today/06-20/").meta.noindex).toBe(true);
  });

  it("is where days lead, and the front page where other years have stories of its day", async () => {
    const { listAt, routes } = await siteOf(FILES);
    expect(listAt("/2024/06/22/").siblings?.links).toContainEqual({
      label: "历年6月22日",
      url: "/today/06-22/",
    });
    expect(routes.get("/")?.view()).toMatchObject({ masthead: { today: { url: "/today/06-22/" } } });
    const alone = await siteOf({ "stories/he-long.md": of("2024-06-20", "样例大桥合龙") });
    expect(alone.routes.get("/")?.view()).toMatchObject({ masthead: { today: null } });
  });

  it("changes with the stories of its day alone", async () => {
    const before = await siteOf(FILES);
    const after = await siteOf({
      ...FILES,
      "stories/xin.md": of("2024-06-21", "又一篇样例", "样例大桥"),
      "stories/jin-nian.md": of("2025-06-23", "今年的样例"),
    });
    const inputs = ({ routes }: typeof before) => JSON.stringify(routes.get("/today/06-22/")?.inputs());
    expect(inputs(after)).toBe(inputs(before));
  });
});

describe("proposed topics", () => {
  const on = (day: number, ...terms: string[]) =>
    filedStory(`/${day}-${terms.join("")}/`, `2024-06-${String(day).padStart(2, "0")}`, { terms });
  const urlsOf = (stories: Parameters<typeof proposedTopics>[0]) =>
    proposedTopics(stories).map(({ words, stories: own }) => [
      words.join("、"),
      ...own.map(({ url }) => url),
    ]);

  it("are stories of three days that share two rare words", () => {
    expect(
      urlsOf([on(9, "钢梁", "大桥", "夏粮"), on(7, "钢梁", "大桥"), on(5, "夏粮"), on(3, "大桥", "钢梁")]),
    ).toEqual([["大桥、钢梁", "/9-钢梁大桥夏粮/", "/7-钢梁大桥/", "/3-大桥钢梁/"]]);
  });

  it("are none of two days, none of what one topic has, and none over a long pause", () => {
    expect(urlsOf([on(9, "钢梁", "大桥"), on(9, "大桥", "钢梁"), on(8, "钢梁", "大桥", "甲")])).toEqual([]);
    const ofTopic = [9, 7, 5].map((day) => ({ ...on(day, "钢梁", "大桥"), topic: ["样例大桥"] }));
    expect(urlsOf(ofTopic)).toEqual([]);
    const old = { ...on(1, "钢梁", "大桥"), date: "2023-06-01" };
    expect(urlsOf([on(9, "钢梁", "大桥"), on(7, "钢梁", "大桥"), old])).toEqual([]);
  });

  it("that are mostly the same are one", () => {
    const stories = [
      on(9, "甲词", "乙词", "丙词"),
      on(8, "甲词", "乙词", "丙词"),
      on(7, "甲词", "乙词"),
      on(6, "甲词", "乙词", "丙词"),
    ];
    expect(proposedTopics(stories)).toHaveLength(1);
    expect(proposedTopics(stories)[0]?.words).toEqual(expect.arrayContaining(["甲词", "乙词", "丙词"]));
  });
});
