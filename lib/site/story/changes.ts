import { momentOf } from "@/lib/records/date";
import type { Story } from "@/lib/records/story";
import { modifiedOf } from "./teaser";

/**
 * When a story was last changed for readers, or appeared: a day or a moment, whichever is written. A correction of the
 * story's own day, which says no more than the day, was not made before the story appeared.
 */
export function lastChange(story: Story): string {
  if (isAsItAppeared(story)) return story.date;
  const modified = modifiedOf(story) ?? story.date;
  return momentOf(modified) < momentOf(story.date) ? story.date : modified;
}

/** The last change of all, of stories the newest first; null where there is none. */
export function newestChange(newestFirst: readonly Story[]): string | null {
  // Asked of every list at each publish: those that never changed, nearly all, are not looked at.
  const changed = newestFirst.filter((story, index) => index === 0 || !isAsItAppeared(story));
  return newestOf(changed.map(lastChange));
}

const isAsItAppeared = ({ updated, corrections }: Story): boolean =>
  updated === null && corrections.length === 0;

/** The last of some days and moments, as it is written. */
export function newestOf(dates: readonly (string | null)[]): string | null {
  let newest: string | null = null;
  let moment = "";
  for (const date of dates) {
    if (date === null || date === newest) continue;
    const then = momentOf(date);
    if (newest === null || then > moment) [newest, moment] = [date, then];
  }
  return newest;
}
