import { SETTINGS_KEY } from "./key";
import { keep, recall } from "./memory";

/** What is kept: data attributes of the root, for the style sheets and for scripts. */
const NAMES = ["size", "theme", "face", "keys", "rate"];
/** In the order of the page's two `theme-color`s. */
const SCHEMES = ["light", "dark"];

const page = document.documentElement.dataset;

/** A setting as it is on this page; empty for what it is without any choice. */
export const chosen = (name: string): string => page[name] ?? "";

/** Changes a setting here, and for every page to come. */
export function choose(name: string, value: string): void {
  page[name] = value;
  paintBrowser();
  keep(SETTINGS_KEY, Object.fromEntries(NAMES.map((each) => [each, chosen(each)])));
}

/** Takes over what is kept: after a choice in another tab, or on a page that comes back from the history. */
export function applyKept(): void {
  Object.assign(page, recall(SETTINGS_KEY));
  paintBrowser();
}

/** The browser's own frame in the paper's colour: the page has a `theme-color` for each scheme. */
function paintBrowser(): void {
  const theme = chosen("theme");
  const metas = document.querySelectorAll<HTMLMetaElement>("[name=theme-color]");
  for (const [index, scheme] of SCHEMES.entries()) {
    const media = theme === scheme ? "all" : "not all";
    metas[index]?.setAttribute("media", theme ? media : `(prefers-color-scheme: ${scheme})`);
  }
}
