import type { Root } from "hast";
import type { Picture } from "@/lib/records/story";
import type { Link, Page, Teaser } from "./page";

/** A stretch of published text: as printed, mended, or doubtful. */
export type Run =
  | { kind: "text"; text: string }
  /** 电头, set before the first words. */
  | { kind: "dateline"; text: string }
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
  /** `label`: what of the story it is; `to`: null where it was taken out. */
  | { kind: "supplied"; label: string; from: string | null; to: string | null; by: "editor" | "software" };

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
