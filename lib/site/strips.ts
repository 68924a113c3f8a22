import type { Strip } from "./views";

type Content = Pick<Strip, "section" | "stories">;

/** A third of the page a story, so that short sections share a row. */
const columnsFor = ({ stories }: Content): number => Math.min(12, 4 * stories.length);

/**
 * Lays the sections of a front page out in rows of twelve columns, in order and without holes: with ten stories it
 * is as full as with a thousand. Neighbouring full rows alternate in rhythm.
 */
export function packStrips(strips: readonly Content[]): Strip[] {
  const rows: Content[][] = [];
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
  let full = 0;
  return rows.flatMap((row) => {
    const rhythm = row.length === 1 && full++ % 2 === 0 ? "led" : "even";
    return fill(row).map((span, index) => ({ ...(row[index] as Content), span, rhythm }));
  });
}

/** The widths of one row's sections: what each needs, and the rest shared out. */
function fill(row: readonly Content[]): Strip["span"][] {
  const needs = row.map(columnsFor);
  if (row.length === 1) return [12];
  if (row.length === 2)
    return needs[0] === needs[1] ? [6, 6] : needs.map((columns) => (columns === 8 ? 8 : 4));
  return needs.map(() => 4);
}
