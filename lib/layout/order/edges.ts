import { Grid } from "./grid";
import type { PlacedLine, PlacedPage } from "./placed";
import type { PrintedBlock } from "./printed-block";
import { sharedHeight, sharedWidth, widthOf } from "./span";
import { cellOf } from "./stacks";

/** The page's own lines at its edges, a column of one block each, and all others. */
export interface Edged {
  header: PrintedBlock[][];
  middle: PlacedLine[];
  footer: PrintedBlock[][];
}

/** Shares of the page's height within which its own lines stand. */
const [HEADER, FOOTER] = [0.2, 0.12];
/** Larger type, in heights of the text's, is no folio's. */
const LARGEST = 2.2;
const LONGEST = 70;
/** Only a page's last lines may be of a strip below all columns. */
const MOST_STRIPS = 12;

/** Columns stand no further apart, in heights of type. */
const COLUMN_GAP = 4;

/** A date in full, a number of a page or of an issue, who made the page: what a folio has, and hardly a line of a story that stands at the edge. */
const FOLIO =
  /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|星期[一二三四五六日天]|[〇○零一二三四五六七八九]{4}\s*年.{1,3}月.{1,3}日|农历|第\s*[A-Z]?\d{1,3}\s*版|[第总]\s*\d{2,6}\s*期|今日.{1,4}版|责任?编辑?[：:\s／/]|责编|版式|美编|組版|组版|校对[：:\s／/]|值班[编主]|本版(?:编辑|责编|主编|邮箱|電話|电话)|国内统一|邮发代号|CN\s?\d\d|^[A-Z]?\d{1,3}\s*版?$|^版次/;

/** Who made the page. */
const CREDITS = /责任?编辑?[：:\s／/]|责编|版式|美编|值班[编主]|本版/;

export function atEdges(page: PlacedPage, body: number): Edged {
  const grid = new Grid(page.lines, cellOf(page, body));
  const header = edgeLines(page, body, grid, "header");
  const footer = edgeLines(page, body, grid, "footer");
  for (const line of header) footer.delete(line);
  return {
    header: printedEdges(header),
    middle: page.lines.filter((line) => !header.has(line) && !footer.has(line)),
    footer: printedEdges(footer),
  };
}

function edgeLines(
  page: PlacedPage,
  body: number,
  grid: Grid<PlacedLine>,
  edge: "header" | "footer",
): Set<PlacedLine> {
  const { height, width } = page;
  const top = edge === "header";
  const [from, to] = top ? [0, height * HEADER] : [height * (1 - FOOTER), height];
  const near = page.lines
    .filter(({ span }) => span.top >= from && span.bottom <= to)
    .sort((a, b) => (top ? a.span.bottom - b.span.bottom : b.span.top - a.span.top));
  const found = new Set<PlacedLine>();
  for (const [index, line] of near.entries()) {
    const strip = !top && index < MOST_STRIPS && isStrip(line, page, body, grid);
    if (!isFolio(line, body) && !strip) continue;
    const outside = top ? { ...line.span, top: 0 } : { ...line.span, bottom: height };
    const others = [...grid.touching(outside)].filter(
      (other) =>
        other !== line &&
        !found.has(other) &&
        sharedWidth(other.span, line.span) > 0 &&
        !isBeside(other, line),
    );
    const named = line.line.label === "header" || line.line.label === "footer";
    if (!named && (others.length > 0 || isInColumn(line, top, found, grid))) continue;
    const row = [...grid.touching({ ...line.span, left: 0, right: width })];
    if (!named && isInRowOfColumns(line, row, top, found, grid)) continue;
    found.add(line);
    for (const piece of row)
      if (isBeside(piece, line) && isPiece(piece, line) && !isInColumn(piece, top, found, grid))
        found.add(piece);
  }
  return found;
}

/** Whether a line is the first or last of a column's text: a date below a notice, say. The page's own stands further away, or says who made it. */
function isInColumn(
  self: PlacedLine,
  top: boolean,
  found: ReadonlySet<PlacedLine>,
  grid: Grid<PlacedLine>,
): boolean {
  const { line, span } = self;
  if (CREDITS.test(line.text)) return false;
  const reach = line.size * 0.9;
  const inside = top
    ? { ...span, top: span.bottom, bottom: span.bottom + reach }
    : { ...span, bottom: span.top, top: span.top - reach };
  return [...grid.touching(inside)].some(
    (other) =>
      !found.has(other) &&
      !isBeside(other, self) &&
      !isNamedEdge(other.line) &&
      !FOLIO.test(other.line.text) &&
      sharedWidth(other.span, span) > 0,
  );
}

const isNamedEdge = ({ label }: PlacedLine["line"]): boolean =>
  label === "header" || label === "footer" || label === "page-number";

/** Whether columns of text stand close beside a line at the page's foot, in its row: it is one of them. */
const isInRowOfColumns = (
  line: PlacedLine,
  row: readonly PlacedLine[],
  top: boolean,
  found: ReadonlySet<PlacedLine>,
  grid: Grid<PlacedLine>,
): boolean =>
  !top &&
  !CREDITS.test(line.line.text) &&
  row.some(
    (piece) =>
      piece !== line &&
      isBeside(piece, line) &&
      -sharedWidth(piece.span, line.span) < line.line.size * COLUMN_GAP &&
      (isInColumn(piece, true, found, grid) || isInColumn(piece, false, found, grid)),
  );

function isFolio({ line, upright }: PlacedLine, body: number): boolean {
  if (isNamedEdge(line)) return true;
  return !upright && line.size < body * LARGEST && line.text.length <= LONGEST && FOLIO.test(line.text);
}

/** Whether a line stands below all columns: alone in its row, in the middle of the page or over more than a column. */
function isStrip(
  { span, line, upright }: PlacedLine,
  page: PlacedPage,
  body: number,
  grid: Grid<PlacedLine>,
): boolean {
  if (upright || line.size > body * 1.3) return false;
  const row = grid.touching({ ...span, left: 0, right: page.width });
  const above = grid.touching({
    left: 0,
    right: page.width,
    top: span.top - body * 12,
    bottom: span.top - 1e-3,
  });
  const columns = [...above].filter((other) => sharedWidth(other.span, span) <= 0);
  const middle = Math.abs(span.left + span.right - page.width) / 2;
  return row.size === 1 && columns.length > 0 && (middle < body * 2 || widthOf(span) > page.width * 0.5);
}

const isBeside = (a: PlacedLine, b: PlacedLine): boolean =>
  sharedHeight(a.span, b.span) > Math.min(a.line.size, b.line.size) * 0.6;

/** Whether a short line in the same row may be of one folio with another: the paper's name, the page's name, its number. */
const isPiece = ({ line, span, upright }: PlacedLine, folio: PlacedLine): boolean =>
  !upright &&
  line.text.length <= 16 &&
  !/[，。；]/.test(line.text) &&
  line.size < folio.line.size * 2.5 &&
  line.size > folio.line.size * 0.6 &&
  sharedWidth(span, folio.span) < 0;

/** Lines of one row as one block. */
function printedEdges(lines: ReadonlySet<PlacedLine>): PrintedBlock[][] {
  const rows: PlacedLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.span.top - b.span.top || a.span.left - b.span.left)) {
    const row = rows.find(([first]) => first && isBeside(first, line));
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => a.span.left - b.span.left);
    return [
      {
        lines: sorted.map((line, index) => ({ line, link: index === 0 ? "" : " " })),
        heading: 0,
        bold: false,
        indented: false,
      },
    ];
  });
}
