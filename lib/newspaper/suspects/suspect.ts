import type { SuspectKind } from "@/lib/records/suspect";
import type { Traced } from "../source/traced";
import type { SplitStory } from "../story/split-story";
import type { Vocabulary } from "./vocabulary";

/** What of a story a text is; known misreadings are mended in titles and blocks only. */
export type FieldPart = "title" | "paragraph" | "subhead" | "byline" | "dateline" | "caption";

/** One printed text of a story. */
export interface StoryField {
  part: FieldPart;
  text: Traced;
}

/** A story as the detectors see it. */
export interface InspectedStory {
  story: SplitStory;
  /** Printed order of reading: titles, byline, dateline, text, captions. */
  fields: readonly StoryField[];
  /** Whether any story of the page has a word. */
  uses(word: string): boolean;
}

/** What a detector found; `start` and `length` are UTF-16 units of the field's text. */
export interface Finding {
  kind: SuspectKind;
  field: StoryField;
  start: number;
  length: number;
  /** What the whole stretch may have been; null where nobody can tell. */
  suggestion: string | null;
  /** Why, for editors. */
  reason: string;
  /** How sure it is, from 0 to 1. */
  score: number;
}

/** A finding, and the index of its story among the page's. */
export interface PageFinding extends Finding {
  story: number;
}

/** Finds one kind of OCR error in a story. Pure; takes time linear in the text. */
export type Detector = (scene: InspectedStory, vocabulary: Vocabulary) => Finding[];
