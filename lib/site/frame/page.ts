import type { Graph } from "schema-dts";
import type { Legal } from "@/lib/records/site";
import type { Link } from "../link";

/** The view models: all that a route's page is made of. Plain data, so that they can be hashed and kept in files. */

/** What every page shows around its content. */
export interface Chrome {
  name: string;
  tagline: string;
  url: string;
  sections: Link[];
  legal: Legal;
  /** Whether reading offline is offered. */
  offline: boolean;
  /** Whether the icon is there as a drawing, or as pixels alone. */
  icon: "svg" | "png";
  /** The section, or part of the site, that the page belongs to: its URL. */
  current: string | null;
}

/** What a page says to search engines, and what shared links show of it. URLs are absolute. */
export interface PageMeta {
  title: string;
  description: string;
  canonical: string;
  image: { url: string; alt?: string } | null;
  article: {
    published: string;
    modified: string | null;
    /** Its name; null where the story is in none. */
    section: string | null;
  } | null;
  noindex: boolean;
  /** The feeds of what the page is about, the one that most readers know first. */
  feeds: (Link & { type: string })[];
  /** Further links of the head. */
  links: { rel: string; type?: string; url: string }[];
  /** What programs that keep references read: the contents of meta elements, by their names. */
  cited: Record<string, string[]>;
  /** The IIIF manifest of an issue whose pages have pictures: its address. */
  iiif?: string;
  /** What the page says to machines; null where it is not for them. */
  graph: Graph | null;
  /** 百度时间因子; null where the site does not want it, or the page is no story. */
  baidu: object | null;
}

/** A view that is a page with the paper's header and footer. */
export interface Page<Kind extends string> {
  kind: Kind;
  chrome: Chrome;
  meta: PageMeta;
}
