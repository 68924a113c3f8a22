import { dayAfter, inPeriod, periodsOf, YEAR } from "../../archive/periods";
import { FEEDS } from "../../feed-urls";
import { hasLicence } from "../../frame/licence";
import { aboutView } from "../../pages/about";
import { accessibilityView } from "../../pages/accessibility";
import { archiveView } from "../../pages/archive";
import { correctionsView } from "../../pages/corrections";
import { correctionsFeedView } from "../../pages/corrections-feed";
import { feedInputs, feedView } from "../../pages/feed";
import { feedsView } from "../../pages/feeds";
import { indexNowKeyView } from "../../pages/index-now-key";
import { licenceView } from "../../pages/licence";
import { notFoundView } from "../../pages/not-found";
import { offlineView } from "../../pages/offline";
import { openSearchView } from "../../pages/open-search";
import { robotsView } from "../../pages/robots";
import { searchView } from "../../pages/search";
import { securityView } from "../../pages/security";
import { sitemapIndexView, sitemapParts, sitemapView } from "../../pages/sitemap";
import { webManifestView } from "../../pages/web-manifest";
import { workerView } from "../../pages/worker";
import { urls } from "../../urls";
import { feeds, file, files, page, pages } from "../kinds-of-row";

/** What helps readers and machines around the site: search, the archive, statements, feeds, corrections, files. */
export const TOOL_ROWS = [
  page(urls.search, { view: searchView, file: "search", offline: "never", test: { name: "search" } }),
  page(urls.archive, {
    view: archiveView,
    modified: ({ stories }) => stories[0]?.date ?? null,
    test: { name: "archive" },
  }),
  page(urls.about, { view: aboutView, test: { name: "about" } }),
  page(urls.accessibility, { view: accessibilityView, test: { name: "accessibility statement" } }),
  page(urls.offline, {
    view: offlineView,
    offline: "ahead",
    indexed: () => false,
    test: { name: "offline" },
  }),
  page(urls.notFound, {
    template: "/_not-found",
    view: notFoundView,
    offline: "never",
    indexed: () => false,
    test: { name: "404", url: "/2024/06/22/no-such-story/" },
  }),

  page(urls.feeds, { view: feedsView, lasting: "for ever", test: { name: "feeds" } }),
  ...feeds(FEEDS.paper, (address) => address(), {
    every: () => [null],
    inputs: (archive) => feedInputs(archive, null),
    view: (archive) => feedView(archive, null),
  }),
  file("text", urls.robots, { view: robotsView }),
  files("licence", urls.licence, {
    every: ({ site }) => (hasLicence(site) ? [null] : []),
    at: () => urls.licence(),
    view: licenceView,
    lasting: "part",
  }),
  file("openSearch", urls.openSearch, { view: openSearchView }),
  files("text", urls.indexNowKey, {
    every: ({ site }) => (site.indexnow ? [null] : []),
    at: () => urls.indexNowKey(),
    view: indexNowKeyView,
    lasting: "part",
  }),
  files("text", urls.security, {
    every: ({ site }) => (site.security ? [null] : []),
    at: () => urls.security(),
    view: securityView,
    lasting: "part",
  }),
  file("worker", urls.worker, { view: workerView }),
  file("manifest", urls.manifest, { view: webManifestView }),

  page(urls.corrections, {
    view: (archive) => correctionsView(archive, null),
    modified: ({ corrections }) => corrections[0]?.date ?? null,
    test: { name: "corrections" },
  }),
  pages(urls.correctionsYear, {
    every: ({ corrections }) => periodsOf(corrections, YEAR).map(({ period }) => period),
    at: urls.correctionsYear,
    view: correctionsView,
    modified: ({ corrections }, year) => inPeriod(corrections, year)[0]?.date ?? null,
    lasting: "list",
    test: { state: "corrections of a year" },
  }),
  ...feeds(FEEDS.corrections, (address) => address(), {
    every: () => [null],
    view: correctionsFeedView,
  }),

  files("sitemap", urls.sitemap, {
    every: () => [null],
    at: () => urls.sitemap(),
    view: (archive, _, listed) => sitemapIndexView(archive, listed),
  }),
  files("sitemap", urls.sitemapPart, {
    every: sitemapParts,
    at: urls.sitemapPart,
    view: sitemapView,
    until: ({ stories }, part) => (/^\d/.test(part) ? dayAfter(stories, part) : null),
    lasting: "part",
  }),
];
