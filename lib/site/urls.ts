/** The site's URLs (DESIGN: once published, for ever). Days are `2024-06-22`, months `2024-06`. */
const slashes = (date: string) => `/${date.replaceAll("-", "/")}/`;

/** Those that the scripts in readers' browsers know, too. */
export const FRONT = "/";
export const SEARCH = "/search/";
/** Shown in the place of a page that can't be reached. */
export const OFFLINE = "/offline/";
export const WORKER = "/sw.js";

export const urls = {
  front: () => FRONT,
  year: slashes,
  month: slashes,
  day: slashes,
  story: (day: string, slug: string) => `${slashes(day)}${slug}/`,
  archive: () => "/archive/",
  issues: () => "/paper/",
  issueYear: (year: string) => `/paper/${year}/`,
  issue: (day: string) => `/paper/${day}/`,
  page: (day: string, number: string) => `/paper/${day}/${number}/`,
  section: (id: string) => `/section/${id}/`,
  sectionMonth: (id: string, month: string) => `/section/${id}/${month}/`,
  sectionFeed: (id: string) => `/section/${id}/feed.xml`,
  places: () => "/place/",
  place: (id: string) => `/place/${id}/`,
  placeYear: (id: string, year: string) => `/place/${id}/${year}/`,
  person: (slug: string) => `/people/${slug}/`,
  personYear: (slug: string, year: string) => `/people/${slug}/${year}/`,
  search: () => SEARCH,
  offline: () => OFFLINE,
  about: () => "/about/",
  accessibility: () => "/accessibility/",
  corrections: () => "/corrections/",
  correctionsYear: (year: string) => `/corrections/${year}/`,
  correctionsFeed: () => "/corrections/feed.xml",
  notFound: () => "/404.html",
  feed: () => "/feed.xml",
  sitemap: () => "/sitemap.xml",
  sitemapPart: (part: string) => `/sitemaps/${part}.xml`,
  robots: () => "/robots.txt",
  worker: () => WORKER,
  manifest: () => "/manifest.webmanifest",
};
