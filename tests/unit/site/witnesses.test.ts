import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseFeed } from "@rowanmanning/feed-parser";
import RssParser from "rss-parser";
import { describe, expect, it } from "vitest";
import { renderRss } from "@/components/machine/feed";
import { loadContent } from "@/lib/content/load";
import type { FiledStory } from "@/lib/records/content";
import { momentOf } from "@/lib/records/date";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { correctionsFeedView } from "@/lib/site/pages/corrections-feed";
import { feedView } from "@/lib/site/pages/feed";
import { storyView } from "@/lib/site/pages/story";
import { storyText } from "@/lib/site/story/teaser";
import { contentOf, png } from "../folder";
import { readerMode } from "./reader-mode";

const NOW = "2026-12-01T00:00:00Z";
const here = (name: string) => path.join(import.meta.dirname, name);
const own = (name: string) => readFile(here(`../../fixtures/feeds/${name}.md`), "utf8");

/** A story with all that a feed can lose, and one that nobody signed and that was corrected twice on its first day. */
const cases = async (): Promise<Archive> =>
  archiveOf(
    await contentOf({
      "site.yml": SITE,
      "stories/photo-story.md": (await own("photo-story")).replace(/\[此前报道\]\([^)]*\)/, "此前报道"),
      "stories/two-corr.md": (await own("two-corr")).replace("![]", "![渠道]"),
      "media/2026/a.jpg": await png(1500, 1000),
      "media/2026/b.jpg": await png(1500, 900),
      "media/2026/small.png": await png(300, 200),
    }),
    NOW,
  );

const SITE = `name: 聊城新闻
url: https://news.example.cn
description: 本地新闻
sections:
  - {id: rural, name: 三农, description: 田里的事}
  - {id: society, name: 社会}
places:
  - {id: yanggu, name: 阳谷}
  - {id: dongchangfu, name: 东昌府}
`;

async function full(): Promise<Archive> {
  const { content } = await loadContent(here("../../fixtures/content/full"));
  if (!content) throw new Error("no content");
  return archiveOf(content, NOW);
}

const ARCHIVES = [cases, full];
const names = ({ bylines }: FiledStory) => bylines.map(({ name }) => name).join("、");
const withoutSpace = (text: string) => text.replace(/\s/g, "");
/** The first sentence and the last. */
const ends = (story: FiledStory): string[] => {
  const sentences = storyText(story)
    .split(/(?<=[。！？])|\n/)
    .map(withoutSpace)
    .filter((sentence) => sentence.length > 3);
  return [sentences.at(0) ?? "", sentences.at(-1) ?? ""];
};
/** Readability scores no paragraph of fewer characters, and browsers offer no reader mode for a page of such. */
const LEAST_PARAGRAPH = 25;
const isReadable = (story: FiledStory) =>
  storyText(story)
    .split("\n")
    .some(({ length }) => length >= LEAST_PARAGRAPH);
/** The text of some HTML, without the numbers of footnotes. */
const bare = (html: string) =>
  withoutSpace(html.replace(/<sup>.*?<\/sup>/gs, "").replace(/<[^>]+>/g, "")).replaceAll("&#x26;", "&");

describe("programs that nobody here wrote read a feed as the record has it", () => {
  it("rss-parser: title, all names, date, the first and the last sentence", async () => {
    for (const archive of await Promise.all(ARCHIVES.map((make) => make()))) {
      const { items } = await new RssParser().parseString(renderRss(feedView(archive, null)));
      expect(items.length).toBe(archive.stories.length);
      for (const [index, story] of archive.stories.entries()) {
        const item = items[index];
        const mark = story.corrections.length > 0 ? "〔更正〕" : "";
        expect(item?.title).toBe(`${mark}${story.headline.main.replaceAll("]]>", "]]&gt;")}`);
        expect(item?.creator ?? "").toBe(names(story));
        expect(item?.isoDate).toBe(new Date(momentOf(story.date)).toISOString());
        expect(item?.pubDate).toMatch(/ \+0800$/);
        const text = bare(item?.["content:encoded"] ?? "");
        for (const sentence of ends(story)) expect(text, story.url).toContain(sentence);
        for (const part of [story.headline.kicker, story.headline.deck])
          expect(text).toContain(withoutSpace(part ?? ""));
      }
    }
  });

  it("@rowanmanning/feed-parser: one author with all names, every photo, when it was changed", async () => {
    for (const archive of await Promise.all(ARCHIVES.map((make) => make()))) {
      const xml = renderRss(feedView(archive, null));
      const { items } = parseFeed(xml);
      for (const [index, story] of archive.stories.entries()) {
        const item = items[index];
        expect(item?.authors.map(({ name }) => name)).toEqual(story.bylines.length > 0 ? [names(story)] : []);
        expect(item?.media.length).toBe(story.pictures.length + story.textPictures.length);
        expect(item?.published?.toISOString()).toBe(new Date(momentOf(story.date)).toISOString());
        for (const { caption, credit } of story.pictures) {
          expect(bare(item?.content ?? "")).toContain(withoutSpace(caption ?? ""));
          expect(bare(item?.content ?? "")).toContain(withoutSpace(credit ?? ""));
        }
      }
    }
  });

  it("each feed has its own title, link and words, and days in Chinese time", async () => {
    const archive = await cases();
    const feeds = [feedView(archive, null), feedView(archive, "rural"), correctionsFeedView(archive)];
    const read = await Promise.all(feeds.map((view) => new RssParser().parseString(renderRss(view))));
    expect(read.map(({ title, link, description }) => [title, link, description])).toEqual([
      ["聊城新闻", "https://news.example.cn/", "本地新闻"],
      ["聊城新闻 · 三农", "https://news.example.cn/section/rural/", "田里的事"],
      ["聊城新闻 · 更正", "https://news.example.cn/corrections/", "聊城新闻对报道的更正"],
    ]);
    expect(renderRss(feedView(archive, null))).toContain(
      "<pubDate>Fri, 27 Nov 2026 00:00:00 +0800</pubDate>",
    );
  });

  it("photos have captions and credits, and done tasks are told from others", async () => {
    const xml = renderRss(feedView(await cases(), null));
    expect(xml).toContain("<figcaption>返青的麦田。 <small>高田 摄</small></figcaption>");
    expect(xml).toContain("<media:credit>高田 摄</media:credit>");
    expect(xml).toContain("<p>抗旱保苗</p><p>位山灌区今冬首次放水</p>");
    expect(xml).toMatch(/☑<\/span> 已完成[\s\S]*☐<\/span> 未完成/);
    expect(xml).not.toMatch(/<input|<author>/);
  });
});

describe("Readability, Firefox' reader mode, reads a page as the record has it", () => {
  it("headline, all names, date, the first and the last sentence, the photos", async () => {
    for (const archive of await Promise.all(ARCHIVES.map((make) => make()))) {
      for (const story of archive.stories.filter(isReadable)) {
        const article = readerMode(storyView(archive, story));
        expect(story.headline.main.startsWith(article.title ?? "-")).toBe(true);
        expect(article.byline).toBe(story.bylines.map(({ name }) => name).join(", ") || archive.site.name);
        expect(article.publishedTime).toBe(momentOf(story.date));
        const text = bare(article.content ?? "");
        for (const sentence of ends(story)) expect(text, story.url).toContain(sentence);
        expect(article.content?.match(/<img /g)?.length ?? 0, story.url).toBe(
          story.pictures.length + story.textPictures.length,
        );
      }
    }
  });

  it("and nothing else of the page: no tools, no record, no way on", async () => {
    const archive = await cases();
    for (const story of archive.stories)
      expect(readerMode(storyView(archive, story)).textContent).not.toMatch(
        /朗读|引用|分享|打印|分钟|来源与更正|：《|延伸阅读/,
      );
  });
});
