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

/**
 * The last change of all, of stories the newest first; null where there is none. `changed`: those of the archive that have changed since
 * they appeared, by which every list is looked through at each publish: nearly all stories are never looked at.
 */
export function newestChange<T extends Story>(
  newestFirst: readonly T[],
  changed: ReadonlySet<T>,
): string | null {
  const [newest, ...rest] = changed.size > 0 ? newestFirst : newestFirst.slice(0, 1);
  if (!newest) return null;
  return newestOf([newest, ...rest.filter((story) => changed.has(story))].map(lastChange));
}

/** The stories that have changed since they appeared. */
export const changedOf = <T extends Story>(stories: readonly T[]): Set<T> =>
  new Set(stories.filter((story) => !isAsItAppeared(story)));

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
