import { parseFeed } from "@rowanmanning/feed-parser";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { renderAtom, renderRss } from "@/components/machine/feed";
import { renderJsonFeed } from "@/components/machine/json-feed";
import { archiveOf } from "@/lib/site/archive/archive";
import { FEED_FORMATS, FORMATS } from "@/lib/site/feed-urls";
import { type FeedView, feedView, newestForFeed } from "@/lib/site/pages/feed";
import { feedsView } from "@/lib/site/pages/feeds";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, markdown } from "../folder";
import { fullContent, NOW } from "../full-content";

const archive = async () => archiveOf(await fullContent(), NOW);

/** JSON Feed 1.1, what it asks for and what ours may have (https://www.jsonfeed.org/version/1.1/). */
const Url = z.url({ protocol: /^https?$/ });
const Authors = z.array(z.strictObject({ name: z.string().min(1) })).min(1);
const Moment = z.iso.datetime({ offset: true });
const JsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: Url,
  feed_url: Url,
  description: z.string(),
  icon: Url,
  language: z.literal("zh-CN"),
  authors: Authors,
  hubs: z.array(z.strictObject({ type: z.literal("WebSub"), url: Url })).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: Url,
      title: z.string().min(1),
      content_html: z.string().min(1),
      summary: z.string(),
      image: Url.optional(),
      date_published: Moment,
      date_modified: Moment.optional(),
      authors: Authors.optional(),
      tags: z.array(z.string().min(1)).min(1).optional(),
    }),
  ),
});

/** All feeds of an archive, a view for each address. */
async function feeds(): Promise<{ url: string; view: FeedView }[]> {
  return routesOf(await archive()).flatMap(({ url, view }) => {
    const shown = view();
    return shown?.kind === "feed" ? [{ url, view: shown }] : [];
  });
}

describe("a feed", () => {
  it("names the hub that sends it, in each of its forms, where the paper has one; and itself", async () => {
    const HUB = "https://hub.example.cn/";
    for (const { view } of await feeds()) {
      expect(renderRss(view)).toContain(`<atom:link href="${HUB}" rel="hub"/>`);
      expect(renderRss(view)).toContain(`<atom:link href="${view.urls.rss}" rel="self"`);
      expect(renderAtom(view)).toContain(`<link rel="hub" href="${HUB}"/>`);
      expect(renderAtom(view)).toContain(`<link rel="self" href="${view.urls.atom}"`);
      expect(JSON.parse(renderJsonFeed(view)).hubs).toEqual([{ type: "WebSub", url: HUB }]);
      const none = { ...view, hub: null };
      expect(renderRss(none) + renderAtom(none) + renderJsonFeed(none)).not.toMatch(/hub/);
    }
  });

  it("says the same in each of its forms: stories, order, authors, moments", async () => {
    for (const { url, view } of await feeds()) {
      const json = JsonFeed.parse(JSON.parse(renderJsonFeed(view)));
      const [rss, atom] = [parseFeed(renderRss(view)), parseFeed(renderAtom(view))];
      const ids = view.items.map((item) => item.url);
      expect(
        json.items.map(({ id }) => id),
        url,
      ).toEqual(ids);
      expect(
        rss.items.map(({ id }) => id),
        url,
      ).toEqual(ids);
      expect(
        atom.items.map(({ id }) => id),
        url,
      ).toEqual(ids);
      expect(atom.self, url).toBe(view.urls.atom);
      expect(atom.language, url).toBe("zh-CN");
      for (const [index, { title, authors, date, updated }] of view.items.entries()) {
        const entry = atom.items[index];
        expect(entry?.title).toBe(title);
        expect(entry?.authors.map(({ name }) => name)).toEqual(authors.length > 0 ? authors : [view.paper]);
        expect(entry?.published?.getTime()).toBe(Date.parse(date));
        expect(entry?.updated?.getTime()).toBe(Date.parse(updated ?? date));
        expect(entry?.content).toBe(json.items[index]?.content_html);
      }
    }
  });

  it("keeps what HTML would take for a tag in a headline", () => {
    const view = { ...EMPTY, items: [item("A<B>&C")] };
    expect(parseFeed(renderAtom(view)).items[0]?.title).toContain("A");
    expect(renderAtom(view)).toContain('<title type="html"><![CDATA[A&lt;B&gt;&amp;C]]></title>');
    expect(JSON.parse(renderJsonFeed(view)).items[0].title).toBe("A<B>&C");
  });

  it("has thirty stories, and all of the newest day where those are more, as they were printed", async () => {
    const days = (day: string, count: number) => Array.from({ length: count }, () => ({ date: day }));
    expect(newestForFeed([...days("2024-06-22", 5), ...days("2024-06-21", 40)]).length).toBe(30);
    expect(newestForFeed([...days("2024-06-22", 80), ...days("2024-06-21", 40)]).length).toBe(80);
    expect(newestForFeed(days("2024-06-22", 500)).length).toBe(200);
    expect(newestForFeed([])).toEqual([]);
    const { stories, pagesByDay } = await archive();
    for (const printed of [...pagesByDay.values()].flat()) {
      const listed = stories.filter(({ url }) => printed.stories.includes(url)).map(({ url }) => url);
      expect(listed).toEqual(printed.stories.filter((url) => listed.includes(url)));
    }
  });
});

it("every feed stands on the page about feeds, and the page that it is about leads to all its forms", async () => {
  const all = await archive();
  const { paper, sections, places, topics } = feedsView(all);
  const named = [...paper, ...sections, ...places, ...topics];
  const addresses = named.flatMap(({ urls }) => FEED_FORMATS.map((format) => urls[format]));
  expect(addresses.sort()).toEqual((await feeds()).map(({ url }) => url).sort());
  const views = new Map(routesOf(all).map(({ url, view }) => [url, view]));
  for (const { url, urls } of named) {
    const shown = views.get(url)?.();
    if (!shown || !("meta" in shown)) throw new Error(`No page ${url}`);
    expect(shown.meta.feeds.map((feed) => [feed.url, feed.type])).toEqual(
      FEED_FORMATS.map((format) => [all.site.url + urls[format], FORMATS[format].type]),
    );
  }
});

it("a place has a feed of its own", async () => {
  const content = await contentOf({
    "stories/a.md": markdown(
      ["title: 茌平丰收", "date: 2024-06-22", "section: rural", "places: [chiping]"],
      "样例文字。",
    ),
    "stories/b.md": markdown(["title: 别处", "date: 2024-06-23", "section: rural"], "样例文字。"),
  });
  const feed = routesOf(archiveOf(content, NOW))
    .find(({ url }) => url === "/place/chiping/feed.xml")
    ?.view();
  expect(feed).toMatchObject({
    title: "小城新闻 · 茌平区",
    items: [{ title: "茌平丰收", places: ["茌平区"] }],
  });
  expect(feedView(archiveOf(content, NOW), null).items.length).toBe(2);
});

const EMPTY: FeedView = {
  kind: "feed",
  title: "样例报",
  description: "样例",
  link: "https://news.example.cn/",
  urls: {
    rss: "https://news.example.cn/feed.xml",
    atom: "https://news.example.cn/atom.xml",
    json: "https://news.example.cn/feed.json",
  },
  hub: null,
  paper: "样例报",
  icon: "https://news.example.cn/icon-512.png",
  updated: "2024-06-22T00:00:00+08:00",
  copyright: "样例报",
  items: [],
};

const item = (title: string): FeedView["items"][number] => ({
  url: "https://news.example.cn/2024/06/22/a/",
  title,
  summary: title,
  date: "2024-06-22T00:00:00+08:00",
  updated: null,
  authors: [],
  section: null,
  places: [],
  photos: [],
  content: {
    kicker: null,
    deck: null,
    suppliedNote: null,
    corrections: [],
    picture: null,
    gallery: [],
    photoNotes: [],
    body: { kind: "printed", blocks: [{ kind: "paragraph", runs: [{ kind: "text", text: "正文。" }] }] },
  },
});
