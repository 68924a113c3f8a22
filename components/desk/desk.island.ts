import { atOnce, inTurn } from "./island/at-once";
import { inputOf } from "./island/inputs";
import { buttonFor, choose, leaveField, rows, step } from "./island/keys";
import { listenToDesk } from "./island/live";
import { show, showAnew } from "./island/show";

/** What has `data-do` asks for that action when it is pressed; a form when it is sent. */
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const row = target?.closest("[data-rows] [data-row]");
  if (row) choose(row);
  const button = target?.closest<HTMLElement>("button[data-do]");
  const name = button?.dataset.do;
  if (!button || !name) return;
  event.preventDefault();
  if (button.dataset.atOnce === undefined) void inTurn(name, inputOf(button)).then(show);
  else void atOnce(button, name, inputOf(button));
});

document.addEventListener("submit", (event) => {
  const form = event.target instanceof HTMLFormElement ? event.target : null;
  const name = form?.dataset.do;
  if (!form || !name) return;
  event.preventDefault();
  if (form.dataset.atOnce === undefined) void inTurn(name, inputOf(form)).then(show);
  else void atOnce(form, name, inputOf(form));
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented) return;
  if (event.key === "Escape") leaveField(event.target);
  const button = buttonFor(event);
  if (button instanceof HTMLInputElement) button.select();
  else if (button) button.click();
  if (button || step(event)) event.preventDefault();
});

const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
choose(named ?? rows()[0], named !== null);

listenToDesk(showAnew);
