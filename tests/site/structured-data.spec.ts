import { changedAt } from "@/lib/site/story/teaser";
import { expect, test } from "../browser/test";
import type { Document } from "./documents";
import { STORY } from "./site";

type Item = Record<string, unknown>;

function structuredData({ scripts }: Document): Item[] {
  const texts = scripts.filter(({ type }) => type === "application/ld+json").map(({ text }) => text);
  return texts.flatMap((text): Item[] => {
    const data: { "@context": string; "@graph": Item[] } = JSON.parse(text);
    expect(data["@context"]).toBe("https://schema.org");
    return data["@graph"];
  });
}

const ofType = (items: Item[], type: string) => items.filter((item) => item["@type"] === type);

/** All strings in a value, however deep. */
const strings = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(strings)
      : [];

test("a story is a NewsArticle in its section", ({ built, site }) => {
  const { url: address } = site.content.site;
  const urls = site.routes.filter(({ template }) => template === STORY).map(({ url }) => url);
  expect(urls.length).toBeGreaterThan(0);
  for (const url of urls) {
    const document = built.documents.find((each) => each.url === url);
    const story = site.archive.byUrl.get(url);
    if (!document || !story) throw new Error(`No page or story ${url}`);
    const items = structuredData(document);
    const [article, ...others] = ofType(items, "NewsArticle");
    expect(others, url).toEqual([]);
    expect(article, url).toMatchObject({
      "@id": address + url,
      headline: document.h1[0],
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
      inLanguage: "zh-CN",
      author: (story.bylines.length > 0 ? story.bylines : [site.content.site]).map(({ name }) =>
        expect.objectContaining({ name }),
      ),
      publisher: { "@id": `${address}/#org` },
    });
    expect(ofType(items, "NewsMediaOrganization"), url).toMatchObject([
      { "@id": `${address}/#org`, name: site.content.site.name },
    ]);
    // The paper's own corrections are said to machines as well, and the date of the last one.
    const said = (article?.correction ?? []) as { text: string; datePublished: string }[];
    expect(said.map(({ text }) => text)).toEqual(story.corrections.map(({ text }) => text));
    expect(article?.dateModified, url).toBe(changedAt(story) ?? article?.datePublished);
    expect(strings(article?.image).length, url).toBeGreaterThan(0);
    const [crumbs] = ofType(items, "BreadcrumbList");
    const list = crumbs?.itemListElement as { position: number; item: string }[];
    expect(
      list.map(({ position }) => position),
      url,
    ).toEqual([1, 2, 3]);
    expect(
      list.map(({ item }) => item),
      url,
    ).toEqual([`${address}/`, `${address}/section/${story.section}/`, address + url]);
  }
});

test("whatever structured data names of the site exists", ({ built, site }) => {
  const { url: address } = site.content.site;
  let named = 0;
  for (const document of built.documents) {
    for (const text of strings(structuredData(document)).filter((each) => each.startsWith(`${address}/`))) {
      named++;
      // An id names something on a page; the search's address has a gap for what is sought.
      const path = decodeURI((text.split(/[#?]/)[0] ?? "").slice(address.length + 1));
      const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      expect(built.files.has(file), `${document.url}: ${text}`).toBe(true);
    }
  }
  expect(named).toBeGreaterThan(0);
});
