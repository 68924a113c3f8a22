import { compare } from "@/lib/records/compare";
import type { Content, FiledStory } from "@/lib/records/content";
import { type StoryState, stateOf } from "./state";

/** A story's state as editors are told it: what readers are to have and do not yet is 待发布. */
export type ListedState = StoryState | { kind: "waiting" };

/** A story as editors list it, and what is to become of it. */
export interface ListedStory {
  state: ListedState;
  story: FiledStory;
}

export const STATE_KINDS = ["draft", "scheduled", "waiting", "expiring", "expired", "published"] as const;

/**
 * Every story that editors write of, in the order of their states; scheduled and expiring ones by their moments, others by
 * day, the newest first. `now`: an ISO moment. `isWithReaders`: whether the published site has an address.
 */
export function listedStories(
  content: Content,
  now: string,
  isWithReaders: (url: string) => boolean,
): ListedStory[] {
  const replaced = new Set(content.stories.flatMap(({ replaces }) => replaces ?? []));
  const own = content.stories.filter(({ url, source }) => source.kind === "file" || !replaced.has(url));
  const rows = [
    ...content.drafts.map(({ story }) => ({ story, state: stateOf(story, true, now) })),
    ...own.map((story) => ({ story, state: waiting(stateOf(story, false, now), isWithReaders(story.url)) })),
  ];
  const place = ({ state }: ListedStory) => STATE_KINDS.indexOf(state.kind);
  return rows.sort((a, b) => place(a) - place(b) || compare(orderOf(a), orderOf(b)) || byDay(a, b));
}

/** Nothing is published by its file alone, be it until some day. */
export const waiting = (state: StoryState, isWithReaders: boolean): ListedState =>
  (state.kind === "published" || state.kind === "expiring") && !isWithReaders ? { kind: "waiting" } : state;

const orderOf = ({ state }: ListedStory): string =>
  state.kind === "scheduled" || state.kind === "expiring" ? state.at : "";

const byDay = (a: ListedStory, b: ListedStory): number =>
  compare(b.story.date, a.story.date) || compare(a.story.url, b.story.url);

/** What expires some day is published until then. */
export const isInState = (kind: ListedState["kind"], state: ListedState): boolean =>
  kind === state.kind || (kind === "published" && state.kind === "expiring");

/** Whether a headline, or the last part of the address, has the word. */
export const isNamed = ({ headline, slug }: FiledStory, word: string): boolean =>
  [headline.kicker, headline.main, headline.deck, slug].some((part) => part?.includes(word));
