import type { Root } from "hast";
import type { Link, Page, PictureView, Teaser } from "./page";

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
  | { kind: "markdown"; tree: Root; pictures: Record<string, PictureView> };

/** A picture below the text. */
export interface GalleryPicture {
  picture: PictureView;
  /** Has a row of its own. */
  wide: boolean;
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
  samePage: Link[];
  earlier: Teaser[];
  section: Link;
}
