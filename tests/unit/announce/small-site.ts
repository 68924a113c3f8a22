import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { renderSitemap } from "@/components/machine/sitemap";
import { contentHash, EMPTY_MANIFEST, type PageEntry, writeManifest } from "@/lib/publish/manifest/manifest";

export const SITE = "https://news.example.cn";

/** A page: what it says, what it is made from (the same, if nothing else is given), and whether the sitemap has it. */
export interface SmallPage {
  says: string;
  from?: string;
  unlisted?: boolean;
}

export const FIRST: Record<string, SmallPage> = {
  "/": { says: "头版" },
  "/2024/06/22/tudou/": { says: "土豆" },
  "/2024/06/23/yazi/": { says: "鸭子" },
  "/people/gao-tian/": { says: "高天的一篇", unlisted: true },
  "/feed.xml": { says: "订阅" },
  "/section/rural/atom.xml": { says: "三农的订阅" },
};

/** Writes what a publish of these pages leaves: manifest and sitemap. */
export async function publishSmall(
  dist: string,
  pages: Record<string, SmallPage>,
  site = SITE,
): Promise<void> {
  const listed = Object.entries(pages).filter(([url, page]) => url.endsWith("/") && !page.unlisted);
  const parts = new Map<string, string[]>();
  for (const [url] of listed) {
    const part = /^\/(\d{4})\/(\d\d)\//.exec(url)?.slice(1).join("-") ?? "pages";
    parts.set(part, [...(parts.get(part) ?? []), url]);
  }
  await mkdir(path.join(dist, "sitemaps"), { recursive: true });
  const all: Record<string, SmallPage> = { ...pages, "/robots.txt": { says: "robots" } };
  for (const [part, urls] of parts) {
    const entries = urls.map((url) => ({
      url: site + url,
      lastmod: /^\/(\d{4})\/(\d\d)\/(\d\d)\//.exec(url)?.slice(1).join("-") ?? null,
      images: [],
    }));
    await writeFile(
      path.join(dist, "sitemaps", `${part}.xml`),
      renderSitemap({ kind: "sitemap", entries: { kind: "urls", urls: entries } }),
    );
    all[`/sitemaps/${part}.xml`] = { says: urls.join() };
  }
  await writeManifest(dist, {
    ...EMPTY_MANIFEST,
    pages: Object.fromEntries(
      Object.entries(all).map(([url, { says, from = says }]): [string, PageEntry] => [
        url,
        [contentHash(says), 1, `story=${from}`],
      ]),
    ),
  });
}
