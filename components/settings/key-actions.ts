import { showHelp } from "./help";
import { actionOf, type KeyAction } from "./keys";
import { chosen } from "./settings";

const TYPING = "input, textarea, select, [contenteditable], dialog";
/** `/2024/06/22/slug/` */
const STORY = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;
/** A page's own search box, the header's way to the search page, and the id of the box there. */
const BOX = "main [type=search]";
const SEARCH = ".tools [href*=search]";
const BOX_HASH = "#search-q";

/** Single keys on every page, unless the reader has turned them off. */
export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    const action = actionOf(event);
    if (!action || chosen("keys") || document.activeElement?.closest(TYPING)) return;
    event.preventDefault();
    ACTS[action]();
  });
  if (location.hash === BOX_HASH) toSearch();
}

const ACTS: Record<KeyAction, () => void> = {
  search: toSearch,
  next: () => toStory("next", 1),
  previous: () => toStory("prev", -1),
  help: showHelp,
};

function toSearch(): void {
  const box = document.querySelector<HTMLInputElement>(BOX);
  const link = document.querySelector<HTMLAnchorElement>(SEARCH);
  box?.focus();
  box?.select();
  if (!box && link) location.assign(link.href + BOX_HASH);
}

/** On a story's page to its neighbour; in a list to the next headline. */
function toStory(rel: "next" | "prev", step: 1 | -1): void {
  if (document.querySelector(".story")) document.querySelector<HTMLElement>(`main [rel=${rel}]`)?.click();
  else {
    const links = headlineLinks();
    const at = links.findIndex((link) => link.matches(":focus"));
    links[Math.max(0, at + step)]?.focus();
  }
}

/** The links to stories that can be seen, each story once. */
const headlineLinks = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>("main a")]
    .filter(({ pathname, offsetParent }) => STORY.test(pathname) && offsetParent)
    .filter(({ pathname }, at, links) => links.findIndex((link) => link.pathname === pathname) === at);
