import { STATE_NAMES, type State } from "./states";

/** The cost of a step that the grammar does not list, a logarithm of odds. It stays possible, so that every page can be read. */
export const UNKNOWN_STEP = -30;

type Row = Partial<Record<State, number>>;

/** What can begin a story after the end of another, with how likely it is by itself. */
const STORY_OPENINGS: Row = {
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
const AFTER_TEXT: Row = {
  ...STORY_OPENINGS,
  paragraph: 0,
  list: 0,
  subhead: 0,
  caption: 0,
  "caption-between": 0,
  "byline-ends": 0,
  "jump-ends": 0,
};

/** What may follow a headline or its deck. */
const AFTER_HEADLINE: Row = {
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
const AFTER_PAGE_LINE: Row = {
  ...AFTER_TEXT,
  paragraph: -1,
  list: -2,
  subhead: -3,
  "caption-between": UNKNOWN_STEP,
  "byline-ends": -3,
  "jump-ends": -3,
  "page-line": 0,
};

/** A story is at its end: no text of it can follow. */
const AFTER_STORY_END: Row = { ...STORY_OPENINGS, "byline-opens": 0, "paragraph-opens": -1 };

/**
 * The grammar: page := (story | notice | advert)*; story := note? jump? kicker* headline* deck* byline* body byline* jump?;
 * body := (paragraph | list | subhead | caption)+. Furniture may stand anywhere and is taken out before.
 */
const ROWS: Record<State | "top", Row> = {
  top: {
    ...STORY_OPENINGS,
    "paragraph-opens": -0.5,
    list: -2,
    caption: -2,
    "page-line": 0,
    contact: 0,
    "column-label": 0,
  },
  kicker: { kicker: -1, headline: 1, "notice-title": -1, "jump-above": -1 },
  headline: { ...AFTER_HEADLINE, "headline-line": 0 },
  "headline-line": { ...AFTER_HEADLINE, "headline-line": -1 },
  deck: { ...AFTER_HEADLINE, deck: -1, "headline-line": UNKNOWN_STEP, headline: -5 },
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
  "byline-ends": { ...AFTER_STORY_END, "byline-ends": 0.5, caption: -0.5, "jump-ends": 0, subhead: -3 },
  "jump-above": { headline: 1, kicker: 0, "paragraph-opens": 1.5, "jump-above": -3 },
  "jump-below": { paragraph: 1, byline: 0, deck: -1, subhead: -1, caption: -1, list: -1 },
  "jump-ends": { ...AFTER_STORY_END, caption: -1, "byline-ends": -0.5 },
  "note-above": {
    headline: 1,
    kicker: 0.5,
    "note-above": -0.5,
    "note-title": -1,
    "jump-above": -1,
    "notice-title": -3,
  },
  "note-title": { "note-above": 2, headline: -3 },
  paragraph: AFTER_TEXT,
  "paragraph-opens": AFTER_TEXT,
  list: AFTER_TEXT,
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
  caption: AFTER_TEXT,
  "caption-between": { paragraph: 1, "caption-between": 0 },
  "caption-opens": { ...AFTER_TEXT, paragraph: -1 },
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
    ...STORY_OPENINGS,
    "notice-body": 1,
    "byline-opens": -3,
    "paragraph-opens": -4,
    "caption-opens": -2,
  },
  "page-line": { ...AFTER_PAGE_LINE, "notice-body": -2 },
  contact: AFTER_PAGE_LINE,
  "column-label": { ...STORY_OPENINGS, "column-label": -2, paragraph: -4 },
  advert: { ...STORY_OPENINGS, contact: -4, advert: 6, "byline-opens": -3, "paragraph-opens": -3 },
};

/** Logarithms of odds of each step, row by row: from the states in order, then from the top of the page. */
export function transitionTable(): Float64Array[] {
  return [...STATE_NAMES, "top" as const].map((from) =>
    Float64Array.from(STATE_NAMES, (to) => ROWS[from][to] ?? UNKNOWN_STEP),
  );
}
