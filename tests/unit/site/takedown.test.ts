import { readFile } from "node:fs/promises";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { toMetadata } from "@/app/metadata";
import { WithdrawnPage } from "@/components/withdrawn-page";
import { loadContent } from "@/lib/content/load";
import { redirectsOf } from "@/lib/publish/redirects";
import { searchRecords } from "@/lib/publish/search/records";
import type { Content } from "@/lib/records/content";
import { archiveOf } from "@/lib/site/archive/archive";
import { type Route, routesOf } from "@/lib/site/routes/routes";
import { contentFolder, contentOf, type Files, load, markdown, PAGE_FIELDS, png } from "../folder";

const NOW = "2026-01-01T00:00:00Z";
const REASON = "样例理由";
const TAKEDOWN = `takedown: {date: 2024-07-01, reason: ${REASON}}`;

/** The sentences and names of the story that is taken down: none of them may be anywhere on the site. */
const WORDS = {
  kicker: "某县出了一桩怪案子",
  headline: "钱某偷走邻家三只鸭子",
  deck: "鸭子后来自己游了回来",
  reporter: "欧阳例一",
  correspondent: "司徒例二",
  first: "钱某那天夜里翻墙进了邻家的院子，龘",
  second: "写到这里刚好换了一栏",
  misread: "往平派出所",
  mended: "茌平派出所",
  subhead: "鸭子去了哪里",
  third: "邻家姓孙，孙家的孩子今年才九岁",
  caption: "鸭子在水塘里的样子",
  photographer: "诸葛例三",
  correction: "第一段的三只应为四只",
  alt: "水塘里的四只鸭子",
};

const BODY = `${WORDS.kicker}

# ${WORDS.headline}

——${WORDS.deck}

□ 记 者 ${WORDS.reporter} 通讯员 ${WORDS.correspondent}

**本报某县讯** ${WORDS.first}，${WORDS.misread}派人去看（右图），${WORDS.second.slice(0, 5)}

${WORDS.second.slice(5)}，才把话说完。

### ${WORDS.subhead}

${WORDS.third}。

图为${WORDS.caption}。 ${WORDS.photographer}摄

# 土豆丰收

□记者 高田

本报聊城讯 在茌平区的田里，村民忙着收获土豆，一派热闹的景象。
`;

const FIXES = "- {wrong: 往平, right: 茌平, note: 样例说明}\n- {wrong: 龘}\n";

const OTHER = [`  - {starts: 土豆丰收, slug: tudou, section: rural}`];
const ENTRY = [
  "stories:",
  `  - starts: ${WORDS.headline}`,
  "    slug: yazi",
  "    section: economy",
  "    places: [chiping]",
  "    aliases: [/old/yazi/]",
  "    photos: [{ref: 右图, file: media/yazi.png, alt: 水塘里的四只鸭子}]",
  "    corrections: [{date: 2024-06-25, text: 第一段的三只应为四只}]",
];

async function filesWith(...takedown: string[]): Promise<Files> {
  return {
    "pages/a.md": markdown([...PAGE_FIELDS, ...ENTRY, ...takedown, ...OTHER], BODY),
    "ocr-fixes.yml": FIXES,
    "media/yazi.png": await png(3, 2),
  };
}

interface Published {
  content: Content;
  routes: Route[];
  /** All that each page is made of, by its URL. */
  pages: Map<string, string>;
  search: string;
}

const publish = async (files: Files): Promise<Published> => published(await contentOf(files));

function published(content: Content): Published {
  const archive = archiveOf(content, NOW);
  const routes = routesOf(archive);
  const pages = new Map(routes.map((route) => [route.url, JSON.stringify(route.view())]));
  return { content, routes, pages, search: JSON.stringify(searchRecords(archive, archive.stories)) };
}

/** The project's own content with its printed page changed. */
async function projectWith(change: (page: string) => string): Promise<Content> {
  const own = (name: string) => readFile(path.join(import.meta.dirname, "../../../content", name), "utf8");
  const page = "pages/2024-06-22-01.md";
  const files = {
    "site.yml": (await own("site.yml")).replace(/^image:.*$/m, ""),
    "ocr-fixes.yml": await own("ocr-fixes.yml"),
    [page]: change(await own(page)),
  };
  const { content } = await loadContent(await contentFolder(files));
  if (!content) throw new Error("no content");
  return content;
}

/** The words that are still somewhere, with their places. */
const leaks = ({ content, pages, search }: Published, words: readonly string[]) =>
  [["content", JSON.stringify(content)], ["search", search], ...pages].flatMap(([where, text]) =>
    words.filter((word) => text?.includes(word)).map((word) => `${where}: ${word}`),
  );

const URL = "/2024/06/22/yazi/";

describe("a printed story that was taken down", () => {
  it("was everywhere before, with the words that the tests below look for", async () => {
    const before = await publish(await filesWith());
    for (const [part, word] of Object.entries(WORDS)) {
      // The second sentence was printed across two columns: only the story has it in one piece.
      const places = leaks(before, [word]).length;
      expect(places, part).toBeGreaterThan(0);
    }
    expect(before.pages.has("/section/economy/2024-06/")).toBe(true);
    expect(before.pages.has("/people/ou-yang-li-yi/")).toBe(true);
  });

  it("is nowhere, and no view, record or search has a word of it", async () => {
    const after = await publish(await filesWith(`    ${TAKEDOWN}`));
    const halves = [WORDS.second.slice(0, 5), WORDS.second.slice(5), "图为鸭子"];
    expect(leaks(after, [...Object.values(WORDS), ...halves])).toEqual([]);
    expect(after.search).toContain("土豆丰收");
  });

  it("leaves its lists, people, sections and counts with it", async () => {
    const { pages, routes } = await publish(await filesWith(`    ${TAKEDOWN}`));
    const gone = ["/section/economy/2024-06/", "/people/ou-yang-li-yi/", "/people/si-tu-li-er/"];
    expect(gone.filter((url) => pages.has(url))).toEqual([]);
    const naming = [...pages].filter(([, page]) => page.includes(URL)).map(([url]) => url);
    expect(naming).toEqual([URL]);
    expect(routes.find(({ url }) => url === URL)?.indexed).toBe(false);
    expect(JSON.parse(pages.get("/about/") ?? "").counts).toEqual({ stories: 1, pages: 1, repairs: 0 });
    expect(JSON.parse(pages.get("/corrections/") ?? "")).toMatchObject({
      years: [],
      misread: { total: 0, stories: [] },
    });
  });

  it("keeps a URL that says when and why, to people and not to search engines", async () => {
    const { content, routes } = await publish(await filesWith(`    ${TAKEDOWN}`));
    const view = routes.find(({ url }) => url === URL)?.view();
    if (view?.kind !== "withdrawn") throw new Error("no page");
    const html = renderToStaticMarkup(createElement(WithdrawnPage, { view }));
    expect(html).toContain('本文已于 <time dateTime="2024-07-01">2024年7月1日</time> 撤下');
    expect(html).toContain(REASON);
    expect(html).not.toContain("ld+json");
    expect(toMetadata(view)).toMatchObject({
      robots: { index: false },
      alternates: { canonical: undefined },
    });
    expect(content.withdrawn).toEqual([
      {
        url: URL,
        aliases: ["/old/yazi/"],
        date: "2024-07-01",
        reason: REASON,
        files: ["content/pages/a.md"],
      },
    ]);
  });

  it("keeps its old addresses, which still lead there", async () => {
    const content = await contentOf(await filesWith(`    ${TAKEDOWN}`));
    const archive = archiveOf(content, NOW);
    const { redirects, problems } = redirectsOf(archive, routesOf(archive));
    expect([...redirects]).toEqual([["/old/yazi/", URL]]);
    expect(problems).toEqual([]);
  });

  it("keeps the numbers of its lines on the printed page, without their text, and the other lines as they were", async () => {
    const url = "/paper/2024-06-22/01/";
    const lines = ({ routes }: Published) => {
      const view = routes.find((route) => route.url === url)?.view();
      if (view?.kind !== "page") throw new Error("no page");
      return view.sheet;
    };
    const before = lines(await publish(await filesWith()));
    const after = lines(await publish(await filesWith(`    ${TAKEDOWN}`)));
    const [gone, kept] = after.regions;
    expect(after.regions).toHaveLength(2);
    expect(gone?.label).toBe(`本文已于2024年7月1日撤下：${REASON}`);
    expect(new Set(gone?.lines.map(({ runs, label, rule }) => `${runs} ${label} ${rule}`))).toEqual(
      new Set(["null 已撤下 withdrawn"]),
    );
    expect(gone?.lines.map(({ number }) => number)).toEqual(
      before.regions[0]?.lines.map(({ number }) => number),
    );
    expect(kept?.lines).toEqual(before.regions[1]?.lines);
    expect(kept?.number).toBe(1);
    expect(after.counts).toMatchObject({ stories: 1, joined: 0, misread: 0, unspaced: 0, suspect: 0 });
    const text = BODY.slice(BODY.indexOf("# 土豆丰收")).replace(/\s/g, "");
    expect(after.account).toBe(
      `本版现存${text.length}字（含标点和标记），分属1篇报道，无遗漏；另有1篇已撤下，文字不留，字数不计`,
    );
  });

  it("takes its pictures with it, unless another story shows them", async () => {
    const files = await filesWith(`    ${TAKEDOWN}`);
    expect(archiveOf(await contentOf(files), NOW).withheldMedia).toEqual(["/media/yazi.png"]);
    const shows = markdown(["title: 甲", "date: 2024-06-22", "section: rural"], "[看图](/media/yazi.png)\n");
    expect(archiveOf(await contentOf({ ...files, "stories/b.md": shows }), NOW).withheldMedia).toEqual([]);
  });

  it("keeps the URL that was derived for it, and its namesake keeps its own", async () => {
    const brief = (number: string, ...fields: string[]) =>
      markdown(
        ["date: 2024-06-22", `page: "${number}"`, "name: 要闻", ...fields],
        "# 样例快报丰收\n\n□记者 高田\n\n样例第一段说的是甲事，说得很长很长。\n",
      );
    const gone = ["stories:", "  - starts: 样例快报丰收", `    ${TAKEDOWN}`];
    const { content } = await load({ "pages/a.md": brief("01", ...gone), "pages/b.md": brief("02") });
    expect(content?.withdrawn.map(({ url }) => url)).toEqual([
      "/2024/06/22/yang-li-kuai-bao-feng-shou-p01-1/",
    ]);
    expect(content?.stories.map(({ url }) => url)).toEqual(["/2024/06/22/yang-li-kuai-bao-feng-shou-p02-1/"]);
  });
});

/** The sentences of a text, and its names and titles as they are; short ones may stand elsewhere by chance. */
const sentencesOf = (text: string) => text.split(/[。！？；，\n]/).filter((sentence) => sentence.length >= 8);

describe("every story of the real page, taken down one by one", async () => {
  const before = published(await projectWith((page) => page));
  const { stories } = before.content;
  it.each(stories.map((story) => [story.slug, story] as const))("%s is nowhere", async (slug, story) => {
    const gone = await projectWith((page) =>
      page.replace(`    slug: ${slug}\n`, `    slug: ${slug}\n    ${TAKEDOWN}\n`),
    );
    const others = JSON.stringify(gone.stories);
    const text = story.body.kind === "printed" ? story.body.blocks.map((block) => block.text).join("\n") : "";
    const { kicker, main, deck } = story.headline;
    const words = [kicker, main, deck, ...sentencesOf(text)].filter((word) => word !== null);
    const own = words.filter((word) => !others.includes(word));
    expect(own.length).toBeGreaterThan(5);
    expect(leaks(before, own).length).toBeGreaterThan(own.length);
    expect(leaks(published(gone), own)).toEqual([]);
  });
});

describe("an editor's story that was taken down", () => {
  const file = (...fields: string[]) =>
    markdown(
      [
        `title: ${WORDS.headline}`,
        `kicker: ${WORDS.kicker}`,
        "date: 2024-06-24",
        "section: rural",
        `bylines: [{name: ${WORDS.reporter}}]`,
        ...fields,
      ],
      `${WORDS.first}。\n\n![${WORDS.alt}](/media/yazi.png)\n`,
    );

  it("is nowhere, nor are its pictures, and neither text nor pictures need be kept", async () => {
    const files = { "stories/yazi.md": file(TAKEDOWN), "media/yazi.png": await png(3, 2) };
    const after = await publish(files);
    expect(leaks(after, Object.values(WORDS))).toEqual([]);
    expect(archiveOf(after.content, NOW).withheldMedia).toEqual(["/media/yazi.png"]);
    expect(after.content.stories).toEqual([]);
    expect(after.pages.get("/2024/06/24/yazi/")).toContain(REASON);
    const empty = file(TAKEDOWN).split("\n\n")[0] ?? "";
    expect((await publish({ "stories/yazi.md": empty })).pages.has("/2024/06/24/yazi/")).toBe(true);
  });

  it("takes the printed story with it that it replaced", async () => {
    const files = { ...(await filesWith()), "stories/yazi-2.md": file(TAKEDOWN, `printed: ${URL}`) };
    const after = await publish(files);
    expect(leaks(after, Object.values(WORDS))).toEqual([]);
    expect(after.content.withdrawn).toMatchObject([
      { url: "/2024/06/24/yazi-2/", aliases: ["/old/yazi/", URL], reason: REASON },
    ]);
    expect(after.pages.has(URL)).toBe(false);
    expect(after.pages.get("/paper/2024-06-22/01/")).toContain(`本文已于2024年7月1日撤下：${REASON}`);
    expect(archiveOf(after.content, NOW).withheldMedia).toEqual(["/media/yazi.png"]);
  });

  it("takes the printed story with it where both have one URL", async () => {
    const replaced = file(TAKEDOWN, `printed: ${URL}`).replace("2024-06-24", "2024-06-22");
    const after = await publish({ ...(await filesWith()), "stories/yazi.md": replaced });
    expect(leaks(after, Object.values(WORDS))).toEqual([]);
    expect(after.content.withdrawn).toMatchObject([{ url: URL, aliases: ["/old/yazi/"] }]);
  });

  it("may be taken down on the page and in the file", async () => {
    const files = {
      ...(await filesWith(`    ${TAKEDOWN}`)),
      "stories/yazi-2.md": file(TAKEDOWN, `printed: ${URL}`),
    };
    const after = await publish(files);
    expect(leaks(after, Object.values(WORDS))).toEqual([]);
    expect(after.content.withdrawn.map(({ url }) => url)).toEqual(["/2024/06/24/yazi-2/"]);
  });
});
