import { jsonDigest } from "@/lib/files/digest";
import type { FiledPage, FiledStory } from "@/lib/records/content";
import { revised } from "@/lib/records/lazy";
import type { PrintedPage } from "@/lib/records/page";
import type { Repair, Story } from "@/lib/records/story";
import { storyMedia } from "../media/media-use";

/** A story as it was read, with what is kept of it. */
export const fileStory = (
  story: Story,
  terms: readonly string[],
  expires: string | null = null,
): FiledStory => ({
  ...story,
  expires,
  replaces: null,
  files: [story.source.file],
  terms: [...terms],
  repaired: countRepairs(story.repairs),
  media: storyMedia(story),
  digest: jsonDigest([story, expires]),
});

export const countRepairs = (repairs: readonly Repair[]): FiledStory["repaired"] => ({
  all: repairs.filter(({ kind }) => kind !== "relabelled").length,
  misread: repairs.filter(({ kind }) => kind === "misread").length,
});

/** A page as it was read, with what is kept of it. */
export const filePage = (page: PrintedPage): FiledPage => ({ ...page, digest: jsonDigest(page) });

type Lazy<T> = { [Field in keyof T]?: () => T[Field] };

/**
 * A filed record with changes. `because`: what the lazy fields are worked out from besides the record itself, so that
 * the digest changes with it.
 */
export const refiled = <T extends FiledStory | FiledPage>(
  record: T,
  changes: Partial<T>,
  lazy: Lazy<T> = {},
  because: unknown = null,
): T => revised<T>(record, { ...changes, digest: jsonDigest([record.digest, changes, because]) }, lazy);
