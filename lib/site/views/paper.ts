import type { LineClass } from "@/lib/records/page";
import type { CountedLink, Link, Page } from "../frame/page";
import type { CalendarMonth, Steps } from "./calendar";
import type { PageIndex } from "./front";

/** A stretch of a printed line. `note` says of which kind the mark is, and why; `url` leads to the story's record of it. */
export type LineRun =
  | { kind: "text"; text: string }
  | { kind: "misread" | "unspaced"; from: string; to: string; note: string; url: string }
  /** `to`: what it may have meant; null where nobody knows. */
  | { kind: "suspect"; text: string; to: string | null; note: string; url: string };

export interface EvidenceLine {
  /** Unique in its document: L30, p01-L30. */
  id: string;
  number: number;
  class: LineClass;
  /** The class, of furniture with its kind, as readers are told on demand. */
  label: string;
  /** The splitter's rule that decided, and what that means. */
  rule: string;
  why: string | null;
  /** The line as printed, cut at its marks; null where its text is withheld. */
  runs: LineRun[] | null;
  /** The column break below was closed. */
  join: { note: string; url: string } | null;
  /** No blank line parts it from the line above. */
  tight: boolean;
}

/** What the published story has in the place of the page's words: 编辑补题, 编辑改署名. */
export interface SuppliedView {
  label: string;
  from: string | null;
  /** null where an editor took it out. */
  to: string | null;
}

/** Consecutive lines with one owner: a story, one that is not published, or furniture. */
export interface Region {
  /** Unique in its document: L30-42, p01-L30-42. */
  id: string;
  linesLabel: string;
  /** The first one of its story on this page, or a later one (续). */
  first: boolean;
  /** Its story's place among the page's published ones, from 1; null for other lines. */
  number: number | null;
  /** Whose lines without a number are: 版面文字; 未采用 and 已撤下, with the reason. */
  label: string | null;
  /** null without a number, and for a story that the site does not have. */
  story: { headline: string; url: string } | null;
  /** What readers should know of these lines as a whole. */
  note: string | null;
  supplied: SuppliedView[];
  lines: EvidenceLine[];
}

/** What was done to a page, or to several: how often each thing. */
export interface EvidenceCounts {
  /** Published ones. */
  stories: number;
  omitted: number;
  withdrawn: number;
  joined: number;
  misread: number;
  unspaced: number;
  suspect: number;
  supplied: number;
  /** Lines. */
  furniture: number;
}

/** One printed page as the evidence: its stories and its whole transcript. */
export interface Sheet {
  /** Unique in its document: p01. */
  id: string;
  label: string;
  name: string;
  url: string;
  /** In page order; `anchors` are the regions of a story. */
  stories: { number: number; headline: string; anchors: Link[] }[];
  regions: Region[];
  counts: EvidenceCounts;
  /** Whose each printed character is: 本版共8,412字…. */
  account: string;
}

/** A rule of the splitter's that decided on a line shown, and what it means. */
export interface RuleView {
  rule: string;
  note: string;
}

export interface PageView extends Page<"page"> {
  crumbs: Link[];
  title: string;
  basis: string | null;
  sheet: Sheet;
  rules: RuleView[];
  /** All pages of the issue. */
  pages: (Link & { name: string; current: boolean })[];
  /** To the pages beside it, and to the issues. */
  steps: Steps;
}

export interface IssueView extends Page<"issue"> {
  crumbs: Link[];
  title: string;
  weekday: string;
  lunar: string;
  basis: string | null;
  sheets: Sheet[];
  /** Of all its pages. */
  counts: EvidenceCounts;
  rules: RuleView[];
  /** To the issues beside it. */
  steps: Steps;
}

/** An issue as an index: its pages and their headlines. */
export interface IssueIndex {
  url: string;
  date: string;
  dateLabel: string;
  weekday: string;
  lunar: string;
  basis: string | null;
  pages: PageIndex[];
}

/** The newest issue, the days of its year, and the other years. */
export interface IssuesView extends Page<"issues"> {
  crumbs: Link[];
  newest: IssueIndex | null;
  /** 2024年, and how many issues it has; null where there is none. */
  year: CountedLink | null;
  /** The months of that year. */
  months: CalendarMonth[];
  others: CountedLink[];
}

/** The issues of one year. */
export interface IssueYearView extends Page<"issueYear"> {
  crumbs: Link[];
  title: string;
  description: string;
  months: CalendarMonth[];
  steps: Steps;
}
