import {
  BYLINES,
  CAPTIONS,
  HEADLINES,
  OPENERS,
  STORY_TEXT,
  type State,
  TEXTS,
  TITLE_LINES,
  TITLES,
} from "./states";

/** Points for or against what a block may be. Four to eight are a hint, twenty are strong, forty are proof. */
export type Points = Partial<Record<State, number>>;

/** Points for a step from one of `from` to one of `to`. */
export interface StepPoints {
  from: readonly State[];
  to: readonly State[];
  points: number;
}

/** The same points for several states. */
const each = (states: readonly State[], points: number): Points =>
  Object.fromEntries(states.map((state) => [state, points]));

/**
 * What counts how much: rule → what it finds → points for each thing that the block may be. `otherwise` counts where a
 * rule finds nothing. Points of all rules, and of all that one rule finds, add up.
 */
export const EVIDENCE_POINTS = {
  "byline-form": {
    role: {
      ...each(BYLINES, 36),
      ...each(TITLES, -20),
      deck: -28,
      paragraph: -16,
      "paragraph-opens": -20,
      "notice-body": -4,
    },
    home: { byline: 12, "byline-ends": 12, "byline-opens": -24, ...each(TITLES, -8) },
    "short-name": { byline: 10, "byline-ends": -4, "byline-opens": -24 },
    names: { byline: 4, "byline-ends": -4, "byline-opens": -24 },
    otherwise: each(BYLINES, -100),
  },
  "byline-in-brackets": {
    role: {
      "byline-ends": 16,
      "byline-opens": -16,
      byline: -4,
      subhead: -16,
      headline: -16,
      paragraph: -8,
    },
    names: {
      "byline-ends": 16,
      "byline-opens": -16,
      byline: -8,
      subhead: -16,
      headline: -16,
      paragraph: -8,
    },
  },
  "byline-of-editors": { editors: { "byline-opens": -20, "byline-ends": 4 } },
  dateline: {
    dateline: {
      "paragraph-opens": 20,
      ...each(TITLES, -40),
      ...each(BYLINES, -40),
      ...each(CAPTIONS, -12),
      "note-above": -24,
      "notice-body": -24,
    },
    "continued-from": { "paragraph-opens": 16 },
    otherwise: { "paragraph-opens": -8 },
  },
  jump: {
    to: { "jump-ends": 80, "jump-above": -20, "jump-below": -20 },
    from: { "jump-above": 80, "jump-below": 80, "jump-ends": 48 },
    otherwise: { "jump-above": -160, "jump-below": -160, "jump-ends": -160 },
  },
  caption: {
    "bullet-of-briefs": { ...each(CAPTIONS, -60), paragraph: 12 },
    "sentence-after-end": { "caption-opens": -60, "caption-between": -60, caption: 8 },
    "below-photo-label": each(CAPTIONS, 4),
    labelled: {
      caption: 36,
      "caption-between": 36,
      "caption-opens": 32,
      ...each(TITLES, -24),
      paragraph: -16,
      "paragraph-opens": -24,
      ...each(BYLINES, -32),
    },
    "credit-alone": {
      caption: 36,
      "caption-between": 36,
      "caption-opens": 32,
      ...each(TITLES, -24),
      paragraph: -16,
      "paragraph-opens": -24,
      ...each(BYLINES, -12),
    },
    credited: {
      caption: 20,
      "caption-between": 16,
      "caption-opens": 16,
      paragraph: 4,
      ...each(TITLES, -16),
    },
    "credited-and-long": { caption: 12, "caption-opens": 8, paragraph: 4, ...each(TITLES, -16) },
    "photo-label-above": { "caption-opens": 16 },
    "photo-label-above-long": { "caption-opens": 24 },
    "story-above-ended": { "caption-opens": 10 },
    otherwise: each(CAPTIONS, -60),
  },
  "photo-title": {
    "over-caption": { headline: 20, kicker: -12, subhead: -16, deck: -16, "headline-line": -16 },
  },
  scene: { scene: { caption: 74 } },
  "list-line": {
    listed: { list: 32, "notice-body": 24, advert: 8, ...each(TITLES, -16) },
    otherwise: { list: -80 },
  },
  "column-label": {
    "over-title": { "column-label": 48, ...each(TITLES, -24), paragraph: -24 },
    "over-text": { "column-label": 8, headline: 16, subhead: -16, kicker: -24, deck: -24 },
    otherwise: { "column-label": -160 },
  },
  "first-brief": { title: { headline: 20, subhead: -24, kicker: -8 } },
  "editors-note-title": {
    label: {
      "note-title": 36,
      subhead: 28,
      headline: -24,
      kicker: -24,
      deck: -24,
      ...each(TEXTS, -8),
    },
    otherwise: { "note-title": -80 },
  },
  "editors-note": {
    note: { "note-above": 20, paragraph: 4 },
    "below-label": { "note-above": 4 },
    title: { "note-above": -32 },
    otherwise: { "note-above": -16 },
  },
  "notice-title": {
    title: { "notice-title": 40, headline: -8, kicker: -16, subhead: -20, deck: -16 },
    otherwise: { "notice-title": -80 },
  },
  "notice-body": {
    wording: { "notice-body": 8 },
    signature: { "notice-body": 12, ...each(TITLES, -16) },
  },
  "advert-text": {
    "below-label": { advert: 80 },
    "commercial-near-label": { advert: -12 },
    "near-label": { advert: -20 },
    otherwise: { advert: -160 },
  },
  "contact-line": {
    contact: { contact: 36, "notice-body": 32, advert: 20, ...each(TITLES, -24), paragraph: -4 },
    otherwise: { contact: -160 },
  },
  "page-name": {
    figures: {},
    "beside-folio": { "page-line": 12 },
    "name-of-pages": { "page-line": 20 },
    dotted: { "page-line": 12 },
    phrase: { "page-line": -20 },
    short: { "page-line": 12 },
    "not-short": { "page-line": -12 },
    "over-smaller": { "page-line": -4 },
    "over-no-smaller": { "page-line": 2 },
    otherwise: { "page-line": -120 },
  },
  "bare-figures": {
    figures: { "page-line": 20, kicker: -32, headline: -32, deck: -32, subhead: -32 },
    "at-edge": { "page-line": 12 },
    "below-whole-text": { "page-line": 12 },
    date: { "notice-body": 28 },
    "below-cut-paragraph": { paragraph: 28 },
  },
  "heading-mark": {
    heading: {
      kicker: 16,
      headline: 24,
      "headline-line": 20,
      deck: 16,
      subhead: 20,
      "notice-title": 24,
      "note-title": 12,
      ...each(TEXTS, -20),
      ...each(CAPTIONS, -16),
      list: -20,
      "notice-body": -16,
      advert: -4,
    },
  },
  "heading-is-text": { "long-sentence": { ...each(TEXTS, 48), "notice-body": 40 } },
  "bold-line": {
    bold: {
      kicker: 12,
      headline: 16,
      "headline-line": 12,
      deck: 12,
      subhead: 16,
      "notice-title": 16,
      "note-title": 12,
      ...each(TEXTS, -8),
      list: -8,
      advert: 4,
    },
  },
  "heading-level": {
    "smaller-heads-here": { subhead: 2, headline: 2 },
    "smaller-in-crowd": { headline: 6 },
    "smaller-in-lead": { subhead: 12, headline: -4 },
    smaller: { subhead: 6 },
    larger: { headline: 8, subhead: -20 },
    "same-heads-here": { headline: 6, subhead: -8 },
    same: { headline: 4, subhead: -8 },
  },
  "unsigned-heading": {
    sure: { subhead: 12, headline: -10 },
    likely: { subhead: 6, headline: -4 },
    "level-never-heads": { subhead: 8, headline: -8 },
  },
  "before-closing-byline": {
    "signed-below": { subhead: 12, headline: -6 },
    "signed-further-below": { subhead: 8, headline: -4 },
  },
  "subhead-series": { headings: { subhead: 4 }, lines: { subhead: 8 } },
  "paragraph-shape": {
    long: { ...each(TITLES, -40), deck: -32, paragraph: 8, "paragraph-opens": 4 },
    closed: { ...each(TITLES, -20), deck: -12, paragraph: 4 },
  },
  indent: {
    indented: {
      ...each(TITLES, -6),
      paragraph: 6,
      "paragraph-opens": 2,
      "note-above": 6,
      "notice-body": 6,
    },
    "title-not-indented": { ...each(TITLES, 4), paragraph: -4 },
  },
  "title-length": {
    "over-34": { headline: -12 },
    "under-4": { headline: -6 },
    "over-30": { "headline-line": -12, paragraph: 4 },
    "marked-over-26": { subhead: -10 },
    "marked-over-18": { subhead: -4 },
    "plain-over-18": { subhead: -20 },
    "plain-over-12": { subhead: -8 },
    "plain-to-10": { subhead: 8 },
  },
  "comma-inside": {
    "short-comma": { kicker: -2, headline: -6, subhead: -4 },
    comma: { kicker: -2, headline: -6, subhead: -10, paragraph: 4 },
    "short-mark": { kicker: -2, headline: -2, subhead: -2 },
    mark: { kicker: -2, headline: -2, subhead: -2, paragraph: 4 },
  },
  "plain-line": {
    plain: { "headline-line": -2, kicker: -2, subhead: -6, deck: -2 },
    "others-are-marked": { headline: -6 },
  },
  asking: {
    question: { ...each(TITLES, -4), subhead: 12 },
    sentence: { ...each(TITLES, -6), paragraph: 2 },
  },
  numbered: {
    short: { subhead: 12, headline: -12, kicker: -12, deck: -12, "headline-line": -16 },
    long: { headline: -12, kicker: -12, deck: -12, "headline-line": -16 },
  },
  "figures-only": { figures: { ...each(TITLES, -28), paragraph: 4 } },
  "result-row": { row: { ...each(TITLES, -12), paragraph: 8 } },
  "two-phrases": { phrases: { kicker: 4, headline: 4, subhead: 6, deck: 4, paragraph: -8 } },
  dash: {
    dash: { deck: 28, headline: -20, kicker: -20, subhead: -4, paragraph: -4, "headline-line": -16 },
  },
  fragment: {
    "begins-in-text": { ...each(TITLES, -6), paragraph: 6 },
    "ends-in-text": { ...each(TITLES, -10), paragraph: 10 },
    "half-a-quotation": { ...each(TITLES, -10), paragraph: 10 },
  },
  "box-label": { label: { subhead: 24, headline: -16, kicker: -16 } },
  dialogue: { speaker: { ...each(TITLES, -28), paragraph: 16 } },
  "author-note": { note: { ...each(TITLES, -24), paragraph: 12 } },
} satisfies Record<string, Record<string, Points>>;

const KICKER_TO_HEADLINE = { from: ["kicker"], to: ["headline"] } satisfies Partial<StepPoints>;
const TO_SECOND_LINE = { from: HEADLINES, to: ["headline-line"] } satisfies Partial<StepPoints>;
const TO_DECK = { from: HEADLINES, to: ["deck"] } satisfies Partial<StepPoints>;
const BEGINNINGS: readonly State[] = [...OPENERS, "subhead"];
const AFTER_NOTE = OPENERS.filter((state) => state !== "note-above");

/** The same for rules that look at two neighbouring blocks: rule → what it finds → points for steps from one to the next. */
export const JOINT_POINTS = {
  "kicker-over-headline": {
    "smaller-above": [{ ...KICKER_TO_HEADLINE, points: 10 }],
    "not-smaller-above": [{ ...KICKER_TO_HEADLINE, points: -16 }],
    "heading-below": [{ ...KICKER_TO_HEADLINE, points: 8 }],
    "heading-above": [{ ...KICKER_TO_HEADLINE, points: -20 }],
    "bold-below": [{ ...KICKER_TO_HEADLINE, points: 6 }],
    "bold-above": [{ ...KICKER_TO_HEADLINE, points: -12 }],
    "tells-less": [{ ...KICKER_TO_HEADLINE, points: 6 }],
    "tells-less-apart": [{ ...KICKER_TO_HEADLINE, points: 3 }],
    "tells-no-less": [{ ...KICKER_TO_HEADLINE, points: -6 }],
    "tells-no-less-apart": [{ ...KICKER_TO_HEADLINE, points: -3 }],
  },
  "headline-second-line": {
    "same-size": [{ ...TO_SECOND_LINE, points: 6 }],
    "other-size": [{ ...TO_SECOND_LINE, points: -20 }],
    "heading-below": [{ ...TO_SECOND_LINE, points: -24 }],
    "short-line-below": [{ ...TO_SECOND_LINE, points: 10 }],
    "heading-above": [{ ...TO_SECOND_LINE, points: -16 }],
    "one-bold": [{ ...TO_SECOND_LINE, points: -12 }],
    halves: [{ ...TO_SECOND_LINE, points: 6 }],
    "halves-apart": [{ ...TO_SECOND_LINE, points: 3 }],
    unlike: [{ ...TO_SECOND_LINE, points: -8 }],
    "unlike-apart": [{ ...TO_SECOND_LINE, points: -4 }],
    alike: [{ ...TO_SECOND_LINE, points: 2 }],
    "alike-apart": [{ ...TO_SECOND_LINE, points: 1 }],
  },
  "deck-below-headline": {
    "smaller-below": [{ ...TO_DECK, points: 10 }],
    "not-smaller-below": [{ ...TO_DECK, points: -16 }],
    "heading-below": [{ ...TO_DECK, points: -24 }],
    "short-line-below": [{ ...TO_DECK, points: -8 }],
    "bold-below": [{ ...TO_DECK, points: -12 }],
    "bold-above": [{ ...TO_DECK, points: 2 }],
    "tells-more": [{ ...TO_DECK, points: 4 }],
    "tells-more-apart": [{ ...TO_DECK, points: 2 }],
    "tells-no-more": [{ ...TO_DECK, points: -4 }],
    "tells-no-more-apart": [{ ...TO_DECK, points: -2 }],
  },
  "over-byline": {
    byline: [
      { from: TITLE_LINES, to: ["byline"], points: 8 },
      { from: ["subhead"], to: ["byline", "byline-opens"], points: -12 },
    ],
  },
  "over-dateline": { dateline: [{ from: TITLE_LINES, to: ["paragraph"], points: 12 }] },
  "dateline-in-head": {
    dateline: [{ from: ["byline", "byline-opens", "jump-below"], to: ["paragraph"], points: 16 }],
  },
  "dateline-in-text": {
    dateline: [{ from: [...STORY_TEXT, ...CAPTIONS, "list", "subhead"], to: ["paragraph"], points: -20 }],
  },
  "title-over-caption": {
    labelled: [
      { from: HEADLINES, to: ["caption"], points: 8 },
      { from: ["subhead"], to: ["caption"], points: -12 },
    ],
    credited: [
      { from: HEADLINES, to: ["caption"], points: 4 },
      { from: ["subhead"], to: ["caption"], points: -12 },
    ],
  },
  "plain-over-text": {
    "others-are-marked": [{ from: HEADLINES, to: ["paragraph", "caption", "list", "subhead"], points: -12 }],
    "none-is-marked": [{ from: HEADLINES, to: ["paragraph", "caption", "list", "subhead"], points: -4 }],
  },
  "deck-over-text": {
    "no-dash": [{ from: ["deck"], to: ["paragraph", "list", "subhead"], points: -6 }],
  },
  "byline-over-text": {
    text: [{ from: ["byline-opens", "byline"], to: ["paragraph"], points: 6 }],
  },
  "note-goes-on": {
    "cut-off": [
      { from: ["note-above"], to: AFTER_NOTE, points: -20 },
      { from: ["note-above"], to: ["note-above"], points: 32 },
    ],
  },
  "goes-on": {
    "cut-off": [{ from: STORY_TEXT, to: ["paragraph", "caption-between"], points: 6 }],
    "short-but-new-below": [{ from: ["paragraph"], to: ["paragraph"], points: -4 }],
    "short-and-open": [{ from: ["paragraph"], to: ["paragraph"], points: 2 }],
  },
  "unfinished-above": {
    "short-line": [{ from: ["paragraph"], to: BEGINNINGS, points: -8 }],
    "in-sentence": [
      { from: STORY_TEXT, to: BEGINNINGS, points: -8 },
      { from: STORY_TEXT, to: ["caption"], points: -4 },
    ],
    unfinished: [{ from: ["caption-between"], to: ["paragraph"], points: 2 }],
  },
  "finished-above": { finished: [{ from: STORY_TEXT, to: ["caption-between"], points: -24 }] },
  "after-end": {
    title: [
      { from: STORY_TEXT, to: ["paragraph", "list", "subhead", "byline-ends"], points: -32 },
      { from: STORY_TEXT, to: ["paragraph-opens"], points: -8 },
      { from: STORY_TEXT, to: ["headline", "kicker"], points: 12 },
      { from: STORY_TEXT, to: OPENERS, points: 4 },
    ],
    text: [
      { from: STORY_TEXT, to: ["paragraph", "list", "subhead", "byline-ends"], points: -32 },
      { from: STORY_TEXT, to: ["paragraph-opens"], points: 10 },
      { from: STORY_TEXT, to: OPENERS, points: 4 },
    ],
  },
} satisfies Record<string, Record<string, readonly StepPoints[]>>;

export type EvidencePoints = typeof EVIDENCE_POINTS;
export type EvidenceName = keyof EvidencePoints;
export type JointPoints = typeof JOINT_POINTS;
export type JointName = keyof JointPoints;

/** A story that is signed once is hardly signed again: between two bylines another story begins. */
export const SIGNED_TWICE_POINTS = -24;

/** A reading that wins by fewer points is shown to an editor. */
export const SLIGHT_MARGIN = 5;
