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
  const last = new Map<string, Distinction>();
  const distinctions = new Map<string, Distinction>();
  for (const { headline, date, url } of newestFirst.toReversed()) {
    const day = dayOf(date);
    const before = last.get(headline.main);
    const own = { day, number: before?.day === day ? before.number + 1 : 1 };
    last.set(headline.main, own);
    if (before) distinctions.set(url, own);
  }
  return distinctions;
}
