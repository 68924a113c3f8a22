import { atOnce, inTurn } from "./island/at-once";
import { inputOf } from "./island/inputs";
import { buttonFor, choose, isComposing, leaveField, rows, step } from "./island/keys";
import { listenToDesk } from "./island/live";
import { ANSWERED, show, showAnew } from "./island/show";

async function perform(name: string, element: HTMLElement): Promise<void> {
  const reply = await inTurn(name, inputOf(element));
  await show(reply);
  document.dispatchEvent(new CustomEvent(ANSWERED, { detail: { name, kind: reply.kind } }));
}

/** What has `data-do` asks for that action when it is pressed; a form when it is sent. */
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const row = target?.closest("[data-rows] [data-row]");
  if (row) choose(row);
  const button = target?.closest<HTMLElement>("button[data-do]");
  const name = button?.dataset.do;
  if (!button || !name) return;
  event.preventDefault();
  if (button.dataset.atOnce === undefined) void perform(name, button);
  else void atOnce(button, name, inputOf(button));
});

document.addEventListener("submit", (event) => {
  const form = event.target instanceof HTMLFormElement ? event.target : null;
  const name = form?.dataset.do;
  if (!form || !name) return;
  event.preventDefault();
  if (form.dataset.atOnce === undefined) void perform(name, form);
  else void atOnce(form, name, inputOf(form));
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || isComposing(event)) return;
  if (event.key === "Escape") leaveField(event.target);
  const button = buttonFor(event);
  if (button instanceof HTMLInputElement) button.select();
  else if (button) button.click();
  if (button || step(event)) event.preventDefault();
});

const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
choose(named ?? rows()[0], named !== null);

listenToDesk(showAnew);
