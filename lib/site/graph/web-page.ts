import type { AboutPage, CollectionPage, WebPage } from "schema-dts";
import type { Site } from "@/lib/records/site";
import { idsOf } from "./graph";

/** What a page is said to be: the most general name, or one of those that are told apart. */
export type PageType = "WebPage" | "CollectionPage" | "AboutPage";

/** A page's path, and what it says of itself. */
export interface PageFacts {
  url: string;
  title: string;
  description: string;
}

/** What is said of every page that is no story. */
export const pageFacts = (site: Site, { url, title, description }: PageFacts) => ({
  "@id": site.url + url,
  url: site.url + url,
  name: title,
  description,
  inLanguage: "zh-CN",
  isPartOf: { "@id": idsOf(site.url).site },
});

/** A page of which no more is said. */
export const webPage = (
  site: Site,
  type: PageType,
  page: PageFacts,
): WebPage | CollectionPage | AboutPage => ({
  "@type": type,
  ...pageFacts(site, page),
  ...(type === "AboutPage" ? { about: { "@id": idsOf(site.url).organization } } : {}),
});
