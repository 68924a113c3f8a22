import type { FiledStory } from "@/lib/records/content";
import { endOf, momentOf } from "@/lib/records/date";

/** Where a story stands: 草稿, 定时, 已发布, 将到期 (shown until a moment that is known), 已到期. */
export type StoryState =
  | { kind: "draft" }
  | { kind: "scheduled"; at: string }
  | { kind: "published" }
  | { kind: "expiring"; at: string }
  | { kind: "expired"; at: string };

/** The state of a story at `now`, an ISO moment. Its own moments are ISO, with `+08:00`. */
export function stateOf(
  { date, expires }: Pick<FiledStory, "date" | "expires">,
  isDraft: boolean,
  now: string,
): StoryState {
  if (isDraft) return { kind: "draft" };
  const isDue = (moment: string) => Date.parse(moment) <= Date.parse(now);
  if (!isDue(momentOf(date))) return { kind: "scheduled", at: momentOf(date) };
  if (expires === null) return { kind: "published" };
  const at = endOf(expires);
  return isDue(at) ? { kind: "expired", at } : { kind: "expiring", at };
}
