import { dayOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { numbersOf } from "./citation";

/**
 * What programs that keep references read of a story's page: Dublin Core and PRISM, as Zotero's translators (Embedded Metadata,
 * RDF) take them for an article of a newspaper on its page. What Open Graph says on the page (title, address, name of the paper,
 * section) they read there.
 */
export function citationMeta(
  { bylines, headline, date, source }: Story,
  { name, issn }: Site,
): Record<string, string[]> {
  const pages = numbersOf({ source });
  const [first] = pages;
  const last = pages.length > 1 ? pages.at(-1) : undefined;
  return {
    "DC.type": ["newspaperArticle"],
    "DC.title": [headline.main],
    ...(bylines.length > 0 ? { "DC.creator": bylines.map((byline) => byline.name) } : {}),
    "DC.date": [dayOf(date)],
    "prism.publicationName": [name],
    ...(issn ? { "prism.issn": [issn] } : {}),
    ...(first ? { "prism.startingPage": [first] } : {}),
    ...(last ? { "prism.endingPage": [last] } : {}),
  };
}
