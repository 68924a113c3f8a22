import type { Legal } from "@/lib/records/site";

/** The view models: all that a route's page is made of. Plain data, so that they can be hashed and kept in files. */
export interface Link {
  label: string;
  url: string;
}
export interface CountedLink extends Link {
  count: number;
}

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

/** What search engines and shared links are told. URLs are absolute. */
export interface PageMeta {
  title: string;
  description: string;
  canonical: string;
  image: { url: string; width: number; height: number; alt: string } | null;
  article: { published: string; modified: string | null; section: string; authors: string[] } | null;
  noindex: boolean;
  feed: Link | null;
  jsonLd: object[];
}

/** A view that is a page with the paper's header and footer. */
export interface Page<Kind extends string> {
  kind: Kind;
  chrome: Chrome;
  meta: PageMeta;
}

/** A picture and the files that browsers choose from. */
export interface PictureView {
  /** For browsers that know of no choice. */
  src: string;
  /** The best encoding first; none where the file is shown as it is. */
  sources: { type: string; srcSet: string }[];
  /** The largest size at which it is shown, in CSS pixels. */
  width: number;
  height: number;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** A story as lists show it. */
export interface Teaser {
  url: string;
  kicker: string | null;
  headline: string;
  deck: string | null;
  summary: string;
  date: string;
  dateLabel: string;
  section: Link;
  names: string;
  picture: PictureView | null;
}
