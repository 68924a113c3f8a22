import { repairAnchor } from "@/lib/records/anchors";
import type { FiledStory } from "@/lib/records/content";
import type { LineMark, PageLine } from "@/lib/records/page";
import type { Repair } from "@/lib/records/story";

/** A stretch of a printed line. `note` says of which kind the mark is, and why; `url` leads to the story's record of it. */
export type LineRun =
  | { kind: "text"; text: string }
  | { kind: "misread" | "unspaced" | "converted"; from: string; to: string; note: string; url: string }
  /** `to`: what it may have meant; null where nobody knows. */
  | { kind: "suspect"; text: string; to: string | null; note: string; url: string };

/** Where the story's page records this repair; null where it records none. */
export function recordUrl(
  story: FiledStory | null,
  kind: Repair["kind"],
  line: number,
  column: number | null,
  page: string,
): string | null {
  // A story's record has all of a table's line as one.
  const inside = kind === "converted";
  const index = (story?.repairs ?? []).findLastIndex(
    (repair) =>
      repair.kind !== "supplied" &&
      repair.kind !== "relabelled" &&
      repair.kind === kind &&
      pageOf(repair, story) === page &&
      repair.line === line &&
      (column === null || repair.column === column || (inside && repair.column < column)),
  );
  return story && index >= 0 ? `${story.url}#${repairAnchor(index)}` : null;
}

/** The page on which a repair's line is printed. */
const pageOf = (
  repair: Exclude<Repair, { kind: "supplied" | "relabelled" }>,
  story: FiledStory | null,
): string | undefined => repair.page ?? (story?.source.kind === "page" ? story.source.page : undefined);

type Marked = Exclude<LineRun, { kind: "text" }>;

/** The line as printed, cut at its marks. A mark inside another one adds its note to that one's. */
export function lineRuns(
  { text, marks }: PageLine,
  record: (kind: LineMark["kind"], column: number) => string,
): LineRun[] {
  const runs: LineRun[] = [];
  let last: Marked | null = null;
  let done = 0;
  for (const mark of marks) {
    const start = mark.column - 1;
    const end = Math.min(start + mark.length, text.length);
    const marked = markedRun(mark, text.slice(start, end), record(mark.kind, mark.column));
    if (start < done) {
      if (last) last.note += `；${marked.note}`;
      continue;
    }
    if (start > done) runs.push({ kind: "text", text: text.slice(done, start) });
    runs.push(marked);
    last = marked;
    done = end;
  }
  if (done < text.length) runs.push({ kind: "text", text: text.slice(done) });
  return runs;
}

function markedRun({ kind, to, note: why }: LineMark, printed: string, url: string): Marked {
  const because = why && `。${why}`;
  switch (kind) {
    case "misread": {
      const note = `识别更正：“${printed}”应为“${to ?? ""}”${because}`;
      return { kind, from: printed, to: to ?? "", note, url };
    }
    case "unspaced":
      return { kind, from: printed, to: to ?? "", note: `去空格：“${to ?? ""}”${because}`, url };
    case "converted":
      return { kind, from: printed, to: to ?? "", note: `识别软件的标记，原版没有${because}`, url };
    case "suspect": {
      const note = `存疑，原样保留${to ? `：疑为“${to}”` : ""}${because}`;
      return { kind, text: printed, to, note, url };
    }
    default:
      return kind satisfies never;
  }
}
