import type { PublicationIssue, WebPage } from "schema-dts";
import type { FiledPage } from "@/lib/records/content";
import type { Site } from "@/lib/records/site";
import type { Archive } from "../archive/archive";
import { urls } from "../urls";
import { idsOf } from "./graph";
import { newspaper } from "./paper";

/** The issue of a day, as a part of which stories and pages are printed. Its address is its id. */
export const issuePart = (date: string, site: Site): PublicationIssue => ({
  "@type": "PublicationIssue",
  "@id": site.url + urls.issue(date),
  datePublished: date,
  isPartOf: newspaper(site),
});

/** An issue with its stories in the order of print. */
export function publicationIssue(
  archive: Archive,
  date: string,
  pages: readonly FiledPage[],
): PublicationIssue {
  const { site } = archive;
  return {
    ...issuePart(date, site),
    name: site.name,
    url: site.url + urls.issue(date),
    inLanguage: "zh-CN",
    pagination: pages.map(({ number }) => number).join(", "),
    publisher: { "@id": idsOf(site.url).organization },
    hasPart: storiesOf(archive, pages),
  };
}

/** A printed page: a page of the issue, with its stories in the order of print. */
export const printedPage = (archive: Archive, page: FiledPage): WebPage => ({
  "@type": "WebPage",
  "@id": archive.site.url + urls.page(page.date, page.number),
  url: archive.site.url + urls.page(page.date, page.number),
  inLanguage: "zh-CN",
  isPartOf: issuePart(page.date, archive.site),
  hasPart: storiesOf(archive, [page]),
});

/** The stories of printed pages, one that goes on on another page once. */
const storiesOf = ({ byUrl, site }: Archive, pages: readonly FiledPage[]) => {
  const first = new Map<string, string>();
  for (const { stories, number } of pages)
    for (const url of stories) if (!first.has(url)) first.set(url, number);
  return [...first].flatMap(([url, number]) => {
    const story = byUrl.get(url);
    return story
      ? [
          {
            "@type": "NewsArticle" as const,
            "@id": site.url + url,
            url: site.url + url,
            headline: story.headline.main,
            printPage: number,
          },
        ]
      : [];
  });
};
