import type { Root } from "hast";
import type { Link, Page, Teaser } from "../frame/page";
import type { CalendarYear } from "./calendar";

export interface SearchView extends Page<"search"> {
  crumbs: Link[];
  host: string;
  sections: { id: string; name: string }[];
  years: string[];
  confusables: string[];
  archive: Link[];
}

/** 往期报道: every year and month with stories. */
export interface ArchiveView extends Page<"archive"> {
  crumbs: Link[];
  description: string;
  /** Newest first. */
  years: CalendarYear[];
}

export interface AboutView extends Page<"about"> {
  crumbs: Link[];
  /** The paper's own words, before the standard ones. */
  own: Root | null;
  counts: { stories: number; pages: number; repairs: number };
  /** The newest printed page, and whose each of its characters is. */
  proof: { page: Link; account: string } | null;
  note: Link | null;
}

export interface AccessibilityView extends Page<"accessibility"> {
  crumbs: Link[];
  reviewed: { date: string; label: string };
}

/** 离线阅读 */
export interface OfflineView extends Page<"offline"> {
  crumbs: Link[];
}

export interface NotFoundView extends Page<"notFound"> {
  newest: Teaser[];
}
