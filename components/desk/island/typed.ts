import { isComposing } from "./keys";
import { ANSWERED, tell } from "./show";

/** The form that is saved with Ctrl+S, if the screen has one. */
const mainForm = (): HTMLFormElement | null =>
  document.querySelector<HTMLFormElement>('form[data-do="save-story"], form[data-do="save-file"]');

const stateOf = (form: HTMLFormElement): string =>
  [...new FormData(form)]
    .map(([name, value]) => (name === "version" ? "" : `${name}=${typeof value === "string" ? value : ""}`))
    .join("\n");

const UNSAVED = "改了还没有存：先存盘，再做这一步";

/** Forms of what is done beside, 更正 and 撤下; one that was sent is on its way. */
const besideForms = (): HTMLFormElement[] => [
  ...document.querySelectorAll<HTMLFormElement>("form[data-after-save][data-typed]:not([data-sent])"),
];

/** Whether words stand in a form that are not there by themselves. */
const isWritten = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>("input:not([data-remember])")].some(
    ({ value, defaultValue }) => value.trim() !== "" && value !== defaultValue,
  );

/** Ctrl+S saves; what was typed and is not saved is neither left nor forgotten. */
export function keepTyped(): void {
  let sent: string | null = null;
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    // The characters that an input method has not put in yet would be left out.
    if (!isComposing(event)) mainForm()?.requestSubmit();
  });
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target instanceof HTMLFormElement ? event.target : null;
      const main = mainForm();
      if (form && form === main) sent = stateOf(form);
      if (!form?.hasAttribute("data-after-save")) return;
      if (!main?.hasAttribute("data-typed")) {
        form.setAttribute("data-sent", "");
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      tell(UNSAVED, true);
    },
    { capture: true },
  );
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      const main = mainForm();
      // Of two versions the editor's own is chosen.
      if (button?.dataset.do === main?.dataset.do && main && button?.form === main) sent = stateOf(main);
      if (!button?.hasAttribute("data-after-save") || !main?.hasAttribute("data-typed")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      tell(UNSAVED, true);
    },
    { capture: true },
  );
  document.addEventListener(ANSWERED, (event) => {
    const form = mainForm();
    const { name, kind } = event instanceof CustomEvent ? event.detail : {};
    // What was refused is still to be sent.
    for (const sentForm of document.querySelectorAll("form[data-sent]"))
      sentForm.removeAttribute("data-sent");
    if (!form || name !== form.dataset.do) return;
    if (kind === "done" && stateOf(form) === sent) form.removeAttribute("data-typed");
    sent = null;
  });
  addEventListener("beforeunload", (event) => {
    if (mainForm()?.hasAttribute("data-typed") || besideForms().some(isWritten)) event.preventDefault();
  });
}
