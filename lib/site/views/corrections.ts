import type { CountedLink, Link, Page } from "../frame/page";

/** 报道更正 */
export interface CorrectionView {
  /** Unique in its story's page: correction-2024-06-25. */
  id: string;
  date: string;
  dateLabel: string;
  text: string;
  by: string | null;
}

/** One among those of other stories; `story` leads to it. */
export interface ListedCorrection extends CorrectionView {
  story: Link;
}

/** 识别更正: how many, and the newest stories that have some, each leading to its record of them. */
export interface MisreadView {
  total: number;
  stories: (CountedLink & { dateLabel: string })[];
}

/** The newest corrections, or all of one year. */
export interface CorrectionsView extends Page<"corrections"> {
  crumbs: Link[];
  title: string;
  years: { label: string; url: string; corrections: ListedCorrection[] }[];
  /** All years with corrections. */
  archive: CountedLink[];
  /** null on the page of a year. */
  misread: MisreadView | null;
  feed: string;
}
