import { ask } from "./ask";
import { choose, rows } from "./keys";
import type { Reply } from "./reply";
import { show, showAnew } from "./show";

let last: Promise<unknown> = Promise.resolve();

/** Asks for an action when those before it have been answered: each works on what the one before has left. */
export function inTurn(name: string, input: unknown): Promise<Reply> {
  const reply = last.then(() => ask(name, input));
  last = reply;
  return reply;
}

/**
 * Takes the row away and goes on to the next one at once, before the desk has answered; a row whose action is refused comes
 * back. After the last one the next rows are asked for.
 */
export async function atOnce(element: HTMLElement, name: string, input: unknown): Promise<void> {
  const row = element.closest<HTMLElement>("[data-row]");
  const list = row?.parentElement;
  if (!row || !list) return;
  const all = rows();
  const below = row.nextElementSibling;
  const next = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1];
  row.remove();
  choose(next);
  const reply = await inTurn(name, input);
  if (reply.kind === "refused") {
    list.insertBefore(row, below?.parentElement === list ? below : null);
    row.removeAttribute("aria-current");
    choose(row);
  }
  await show(reply);
  if (rows().length === 0) await showAnew();
}
