import type { Box } from "@/lib/records/box";

/** A printed line at the desk. */
export interface LineRow {
  /** Of the page's text, from 1. */
  number: number;
  text: string;
  /** What it was taken for: 引题. */
  label: string;
  /** Its story's place on the page, from 1; null for furniture. */
  story: number | null;
  /** Whether its story begins here. */
  begins: boolean;
  /** Whether an editor has said what it is. */
  isSaid: boolean;
  /** What an editor should look at. */
  doubt: string | null;
  /** Where it stands on the page, in the units of the layout. */
  boxes: readonly Box[];
}

/** The lines of a page as text, one of which is chosen. */
export function LineRows({ rows }: { rows: readonly LineRow[] }) {
  return (
    <ol id="lines" data-rows="" className="border-b border-rule">
      {rows.map((row) => (
        <Row key={row.number} row={row} />
      ))}
    </ol>
  );
}

export const rowId = ({ number }: Pick<LineRow, "number">): string => `line-${number}`;

/** What is said of a line where it is chosen. */
export const rowLabel = ({ label, text, doubt }: Pick<LineRow, "label" | "text" | "doubt">): string =>
  `${label}：${text}${doubt === null ? "" : `（${doubt}）`}`;

/** One of them. Furniture is quiet; a story's first line stands below a rule. */
export function Row({ row }: { row: LineRow }) {
  const { number, text, label, story, begins, isSaid, doubt } = row;
  return (
    <li
      id={rowId(row)}
      data-row={number}
      tabIndex={-1}
      aria-label={rowLabel(row)}
      className={`group grid grid-cols-[1em_3.5em_1fr] sm:grid-cols-[2em_4.5em_1fr] gap-x-3 px-2 py-1.5 cursor-pointer scroll-my-24 aria-[current=true]:bg-wash aria-[current=true]:outline-2 aria-[current=true]:outline-accent aria-[current=true]:-outline-offset-2 ${begins ? "border-t border-ink" : ""} ${story === null ? "text-quiet" : ""}`}
    >
      <span className="num text-right text-small text-quiet leading-[1.9]">
        {begins ? <b>{story}</b> : ""}
      </span>
      <span className={`text-small leading-[1.9] ${isSaid ? "text-accent font-semibold" : "text-quiet"}`}>
        {label}
        {isSaid && <span className="sr-only">，编辑定的</span>}
      </span>
      <span
        className={`line-clamp-3 group-aria-[current=true]:line-clamp-none ${label === "主题" ? "font-song text-lg font-semibold" : ""}`}
      >
        {text}
        {doubt !== null && <span className="block text-small text-accent">{doubt}</span>}
      </span>
    </li>
  );
}
