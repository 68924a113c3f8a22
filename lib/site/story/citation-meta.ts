import { dayOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { numbersOf } from "./citation";

/** A meta element. */
export interface NamedMeta {
  name: string;
  content: string;
}

const meta = (name: string, content: string): NamedMeta => ({ name, content });

/**
 * What programs that keep references read of a story's page: Dublin Core and PRISM, as Zotero's translators (Embedded Metadata,
 * RDF) take them for an article of a newspaper on its page. What Open Graph says on the page (title, address, name of the paper,
 * section) they read there.
 */
export function citationMeta({ bylines, headline, date, source }: Story, { name, issn }: Site): NamedMeta[] {
  const pages = numbersOf({ source });
  const [first] = pages;
  const last = pages.length > 1 ? pages.at(-1) : undefined;
  return [
    meta("DC.type", "newspaperArticle"),
    meta("DC.title", headline.main),
    ...bylines.map((byline) => meta("DC.creator", byline.name)),
    meta("DC.date", dayOf(date)),
    meta("prism.publicationName", name),
    ...(issn ? [meta("prism.issn", issn)] : []),
    ...(first ? [meta("prism.startingPage", first)] : []),
    ...(last ? [meta("prism.endingPage", last)] : []),
  ];
}
