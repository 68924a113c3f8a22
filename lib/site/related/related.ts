import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import { firstIndex } from "../first-index";
import { at, type Sharing, type Subject, sharingOf } from "./sharing";

/** A story leads to no more related stories than these. */
const RELATED_STORIES = 3;
/** How many of the newest stories with a subject are looked at: more would cost time for every story of an archive. */
const STORIES_PER_SUBJECT = 8;
/** How much a shared subject of each kind says, beside a term that is as rare. */
const WEIGHTS: Record<Subject["kind"], number> = { topic: 1, term: 1, place: 0.6, person: 0.5 };
/** What a topic adds, however many have it: it is an editor's word, and stands before all that is worked out. */
const GIVEN = 100;
/**
 * What related stories must share at least: so many subjects, with so much weight together. Two terms that a hundredth of a
 * large archive has are enough, or one term and a place; a place and a contributor who writes about it every week are not.
 * A story without related ones is better than one with silly ones. A topic alone is enough.
 */
const LEAST_SHARED = { subjects: 2, weight: 0.75 };
/** Stories are looked for by subjects of this weight at least; the others only add to what those find. */
const LEAST_WEIGHT_TO_FIND = 0.15;
/** Counts of a small archive tell little about rarity, so it is taken to have so many more stories. */
const ADDED_STORIES = 50;

/** A story of an earlier day, and what it shares with the one that leads to it, the most telling first. */
export interface Related {
  story: FiledStory;
  shared: Subject[];
}

/** Finds the stories related to one; those that its page shows already are left out. */
export type FindRelated = (story: FiledStory, isShown?: (url: string) => boolean) => Related[];

/**
 * Finds related stories in an archive, newest first. The first that is asked about is, in most publishes, a new one, and with it those of its day alone:
 * only what these have in common with others is sorted out, and all the rest when an older one is asked about.
 */
export function relatedIn(
  stories: readonly FiledStory[],
  content: Pick<Content, "people" | "topics">,
): FindRelated {
  let sorted: { count: number; find: FindRelated } | null = null;
  return (story, isShown) => {
    const day = dayOf(story.date);
    const end = firstIndex(0, stories.length, (index) => dayOf(stories[index]?.date ?? "") < day);
    if (sorted === null || end > sorted.count) {
      const count = sorted === null ? end : stories.length;
      sorted = { count, find: relatedFinder(sharingOf(stories, content, count)) };
    }
    return sorted.find(story, isShown);
  };
}

/**
 * Finds the stories of earlier days that have most in common with a story, most first; the newer of equals. Later stories
 * change nothing of it, not even how much a subject tells: that is counted among the earlier ones. Logarithmic in the archive.
 */
function relatedFinder(sharing: Sharing): FindRelated {
  const { stories, subjects, ofStory } = sharing;
  const likeness = likenessIn(sharing);
  const subjectsOf = (number: number) => ofStory.all.subarray(ofStory.ends[number], ofStory.ends[number + 1]);
  return (story, isShown = () => false) => {
    const own = weighted(story, sharing);
    const related: Related[] = [];
    for (const { number } of likeness(own)) {
      const other = stories[number];
      if (related.length === RELATED_STORIES) break;
      if (!other || isShown(other.url)) continue;
      const theirs = subjectsOf(number);
      const shared = own.filter(({ subject }) => theirs.includes(subject));
      related.push({ story: other, shared: shared.flatMap(({ subject }) => subjects[subject] ?? []) });
    }
    return related;
  };
}

/** A subject of the story's. */
interface Weighted {
  subject: number;
  /** From 0, for what every earlier story has, to its kind's; of topics more. */
  weight: number;
  /** The newest of the earlier stories that have it: where they begin and end in `withSubject`. */
  first: number;
  end: number;
}

/** A story's subjects, the most telling first. */
function weighted(story: FiledStory, sharing: Sharing): Weighted[] {
  const { stories, numberOf, earlierFrom, subjects, ofStory, withSubject } = sharing;
  const number = numberOf.get(story);
  if (number === undefined) return [];
  const earlier = at(earlierFrom, number);
  const scale = Math.log(stories.length - earlier + ADDED_STORIES);
  const own: Weighted[] = [];
  for (let place = at(ofStory.ends, number); place < at(ofStory.ends, number + 1); place++) {
    const subject = at(ofStory.all, place);
    const all = at(withSubject.ends, subject + 1);
    const first = firstIndex(
      at(withSubject.ends, subject),
      all,
      (index) => at(withSubject.all, index) >= earlier,
    );
    // No earlier story has it: most names and rare words end here.
    if (first === all) continue;
    const rarity = 1 - Math.log(all - first + 1) / scale;
    const kind = subjects[subject]?.kind ?? "term";
    const weight = WEIGHTS[kind] * rarity + (kind === "topic" ? GIVEN : 0);
    own.push({ subject, weight, first, end: Math.min(all, first + STORIES_PER_SUBJECT) });
  }
  return own.sort((a, b) => b.weight - a.weight);
}

/** A story by its number, and the weight of what it shares. */
interface Like {
  number: number;
  score: number;
}

/**
 * The stories that are enough like one with these subjects, the likest first. What it notes of the stories and subjects
 * at hand lies in arrays made once: to make sets and lists for each story of an archive takes several times as long.
 */
function likenessIn({
  stories,
  subjects,
  ofStory,
  withSubject,
}: Sharing): (own: readonly Weighted[]) => Like[] {
  const weights = new Float64Array(subjects.length);
  const seen = new Int32Array(stories.length);
  let round = 0;
  const look = (number: number, found: Like[]) => {
    let [count, score] = [0, 0];
    for (let place = at(ofStory.ends, number); place < at(ofStory.ends, number + 1); place++) {
      const weight = weights[at(ofStory.all, place)] ?? 0;
      if (weight > 0) count += 1;
      score += weight;
    }
    const enough = count >= LEAST_SHARED.subjects && score >= LEAST_SHARED.weight;
    if (enough || score >= GIVEN) found.push({ number, score });
  };
  return (own) => {
    const found: Like[] = [];
    round += 1;
    for (const { subject, weight } of own) weights[subject] = weight;
    for (const { weight, first, end } of own) {
      if (weight < LEAST_WEIGHT_TO_FIND) continue;
      for (let place = first; place < end; place++) {
        const number = at(withSubject.all, place);
        if (seen[number] !== round) look(number, found);
        seen[number] = round;
      }
    }
    for (const { subject } of own) weights[subject] = 0;
    return found.sort((a, b) => b.score - a.score || a.number - b.number);
  };
}
