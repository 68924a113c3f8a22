import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";

/** Stories that may be one topic's, newest first, and the words that they share. */
export interface ProposedTopic {
  words: string[];
  stories: FiledStory[];
}

/** A topic is reported on so often at least, and on so many days. */
const LEAST = { stories: 3, days: 3 };
/** What so many days pass without is another matter. */
const PAUSE_DAYS = 60;
/** A word is rare that no more stories have than these, or than this part of all. */
const RARE = { stories: 20, part: 0.02 };
/** Proposals of which this part is another one's stories are that one. */
const SAME = 0.5;

const MS_PER_DAY = 86_400_000;

/**
 * What may be topics: stories of several days that share two rare words, the surest first. Words are those that say what a story is
 * about (`terms`). What one topic has already is not proposed. For editors: nothing of it is published.
 */
export function proposedTopics(newestFirst: readonly FiledStory[]): ProposedTopic[] {
  const counts = countsOf(newestFirst.flatMap(({ terms }) => terms));
  const most = Math.max(RARE.stories, newestFirst.length * RARE.part);
  const isRare = (word: string) => {
    const count = counts.get(word) ?? 0;
    return count >= LEAST.stories && count <= most;
  };
  const weight = ({ words, stories }: ProposedTopic) =>
    words.reduce((sum, word) => sum + stories.length / (counts.get(word) ?? 1), 0) * Math.log(stories.length);
  const groups = [...sharingTwo(newestFirst, isRare)]
    .flatMap(([words, stories]) =>
      withoutPauses(stories).map((each) => ({ words: words.split(" "), stories: each })),
    )
    .filter(({ stories }) => isEnough(stories) && !haveOneTopic(stories))
    .map((group) => ({ group, weight: weight(group) }))
    .sort((a, b) => b.weight - a.weight);
  return groups.reduce<ProposedTopic[]>((kept, { group }) => added(kept, group), []);
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The stories with each pair of rare words. */
function sharingTwo(
  newestFirst: readonly FiledStory[],
  isRare: (word: string) => boolean,
): Map<string, FiledStory[]> {
  const pairs = new Map<string, FiledStory[]>();
  for (const story of newestFirst) {
    const rare = story.terms.filter(isRare).sort();
    for (const [index, first] of rare.entries()) {
      for (const second of rare.slice(index + 1)) {
        const key = `${first} ${second}`;
        const stories = pairs.get(key);
        if (stories) stories.push(story);
        else pairs.set(key, [story]);
      }
    }
  }
  return pairs;
}

/** Stories, newest first, in runs between which many days pass. */
function withoutPauses(stories: readonly FiledStory[]): FiledStory[][] {
  const runs: FiledStory[][] = [];
  let last = Number.NaN;
  for (const story of stories) {
    const day = Date.parse(dayOf(story.date));
    const run = runs.at(-1);
    if (run && last - day <= PAUSE_DAYS * MS_PER_DAY) run.push(story);
    else runs.push([story]);
    last = day;
  }
  return runs;
}

const isEnough = (stories: readonly FiledStory[]): boolean =>
  stories.length >= LEAST.stories && new Set(stories.map(({ date }) => dayOf(date))).size >= LEAST.days;

const haveOneTopic = (stories: readonly FiledStory[]): boolean =>
  stories[0]?.topic.some((name) => stories.every(({ topic }) => topic.includes(name))) ?? false;

/** With one more: by itself, or as part of one that is mostly the same. */
function added(kept: readonly ProposedTopic[], { words, stories }: ProposedTopic): ProposedTopic[] {
  const isSame = (other: ProposedTopic) =>
    stories.filter((story) => other.stories.includes(story)).length >= SAME * stories.length;
  const same = kept.find(isSame);
  if (!same) return [...kept, { words, stories }];
  const all = new Set([...same.stories, ...stories]);
  const joined = {
    words: [...new Set([...same.words, ...words])],
    stories: [...all].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
  };
  return kept.map((each) => (each === same ? joined : each));
}
