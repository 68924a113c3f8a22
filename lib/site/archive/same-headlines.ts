import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";

/** What tells a story's title from those of earlier stories with the same headline: its day, and which of that day it is. */
export interface Distinction {
  day: string;
  /** From 1. */
  number: number;
}

/**
 * Of stories whose headline an earlier one has, 遗失声明 or 读者信箱, by their addresses. The first of all needs nothing, and later ones
 * change nothing of it.
 */
export function distinctionsOf(newestFirst: readonly FiledStory[]): Map<string, Distinction> {
  const last = new Map<string, FiledStory>();
  const distinctions = new Map<string, Distinction>();
  for (let index = newestFirst.length - 1; index >= 0; index--) {
    const story = newestFirst[index];
    if (!story) continue;
    const before = last.get(story.headline.main);
    last.set(story.headline.main, story);
    if (!before) continue;
    const [day, dayBefore] = [dayOf(story.date), dayOf(before.date)];
    const number = day === dayBefore ? (distinctions.get(before.url)?.number ?? 1) + 1 : 1;
    distinctions.set(story.url, { day, number });
  }
  return distinctions;
}
