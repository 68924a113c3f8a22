import type { Action } from "./action";
import { DOUBT_ACTIONS } from "./actions/doubts";
import { HISTORY_ACTIONS } from "./actions/history";
import { IN_TRAY_ACTIONS } from "./actions/in-tray";
import { PAGE_ACTIONS } from "./actions/pages";

/** All that can be done at the desk. */
const ACTIONS: readonly Action[] = [
  ...HISTORY_ACTIONS,
  ...PAGE_ACTIONS,
  ...DOUBT_ACTIONS,
  ...IN_TRAY_ACTIONS,
];

export const actionNamed = (name: string): Action | null =>
  ACTIONS.find((action) => action.name === name) ?? null;
