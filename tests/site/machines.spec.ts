import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../browser/test";
import { isIndexed } from "./documents";
import { type Site, storyFrom } from "./site";

const read = ({ dist }: Site, file: string) => readFile(path.join(dist, file), "utf8");

/** Elements of an XML text by name, as the browser's parser reads it; throws if the text is not well-formed. */
const elements = (page: Page, xml: string, name: string): Promise<string[]> =>
  page.evaluate(
    ([source = "", tag = ""]) => {
      const document = new DOMParser().parseFromString(source, "application/xml");
      const error = document.querySelector("parsererror");
      if (error) throw new Error(error.textContent ?? "not well-formed");
      return [...document.getElementsByTagName(tag)].map((element) => element.textContent ?? "");
    },
    [xml, name],
  );

test("the sitemap lists all pages that search engines may have, and only those", async ({
  page,
  built,
  site,
}) => {
  const { url: address } = site.content.site;
  const all = await elements(page, await read(site, "sitemap.xml"), "loc");
  const parts = all.filter((part) => !part.endsWith("/news.xml"));
  expect(parts.length).toBe(all.length - (site.archive.recent.length > 0 ? 1 : 0));
  expect(parts.length).toBeGreaterThan(1);
  const listed: string[] = [];
  for (const part of parts) {
    expect(part.startsWith(`${address}/`)).toBe(true);
    const file = part.slice(address.length + 1);
    expect(built.files.has(file), file).toBe(true);
    const urls = await elements(page, await read(site, file), "loc");
    expect(urls.length, file).toBeGreaterThan(0);
    listed.push(...urls);
  }
  // News that there may not be; what is in it is in its month, too.
  const news = "sitemaps/news.xml";
  const inSitemaps = [...built.files].filter((file) => /^sitemaps\/.*\.xml$/.test(file) && file !== news);
  expect(built.files.has(news)).toBe(true);
  expect(parts.map((part) => part.slice(address.length + 1)).sort()).toEqual(inSitemaps);
  const wanted = built.documents.filter(isIndexed).map(({ url }) => address + url);
  expect(listed.sort()).toEqual(wanted.sort());
});

test("robots.txt lets everybody in and names the sitemap", async ({ site }) => {
  const robots = await read(site, "robots.txt");
  expect(robots).toMatch(/^User-agent: \*$/m);
  expect(robots).not.toMatch(/^Disallow: \/\s*$/m);
  expect(robots.split("\n")).toContain(`Sitemap: ${site.content.site.url}/sitemap.xml`);
});

test("the feed holds the newest stories in full", async ({ page, built, site }) => {
  const xml = await read(site, "feed.xml");
  const links = await elements(page, xml, "link");
  const contents = await elements(page, xml, "content:encoded");
  const newest = site.archive.stories.slice(0, 30);
  expect(contents.length).toBe(newest.length);
  for (const { url } of newest) expect(links).toContain(site.content.site.url + url);

  const story = storyFrom(site, "page");
  const text = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, "text/html").body.textContent,
    contents[newest.indexOf(story)] ?? "",
  );
  const prose = built.documents.find(({ url }) => url === story.url)?.prose ?? [];
  expect(prose.length).toBeGreaterThan(1);
  for (const paragraph of prose) expect(text).toContain(paragraph);
});

test("every feed is well-formed and links to stories of the site only", async ({ page, built, site }) => {
  const { url: address } = site.content.site;
  const feeds = [...built.files].filter((file) => file.endsWith("feed.xml"));
  const subjects =
    2 + site.content.site.sections.length + site.archive.byPlace.size + site.archive.byTopic.size;
  expect(feeds.length).toBe(subjects);
  for (const form of ["atom.xml", "feed.json"])
    expect([...built.files].filter((file) => file.endsWith(form)).length).toBe(subjects);
  for (const feed of feeds) {
    for (const guid of await elements(page, await read(site, feed), "guid"))
      expect(site.archive.byUrl.has(guid.slice(address.length).split("#")[0] ?? ""), `${feed}: ${guid}`).toBe(
        true,
      );
  }
});
