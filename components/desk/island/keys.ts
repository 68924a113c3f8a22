/** Whether keys are what somebody types into a field. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

/**
 * What a key means: undo, redo, or the button with the key in `data-key` in the row that is chosen (`aria-current` in a list
 * with `data-rows`), else anywhere on the screen.
 */
export function buttonFor(event: KeyboardEvent): HTMLElement | null {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (isTyping(target)) return null;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "z")
    return document.querySelector<HTMLElement>(shiftKey ? "#redo" : "#undo");
  if (ctrlKey || metaKey || altKey) return null;
  const name = `[data-key="${CSS.escape(key.toLowerCase())}"]:not(:disabled)`;
  return (
    chosenRow()?.querySelector<HTMLElement>(name) ??
    [...document.querySelectorAll<HTMLElement>(name)].find((each) => !each.closest("[data-row]")) ??
    null
  );
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-rows] [data-row]")];

export const chosenRow = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[data-rows] [data-row][aria-current="true"]');

/** Chooses a row of the list: there is one on a screen at most. */
export function choose(row: HTMLElement | null | undefined): void {
  if (!row) return;
  for (const other of rows()) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  row.scrollIntoView({ block: "nearest" });
}

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** J, K and the arrows choose the next row, or the one before. Whether the key was such a one. */
export function step(event: KeyboardEvent): boolean {
  const by = STEPS[event.key];
  if (by === undefined || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  const all = rows();
  if (all.length === 0) return false;
  const chosen = chosenRow();
  const at = chosen ? all.indexOf(chosen) : -1;
  choose(all[Math.max(0, Math.min(all.length - 1, at + by))]);
  return true;
}
