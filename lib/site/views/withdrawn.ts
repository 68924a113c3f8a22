import type { Link, Page } from "../frame/page";

/** What a URL says whose story was taken down: when and why, and nothing of the story. */
export interface WithdrawnView extends Page<"withdrawn"> {
  crumbs: Link[];
  date: string;
  dateLabel: string;
  reason: string;
}
