import { mainOf } from "./ask";
import { choose, chosenRow, rows } from "./keys";
import type { Next, Reply } from "./reply";

/** Fired on the document when something of the screen was shown anew. */
export const SHOWN = "desk-shown";

/** Fired on the document when an action was answered, and the answer shown: `detail` has its name and the kind of answer. */
export const ANSWERED = "desk-answered";

/** How long it stays to be read that something was done; why it was not done stays. Milliseconds. */
const READ = 6000;
let reading = 0;

/** Says something in the corner of the screen, and to those who hear it. */
export function tell(message: string, isWrong = false): void {
  const place = document.querySelector<HTMLElement>("#told");
  if (!place) return;
  place.toggleAttribute("data-wrong", isWrong);
  place.textContent = message;
  clearTimeout(reading);
  if (!isWrong) reading = window.setTimeout(() => place.replaceChildren(), READ);
}

/** Puts an element in the place of the one with its id; what had the focus has it again. */
function replace(id: string, fresh: Element): void {
  const old = document.getElementById(id);
  if (!old) return;
  const focused = document.activeElement;
  const had = focused instanceof HTMLElement && old.contains(focused) ? focused : null;
  const path = had && nameOf(had);
  const place = had ? stopsIn(old).indexOf(had) : -1;
  keepIn(old, fresh);
  old.replaceWith(fresh);
  if (!had) return;
  const same = path ? fresh.parentElement?.querySelector<HTMLElement>(path) : null;
  // What has gone leaves its place to the one that stands there now: the next press is not made at the page's top.
  const stops = stopsIn(fresh);
  (same ?? stops[Math.min(place, stops.length - 1)] ?? stopBehind(fresh))?.focus({ preventScroll: true });
}

/** Where the tab key stops. */
const stopsIn = (part: Element): HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"),
];

const stopBehind = (part: Element): HTMLElement | undefined =>
  stopsIn(document.body).find(
    (stop) => part.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
  );

/** What has `data-kept` stays as it is: a form that somebody fills in, how far something is. */
function keepIn(old: Element, fresh: Element): void {
  for (const kept of old.querySelectorAll("[data-kept][id]"))
    fresh.querySelector(`#${CSS.escape(kept.id)}[data-kept]`)?.replaceWith(kept);
}

/** How an element is found again: by its id, or what it is there for. */
function nameOf(element: Element): string | null {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const key = element.getAttribute("data-key");
  const row = element.closest("[data-row]")?.getAttribute("data-row");
  const own = key === null ? "" : `[data-key="${CSS.escape(key)}"]`;
  if (row) return `[data-row="${CSS.escape(row)}"] ${own}`.trim();
  return own || null;
}

function showNext(next: Next): void {
  for (const kind of ["undo", "redo"] as const) {
    const button = document.querySelector<HTMLButtonElement>(`#${kind}`);
    if (!button) continue;
    button.disabled = next[kind] === null;
    button.title = next[kind] ?? "";
  }
}

/** Shows something anew; the row that was chosen is chosen again, or the one that stands in its place. */
async function keepingRow(change: () => Promise<void> | void): Promise<void> {
  const chosen = chosenRow();
  const name = chosen?.getAttribute("data-row") ?? null;
  const place = chosen ? rows().indexOf(chosen) : 0;
  const hadFocus = chosen !== null && document.activeElement === chosen;
  await change();
  const all = rows();
  const row =
    all.find((each) => each.getAttribute("data-row") === name) ?? all[Math.min(place, all.length - 1)];
  choose(row, hadFocus);
  document.dispatchEvent(new Event(SHOWN));
}

/** The screen's main part as it is now. */
export const showAnew = (): Promise<void> =>
  keepingRow(async () => {
    const main = await mainOf(location.href);
    if (main) replace("main", main);
  });

/** Shows what became of an action. */
export async function show(reply: Reply): Promise<void> {
  if (reply.kind === "refused") {
    const isAsked = showParts(reply.parts ?? {});
    // What lies over what has to be read goes away by itself.
    tell([reply.message, reply.cure].filter(Boolean).join("。"), !isAsked);
    return;
  }
  tell(reply.message);
  showNext(reply.next);
  const { go, parts } = reply;
  if (go) location.assign(go);
  else if (parts) await keepingRow(() => void showParts(parts));
  else await showAnew();
}

/** Whether one of them is a question, which has the focus now. */
function showParts(parts: Readonly<Record<string, string>>): boolean {
  let isAsked = false;
  for (const [id, html] of Object.entries(parts)) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    if (!fresh) continue;
    replace(id, fresh);
    // What has to be answered is where the editor goes on.
    if (fresh instanceof HTMLElement && fresh.hasAttribute("data-asks")) {
      fresh.scrollIntoView({ block: "start" });
      fresh.focus({ preventScroll: true });
      isAsked = true;
    }
  }
  return isAsked;
}
