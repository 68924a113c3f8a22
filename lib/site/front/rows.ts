import type { Link } from "../link";
import { fillRow } from "./fill-row";
import { formsOfFirsts } from "./forms";
import type { FrontTeaser, SetTeaser } from "./front-teaser";

/** A section on the front page. */
export interface Strip {
  section: Link;
  /** The first is told as the page's rhythm has it, the others by their headlines, or in words where there is room. */
  stories: SetTeaser[];
  /** Columns of twelve: a row has one section, two or three; of two the one with much more has eight. */
  span: 4 | 6 | 8 | 12;
}

/** A section and its stories, before they have a place in a row. */
export type Unplaced = { section: Link; stories: readonly FrontTeaser[] };

type Count = 1 | 2 | 3;
const COUNTS: readonly Count[] = [1, 2, 3];
/** How many stories more than its neighbour a section has that gets twice its width. */
const MUCH_MORE = 2;

/** What a row costs beyond its sections: one alone that has no picture to fill it, unlike neighbours, the same row again. */
const BARE = 1.5;
const UNLIKE = 0.5;
const AGAIN = 10;

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
        // A day is said once, by the first of those that share it.
        when: place > 0 && teaser.when === stories[place - 1]?.when ? null : teaser.when,
        form: place === 0 ? (forms[index] ?? "text") : "headline",
      }),
    ),
  }));
  let at = 0;
  return rowsOf(sections).flatMap((count) => {
    const row = strips.slice(at, at + count);
    at += count;
    return inRow(row);
  });
}

/** Gives each section of a row its width, and fills those that stand side by side. */
function inRow(row: readonly Omit<Strip, "span">[]): Strip[] {
  const [first, second, third] = row;
  if (!first || !second) return row.map((strip) => ({ ...strip, span: 12 }));
  if (third) return fillRow(row, 4).map((strip) => ({ ...strip, span: 4 }));
  const more = first.stories.length - second.stories.length;
  if (Math.abs(more) < MUCH_MORE) return fillRow(row, 6).map((strip) => ({ ...strip, span: 6 }));
  return [
    { ...first, span: more > 0 ? 8 : 4 },
    { ...second, span: more > 0 ? 4 : 8 },
  ];
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
