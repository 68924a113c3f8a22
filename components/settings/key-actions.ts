import { showHelp } from "./help";
import { actionOf, type KeyAction } from "./keys";
import { chosen } from "./settings";

/** Where a key is text, or has a use of its own. */
const TYPING = "input, textarea, select, [contenteditable], dialog";
/** A story's address, `/2024/06/22/slug/`: see `lib/records/address.ts`, which this script does not load. A test compares them. */
const STORY = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;
/** A page's own search box, the header's way to the search page, and the id of the box there. */
const SEARCH_BOX = "main [type=search]";
const SEARCH_LINK = ".tools [href*=search]";
const SEARCH_BOX_HASH = "#search-q";

/** Single keys on every page, unless the reader has turned them off. */
export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    const action = actionOf(event);
    if (!action || chosen("keys") || document.activeElement?.closest(TYPING)) return;
    event.preventDefault();
    ACTS[action]();
  });
  if (location.hash === SEARCH_BOX_HASH) toSearch();
}

const ACTS: Record<KeyAction, () => void> = {
  search: toSearch,
  next: () => toStory("next", 1),
  previous: () => toStory("prev", -1),
  help: showHelp,
};

function toSearch(): void {
  const box = document.querySelector<HTMLInputElement>(SEARCH_BOX);
  const link = document.querySelector<HTMLAnchorElement>(SEARCH_LINK);
  box?.focus();
  box?.select();
  if (!box && link) location.assign(link.href + SEARCH_BOX_HASH);
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
