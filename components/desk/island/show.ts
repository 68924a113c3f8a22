import { mainOf } from "./ask";
import { choose, chosenRow, rows } from "./keys";
import type { Next, Reply } from "./reply";

/** Fired on the document when something of the screen was shown anew. */
export const SHOWN = "desk-shown";

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
  const path = focused && old.contains(focused) ? nameOf(focused) : null;
  old.replaceWith(fresh);
  if (path) fresh.parentElement?.querySelector<HTMLElement>(path)?.focus({ preventScroll: true });
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
    tell([reply.message, reply.cure].filter(Boolean).join("。"), true);
    if (reply.parts) showParts(reply.parts);
    return;
  }
  tell(reply.message);
  showNext(reply.next);
  const { go, parts } = reply;
  if (go) location.assign(go);
  else if (parts) await keepingRow(() => showParts(parts));
  else await showAnew();
}

function showParts(parts: Readonly<Record<string, string>>): void {
  for (const [id, html] of Object.entries(parts)) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    if (fresh) replace(id, fresh);
  }
}
