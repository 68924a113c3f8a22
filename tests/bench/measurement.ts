import type { FolderChanges } from "./folder-state";
import type { Usage } from "./measure";
import type { PublishReport } from "./publish-report";

/** What is measured, in this order. */
export const MEASURES = [
  "full",
  "no-change",
  "plus-one",
  "plus-one-warm",
  "template",
  "hugo-full",
  "hugo-plus-one",
] as const;
export type Measure = (typeof MEASURES)[number];

/** One run of one command. */
export interface Measurement {
  measure: Measure;
  /** From 1. */
  round: number;
  usage: Usage;
  /** What the publish says of itself; null where it says nothing. */
  report: PublishReport | null;
  /** What it did to the published folder. */
  written: FolderChanges;
  /** What is published afterwards. */
  published: { files: number; bytes: number };
}
