import type { LayoutLine, PageLayout } from "@/lib/layout/model";
import type { NameLine } from "./page-name";
import { datesIn, pagesIn } from "./printed-facts";

/** What a page's edge prints of the page; null where it does not. */
export interface Folio {
  /** `2024-06-23` */
  date: string | null;
  /** As printed: 02, A02. */
  page: string | null;
  /** Lines that may print its name (版名). */
  names: NameLine[];
}

/** Parts of the page's height at its upper and its lower edge in which its folio stands. */
const [UPPER, LOWER] = [0.1, 0.05];
/** Nobody prints a folio in larger type than so many heights of the page's usual type, but for the number itself. */
const EDGE_LABELS: readonly (LayoutLine["label"] | null)[] = ["header", "footer", "page-number"];
/** A page's number that stands alone: A01, 02. */
const NUMBER_ALONE = /^(?:第\s*)?([A-Z]?\s*\d{1,2})(?:\s*版)?$/;
/** The same among other words of a line that prints the date: 2024年6月23日 星期日 小城晨报 A3 要闻. */
const NUMBER_AMONG = /^(?:[A-Z]\d{1,2}|0\d)$/;
/** Reads the lines at the page's edge, row by row, for the date, number and name of the page. */
export function folioOf({ lines, height }: Pick<PageLayout, "lines" | "height">): Folio {
  const edge = lines.filter(
    ({ box: [, y, , high], label }) =>
      EDGE_LABELS.includes(label) || y + high / 2 < UPPER * height || y + high / 2 > (1 - LOWER) * height,
  );
  const rows = rowsOf(edge);
  const dates = new Set(
    rows.flatMap((row) => datesIn(row).flatMap(({ year, day }) => (year === null ? [] : [`${year}-${day}`]))),
  );
  const printed = new Set(rows.flatMap(pagesIn));
  const alone = new Set(
    edge.flatMap(
      ({ text }) => NUMBER_ALONE.exec(text.normalize("NFKC").trim())?.[1]?.replace(/\s/g, "") ?? [],
    ),
  );
  const among = new Set(
    rows.flatMap((row) => {
      const words = row.normalize("NFKC").split(/[\s|·/]+/);
      return datesIn(row).length > 0 ? words.filter((word) => NUMBER_AMONG.test(word)) : [];
    }),
  );
  return {
    date: only(dates),
    page: only(printed) ?? only(alone) ?? only(among),
    names: namesAmong(edge, rows),
  };
}

/** Each line by itself, as 要闻 may be printed, and the rows that they make up. */
function namesAmong(edge: readonly LayoutLine[], rows: readonly string[]): NameLine[] {
  return [
    ...edge.map(({ text }): NameLine => ({ kind: "alone", text })),
    ...rows.map((text): NameLine => ({ kind: "folio", text })),
  ];
}

/** The one member of a set; null where there are none, or several that contradict each other. */
const only = (all: ReadonlySet<string>): string | null => (all.size === 1 ? ([...all][0] ?? null) : null);

/** The texts of lines that stand beside each other, joined from left to right. */
function rowsOf(lines: readonly LayoutLine[]): string[] {
  const rows: LayoutLine[][] = [];
  for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const last = row?.[0];
    if (row && last && middle(line) - middle(last) < Math.max(line.box[3], last.box[3]) / 2) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) =>
    row
      .sort((a, b) => a.box[0] - b.box[0])
      .map(({ text }) => text)
      .join(" "),
  );
}

const middle = ({ box: [, y, , height] }: LayoutLine): number => y + height / 2;
