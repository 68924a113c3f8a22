import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StoryPage } from "@/components/story/story-page";
import type { Content, FiledStory } from "@/lib/records/content";
import { archiveOf } from "@/lib/site/archive/archive";
import { frontView } from "@/lib/site/pages/front";
import { pageView } from "@/lib/site/pages/printed-page";
import { storyView } from "@/lib/site/pages/story";
import { contentOf, type Files, markdown, PAGE_FIELDS, png } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const BODY = `样例引题排在主题上面

# 样例标题一

□记者 张样例

样例第一段说的是甲事（右图），往平的甲事说得很长很长。

图为样例甲照片。 李例摄

# 样例标题二

□记者 王样例

本报讯 6月20日，样例第二段说的是乙事，乙事说得也很长很长。
`;

/** A page of two stories; the lines of each entry of `stories:` follow its `starts`. */
function page(one: readonly string[], two: readonly string[] = [], ...fields: string[]): string {
  const entry = (starts: string, lines: readonly string[]) => [
    `  - starts: ${starts}`,
    ...lines.map((line) => `    ${line}`),
  ];
  const pinned = (slug: string, lines: readonly string[]) =>
    lines.some((line) => /^(?:joins|omit)/.test(line))
      ? lines
      : [`slug: ${slug}`, "section: rural", ...lines];
  return markdown(
    [
      ...PAGE_FIELDS,
      ...fields,
      "stories:",
      ...entry("样例标题一", pinned("yi", one)),
      ...entry("样例标题二", pinned("er", two)),
    ],
    BODY,
  );
}

const contentWith = async (text: string, files: Files = {}): Promise<Content> =>
  contentOf({ "pages/a.md": text, "media/a.png": await png(2, 1), "media/b.png": await png(2, 1), ...files });

async function storyWith(...one: string[]): Promise<FiledStory> {
  const [story] = (await contentWith(page(one))).stories;
  if (!story) throw new Error("no story");
  return story;
}

const supplied = ({ repairs }: FiledStory) => repairs.filter(({ kind }) => kind === "supplied");

/** What readers see of a story. */
async function shown(text: string): Promise<string> {
  const archive = archiveOf(await contentWith(text), NOW);
  const [story] = archive.stories;
  if (!story) throw new Error("no story");
  return renderToStaticMarkup(createElement(StoryPage, { view: storyView(archive, story) }));
}

describe("words that an editor replaces", () => {
  it("`无` takes a wrongly read kicker out, and readers are told", async () => {
    const story = await storyWith("kicker: 无");
    expect(story.headline.kicker).toBe(null);
    expect(supplied(story)).toEqual([
      { kind: "supplied", field: "kicker", from: "样例引题排在主题上面", to: null, by: "editor" },
    ]);
    expect(await shown(page(["kicker: 无"]))).toContain("<li>编辑删去引题：样例引题排在主题上面</li>");
  });

  it("bylines are replaced, and readers are told", async () => {
    const text = "bylines: [{name: 王样例, role: reporter, outlet: 本报}, {name: 赵例}]";
    const story = await storyWith(text);
    expect(story.bylines).toEqual([
      { name: "王样例", role: "reporter", outlet: "本报" },
      { name: "赵例", role: "author", outlet: null },
    ]);
    expect(await shown(page([text]))).toContain(
      "<li>编辑改署名：本报记者 王样例、文 赵例（原为：记者 张样例）</li>",
    );
  });

  it.each(["bylines: 无", "bylines: []"])("`%s` says that nobody signed the story", async (text) => {
    const story = await storyWith(text);
    expect(story.bylines).toEqual([]);
    expect(supplied(story)).toEqual([
      { kind: "supplied", field: "bylines", from: "记者 张样例", to: null, by: "editor" },
    ]);
  });

  it("the same words are no change", async () => {
    expect(supplied(await storyWith("headline: 样例标题一"))).toEqual([]);
  });
});

describe("a story's kind", () => {
  it("is an editor's to say; a notice does not lead the front page", async () => {
    const content = await contentWith(page(["kind: notice"]));
    expect(content.stories.map(({ kind }) => kind)).toEqual(["notice", "news"]);
    expect(frontView(archiveOf(content, NOW)).lead?.headline).toBe("样例标题二");
  });
});

describe("a photo that an editor lists", () => {
  it("with a file and a label takes the place of the page's reference, which is no longer missing", async () => {
    const photo = "photos: [{ref: （右图）, file: media/a.png, alt: 样例画面, credit: 本报记者 李例 摄}]";
    const story = await storyWith(photo);
    expect(story.pictures).toEqual([
      {
        src: "/media/a.png",
        width: 2,
        height: 1,
        hash: expect.stringMatching(/^[\da-f]{16}$/),
        alt: "样例画面",
        caption: "（右图）图为样例甲照片。",
        credit: "本报记者 李例 摄",
      },
    ]);
    expect(story.photos).toEqual([]);
    expect(supplied(story)).toEqual([
      { kind: "supplied", field: "credit", from: "李例摄", to: "本报记者 李例 摄", by: "editor" },
    ]);
    const html = await shown(page([photo]));
    const [{ hash } = { hash: "" }] = story.pictures;
    expect(html).toContain(`<img src="/pictures/${hash}-2.jpg"`);
    expect(html).not.toContain("photo-note");
  });

  it("without a label and with words of its own is added; the page's stays missing", async () => {
    const story = await storyWith("photos: [{file: media/b.png, alt: 样例, caption: 另加的图}]");
    expect(story.pictures.map(({ caption, credit }) => [caption, credit])).toEqual([["另加的图", undefined]]);
    expect(story.photos).toHaveLength(1);
    expect(supplied(story)).toEqual([]);
  });

  it("without a label takes the next caption that has none", async () => {
    const text = page(["photos: [{file: media/b.png, alt: 样例}]"]).replace("（右图）", "");
    const [story] = (await contentWith(text)).stories;
    expect(story?.pictures.map(({ caption, credit }) => [caption, credit])).toEqual([
      ["图为样例甲照片。", "李例摄"],
    ]);
  });
});

describe("`joins: previous`", () => {
  it("makes one story of two printed ones", async () => {
    const { stories, pages } = await contentWith(page([], ["joins: previous"]));
    expect(stories.map(({ url }) => url)).toEqual(["/2024/06/22/yi/"]);
    expect(pages[0]?.stories).toEqual(["/2024/06/22/yi/"]);
    expect(JSON.stringify(stories[0]?.body)).toContain('{"kind":"subhead","text":"样例标题二"}');
    expect(pages[0]?.lines.find(({ text }) => text.includes("乙事"))?.story).toBe(0);
  });
});

describe("a story with `omit`", () => {
  it("is not published, but the transcript keeps its lines and says why", async () => {
    const content = await contentWith(page(["omit: true", "reason: 样例理由"]));
    expect(content.stories.map(({ url }) => url)).toEqual(["/2024/06/22/er/"]);
    const [printed] = content.pages;
    if (!printed) throw new Error("no page");
    expect(printed.stories).toEqual(["/2024/06/22/er/"]);
    const { regions, stories } = pageView(archiveOf(content, NOW), printed).sheet;
    expect(stories.map(({ number, headline }) => [number, headline])).toEqual([[1, "样例标题二"]]);
    expect(regions.map(({ label, story, linesLabel }) => [label ?? story?.headline, linesLabel])).toEqual([
      ["未采用：样例理由", "第2–10行"],
      ["样例标题二", "第12–16行"],
    ]);
    expect(JSON.stringify(regions)).toContain("样例第一段说的是甲事");
  });

  it("has no pictures published that no other story shows", async () => {
    const omitted = ["omit: true", "reason: 样例理由", "photos: [{file: media/a.png}, {file: media/b.png}]"];
    const content = await contentWith(page(omitted, ["photos: [{file: media/b.png, alt: 样例}]"]));
    expect(archiveOf(content, NOW).withheldMedia).toEqual(["/media/a.png"]);
  });
});

describe("a page's own fixes", () => {
  const FIXES = "- {wrong: 往平, right: 任平, context: 往平的}\n- {wrong: 乙事, right: 丙事}\n";

  it("come before the site's, and are shown like them", async () => {
    const fixes = ["fixes:", "  - {wrong: 往平, right: 茌平, context: 往平的, note: 样例说明}"];
    const { stories, pages } = await contentWith(page([], [], ...fixes), { "ocr-fixes.yml": FIXES });
    expect(JSON.stringify(stories[0]?.body)).toContain("茌平的甲事");
    expect(stories[0]?.repairs).toMatchObject([
      { kind: "misread", from: "往平", to: "茌平", note: "样例说明" },
    ]);
    expect(pages[0]?.lines.flatMap(({ marks }) => marks.map(({ to }) => to))).toEqual([
      "茌平",
      "丙事",
      "丙事",
    ]);
  });

  it("hold on no other page", async () => {
    const fixes = ["fixes:", "  - {wrong: 往平, right: 茌平}"];
    const other = page([], [])
      .replace('"01"', '"02"')
      .replace("slug: yi", "slug: san")
      .replace("slug: er", "slug: si");
    const { stories } = await contentWith(page([], [], ...fixes), { "pages/b.md": other });
    const texts = stories
      .filter(({ slug }) => ["yi", "san"].includes(slug))
      .map(({ body }) => JSON.stringify(body));
    expect(texts.map((text) => /.平的甲事/.exec(text)?.[0])).toEqual(["茌平的甲事", "往平的甲事"]);
  });
});
