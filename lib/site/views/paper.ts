import type { LineClass } from "@/lib/records/page";
import type { PageIndex } from "./front";
import type { CountedLink, Link, Page } from "./page";

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
  /** Why the lines' story is not published. */
  aside: string | null;
  lines: EvidenceLine[];
}

export interface PageView extends Page<"page"> {
  crumbs: Link[];
  title: string;
  name: string;
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
  /** All pages of the issue. */
  pages: (Link & { current: boolean })[];
}

export interface IssueView extends Page<"issue"> {
  crumbs: Link[];
  title: string;
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
