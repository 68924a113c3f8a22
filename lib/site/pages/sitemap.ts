import { momentOf, monthOf } from "@/lib/records/date";
import type { Story } from "@/lib/records/story";
import type { Archive } from "../archive/archive";
import { machinePicture } from "../pictures/picture";
import { newestChange, newestOf } from "../story/changes";
import { urls } from "../urls";

/** The sitemap's index, one of its parts, or the news. URLs are absolute. */
export interface SitemapView {
  kind: "sitemap";
  entries:
    | { kind: "index"; parts: SitemapPart[] }
    | { kind: "urls"; urls: (SitemapPart & { images: string[] })[] }
    | { kind: "news"; paper: string; urls: NewsEntry[] };
}

interface SitemapPart {
  url: string;
  /** A day, or a moment. */
  lastmod: string | null;
}

interface NewsEntry {
  url: string;
  published: string;
  title: string;
  images: string[];
}

/** The pages in each part of the sitemap. */
type ListedPages = (part: string) => readonly { url: string; modified: () => string | null }[];

/** The part of the sitemap with all pages that belong to no month. */
export const UNDATED_PART = "pages";
/** The stories of the last two days, which are in their months' parts, too. */
export const NEWS_PART = "news";

/** The sitemap's index. The news are not named while there are none: a list of nothing is no sitemap. */
export function sitemapIndexView(archive: Archive, listed: ListedPages): SitemapView {
  const { recent, changed } = archive;
  const partUrl = (part: string) => archive.site.url + urls.sitemapPart(part);
  const news = recent.length > 0 ? [{ url: partUrl(NEWS_PART), lastmod: newestChange(recent, changed) }] : [];
  const parts = sitemapParts(archive)
    .filter((part) => part !== NEWS_PART)
    .map((part) => ({
      url: partUrl(part),
      lastmod: newestOf(listed(part).map(({ modified }) => modified())),
    }));
  return { kind: "sitemap", entries: { kind: "index", parts: [...news, ...parts] } };
}

/** One part of the sitemap: the news, a month's dated pages, or the standing ones. */
export const sitemapView = (archive: Archive, part: string, listed: ListedPages): SitemapView =>
  part === NEWS_PART ? newsView(archive) : partView(archive, listed(part));

const partView = ({ site, byUrl }: Archive, listed: ReturnType<ListedPages>): SitemapView => ({
  kind: "sitemap",
  entries: {
    kind: "urls",
    urls: listed.map(({ url, modified }) => {
      const story = byUrl.get(url);
      return { url: site.url + url, lastmod: modified(), images: story ? imagesOf(story, site.url) : [] };
    }),
  },
});

/** Google's news sitemap. It is there without news, too, for those to whom its address was given. */
const newsView = ({ site, recent }: Archive): SitemapView => ({
  kind: "sitemap",
  entries: {
    kind: "news",
    paper: site.name,
    urls: recent.map((story) => ({
      url: site.url + story.url,
      published: momentOf(story.date),
      title: story.headline.main,
      images: imagesOf(story, site.url),
    })),
  },
});

/** How many pictures of a page a sitemap may name. */
const MOST_IMAGES = 1000;

/** The files of a story's own pictures. */
function imagesOf({ pictures, textPictures }: Story, origin: string): string[] {
  const files = [...pictures, ...textPictures].map((picture) => origin + machinePicture(picture).src);
  return [...new Set(files)].slice(0, MOST_IMAGES);
}

/** Parts of the sitemap: `pages`, each month, so that publishing a story touches one part, not all, and the news. */
export function sitemapParts({ byMonth, pages }: Archive): string[] {
  const months = new Set([...byMonth.keys(), ...pages.map(({ date }) => monthOf(date))]);
  return [UNDATED_PART, ...[...months].sort().reverse(), NEWS_PART];
}
