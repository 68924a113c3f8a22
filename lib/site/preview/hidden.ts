import type { Content, FiledStory } from "@/lib/records/content";
import { revised } from "@/lib/records/lazy";
import { type Archive, archiveOf } from "../archive/archive";
import { type StoryState, stateOf } from "../story/state";

/** A story that readers do not have at this moment: 草稿, 定时, 已到期. */
export interface HiddenStory {
  state: Exclude<StoryState, { kind: "published" | "expiring" }>;
  story: FiledStory;
}

/** The stories that readers do not have at `now`, an ISO moment: drafts, then what is yet to come, then what is over. */
export function hiddenStories(content: Content, now: string): HiddenStory[] {
  const drafts = content.drafts.map(({ story }) => ({ story, state: { kind: "draft" } as const }));
  const others = content.stories.flatMap((story): HiddenStory[] => {
    const state = stateOf(story, false, now);
    return state.kind === "scheduled" || state.kind === "expired" ? [{ story, state }] : [];
  });
  const of = (kind: HiddenStory["state"]["kind"]) => others.filter(({ state }) => state.kind === kind);
  return [...drafts, ...of("scheduled"), ...of("expired")];
}

/** A moment when everything that is planned has come. */
const SOME_DAY = "9999-12-31T00:00:00Z";

/** The archive in which every story is shown, as if all had come and none were over. */
export function wholeArchive(content: Content): Archive {
  const stories = [...content.drafts.map(({ story }) => story), ...content.stories];
  return archiveOf(
    { ...content, stories: stories.map((story) => revised(story, { expires: null })), drafts: [] },
    SOME_DAY,
  );
}
