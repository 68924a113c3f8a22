import type { FiledStory } from "@/lib/records/content";
import { dayOf, momentOf, monthOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import type { FeedView, RobotsView, SitemapView, WebManifestView, WorkerView } from "../routes/views";
import { bodyView } from "../story/body";
import { correctionViews } from "../story/corrections";
import { modifiedOf, sectionLink, summaryOf } from "../story/teaser";
import { urls } from "../urls";

/** Stories in a feed. */
export const FEED_LENGTH = 30;
/** A feed with no story yet still needs a date. */
export const EPOCH = "1970-01-01T00:00:00Z";

const feedStories = (archive: Archive, section: string | null): readonly FiledStory[] =>
  (section ? (archive.bySection.get(section) ?? []) : archive.stories).slice(0, FEED_LENGTH);

/** What a feed is made from. */
export const feedInputs = (archive: Archive, section: string | null): Inputs => ({
  stories: digestsOf(feedStories(archive, section)),
});

/** The newest stories in full, of the whole paper or of one section. */
export function feedView(archive: Archive, section: string | null): FeedView {
  const { site } = archive;
  const stories = feedStories(archive, section);
  const moments = stories.map((story) => momentOf(modifiedOf(story) ?? story.date));
  return {
    kind: "feed",
    title: section ? `${site.name} · ${sectionLink(section, site).label}` : site.name,
    description: site.description,
    site: site.url,
    url: site.url + (section ? urls.sectionFeed(section) : urls.feed()),
    updated: moments.toSorted().at(-1) ?? EPOCH,
    copyright: site.legal.copyright ?? site.name,
    items: stories.map((story) => feedItem(story, site)),
  };
}

/** Feed readers show new titles and changed ones: a correction is said in both title and text. */
function feedItem(story: FiledStory, site: Site): FeedView["items"][number] {
  const modified = modifiedOf(story);
  return {
    url: site.url + story.url,
    title: `${story.corrections.length > 0 ? "〔更正〕" : ""}${story.headline.main}`,
    summary: summaryOf(story),
    date: momentOf(story.date),
    updated: modified ? momentOf(modified) : null,
    authors: story.bylines.map(({ name }) => name),
    section: sectionLink(story.section, site).label,
    corrections: correctionViews(story.corrections),
    body: bodyView(story),
  };
}

const PAGES = "pages";

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

/** Parts of the sitemap: `pages` and each month. */
export function sitemapParts({ byMonth, pages }: Archive): string[] {
  const months = new Set([...byMonth.keys(), ...pages.map(({ date }) => monthOf(date))]);
  return [PAGES, ...[...months].sort().reverse()];
}

/** Dated pages go with their month: publishing a story touches one part, not all. */
export function sitemapPartOf(url: string): string {
  const [, year, month] = /^(?:\/paper)?\/(\d{4})[/-](\d{2})/.exec(url) ?? [];
  return year && month ? `${year}-${month}` : PAGES;
}

function lastModified(url: string, archive: Archive): string | null {
  const story = archive.byUrl.get(url);
  if (story) return dayOf(modifiedOf(story) ?? story.date);
  return url === urls.front() && archive.stories[0] ? dayOf(archive.stories[0].date) : null;
}

export function robotsView({ site }: Archive): RobotsView {
  return { kind: "robots", sitemap: site.url + urls.sitemap() };
}

export const workerView = ({ site }: Archive): WorkerView => ({ kind: "worker", keeps: site.offline });

export function webManifestView({ site, icon }: Archive): WebManifestView {
  const { name, shortName = name, description } = site;
  return { kind: "webManifest", name, shortName, description, icon: icon ?? "svg" };
}
