import { SHOWN, tell } from "./show";

/** The form that is saved with Ctrl+S, if the screen has one. */
const mainForm = (): HTMLFormElement | null =>
  document.querySelector<HTMLFormElement>('form[data-do="save-story"], form[data-do="save-file"]');

const stateOf = (form: HTMLFormElement): string =>
  [...new FormData(form)]
    .map(([name, value]) => (name === "version" ? "" : `${name}=${typeof value === "string" ? value : ""}`))
    .join("\n");

const versionOf = (form: HTMLFormElement): string =>
  form.querySelector<HTMLInputElement>("[data-version]")?.value ?? "";

const UNSAVED = "改了还没有存：先存盘，再做这一步";

/** Ctrl+S saves; what was typed and is not saved is neither left nor forgotten. */
export function keepTyped(): void {
  let sent: { state: string; version: string } | null = null;
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    mainForm()?.requestSubmit();
  });
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target instanceof HTMLFormElement ? event.target : null;
      const main = mainForm();
      if (form && form === main) sent = { state: stateOf(form), version: versionOf(form) };
      if (!form?.hasAttribute("data-after-save") || !main?.hasAttribute("data-typed")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      tell(UNSAVED, true);
    },
    { capture: true },
  );
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest("button[data-after-save]") : null;
      if (!button || !mainForm()?.hasAttribute("data-typed")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      tell(UNSAVED, true);
    },
    { capture: true },
  );
  document.addEventListener(SHOWN, () => {
    const form = mainForm();
    if (!form || !sent || versionOf(form) === sent.version) return;
    if (stateOf(form) === sent.state) form.removeAttribute("data-typed");
    sent = null;
  });
  addEventListener("beforeunload", (event) => {
    if (mainForm()?.hasAttribute("data-typed")) event.preventDefault();
  });
}
