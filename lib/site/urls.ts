/** The site's URLs (DESIGN: once published, for ever). Days are `2024-06-22`, months `2024-06`. */
const slashes = (date: string) => `/${date.replaceAll("-", "/")}/`;

export const urls = {
  front: () => "/",
  year: slashes,
  month: slashes,
  day: slashes,
  story: (day: string, slug: string) => `${slashes(day)}${slug}/`,
  issues: () => "/paper/",
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
  search: () => "/search/",
  about: () => "/about/",
  corrections: () => "/corrections/",
  notFound: () => "/404.html",
  feed: () => "/feed.xml",
  sitemap: () => "/sitemap.xml",
  sitemapPart: (part: string) => `/sitemaps/${part}.xml`,
  robots: () => "/robots.txt",
};
