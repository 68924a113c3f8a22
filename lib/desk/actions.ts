import type { Action } from "./action";
import { HISTORY_ACTIONS } from "./actions/history";

/** All that can be done at the desk. */
const ACTIONS: readonly Action[] = [...HISTORY_ACTIONS];

export const actionNamed = (name: string): Action | null =>
  ACTIONS.find((action) => action.name === name) ?? null;
