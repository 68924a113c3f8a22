import { ABOUT, address, LASTING } from "@/lib/records/address";
import { FRONT, OFFLINE, SEARCH, WORKER } from "./fixed-urls";

/**
 * Where everything on the site is: the addresses of the table of routes (`routes/table.ts`), by the names that links use.
 * They stand below the table, because pages lead to one another, and the table knows all pages. An address to which no
 * other page's view leads may stand in the module of its page.
 */
export const urls = {
  front: address(FRONT),
  ...LASTING,
  day: address("/{year/month/day}/"),
  month: address("/{year/month}/"),
  year: address("/{year}/"),
  archive: address("/archive/"),
  issues: address("/paper/"),
  issueYear: address("/paper/{year}/"),
  iiifCollection: address("/paper/collection.json"),
  iiifManifest: address("/paper/{year-month-day}/manifest.json"),
  section: address("/section/{id}/"),
  sectionMonth: address("/section/{id}/{year-month}/"),
  sectionFeed: address("/section/{id}/feed.xml"),
  sectionAtom: address("/section/{id}/atom.xml"),
  sectionJsonFeed: address("/section/{id}/feed.json"),
  places: address("/place/"),
  place: address("/place/{id}/"),
  placeFeed: address("/place/{id}/feed.xml"),
  placeAtom: address("/place/{id}/atom.xml"),
  placeJsonFeed: address("/place/{id}/feed.json"),
  placeYear: address("/place/{id}/{year}/"),
  person: address("/people/{slug}/"),
  personYear: address("/people/{slug}/{year}/"),
  search: address(SEARCH),
  offline: address(OFFLINE),
  about: ABOUT,
  accessibility: address("/accessibility/"),
  corrections: address("/corrections/"),
  correctionsYear: address("/corrections/{year}/"),
  correctionsFeed: address("/corrections/feed.xml"),
  correctionsAtom: address("/corrections/atom.xml"),
  correctionsJsonFeed: address("/corrections/feed.json"),
  notFound: address("/404.html"),
  feed: address("/feed.xml"),
  atom: address("/atom.xml"),
  jsonFeed: address("/feed.json"),
  feeds: address("/feeds/"),
  sitemap: address("/sitemap.xml"),
  sitemapPart: address("/sitemaps/{part}.xml"),
  robots: address("/robots.txt"),
  worker: address(WORKER),
  manifest: address("/manifest.webmanifest"),
};
