import type { PlacedLine } from "./placed";

/** How a line goes on from the one above in the page's text: without a space, with one, in a line of its own. */
export type Link = "" | " " | "\n";

/** Lines that the page's text has between two blank lines. */
export interface PrintedBlock {
  lines: readonly { line: PlacedLine; link: Link }[];
  /** Level of a heading; 0 for none. */
  heading: number;
  bold: boolean;
  /** Begins with the indent of a paragraph. */
  indented: boolean;
  /** Surely goes on from the block before, in the column before: brackets that were opened there are closed in it. */
  goesOn?: boolean;
}

/** Lines of a text as one: Chinese ones without a space, Latin words with one. */
export const linkOf = (above: PlacedLine, below: PlacedLine): Link =>
  /[A-Za-z,.;:]$/.test(above.line.text) && /^[A-Za-z]/.test(below.line.text) ? " " : "";
