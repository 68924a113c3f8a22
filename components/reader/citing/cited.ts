/** A story as lists of references name it. */
export interface Cited {
  url: string;
  title: string;
  /** Empty where nobody signed. */
  authors: string[];
  paper: string;
  /** `2024-06-22` */
  day: string;
  /** 版次: 01, or 01, 03; empty for what was not printed. */
  pages: string;
  section: string;
  issn: string;
}

/** The story of which a page's structured data speaks; null where it speaks of none. */
export function citedIn(data: unknown): Cited | null {
  const nodes = list(object(data)["@graph"]).map(object);
  const article = nodes.find((node) => node["@type"] === "NewsArticle");
  const office = nodes.find((node) => node["@type"] === OFFICE);
  if (!article || !office) return null;
  const paper = object(object(article.isPartOf).isPartOf);
  return {
    url: text(article["@id"]),
    title: text(article.headline),
    // A story that nobody signed is the paper's, which a reference names in another place.
    authors: list(article.author)
      .map(object)
      .filter((author) => author["@type"] !== OFFICE)
      .map(({ name }) => text(name)),
    paper: text(office.name),
    day: text(article.datePublished).slice(0, 10),
    pages: text(article.pagination) || text(article.printPage),
    section: text(article.articleSection),
    issn: text(paper.issn),
  };
}

const OFFICE = "NewsMediaOrganization";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const object = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
