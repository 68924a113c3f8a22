import { readFile } from "node:fs/promises";
import { digest } from "@/lib/files/digest";
import { inside } from "@/lib/files/inside";
import type { Manifest, PageEntry } from "@/lib/publish/manifest/manifest";
import { MISSING } from "@/lib/publish/manifest/manifest-files";
import { fileOf } from "@/lib/publish/manifest/site-file";
import { compare } from "@/lib/records/compare";
import { FEEDS } from "@/lib/site/feed-urls";
import { NEWS_PART } from "@/lib/site/pages/sitemap";
import { urls } from "@/lib/site/urls";

/** What of a published site may be announced; addresses are paths. */
export interface Announceable {
  /** The pages that the sitemap lists, stories first, the newest of them before the others. */
  pages: string[];
  feeds: string[];
  /** What each of them says, as `isChanged` compares it. */
  marks: Record<string, string>;
}

/** What the sitemap lists of a published site, and its feeds. Pages that search engines should not have are not in the sitemap. */
export async function announceable(dist: string, manifest: Manifest, siteUrl: string): Promise<Announceable> {
  const parts = Object.keys(manifest.pages).filter(isPart).sort();
  const listed: Listed[] = [];
  for (const part of parts)
    listed.push(
      ...(await entriesOf(inside(dist, fileOf(part)), siteUrl)).filter(({ url }) => isThere(manifest, url)),
    );
  const pages = listed.sort(byWeight).map(({ url }) => url);
  const feeds = Object.keys(manifest.pages).filter((url) => isFeed(url) && isThere(manifest, url));
  return { pages: [...new Set(pages)], feeds, marks: marksOf(manifest, [...pages, ...feeds]) };
}

const isPart = (url: string): boolean => {
  const gaps = urls.sitemapPart.read(url);
  return gaps !== null && url !== urls.sitemapPart(NEWS_PART);
};

const FEED_ADDRESSES = Object.values(FEEDS).flatMap((formats) => Object.values(formats));

export const isFeed = (url: string): boolean => FEED_ADDRESSES.some((address) => address.read(url) !== null);

export const isStory = (url: string): boolean => urls.story.read(url) !== null;

const isThere = ({ pages }: Manifest, url: string): boolean => {
  const entry = pages[url];
  return entry !== undefined && entry[0] !== MISSING;
};

interface Listed {
  url: string;
  modified: string;
}

/** The entries of a part of the sitemap, a file that `components/machine/sitemap.ts` wrote. */
async function entriesOf(file: string, siteUrl: string): Promise<Listed[]> {
  const text = await readFile(file, "utf8");
  return [...text.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)].flatMap(
    ([, loc = "", modified = ""]) => {
      const whole = loc.replaceAll("&amp;", "&");
      return whole.startsWith(`${siteUrl}/`) ? [{ url: whole.slice(siteUrl.length), modified }] : [];
    },
  );
}

/** What is told first where not everything may be told today. */
const byWeight = (a: Listed, b: Listed): number =>
  Number(isStory(b.url)) - Number(isStory(a.url)) || compare(b.modified, a.modified) || compare(a.url, b.url);

/** What some pages of a manifest say. */
export const marksOf = ({ pages }: Manifest, addresses: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    addresses.flatMap((url): [string, string][] => {
      const entry = pages[url];
      return entry ? [[url, markOf(entry)]] : [];
    }),
  );

/** Of a page's bytes and of what it was made from. */
const markOf = ([hash, , inputs]: PageEntry): string =>
  `${hash.slice(0, HALF)}${digest(inputs, "base64url", HALF)}`;

const HALF = 8;

/** Whether a page says something else: other bytes made from other things. New templates alone are no news to anybody. */
export const isChanged = (before: string, now: string): boolean =>
  before.slice(0, HALF) !== now.slice(0, HALF) && before.slice(HALF) !== now.slice(HALF);
