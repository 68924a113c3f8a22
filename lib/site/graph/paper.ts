import type { ContactPoint, NewsMediaOrganization, Newspaper, WebSite } from "schema-dts";
import type { Site } from "@/lib/records/site";
import { contactRuns } from "../text/contact";
import { urls } from "../urls";
import { type Described, idsOf } from "./graph";

/** The paper's name and mark, for pages that speak of something else. */
export const publisher = ({ name, url }: Site): Described<NewsMediaOrganization> => ({
  "@type": "NewsMediaOrganization",
  "@id": idsOf(url).organization,
  name,
  url: `${url}/`,
  logo: `${url}/icon-512.png`,
});

/** All that `site.yml` says of the paper's office, and nothing else. */
export function organization(site: Site): Described<NewsMediaOrganization> {
  const { url, region, sameAs, principles, legal } = site;
  const contacts = contactPoints(legal.contact);
  return {
    ...publisher(site),
    description: site.description,
    correctionsPolicy: url + urls.about(),
    ...(principles ? { publishingPrinciples: principles } : {}),
    ...(region ? { areaServed: { "@type": "AdministrativeArea", name: region } } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(contacts.length > 0 ? { contactPoint: contacts } : {}),
  };
}

/** The paper that is printed. */
export const newspaper = (site: Site): Newspaper => ({
  "@type": "Newspaper",
  "@id": idsOf(site.url).newspaper,
  name: site.name,
  ...(site.issn ? { issn: site.issn } : {}),
});

/** The same with whose it is, for the pages about it. */
export const wholeNewspaper = (site: Site): Newspaper => ({
  ...newspaper(site),
  inLanguage: "zh-CN",
  publisher: { "@id": idsOf(site.url).organization },
});

export const webSite = (site: Site): WebSite => ({
  "@type": "WebSite",
  "@id": idsOf(site.url).site,
  name: site.name,
  ...(site.shortName ? { alternateName: site.shortName } : {}),
  url: `${site.url}/`,
  inLanguage: "zh-CN",
  publisher: { "@id": idsOf(site.url).organization },
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${site.url}${urls.search()}?q={search_term_string}` },
    ...QUERY,
  },
});

/** Google's extension of a SearchAction, which the vocabulary's types do not have. */
const QUERY = { "query-input": "required name=search_term_string" };

/** The telephones and addresses of e-mail that the contact says. */
const contactPoints = (contact: string | undefined): ContactPoint[] =>
  contactRuns(contact ?? "").flatMap((run): ContactPoint[] => {
    if (run.kind !== "link") return [];
    const point = { "@type": "ContactPoint", availableLanguage: "zh-CN" } as const;
    return [run.url.startsWith("tel:") ? { ...point, telephone: run.text } : { ...point, email: run.text }];
  });
