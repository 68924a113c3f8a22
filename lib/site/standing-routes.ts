import { type Archive, groupBy, periodsOf, YEAR } from "./archive/archive";
import { aboutView, notFoundView, offlineView, searchView } from "./pages/about";
import { accessibilityView } from "./pages/accessibility";
import { archiveView } from "./pages/archive";
import { correctionsFeedView, correctionsView } from "./pages/corrections";
import {
  feedInputs,
  feedView,
  robotsView,
  sitemapIndexView,
  sitemapPartOf,
  sitemapParts,
  sitemapView,
  webManifestView,
  workerView,
} from "./pages/feed";
import type { Add, AddOne, Route } from "./routes/route";
import { urls } from "./urls";

export function addStanding(archive: Archive, add: Add, addOne: AddOne): void {
  addOne({ template: "/search", params: {}, url: urls.search() }, () => searchView(archive));
  addOne({ template: "/archive", params: {}, url: urls.archive() }, () => archiveView(archive));
  addOne({ template: "/about", params: {}, url: urls.about() }, () => aboutView(archive));
  addOne({ template: "/accessibility", params: {}, url: urls.accessibility() }, () =>
    accessibilityView(archive),
  );
  addOne({ template: "/offline", params: {}, url: urls.offline(), indexed: false }, () =>
    offlineView(archive),
  );
  addOne({ template: "/_not-found", params: {}, url: urls.notFound(), indexed: false }, () =>
    notFoundView(archive),
  );
  add(
    { template: "/feed.xml", params: {}, url: urls.feed(), indexed: false },
    () => feedInputs(archive, null),
    () => feedView(archive, null),
  );
  addOne({ template: "/robots.txt", params: {}, url: urls.robots(), indexed: false }, () =>
    robotsView(archive),
  );
  addOne({ template: "/sw.js", params: {}, url: urls.worker(), indexed: false }, () => workerView(archive));
  addOne({ template: "/manifest.webmanifest", params: {}, url: urls.manifest(), indexed: false }, () =>
    webManifestView(archive),
  );
}

/** 更正: the newest, each year's, and the feed. */
export function addCorrections(archive: Archive, addOne: AddOne): void {
  addOne({ template: "/corrections", params: {}, url: urls.corrections() }, () =>
    correctionsView(archive, null),
  );
  for (const { period: year } of periodsOf(archive.corrections, YEAR)) {
    addOne({ template: "/corrections/[year]", params: { year }, url: urls.correctionsYear(year) }, () =>
      correctionsView(archive, year),
    );
  }
  addOne({ template: "/corrections/feed.xml", params: {}, url: urls.correctionsFeed(), indexed: false }, () =>
    correctionsFeedView(archive),
  );
}

/** `routes`: all others, which the sitemap lists. */
export function addSitemap(archive: Archive, routes: readonly Route[], addOne: AddOne): void {
  const listed = groupBy(
    routes.filter(({ indexed }) => indexed).map(({ url }) => url),
    (url) => [sitemapPartOf(url)],
  );
  addOne({ template: "/sitemap.xml", params: {}, url: urls.sitemap(), indexed: false }, () =>
    sitemapIndexView(archive),
  );
  for (const part of sitemapParts(archive)) {
    addOne(
      {
        template: "/sitemaps/[part]",
        params: { part: `${part}.xml` },
        url: urls.sitemapPart(part),
        indexed: false,
      },
      () => sitemapView(archive, listed.get(part) ?? []),
    );
  }
}
