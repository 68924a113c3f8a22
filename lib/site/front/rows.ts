import type { Link } from "../link";
import { fillRow } from "./fill-row";
import { formsOfFirsts } from "./forms";
import type { FrontTeaser, SetTeaser } from "./front-teaser";

/** A section on the front page. */
export interface Strip {
  section: Link;
  /** The first is told as the page's rhythm has it, the others by their headlines, or in words where there is room. */
  stories: SetTeaser[];
  /** Columns of twelve: a row has one section, two or three. */
  span: 4 | 6 | 12;
}

/** A section and its stories, before they have a place in a row. */
export type Unplaced = { section: Link; stories: readonly FrontTeaser[] };

const SPANS = { 1: 12, 2: 6, 3: 4 } as const;
type Count = keyof typeof SPANS;
const COUNTS: readonly Count[] = [1, 2, 3];

/** What a row costs beyond its sections: one alone that has no picture to fill it, unlike neighbours, the same row again. */
const BARE = 1.5;
const UNLIKE = 0.5;
const AGAIN = 1.5;

/**
 * Lays the sections of a front page out in rows of twelve columns, in order and without holes. A section with a picture may
 * have a row to itself; rows that follow each other differ.
 */
export function layRows(sections: readonly Unplaced[]): Strip[] {
  const forms = formsOfFirsts(sections.flatMap(({ stories }) => stories[0] ?? []));
  const strips = sections.map(({ section, stories }, index) => ({
    section,
    stories: stories.map(
      (teaser, place): SetTeaser => ({
        ...teaser,
        form: place === 0 ? (forms[index] ?? "text") : "headline",
      }),
    ),
  }));
  let at = 0;
  return rowsOf(sections).flatMap((count) => {
    const row = strips.slice(at, at + count);
    at += count;
    const span = SPANS[count];
    return (span === 12 ? row : fillRow(row, span)).map((strip) => ({ ...strip, span }));
  });
}

/** How many sections each row has: the cheapest way to part them, tried from the end. */
function rowsOf(sections: readonly Unplaced[]): Count[] {
  type Way = { cost: number; rows: Count[] };
  /** `ways[at]`: the best way for the sections from `at` on, for each count of the row above. */
  const ways: Way[][] = [];
  for (let at = sections.length; at >= 0; at--) {
    ways[at] = [0, ...COUNTS].map((above) => {
      if (at === sections.length) return { cost: 0, rows: [] };
      let best: Way = { cost: Number.POSITIVE_INFINITY, rows: [] };
      for (const count of COUNTS) {
        const rest = ways[at + count]?.[count];
        if (!rest) continue;
        const cost = costOf(sections.slice(at, at + count)) + (count === above ? AGAIN : 0) + rest.cost;
        if (cost < best.cost) best = { cost, rows: [count, ...rest.rows] };
      }
      return best;
    });
  }
  return ways[0]?.[0]?.rows ?? [];
}

function costOf(row: readonly Unplaced[]): number {
  const pictured = row.filter(({ stories }) => stories[0]?.shape).length;
  if (row.length === 1) return 1 + (pictured === 0 ? BARE : 0);
  return row.length + (pictured > 0 && pictured < row.length ? UNLIKE : 0);
}
