import { STATE_NAMES, type State } from "./states";

/** The cost of a step that the grammar does not list. It stays possible, so that every page can be read. */
export const UNKNOWN_STEP = -120;

type Row = Partial<Record<State, number>>;

/** What can begin a story after the end of another, with how likely it is by itself. */
const OPENING: Row = {
  kicker: 0,
  headline: 0,
  "byline-opens": -2,
  "jump-above": 0,
  "note-above": -4,
  "note-title": -4,
  "paragraph-opens": -8,
  "caption-opens": -4,
  "notice-title": 0,
  advert: -32,
  "page-line": -16,
  contact: 0,
  "column-label": 0,
};

/** What may follow text of a story. */
const BODY: Row = {
  ...OPENING,
  paragraph: 0,
  list: 0,
  subhead: 0,
  caption: 0,
  "caption-between": 0,
  "byline-ends": 0,
  "jump-ends": 0,
};

/** What may follow a headline or its deck. */
const HEAD: Row = {
  deck: 0,
  byline: 4,
  paragraph: 0,
  caption: -4,
  list: -8,
  subhead: -8,
  "jump-below": 0,
  headline: -16,
  kicker: -16,
  "notice-title": -16,
  advert: -48,
  "note-above": -20,
  "note-title": -16,
  "jump-above": -20,
  "caption-opens": -24,
  "byline-opens": -32,
  "paragraph-opens": -24,
};

/** A line of the page's own between stories, seldom inside one. */
const PAGES_OWN: Row = {
  ...BODY,
  paragraph: -4,
  list: -8,
  subhead: -12,
  "caption-between": UNKNOWN_STEP,
  "byline-ends": -12,
  "jump-ends": -12,
  "page-line": 0,
};

/** A story is at its end: no text of it can follow. */
const ENDED: Row = { ...OPENING, "byline-opens": 0, "paragraph-opens": -4 };

/**
 * The grammar: page := (story | notice | advert)*; story := note? jump? kicker* headline* deck* byline* body byline* jump?;
 * body := (paragraph | list | subhead | caption)+. Furniture may stand anywhere and is taken out before.
 */
const ROWS: Record<State | "top", Row> = {
  top: {
    ...OPENING,
    "paragraph-opens": -2,
    list: -8,
    caption: -8,
    "page-line": 0,
    contact: 0,
    "column-label": 0,
  },
  kicker: { kicker: -4, headline: 4, "notice-title": -4, "jump-above": -4 },
  headline: { ...HEAD, "headline-line": 0 },
  "headline-line": { ...HEAD, "headline-line": -4 },
  deck: { ...HEAD, deck: -4, "headline-line": UNKNOWN_STEP, headline: -20 },
  byline: {
    byline: 2,
    paragraph: 0,
    caption: -2,
    deck: -12,
    list: -4,
    subhead: -4,
    "jump-below": 0,
    headline: -20,
    kicker: -20,
    advert: -52,
    "notice-title": -20,
    "jump-ends": -16,
    "byline-ends": -20,
  },
  "byline-opens": {
    byline: 2,
    paragraph: 2,
    caption: -2,
    list: -8,
    subhead: -8,
    headline: -20,
    kicker: -20,
    deck: -24,
    advert: -52,
  },
  "byline-ends": { ...ENDED, "byline-ends": 2, caption: -2, "jump-ends": 0, subhead: -12 },
  "jump-above": { headline: 4, kicker: 0, "paragraph-opens": 6, "jump-above": -12 },
  "jump-below": { paragraph: 4, byline: 0, deck: -4, subhead: -4, caption: -4, list: -4 },
  "jump-ends": { ...ENDED, caption: -4, "byline-ends": -2 },
  "note-above": {
    headline: 4,
    kicker: 2,
    "note-above": -2,
    "note-title": -4,
    "jump-above": -4,
    "notice-title": -12,
  },
  "note-title": { "note-above": 8, headline: -12 },
  paragraph: BODY,
  "paragraph-opens": BODY,
  list: BODY,
  subhead: {
    paragraph: 2,
    list: 0,
    caption: -4,
    subhead: -16,
    byline: -16,
    headline: -24,
    kicker: -24,
    "byline-opens": -24,
    "paragraph-opens": -32,
    advert: -56,
    "notice-title": -24,
    "byline-ends": -24,
    "jump-ends": -12,
  },
  caption: BODY,
  "caption-between": { paragraph: 4, "caption-between": 0 },
  "caption-opens": { ...BODY, paragraph: -4 },
  "notice-title": {
    "notice-body": 4,
    headline: -20,
    kicker: -20,
    paragraph: -16,
    "notice-title": -8,
    advert: -52,
    byline: -16,
  },
  "notice-body": {
    ...OPENING,
    "notice-body": 4,
    "byline-opens": -12,
    "paragraph-opens": -16,
    "caption-opens": -8,
  },
  "page-line": { ...PAGES_OWN, "notice-body": -8 },
  contact: PAGES_OWN,
  "column-label": { ...OPENING, "column-label": -8, paragraph: -16 },
  advert: { ...OPENING, contact: -16, advert: 24, "byline-opens": -12, "paragraph-opens": -12 },
};

/** Points of each step, row by row: from the states in order, then from the top of the page. */
export function transitionTable(): Float64Array[] {
  return [...STATE_NAMES, "top" as const].map((from) =>
    Float64Array.from(STATE_NAMES, (to) => ROWS[from][to] ?? UNKNOWN_STEP),
  );
}
