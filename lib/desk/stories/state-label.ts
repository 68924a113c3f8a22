import { whenLabel } from "@/lib/site/preview/preview";
import type { ListedState } from "@/lib/site/story/listed";

/** What a state is called, and what several stories in it are. */
export const STATE_NAMES: Record<ListedState["kind"], string> = {
  draft: "草稿",
  scheduled: "定时",
  waiting: "待发布",
  expiring: "将到期",
  expired: "已到期",
  published: "已发布",
};

/** 定时：6月23日 08:30; `now` says which year need not be named. */
export const stateWords = (state: ListedState, now: string): string =>
  "at" in state ? `${STATE_NAMES[state.kind]}：${whenLabel(state.at, now)}` : STATE_NAMES[state.kind];
