import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseFeed } from "@rowanmanning/feed-parser";
import { z } from "zod";
import { fileOf } from "@/lib/publish/manifest/site-file";
import { type Document, isIndexed } from "./documents";
import type { Site } from "./site";

const JsonFeed = z.object({ items: z.array(z.object({ url: z.string(), title: z.string() })) });

/** The entries of a feed as the file has them: address and title. */
async function entriesOf(dist: string, url: string): Promise<{ url: string; title: string }[]> {
  const text = await readFile(path.join(dist, fileOf(url)), "utf8");
  if (url.endsWith(".json"))
    return JsonFeed.parse(JSON.parse(text)).items.map(({ url, title }) => ({ url, title }));
  return parseFeed(text).items.map((item) => ({ url: item.url ?? "", title: item.title ?? "" }));
}

/** Where feeds and sitemap say something else than the records, or than the pages that they lead to; a line each. */
export async function machineFaults(site: Site, documents: readonly Document[]): Promise<string[]> {
  const origin = site.content.site.url;
  const byUrl = new Map(documents.map((document) => [origin + document.url, document]));
  const faults: string[] = [];
  let feeds = 0;
  for (const { url, view } of site.routes) {
    const wanted = view();
    if (!wanted || !("kind" in wanted) || wanted.kind !== "feed" || !("items" in wanted)) continue;
    feeds += 1;
    const found = await entriesOf(site.dist, url);
    const items = z.array(z.object({ url: z.string(), title: z.string() })).parse(wanted.items);
    if (JSON.stringify(found) !== JSON.stringify(items.map(({ url, title }) => ({ url, title }))))
      faults.push(`${url}: has other entries than the records`);
    for (const { url: to } of found)
      if (!byUrl.has(to.replace(/#.*$/, ""))) faults.push(`${url}: leads to ${to}, where nothing is`);
  }
  if (feeds === 0) faults.push("no feed was found");
  const listed = await sitemapAddresses(site);
  const indexed = documents.filter(isIndexed).map(({ url }) => origin + url);
  for (const each of indexed) if (!listed.has(each)) faults.push(`${each}: not in the sitemap`);
  for (const each of listed)
    if (!indexed.includes(each)) faults.push(`${each}: in the sitemap, and not to be found`);
  return faults;
}

/** All addresses that parts of the sitemap name. */
async function sitemapAddresses({ dist, content }: Site): Promise<Set<string>> {
  const locations = async (file: string) => {
    const text = await readFile(path.join(dist, file), "utf8");
    return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) => loc.replaceAll("&amp;", "&"));
  };
  const listed = new Set<string>();
  for (const part of await locations("sitemap.xml"))
    for (const each of await locations(part.slice(content.site.url.length + 1))) listed.add(each);
  return listed;
}
