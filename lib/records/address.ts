/**
 * Where something stands on the site, as a pattern with gaps: `/section/{id}/`, `/paper/{year-month-day}/`. In
 * `{year/month/day}` the parts of the date are folders. An address makes URLs, and reads them back.
 */
export interface Address<Arguments extends readonly string[] = readonly string[]> extends Pattern {
  /** The URL; dates as `2024`, `2024-06`, `2024-06-22`. */
  (...values: Arguments): string;
}

/** What an address is without being asked for a URL. */
export interface Pattern {
  readonly pattern: string;
  /** The values of the gaps in a URL of this pattern; null for any other URL. */
  readonly read: (url: string) => readonly string[] | null;
}

/** A string for each gap of a pattern. */
type ArgumentsOf<Text extends string> = Text extends `${string}{${string}}${infer Rest}`
  ? readonly [string, ...ArgumentsOf<Rest>]
  : readonly [];

const GAP = /\{([^}]+)\}/;

/** Gaps that only take dates; all others take any name. */
const DATE_GAPS = new Map([
  ["year", String.raw`\d{4}`],
  ["year-month", String.raw`\d{4}-\d\d`],
  ["year-month-day", String.raw`\d{4}-\d\d-\d\d`],
  ["month-day", String.raw`\d\d-\d\d`],
  ["year/month", String.raw`\d{4}/\d\d`],
  ["year/month/day", String.raw`\d{4}/\d\d/\d\d`],
]);
const ANY_NAME = "[^/]+";

export function address<const Text extends string>(pattern: Text): Address<ArgumentsOf<Text>> {
  // Literal text and the names of gaps by turns.
  const parts = pattern.split(GAP).map((text, index) => ({ text, isGap: index % 2 === 1 }));
  const regex = new RegExp(
    `^${parts.map(({ text, isGap }) => (isGap ? `(${DATE_GAPS.get(text) ?? ANY_NAME})` : escaped(text))).join("")}$`,
  );
  const inFolders = parts.filter(({ isGap }) => isGap).map(({ text }) => text.includes("/"));
  const make = (...values: ArgumentsOf<Text>): string => {
    let gap = 0;
    let url = "";
    for (const { text, isGap } of parts) {
      const value = isGap ? (values[gap] ?? "") : text;
      url += isGap && inFolders[gap] ? value.replaceAll("-", "/") : value;
      if (isGap) gap += 1;
    }
    return url;
  };
  const read = (url: string) =>
    regex
      .exec(url)
      ?.slice(1)
      .map((value, index) => (inFolders[index] ? value.replaceAll("/", "-") : value)) ?? null;
  return Object.assign(make, { pattern, read });
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/** Addresses that are given for ever: of stories, issues and printed pages. Editors and files name them, too. */
export const LASTING = {
  story: address("/{year/month/day}/{slug}/"),
  issue: address("/paper/{year-month-day}/"),
  page: address("/paper/{year-month-day}/{page}/"),
};

/** The page about the paper, on which its own words stand. */
export const ABOUT = address("/about/");

/** Whether a URL is one of those; its last slash may be missing. */
export function isLasting(url: string): boolean {
  const whole = url.endsWith("/") ? url : `${url}/`;
  return Object.values(LASTING).some(({ read }) => read(whole) !== null);
}
