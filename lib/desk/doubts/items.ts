import type { DoubtItem } from "@/components/desk/doubts/doubt-item";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { unixText } from "@/lib/content/yaml/line-ends";
import { LINE_NAMES, type LineKind } from "@/lib/newspaper/source/line-label";
import { SUSPECT_NAMES } from "@/lib/records/suspect";
import { dateLabel, pageLabel } from "@/lib/site/text/labels";
import type { OpenPage } from "../pages/tables";
import { pictureUrl, tableUrl } from "../pages/urls";
import type { Doubt } from "./book";
import { cropOf } from "./crop";

/** How many characters of the text are shown on either side of what is doubted. */
const AROUND = 28;

/** A doubt as it is shown; null where its page can't be read any more. */
export function itemOf(doubt: Doubt, open: OpenPage): DoubtItem | null {
  const front = readFrontMatter(unixText(open.text));
  if (!open.table || front.kind === "refused") return null;
  const toLine = (line: number) => line - front.firstLine + 1;
  return doubt.kind === "suspect"
    ? suspectItem(doubt, open, toLine(doubt.suspect.line))
    : lineItem(doubt, open, toLine(doubt.problem.line));
}

/** Line: of the page's text. */
function placeOf({ id, table }: OpenPage, line: number): DoubtItem["where"] {
  const { date = "", page = "" } = table?.draft ?? {};
  return { label: `${dateLabel(date)} ${pageLabel(page)}`, url: tableUrl(id, line) };
}

function suspectItem(
  { id, suspect }: Extract<Doubt, { kind: "suspect" }>,
  open: OpenPage,
  line: number,
): DoubtItem {
  const { field, start, text, suggestion, reason, kind, column, mendable } = suspect;
  const end = start + text.length;
  const known = suggestion !== null && mendable;
  return {
    id,
    kind: SUSPECT_NAMES[kind],
    where: placeOf(open, line),
    words: [field.slice(Math.max(0, start - AROUND), start), text, field.slice(end, end + AROUND)],
    reason: mendable ? reason : `${reason}（在署名、电头或图片说明里，要到版面上改）`,
    crop: cropOf(open.beside, line, column, pictureUrl),
    accept: known ? { label: suggestion, action: "decide", input: { kind: "accept", key: id } } : null,
    dismiss: { label: "没有错", action: "decide", input: { kind: "dismiss", key: id } },
    change: mendable
      ? { label: "改成", action: "decide", input: { kind: "accept", key: id }, value: suggestion ?? text }
      : null,
  };
}

function lineItem(
  { id, problem }: Extract<Doubt, { kind: "line" }>,
  open: OpenPage,
  line: number,
): DoubtItem {
  const text = open.table?.split.lines[line - 1]?.text.replace(/^[#>\s]+|\*\*/g, "").trim() ?? "";
  const own = open.table?.doubts.find((each) => each.line === line && each.rule === problem.rule);
  const [, rival] = own?.entries ?? [];
  const settle = (is: LineKind | null) => ({
    action: "settle-line",
    input: { page: open.id, row: `${line}`, is: is ?? "reviewed" },
  });
  return {
    id,
    kind: "行的类别",
    where: placeOf(open, line),
    words: ["", text.slice(0, 2 * AROUND), text.length > 2 * AROUND ? "…" : ""],
    reason: problem.message,
    crop: cropOf(open.beside, line, null, pictureUrl),
    accept: rival?.is ? { label: LINE_NAMES[rival.is], ...settle(rival.is) } : null,
    dismiss: { label: "没有错", ...settle(null) },
    change: null,
  };
}
