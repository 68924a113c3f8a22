import type { Root } from "hast";
import type { Link, Page, PictureView } from "../frame/page";
import type { CorrectionView } from "./corrections";

/** A stretch of published text: as printed, mended, or doubtful. */
export type Run =
  | { kind: "text"; text: string }
  /** 电头, set before the first words. */
  | { kind: "dateline"; text: string }
  | { kind: "misread"; text: string; from: string; id: string }
  | { kind: "suspect"; text: string; id: string };

export type BodyView =
  | { kind: "printed"; blocks: { kind: "paragraph" | "subhead"; runs: Run[] }[] }
  /** `pictures`: those in the tree, by the `src` that stands there. */
  | {
      kind: "markdown";
      tree: Root;
      pictures: Record<string, PictureView>;
      /** Holds a table, which columns would cut. */
      hasTable: boolean;
    };

/** A picture below the text. */
export interface GalleryPicture {
  picture: PictureView;
  /** Has a row of its own; stands beside another of its shape; or beside another that, like it, is cut to 3 : 2. */
  fit: "row" | "half" | "cut";
}

/** A photo of the printed page that the site does not have. */
export interface PhotoNote {
  /** As the text refers to it: （右图）. */
  label: string | null;
  caption: string | null;
  credit: string | null;
}

export interface BylineGroup {
  label: string;
  people: Link[];
}

/** One change or doubt, in the words that readers see; `line` leads to the printed line. */
export type RepairView =
  | { kind: "misread"; id: string; line: Link; from: string; to: string; note: string }
  | { kind: "suspect"; id: string; line: Link; from: string; note: string }
  | { kind: "joined"; id: string; line: Link; before: string; after: string }
  | { kind: "unspaced"; id: string; line: Link; from: string; to: string }
  /** `to`: null where an editor took it out. */
  | { kind: "supplied"; label: string; from: string | null; to: string | null };

export interface StorySource {
  /** 2024年6月22日 要闻 */
  issueLabel: string;
  page: Link;
  /** A region each, to its lines: 第01版 第30–42行. */
  lines: Link[];
  basis: string | null;
}

/** A headline of the story's printed page; `current`: its own. */
export interface PageHeadline extends Link {
  current: boolean;
}

export interface DatedLink extends Link {
  dateLabel: string;
}

/** 相关报道: a story of an earlier day, and what it shares: 同在东昌府区 · 同涉：灌区、抗旱. */
export interface RelatedLink extends DatedLink {
  reason: string;
}

/** 上一篇, 下一篇: on the printed page, or in the section, which has a month to lead to where nothing newer may be named. */
export interface TurnView {
  within: "page" | "section";
  previous: Link | null;
  next: Link | null;
  month: Link | null;
}

/** The way on from a story. */
export interface FurtherView {
  turn: TurnView;
  /** All of its printed page, in order. */
  samePage: PageHeadline[];
  related: RelatedLink[];
  /** Of its section. */
  earlier: DatedLink[];
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
  /** 约1,234字 · 3分钟 */
  lengthLabel: string;
  body: BodyView;
  /** Above the text. */
  picture: PictureView | null;
  /** Below it. */
  gallery: GalleryPicture[];
  photoNotes: PhotoNote[];
  corrections: CorrectionView[];
  source: StorySource | null;
  repairs: RepairView[];
  places: Link[];
  further: FurtherView;
  section: Link;
  /** How an article quotes the story, up to its address; printed under a clipping of it. */
  citation: string;
  /** How a list of references names it; `CITED_ON` stands for the day. */
  reference: string;
}
