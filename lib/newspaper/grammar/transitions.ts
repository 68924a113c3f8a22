import { STATE_NAMES, type State } from "./states";

/** What may follow what without evidence for it costs this much: possible, so that every page can be read. */
export const NEVER = -30;

type Row = Partial<Record<State, number>>;

/** What can begin a story after the end of another, with how likely it is by itself. */
const OPENING: Row = {
  kicker: 0,
  headline: 0,
  "byline-opens": -0.5,
  "jump-above": 0,
  "note-above": -1,
  "note-title": -1,
  "paragraph-opens": -2,
  "caption-opens": -1,
  "notice-title": 0,
  advert: -8,
  "page-line": -4,
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
  byline: 1,
  paragraph: 0,
  caption: -1,
  list: -2,
  subhead: -2,
  "jump-below": 0,
  headline: -4,
  kicker: -4,
  "notice-title": -4,
  advert: -12,
  "note-above": -5,
  "note-title": -4,
  "jump-above": -5,
  "caption-opens": -6,
  "byline-opens": -8,
  "paragraph-opens": -6,
};

/** A line of the page's own between stories, seldom inside one. */
const PAGES_OWN: Row = {
  ...BODY,
  paragraph: -1,
  list: -2,
  subhead: -3,
  "caption-between": NEVER,
  "byline-ends": -3,
  "jump-ends": -3,
  "page-line": 0,
};

/** A story is at its end: no text of it can follow. */
const ENDED: Row = { ...OPENING, "byline-opens": 0, "paragraph-opens": -1 };

/**
 * The grammar: page := (story | notice | advert)*; story := note? jump? kicker* headline* deck* byline* body byline* jump?;
 * body := (paragraph | list | subhead | caption)+. Furniture may stand anywhere and is taken out before.
 */
const ROWS: Record<State | "top", Row> = {
  top: {
    ...OPENING,
    "paragraph-opens": -0.5,
    list: -2,
    caption: -2,
    "page-line": 0,
    contact: 0,
    "column-label": 0,
  },
  kicker: { kicker: -1, headline: 1, "notice-title": -1, "jump-above": -1 },
  headline: { ...HEAD, "headline-line": 0 },
  "headline-line": { ...HEAD, "headline-line": -1 },
  deck: { ...HEAD, deck: -1, "headline-line": NEVER, headline: -5 },
  byline: {
    byline: 0.5,
    paragraph: 0,
    caption: -0.5,
    deck: -3,
    list: -1,
    subhead: -1,
    "jump-below": 0,
    headline: -5,
    kicker: -5,
    advert: -13,
    "notice-title": -5,
    "jump-ends": -4,
    "byline-ends": -5,
  },
  "byline-opens": {
    byline: 0.5,
    paragraph: 0.5,
    caption: -0.5,
    list: -2,
    subhead: -2,
    headline: -5,
    kicker: -5,
    deck: -6,
    advert: -13,
  },
  "byline-ends": { ...ENDED, "byline-ends": 0.5, caption: -0.5, "jump-ends": 0, subhead: -3 },
  "jump-above": { headline: 1, kicker: 0, "paragraph-opens": 1.5, "jump-above": -3 },
  "jump-below": { paragraph: 1, byline: 0, deck: -1, subhead: -1, caption: -1, list: -1 },
  "jump-ends": { ...ENDED, caption: -1, "byline-ends": -0.5 },
  "note-above": {
    headline: 1,
    kicker: 0.5,
    "note-above": -0.5,
    "note-title": -1,
    "jump-above": -1,
    "notice-title": -3,
  },
  "note-title": { "note-above": 2, headline: -3 },
  paragraph: BODY,
  "paragraph-opens": BODY,
  list: BODY,
  subhead: {
    paragraph: 0.5,
    list: 0,
    caption: -1,
    subhead: -4,
    byline: -4,
    headline: -6,
    kicker: -6,
    "byline-opens": -6,
    "paragraph-opens": -8,
    advert: -14,
    "notice-title": -6,
    "byline-ends": -6,
    "jump-ends": -3,
  },
  caption: BODY,
  "caption-between": { paragraph: 1, "caption-between": 0 },
  "caption-opens": { ...BODY, paragraph: -1 },
  "notice-title": {
    "notice-body": 1,
    headline: -5,
    kicker: -5,
    paragraph: -4,
    "notice-title": -2,
    advert: -13,
    byline: -4,
  },
  "notice-body": {
    ...OPENING,
    "notice-body": 1,
    "byline-opens": -3,
    "paragraph-opens": -4,
    "caption-opens": -2,
  },
  "page-line": { ...PAGES_OWN, "notice-body": -2 },
  contact: PAGES_OWN,
  "column-label": { ...OPENING, "column-label": -2, paragraph: -4 },
  advert: { ...OPENING, contact: -4, advert: 6, "byline-opens": -3, "paragraph-opens": -3 },
};

/** Points of each step, row by row: from the states in order, then from the top of the page. */
export function transitionTable(): Float64Array[] {
  return [...STATE_NAMES, "top" as const].map((from) =>
    Float64Array.from(STATE_NAMES, (to) => ROWS[from][to] ?? NEVER),
  );
}
