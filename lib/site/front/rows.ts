import type { Link } from "../link";
import type { FrontTeaser } from "./front-teaser";

/** A section on the front page. */
export interface Strip {
  section: Link;
  stories: FrontTeaser[];
  /** Columns of twelve. */
  span: 4 | 6 | 8 | 12;
  /**
   * `even`: stories side by side; `led`: the first large, the others beside it; `ledger`: the section's name in the
   * margin, a story a line; `wide`: one story, its headline beside its text.
   */
  rhythm: "even" | "led" | "ledger" | "wide";
}

/** A section and its stories, before they have a place in a row. */
type Unplaced = Pick<Strip, "section" | "stories">;

/** How a section that has a row to itself is set: each unlike the one above it. */
const RHYTHMS = ["led", "ledger", "even"] as const;

/** A third of the page a story, so that short sections share a row. */
const columnsFor = ({ stories }: Unplaced): number => Math.min(12, 4 * stories.length);

/**
 * Lays the sections of a front page out in rows of twelve columns, in order and without holes: with ten stories it
 * is as full as with a thousand. Rows that one section fills take turns in their rhythm.
 */
export function layRows(strips: readonly Unplaced[]): Strip[] {
  let full = 0;
  return rowsOf(strips).flatMap((row) => {
    const [only] = row;
    if (row.length === 1 && only) return [{ ...only, span: 12 as const, rhythm: alone(only, () => full++) }];
    return row.map((strip, index): Strip => ({ ...strip, span: spanOf(row, index), rhythm: "even" }));
  });
}

/** `turn`: counts the rows that take turns. */
function alone({ stories }: Unplaced, turn: () => number): Strip["rhythm"] {
  if (stories.length === 1) return "wide";
  return RHYTHMS[turn() % RHYTHMS.length] ?? "led";
}

function rowsOf(strips: readonly Unplaced[]): Unplaced[][] {
  const rows: Unplaced[][] = [];
  let left = 0;
  for (const strip of strips) {
    const columns = columnsFor(strip);
    const row = rows.at(-1);
    if (row && columns <= left) row.push(strip);
    else {
      rows.push([strip]);
      left = 12;
    }
    left -= columns;
  }
  return rows;
}

/** The width of one section in a row that several share: what it needs, and the rest shared out. */
function spanOf(row: readonly Unplaced[], index: number): Strip["span"] {
  const needs = row.map(columnsFor);
  if (row.length === 2 && needs[0] === needs[1]) return 6;
  return needs[index] === 8 ? 8 : 4;
}
