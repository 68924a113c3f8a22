import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import { storyText } from "../story/teaser";
import { bestPicture, pictureWorth } from "./picture-worth";

/** Characters that count one, and the most that a length counts: beyond that a story is long enough for any place. */
const CHARACTERS = 150;
const LONG_ENOUGH = 4;
/** A text of fewer characters is a brief or a list, and what that takes away. */
const BRIEF = 100;
const BEING_BRIEF = 2;
/** What a day of age takes away. */
const DAY_OF_AGE = 3;
/** What a story's place in print adds: on the first page, and at its top. */
const FIRST_PAGE = 1;
const TOP_OF_PAGE = 1;
/** What an introduction (引题, 副题) adds: editors give it to what matters. */
const INTRODUCED = 0.5;

const MS_PER_DAY = 86_400_000;

/** How many days a story is older than a day. */
const ageOn = (day: string, date: string): number => (Date.parse(day) - Date.parse(dayOf(date))) / MS_PER_DAY;

/**
 * What a story weighs on the front page of a day: by its picture, its length, its place in print, its headline and its age.
 * What is only looked up (公告) weighs nothing.
 */
export function storyWorth(story: FiledStory, day: string): number {
  const { kind, pictures, headline, source, date } = story;
  if (kind === "notice") return Number.NEGATIVE_INFINITY;
  const picture = bestPicture(pictures);
  const { length } = storyText(story);
  const printed =
    source.kind === "page" && /^[A-Z]?0*1$/i.test(source.page)
      ? FIRST_PAGE + (source.order === 0 ? TOP_OF_PAGE : 0)
      : 0;
  return (
    (picture ? pictureWorth(picture) : 0) +
    Math.min(LONG_ENOUGH, length / CHARACTERS) -
    (length < BRIEF ? BEING_BRIEF : 0) +
    printed +
    (headline.kicker ? INTRODUCED : 0) +
    (headline.deck ? INTRODUCED : 0) -
    DAY_OF_AGE * ageOn(day, date)
  );
}

/** The stories that weigh most first; of those that weigh the same the newest, as they come. */
export function byWorth(newestFirst: readonly FiledStory[], day: string): FiledStory[] {
  return newestFirst
    .map((story) => ({ story, worth: storyWorth(story, day) }))
    .sort((a, b) => (a.worth === b.worth ? 0 : b.worth - a.worth))
    .map(({ story }) => story);
}
