import { SETTINGS_KEY } from "./key";
import { FIELDS, listenToFields, showChosen } from "./panel";
import { applyKept } from "./settings";

/** 阅读设置: a button in the header that discloses the panel. */
export class SiteSettings extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button) return;
    const panel = document.createElement("div");
    panel.className = "panel";
    panel.innerHTML = FIELDS;
    this.append(panel);
    listenToFields(panel);
    const disclose = (open: boolean) => {
      panel.hidden = !open;
      button.setAttribute("aria-expanded", `${open}`);
    };
    const refresh = () => {
      applyKept();
      showChosen(panel);
    };
    const leave = (event: Event) => {
      if (!event.composedPath().includes(this)) disclose(false);
    };
    button.addEventListener("click", () => disclose(panel.hidden === true));
    this.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      disclose(false);
      button.focus();
    });
    document.addEventListener("click", leave);
    document.addEventListener("focusin", leave);
    addEventListener("storage", ({ key }) => {
      if (key === SETTINGS_KEY) refresh();
    });
    // A page from the history may have missed a choice.
    addEventListener("pageshow", refresh);
    disclose(false);
  }
}
