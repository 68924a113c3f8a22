/** Whether keys are what somebody types into a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches("input, textarea, select, [contenteditable]");

/** Whether a key is one of an input method's: what is chosen, or put aside, is not yet in the field. */
export const isComposing = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229;

/** Out of a field, back to its row. */
export function leaveField(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || !isTyping(target)) return;
  target.blur();
  target.closest<HTMLElement>("[data-row]")?.focus();
}

const ROW = "[data-rows] [data-row]";

/**
 * What a key means: undo, redo, or the button with the key in `data-key` in the row that is chosen, else anywhere on the screen
 * outside of rows.
 */
export function buttonFor(event: KeyboardEvent): HTMLElement | null {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
  // A key that is held down decides one thing, and not all that follow.
  if (isTyping(target) || repeat) return null;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "z")
    return document.querySelector<HTMLElement>(shiftKey ? "#redo" : "#undo");
  if (ctrlKey || metaKey || altKey) return null;
  const name = `[data-key="${CSS.escape(key.toLowerCase())}"]:not(:disabled)`;
  return (
    chosenRow()?.querySelector<HTMLElement>(name) ??
    [...document.querySelectorAll<HTMLElement>(name)].find((each) => !each.closest(ROW)) ??
    null
  );
}

/** The rows of the one list of a screen. */
export const rows = (): Element[] => [...document.querySelectorAll(ROW)];

/** The row that keys are about. */
export const chosenRow = (): Element | null => document.querySelector(`${ROW}[aria-current="true"]`);

/** Chooses a row: it can be come to with the tab key, and has the focus where nothing else has. */
export function choose(row: Element | null | undefined, withFocus = true): void {
  if (!row) return;
  for (const other of document.querySelectorAll(`${ROW}[aria-current]`)) {
    other.removeAttribute("aria-current");
    other.setAttribute("tabindex", "-1");
    if (other.hasAttribute("aria-selected")) other.setAttribute("aria-selected", "false");
  }
  row.setAttribute("aria-current", "true");
  row.setAttribute("tabindex", "0");
  if (row.hasAttribute("aria-selected")) row.setAttribute("aria-selected", "true");
  row.scrollIntoView({ block: "nearest" });
  for (const place of document.querySelectorAll("[data-chosen]"))
    place.textContent = row.getAttribute("aria-label") ?? "";
  const focused = document.activeElement;
  const isFree = !focused || focused === document.body || focused.closest("[data-rows]") !== null;
  if (withFocus && isFree && (row instanceof HTMLElement || row instanceof SVGElement))
    row.focus({ preventScroll: true });
}

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** J, K and the arrows choose the next row, or the one before. Whether the key was such a one. */
export function step({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const by = STEPS[key];
  if (by === undefined || isTyping(target) || ctrlKey || metaKey || altKey) return false;
  const all = rows();
  if (all.length === 0) return false;
  const chosen = chosenRow();
  const at = chosen ? all.indexOf(chosen) : -1;
  choose(all[Math.max(0, Math.min(all.length - 1, at + by))]);
  return true;
}
