import type { Jump } from "@/lib/newspaper/fields/jump";
import type { FiledPage, FiledStory } from "@/lib/records/content";
import type { Position, Problem } from "@/lib/records/problem";
import type { Suspect } from "@/lib/records/suspect";
import type { Withdrawn } from "@/lib/records/withdrawn";

/** A printed page and the stories it was split into. */
export interface ReadPage {
  page: FiledPage;
  /** Those that have a URL, in printed order. */
  stories: PageStory[];
  /** Paths of the files that an editor gave to stories which are not published. */
  withheldMedia: string[];
  /** Where the file gives its date. */
  at: { date: Position };
}

/** A story of a page, or what is left of one. */
export interface PageStory {
  record: { kind: "story"; story: FiledStory } | { kind: "withdrawn"; withdrawn: Withdrawn };
  /** What looks misread in it; nothing in one that was taken down. */
  suspects: () => Suspect[];
  /** Its place among all stories of the page, from 0. */
  order: number;
  /** Whether the slug is an editor's. */
  pinned: boolean;
  /** Where the file gives the slug. */
  at: Position;
  /** Where it goes on, or came from. */
  jump: Jump | null;
  /** Its headline: an editor's, else as printed. */
  title: string | null;
  /** Problems that count only where no other part of it is found on another page. */
  ifLoose: Problem[];
}

export const urlOf = ({ record }: PageStory): string =>
  record.kind === "story" ? record.story.url : record.withdrawn.url;
