import type { Root } from "hast";
import type { LineClass } from "@/lib/records/page";
import type { Legal } from "@/lib/records/site";
import type { Picture } from "@/lib/records/story";

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

interface Page<Kind extends string> {
  kind: Kind;
  chrome: Chrome;
  meta: PageMeta;
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
  picture: Picture | null;
}

export interface MastheadView {
  svg: string | null;
  date: string;
  dateLabel: string;
  weekday: string;
  lunar: string;
  /** How the issue's date is known, where it was not printed. */
  basis: string | null;
  issue: Link | null;
}

/** 版面导读: the stories of a printed page in page order. */
export interface PageIndex {
  label: string;
  name: string;
  url: string;
  stories: Link[];
}

/** A section on the front page. */
export interface Strip {
  section: Link;
  stories: Teaser[];
  /** Columns of twelve. */
  span: 4 | 6 | 8 | 12;
  /** `even`: stories side by side; `led`: the first large, the others beside it. */
  rhythm: "even" | "led";
}

export interface FrontView extends Page<"front"> {
  masthead: MastheadView | null;
  lead: Teaser | null;
  secondary: Teaser[];
  strips: Strip[];
  index: PageIndex[];
  places: CountedLink[];
}

/** A stretch of published text: as printed, mended, or doubtful. */
export type Run =
  | { kind: "text"; text: string }
  | { kind: "misread"; text: string; from: string; id: string }
  | { kind: "suspect"; text: string; id: string };

export type BodyView =
  | { kind: "printed"; blocks: { kind: "paragraph" | "subhead"; runs: Run[] }[] }
  | { kind: "markdown"; tree: Root };

export interface BylineGroup {
  label: string;
  people: Link[];
}

/** One change or doubt, in the words that readers see. */
export type RepairView =
  | { kind: "misread"; id: string; line: number; from: string; to: string; note: string }
  | { kind: "suspect"; id: string; line: number; from: string; note: string }
  | { kind: "joined"; line: number; before: string; after: string }
  | { kind: "unspaced"; line: number; from: string; to: string }
  | { kind: "supplied"; label: string; from: string | null; to: string; by: "editor" | "software" };

export interface StorySource {
  pageLabel: string;
  issueLabel: string;
  linesLabel: string;
  url: string;
  basis: string | null;
}

/** 报道更正 */
export interface CorrectionView {
  date: string;
  dateLabel: string;
  text: string;
  by: string | null;
}

export interface StoryView extends Page<"story"> {
  crumbs: Link[];
  kicker: Run[] | null;
  /** A printed line each. */
  headline: Run[][];
  deck: Run[] | null;
  /** Said under a headline that the printed page does not have. */
  suppliedNote: string | null;
  date: string;
  dateLabel: string;
  updated: { date: string; label: string } | null;
  bylines: BylineGroup[];
  dateline: string | null;
  body: BodyView;
  pictures: Picture[];
  /** Captions of the page's photos, and references to photos that the site does not have. */
  photoNotes: string[];
  corrections: CorrectionView[];
  source: StorySource | null;
  repairs: RepairView[];
  places: Link[];
  samePage: Link[];
  earlier: Teaser[];
  section: Link;
}

export interface StoryGroup {
  heading: string;
  /** A second, quieter line of the heading. */
  note: string | null;
  url: string;
  stories: Teaser[];
}

/** Days, months, years, sections, places, people: lists of stories with the way to older ones. */
export interface ListView extends Page<"list"> {
  listing: "day" | "month" | "year" | "section" | "place" | "person";
  crumbs: Link[];
  label: string;
  title: string;
  description: string;
  total: number;
  groups: StoryGroup[];
  periods: { label: string; links: CountedLink[] } | null;
  /** Lists beside this one: other years, other places, the day's printed pages. */
  siblings: { label: string; links: Link[] } | null;
  feed: string | null;
}

/** A stretch of a printed line. */
export type LineRun =
  | { kind: "text"; text: string }
  | { kind: "misread"; from: string; to: string; note: string }
  | { kind: "unspaced"; from: string; to: string }
  | { kind: "suspect"; text: string; note: string };

export interface EvidenceLine {
  number: number;
  class: LineClass;
  runs: LineRun[];
  joinsNext: boolean;
}

/** Consecutive lines with one owner: a story, furniture, or none. */
export interface Region {
  story: { number: number; headline: string; url: string } | null;
  lines: EvidenceLine[];
}

export interface PageView extends Page<"page"> {
  crumbs: Link[];
  title: string;
  name: string;
  dateLabel: string;
  basis: string | null;
  regions: Region[];
  stories: { number: number; headline: string; url: string; linesLabel: string; anchor: string }[];
  counts: {
    stories: number;
    joined: number;
    misread: number;
    unspaced: number;
    suspect: number;
    furniture: number;
  };
  pages: Link[];
  number: string;
}

export interface IssueView extends Page<"issue"> {
  crumbs: Link[];
  title: string;
  dateLabel: string;
  weekday: string;
  lunar: string;
  basis: string | null;
  pages: PageIndex[];
  newer: Link | null;
  older: Link | null;
}

export interface IssuesView extends Page<"issues"> {
  crumbs: Link[];
  years: { year: string; months: { label: string; issues: CountedLink[] }[] }[];
}

export interface SearchView extends Page<"search"> {
  host: string;
  sections: { id: string; name: string }[];
  years: string[];
  confusables: string[];
  archive: Link[];
}

export interface AboutView extends Page<"about"> {
  crumbs: Link[];
  counts: { stories: number; pages: number; repairs: number };
  note: Link | null;
}

export interface CorrectionsView extends Page<"corrections"> {
  crumbs: Link[];
  corrections: (CorrectionView & { story: Link })[];
  misread: number;
}

export interface NotFoundView extends Page<"notFound"> {
  newest: Teaser[];
}

/** RSS: full text of the newest stories. */
export interface FeedView {
  kind: "feed";
  title: string;
  description: string;
  site: string;
  url: string;
  updated: string;
  copyright: string;
  items: {
    url: string;
    title: string;
    summary: string;
    date: string;
    authors: string[];
    section: string;
    body: BodyView;
  }[];
}

export interface SitemapView {
  kind: "sitemap";
  entries:
    | { kind: "index"; parts: string[] }
    | { kind: "urls"; urls: { url: string; lastmod: string | null }[] };
}

export interface RobotsView {
  kind: "robots";
  sitemap: string;
}

export type View =
  | FrontView
  | StoryView
  | ListView
  | PageView
  | IssueView
  | IssuesView
  | SearchView
  | AboutView
  | CorrectionsView
  | NotFoundView
  | FeedView
  | SitemapView
  | RobotsView;

export type ViewKind = View["kind"];
export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>;
