import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import { bestPicture } from "./picture-worth";
import { byWorth } from "./story-worth";

export const hasPicture = ({ pictures }: FiledStory): boolean => bestPicture(pictures) !== null;

/** A section's stories, opened by the one of most weight among those with a picture, or among all where none has one. */
export function opened(newestFirst: readonly FiledStory[]): FiledStory[] {
  const pictured = newestFirst.filter(hasPicture);
  const [first] = byWorth(pictured.length > 0 ? pictured : newestFirst, dayOf(newestFirst[0]?.date ?? ""));
  return first ? [first, ...newestFirst.filter((story) => story !== first)] : [];
}
