import type { Problem } from "@/lib/records/problem";
import type { InputFile } from "../import/input-file";
import type { DateBasis } from "../manuscript/manuscript";
import type { StoryDraft } from "../schema/story";
import type { PictureFile } from "./pictures";

/** What the command line says of a story; null where it says nothing. */
export interface GivenOfStory {
  date: string | null;
  /** As typed: id or name. */
  section: string | null;
  slug: string | null;
  /** Whether it is no draft. */
  publish: boolean;
}

/** A story's file for `content/stories/`, and its pictures, not yet written. */
export interface ComposedStory {
  kind: "story";
  source: InputFile;
  /** `content/stories/2024/06/jiliang.md` */
  file: string;
  slug: string;
  text: string;
  status: "new" | "updated" | "unchanged";
  /** As the file has them: an editor's, where it was there before. */
  draft: StoryDraft;
  dateBasis: DateBasis | "kept";
  paragraphs: number;
  shown: number;
  pictures: PictureFile[];
  problems: Problem[];
}

/** A file that can't be imported, and why. */
export interface FailedStory {
  kind: "failed";
  file: string;
  problems: Problem[];
}

export const failedStory = (file: string, ...problems: Problem[]): FailedStory => ({
  kind: "failed",
  file,
  problems,
});
