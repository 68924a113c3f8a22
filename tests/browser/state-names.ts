/** The states that render-states.ts makes, in its order: a test each, which must be known before they are made. */
export const STATE_NAMES = [
  "corrected story with photo, wide table, footnotes",
  "story that was taken down",
  "corrections",
  "corrections of a year",
  "about, in the paper's words",
  "accessibility statement with contact",
  "front of an empty site",
  "empty section",
  "list that a takedown has emptied",
  "404 of an empty site",
  "people of an initial",
  "topics",
  "topic",
  "year of a topic",
  "story of a topic",
  "day of two years",
  "front with topics",
  "printed page with its picture",
  "issue of a page with its picture",
] as const;

/** Those that show no part of a view that other states, or pages of `content/`, do not: looked at in the browser at length. */
export const ALIKE: readonly string[] = [
  "corrections of a year",
  "list that a takedown has emptied",
  "year of a topic",
  "story of a topic",
  "day of two years",
];
