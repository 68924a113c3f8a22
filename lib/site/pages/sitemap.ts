import { dayOf, monthOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { modifiedOf } from "../story/teaser";
import { urls } from "../urls";

/** The sitemap's index, or one of its parts. */
export interface SitemapView {
  kind: "sitemap";
  entries:
    | { kind: "index"; parts: string[] }
    | { kind: "urls"; urls: { url: string; lastmod: string | null }[] };
}

/** The part of the sitemap with all pages that belong to no month. */
export const UNDATED_PART = "pages";

/** The sitemap's index. */
export const sitemapIndexView = (archive: Archive): SitemapView => ({
  kind: "sitemap",
  entries: {
    kind: "index",
    parts: sitemapParts(archive).map((each) => archive.site.url + urls.sitemapPart(each)),
  },
});

/** One part of the sitemap: a month's dated pages, or the standing ones. `listed`: their URLs. */
export const sitemapView = (archive: Archive, listed: readonly string[]): SitemapView => ({
  kind: "sitemap",
  entries: {
    kind: "urls",
    urls: listed.map((url) => ({ url: archive.site.url + url, lastmod: lastModified(url, archive) })),
  },
});

/** Parts of the sitemap: `pages` and each month, so that publishing a story touches one part, not all. */
export function sitemapParts({ byMonth, pages }: Archive): string[] {
  const months = new Set([...byMonth.keys(), ...pages.map(({ date }) => monthOf(date))]);
  return [UNDATED_PART, ...[...months].sort().reverse()];
}

function lastModified(url: string, archive: Archive): string | null {
  const story = archive.byUrl.get(url);
  if (story) return dayOf(modifiedOf(story) ?? story.date);
  return url === urls.front() && archive.stories[0] ? dayOf(archive.stories[0].date) : null;
}
