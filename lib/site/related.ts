import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import { firstWhere } from "./archive";
import type { Sharing, Subject } from "./sharing";

/** Related stories that a story leads to, at most. */
const MOST = 3;
/** How many of the newest stories with a subject are looked at: a planned archive asks for each of its stories. */
const LOOKED_AT = 12;
/** What sharing a subject says, against sharing a term as rare. */
const WEIGHTS: Record<Subject["kind"], number> = { term: 1, place: 0.6, person: 0.5 };
/**
 * Two subjects at least, together as telling as this: two terms that a hundredth of a large archive has, or one term and a
 * place; not a place and a contributor who writes about it every week. No relation is better than a silly one.
 */
const [FEWEST, LEAST] = [2, 0.75];
/** Counts of a small archive tell little: as if it had so many more stories. */
const UNSEEN = 50;

/** A story of an earlier day, and what it shares with the one that leads to it, the most telling first. */
export interface Related {
  story: FiledStory;
  shared: Subject[];
}

/**
 * The stories of earlier days that have most in common with a story, most first; the newer of equals. Later stories change
 * nothing of it, not even how much a subject tells: that is counted among the earlier ones. Logarithmic in the archive.
 */
export function relatedTo(
  story: FiledStory,
  sharing: Sharing,
  isShown: (url: string) => boolean = () => false,
): Related[] {
  const { stories, subjectsOf, subjects } = sharing;
  const own = weighted(story, sharing);
  const found: { number: number; shared: number[]; score: number }[] = [];
  for (const number of new Set(own.flatMap(({ candidates }) => [...candidates]))) {
    const theirs = subjectsOf(number);
    const shared = own.filter(({ subject }) => theirs.includes(subject));
    const score = shared.reduce((sum, { weight }) => sum + weight, 0);
    if (shared.length < FEWEST || score < LEAST || isShown(stories[number]?.url ?? "")) continue;
    found.push({ number, shared: shared.map(({ subject }) => subject), score });
  }
  found.sort((a, b) => b.score - a.score || a.number - b.number);
  return found.slice(0, MOST).flatMap(({ number, shared }) => {
    const other = stories[number];
    return other ? [{ story: other, shared: shared.flatMap((subject) => subjects[subject] ?? []) }] : [];
  });
}

interface Weighted {
  subject: number;
  /** From 0, for what every earlier story has, to its kind's. */
  weight: number;
  /** The newest of the earlier stories that have it. */
  candidates: Int32Array;
}

/** A story's subjects, the most telling first. */
function weighted(story: FiledStory, { stories, subjectsOf, storiesWith, subjects }: Sharing): Weighted[] {
  const day = dayOf(story.date);
  const older = firstWhere(stories, (date) => dayOf(date) < day);
  const self = stories.indexOf(
    story,
    firstWhere(stories, (date) => dayOf(date) <= day),
  );
  const scale = Math.log(stories.length - older + UNSEEN);
  return [...subjectsOf(self)]
    .map((subject): Weighted => {
      const all = storiesWith(subject);
      const first = firstFrom(all, older);
      const rarity = 1 - Math.log(all.length - first + 1) / scale;
      const kind = subjects[subject]?.kind ?? "term";
      return { subject, weight: WEIGHTS[kind] * rarity, candidates: all.subarray(first, first + LOOKED_AT) };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** The first place in an ascending list whose number is not below `least`. */
function firstFrom(numbers: Int32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
