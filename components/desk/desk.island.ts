import { ask } from "./island/ask";
import { inputOf } from "./island/inputs";
import { buttonFor, choose, rows, step } from "./island/keys";
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
  void ask(name, inputOf(button)).then(show);
});

document.addEventListener("submit", (event) => {
  const form = event.target instanceof HTMLFormElement ? event.target : null;
  const name = form?.dataset.do;
  if (!form || !name) return;
  event.preventDefault();
  void ask(name, inputOf(form)).then(show);
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented) return;
  const button = buttonFor(event);
  if (button) button.click();
  if (button || step(event)) event.preventDefault();
});

choose(rows()[0], false);

listenToDesk(showAnew);
