import { keep, recall } from "./memory";
import { PAPER } from "./paper";

/** Under which the settings are kept. */
export const KEY = "reading";

/** The settings that show, which `boot.ts` applies before the first paint, and those that only scripts ask for. */
const NAMES = ["size", "theme", "face", "keys", "rate"];

const COLOURS: Readonly<Record<string, string | undefined>> = PAPER;
const page = document.documentElement;

/** A setting as it is on this page: a data attribute of the root. Empty for what it is without any choice. */
export const chosen = (name: string): string => page.dataset[name] ?? "";

/** Changes a setting here, and for every page to come. */
export function choose(name: string, value: string): void {
  page.dataset[name] = value;
  paintBrowser();
  keep(KEY, Object.fromEntries(NAMES.map((each) => [each, chosen(each)])));
}

/** Takes over what is kept: after a choice in another tab, or on a page that comes back from the history. */
export function applyKept(): void {
  const kept = new Map(Object.entries(recall(KEY) ?? {}));
  for (const name of NAMES) page.dataset[name] = `${kept.get(name) ?? ""}`;
  paintBrowser();
}

/** The browser's own frame in the paper's colour. The first such element decides; `boot.ts` may have written it. */
function paintBrowser(): void {
  const name = "theme-color";
  document.querySelector(`[name=${name}]:not([media])`)?.remove();
  const content = COLOURS[chosen("theme")];
  if (content) document.head.prepend(Object.assign(document.createElement("meta"), { name, content }));
}
