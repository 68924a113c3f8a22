import { STATE_NAMES, type State } from "./states";

/** The cost of a step that the grammar does not list. It stays possible, so that every page can be read. */
export const UNKNOWN_STEP = -120;

type Row = Partial<Record<State, number>>;

/** What can begin a story after the end of another, with how likely it is by itself. */
const STORY_OPENINGS: Row = {
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
const AFTER_PAGE_LINE: Row = {
  ...AFTER_TEXT,
  paragraph: -4,
  list: -8,
  subhead: -12,
  "caption-between": UNKNOWN_STEP,
  "byline-ends": -12,
  "jump-ends": -12,
  "page-line": 0,
};

/** A story is at its end: no text of it can follow. */
const AFTER_STORY_END: Row = { ...STORY_OPENINGS, "byline-opens": 0, "paragraph-opens": -4 };

/**
 * The grammar: page := (story | notice | advert)*; story := note? jump? kicker* headline* deck* byline* body byline* jump?;
 * body := (paragraph | list | subhead | caption)+. Furniture may stand anywhere and is taken out before.
 */
const ROWS: Record<State | "top", Row> = {
  top: {
    ...STORY_OPENINGS,
    "paragraph-opens": -2,
    list: -8,
    caption: -8,
    "page-line": 0,
    contact: 0,
    "column-label": 0,
  },
  kicker: { kicker: -4, headline: 4, "notice-title": -4, "jump-above": -4 },
  headline: { ...AFTER_HEADLINE, "headline-line": 0 },
  "headline-line": { ...AFTER_HEADLINE, "headline-line": -4 },
  deck: { ...AFTER_HEADLINE, deck: -4, "headline-line": UNKNOWN_STEP, headline: -20 },
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
  "byline-ends": { ...AFTER_STORY_END, "byline-ends": 2, caption: -2, "jump-ends": 0, subhead: -12 },
  "jump-above": { headline: 4, kicker: 0, "paragraph-opens": 6, "jump-above": -12 },
  "jump-below": { paragraph: 4, byline: 0, deck: -4, subhead: -4, caption: -4, list: -4 },
  "jump-ends": { ...AFTER_STORY_END, caption: -4, "byline-ends": -2 },
  "note-above": {
    headline: 4,
    kicker: 2,
    "note-above": -2,
    "note-title": -4,
    "jump-above": -4,
    "notice-title": -12,
  },
  "note-title": { "note-above": 8, headline: -12 },
  paragraph: AFTER_TEXT,
  "paragraph-opens": AFTER_TEXT,
  list: AFTER_TEXT,
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
  caption: AFTER_TEXT,
  "caption-between": { paragraph: 4, "caption-between": 0 },
  "caption-opens": { ...AFTER_TEXT, paragraph: -4 },
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
    ...STORY_OPENINGS,
    "notice-body": 4,
    "byline-opens": -12,
    "paragraph-opens": -16,
    "caption-opens": -8,
  },
  "page-line": { ...AFTER_PAGE_LINE, "notice-body": -8 },
  contact: AFTER_PAGE_LINE,
  "column-label": { ...STORY_OPENINGS, "column-label": -8, paragraph: -16 },
  advert: { ...STORY_OPENINGS, contact: -16, advert: 24, "byline-opens": -12, "paragraph-opens": -12 },
};

/** Points of each step, row by row: from the states in order, then from the top of the page. */
export function transitionTable(): Float64Array[] {
  return [...STATE_NAMES, "top" as const].map((from) =>
    Float64Array.from(STATE_NAMES, (to) => ROWS[from][to] ?? UNKNOWN_STEP),
  );
}
