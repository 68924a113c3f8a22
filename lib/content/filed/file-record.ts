import type { FiledStory } from "@/lib/records/content";
import type { Withdrawn } from "@/lib/records/withdrawn";
import type { Position } from "../yaml/parse";

/** What a file's story is to the others. */
export interface Filed {
  file: string;
  url: string;
  /** URL of the printed story that it replaces. */
  printed: string | null;
  /** Where the file says so. */
  at: { slug: Position; printed: Position };
}

/** A story from a file, with what only the publish decides on. */
export interface StoryOfFile extends Filed {
  kind: "story";
  story: FiledStory;
  draft: boolean;
}

/** What is left of one that was taken down. */
export interface WithdrawnOfFile extends Filed {
  kind: "withdrawn";
  withdrawn: Withdrawn;
  /** Paths of the files that its text shows or leads to. */
  media: string[];
}

export type FileRecord = StoryOfFile | WithdrawnOfFile;
