import type { FiledStory } from "@/lib/records/content";
import type { WrittenLink } from "@/lib/records/links";
import type { Position } from "@/lib/records/problem";
import type { Withdrawn } from "@/lib/records/withdrawn";

/** What other files must know of a story's file. */
export interface Filed {
  file: string;
  url: string;
  /** URL of the printed story that it replaces. */
  printed: string | null;
  /** Where the file has its slug and `printed:`. */
  at: { slug: Position; printed: Position };
}

/** A story from a file; a draft is checked, and not published. */
export interface StoryOfFile extends Filed {
  kind: "story";
  story: FiledStory;
  draft: boolean;
  /** Those of its text that lead within the site. */
  links: readonly WrittenLink[];
}

/** What is left of a story that was taken down. */
export interface WithdrawnOfFile extends Filed {
  kind: "withdrawn";
  withdrawn: Withdrawn;
  /** Paths of the files that its text shows or leads to. */
  media: string[];
}

export type FileRecord = StoryOfFile | WithdrawnOfFile;
