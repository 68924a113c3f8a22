/** What of a key press decides on the action. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

export type KeyAction = "search" | "next" | "previous" | "help";

/** By key. */
const ACTIONS: Readonly<Record<string, KeyAction | undefined>> = {
  "/": "search",
  j: "next",
  k: "previous",
  "?": "help",
};

/** What a single key asks for; nothing with a modifier or while an input method composes. */
export const actionOf = ({ key, ctrlKey, metaKey, altKey, isComposing }: Press): KeyAction | undefined =>
  ctrlKey || metaKey || altKey || isComposing ? undefined : ACTIONS[key];
