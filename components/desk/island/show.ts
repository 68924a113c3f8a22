import { mainOf } from "./ask";
import type { Next, Reply } from "./reply";

/** Fired on the document when something of the screen was shown anew. */
export const SHOWN = "desk-shown";

/** Says something at the foot of the screen, and to those who hear it. */
export function tell(message: string, isWrong = false): void {
  const place = document.querySelector<HTMLElement>("#told");
  if (!place) return;
  place.toggleAttribute("data-wrong", isWrong);
  place.textContent = message;
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

/** The screen's main part as it is now. */
export async function showAnew(): Promise<void> {
  const main = await mainOf(location.href);
  if (main) replace("main", main);
  document.dispatchEvent(new Event(SHOWN));
}

/** Shows what became of an action. */
export async function show(reply: Reply): Promise<void> {
  if (reply.kind === "refused") {
    tell([reply.message, reply.cure].filter(Boolean).join("。"), true);
    if (reply.parts) showParts(reply.parts);
    return;
  }
  tell(reply.message);
  showNext(reply.next);
  if (reply.go) {
    location.assign(reply.go);
    return;
  }
  if (!reply.parts) return showAnew();
  showParts(reply.parts);
  document.dispatchEvent(new Event(SHOWN));
}

function showParts(parts: Readonly<Record<string, string>>): void {
  for (const [id, html] of Object.entries(parts)) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    if (fresh) replace(id, fresh);
  }
}
