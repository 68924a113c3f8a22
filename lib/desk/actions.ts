import type { Action } from "./action";
import { DOUBT_ACTIONS } from "./actions/doubts";
import { FILE_ACTIONS } from "./actions/files";
import { FRONT_ACTIONS } from "./actions/front";
import { HISTORY_ACTIONS } from "./actions/history";
import { IN_TRAY_ACTIONS } from "./actions/in-tray";
import { PAGE_ACTIONS } from "./actions/pages";
import { PUBLISH_ACTIONS } from "./actions/publish";
import { REMOVE_PAGE } from "./actions/remove-page";
import { STORY_ACTIONS } from "./actions/stories";

/** All that can be done at the desk. */
const ACTIONS: readonly Action[] = [
  ...HISTORY_ACTIONS,
  ...PAGE_ACTIONS,
  ...REMOVE_PAGE,
  ...STORY_ACTIONS,
  ...FRONT_ACTIONS,
  ...PUBLISH_ACTIONS,
  ...FILE_ACTIONS,
  ...DOUBT_ACTIONS,
  ...IN_TRAY_ACTIONS,
];

export const actionNamed = (name: string): Action | null =>
  ACTIONS.find((action) => action.name === name) ?? null;
