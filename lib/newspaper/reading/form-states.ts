import { STATE_NAMES, STATES, type State } from "../grammar/states";

/** All states but some. */
export const withoutStates = (shut: (state: State) => boolean): readonly State[] =>
  STATE_NAMES.filter((state) => !shut(state));

/** The page's own: furniture that is no advert. */
const isOwn = (state: State) => STATES[state].class === "furniture" && state !== "advert";
const isTitle = (state: State) =>
  STATES[state].class === "headline" || ["kicker", "deck", "subhead", "note-title"].includes(state);
const isByline = (state: State) => STATES[state].class === "byline";

/** What belongs to a story or an advert: all but the page's own. */
export const OF_STORIES = withoutStates(isOwn);
/** What a story prints below its headline. */
export const OF_TEXT = withoutStates(
  (state) => isTitle(state) || isOwn(state) || state === "advert" || STATES[state].class === "notice",
);
/** Convention “Paragraphs”: a letter's signature is its last line. */
export const SIGNS_A_LETTER = withoutStates(
  (state) => isTitle(state) || isOwn(state) || isByline(state) || STATES[state].class === "caption",
);
export const NO_BYLINE = withoutStates(isByline);
export const NO_TEXT = withoutStates((state) =>
  ["paragraph", "list", "notice"].includes(STATES[state].class),
);
export const NO_LABEL = withoutStates((state) => state === "column-label" || state === "contact");
export const NO_SUBHEAD = withoutStates((state) => state === "subhead" || state === "note-title");
export const NO_SECOND_LINE = withoutStates((state) => state === "headline-line");
export const NO_DECK = withoutStates((state) => state === "deck");
export const LABEL_OF_PAGE: readonly State[] = ["column-label", "page-line"];
export const CONTACT: readonly State[] = ["contact"];
export const SUBHEAD: readonly State[] = ["subhead", "note-title"];
export const KICKER: readonly State[] = ["kicker"];
