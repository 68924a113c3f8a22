import { repairAnchor } from "@/lib/records/anchors";
import type { Repair, Story, TextPlace } from "@/lib/records/story";
import { phrasesOf } from "../text/phrases";

/** A stretch of published text: as printed, mended, or doubtful. */
export type Run =
  | { kind: "text"; text: string }
  /** 电头, set before the first words. */
  | { kind: "dateline"; text: string }
  | { kind: "misread"; text: string; from: string; id: string }
  | { kind: "suspect"; text: string; id: string };

type Placed = Extract<Repair, { kind: "misread" | "suspect" }>;

/** A field of a printed story cut where it was mended or is doubtful, so that readers see it in place. */
export function runsOf(
  text: string,
  story: Story,
  field: TextPlace["field"],
  block: number | null = null,
): Run[] {
  const placed = story.repairs
    .map((repair, index) => ({ repair, id: repairAnchor(index) }))
    .filter((each): each is { repair: Placed; id: string } => isIn(each.repair, field, block))
    .sort((a, b) => a.repair.place.start - b.repair.place.start);
  const runs: Run[] = [];
  let done = 0;
  const plain = (end: number) => {
    if (end > done) runs.push({ kind: "text", text: text.slice(done, end) });
  };
  for (const { repair, id } of placed) {
    const { start, length } = repair.place;
    plain(start);
    const marked = text.slice(start, start + length);
    runs.push(
      repair.kind === "misread"
        ? { kind: "misread", text: marked, from: repair.from, id }
        : { kind: "suspect", text: marked, id },
    );
    done = start + length;
  }
  plain(text.length);
  return runs;
}

/** The printed lines of a headline, which spaces part: each stays together where it fits. */
export function headlineLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = "", ...others] = run.kind === "text" ? run.text.split(" ") : [];
    if (run.kind !== "text") lines.at(-1)?.push(run);
    else if (first) lines.at(-1)?.push({ kind: "text", text: first });
    for (const text of others) lines.push(text ? [{ kind: "text", text }] : []);
  }
  return lines.filter((line) => line.length > 0);
}

/** A line cut where it pauses (see `phrasesOf`), though never within a stretch that is marked. */
export function phrasesOfRuns(runs: readonly Run[]): Run[][] {
  const pauses = new Set<number>();
  let end = 0;
  for (const phrase of phrasesOf(runs.map(({ text }) => text).join(""))) {
    end += phrase.length;
    pauses.add(end);
  }
  const phrases: Run[][] = [[]];
  let at = 0;
  for (const run of runs) {
    for (const part of run.kind === "text" ? cutAt(run.text, at, pauses) : [run.text]) {
      phrases.at(-1)?.push({ ...run, text: part });
      at += part.length;
      if (pauses.has(at)) phrases.push([]);
    }
  }
  return phrases.filter((phrase) => phrase.length > 0);
}

/** A text that begins at `start`, cut at those of the places that lie in it. */
function cutAt(text: string, start: number, places: ReadonlySet<number>): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let to = 1; to <= text.length; to++)
    if (to === text.length || places.has(start + to)) {
      parts.push(text.slice(from, to));
      from = to;
    }
  return parts;
}

const isIn = (repair: Repair, field: TextPlace["field"], block: number | null) =>
  (repair.kind === "misread" || repair.kind === "suspect") &&
  repair.place.field === field &&
  repair.place.block === block;
