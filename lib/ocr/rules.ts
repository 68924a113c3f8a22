import type { Box } from "@/lib/records/box";
import { type Ink, type Stretch, stretches } from "./ink";

/** A rule is at least this long. Of the page's width. */
const LEAST_LENGTH = 0.035;
/** A rule is at most this thick. Of its length; and of the page's width. */
const MOST_THICKNESS = 0.04;
const THICKEST = 0.006;
/** A gap in a rule that is bridged: dirt, a dotted rule. Of the page's width. */
const GAP = 0.002;
/** Beside a rule it is white: so much of the ink just before and after it, at most. */
const MOST_BESIDE = 0.25;

/** The edge of a text's box, in which a rule may run. Of its height. */
const EDGE = 0.1;
/** A stroke is, so much of it, within the text's box. */
const LEAST_INSIDE = 0.7;
/** A dash may stand before or after what was found; with white it is so long at most. Of the text's height. */
const DASH = 3;

/** The printed rules (线) of a page: thin and long, with white to both sides. In the ink's pixels. */
export function rulesOf(ink: Ink): Box[] {
  const horizontal = thinRuns(ink);
  const vertical = thinRuns(turned(ink)).map(([x, y, width, height]): Box => [y, x, height, width]);
  return [...horizontal, ...vertical];
}

/** Without the strokes and dashes of the type: what lies along a text, in its middle, from its beginning to its end at most. */
export const withoutStrokes = (rules: readonly Box[], texts: readonly Box[]): Box[] =>
  rules.filter((rule) => !texts.some((text) => isStroke(rule, text)));

function isStroke([x, y, width, height]: Box, [left, top, w, h]: Box): boolean {
  const middle = (at: number, from: number, length: number) =>
    at > from + EDGE * length && at < from + (1 - EDGE) * length;
  const level = width > height;
  const around = level && width < DASH * h ? DASH * h : 0;
  const common = level
    ? Math.min(x + width, left + w + around) - Math.max(x, left - around)
    : Math.min(y + height, top + h) - Math.max(y, top);
  return (
    common > LEAST_INSIDE * Math.max(width, height) &&
    (level ? middle(y + height / 2, top, h) : middle(x + width / 2, left, w))
  );
}

/** Rows become columns. */
function turned({ width, height, pixels }: Ink): Ink {
  const other = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) other[x * height + y] = pixels[y * width + x] ?? 0;
  return { width: height, height: width, pixels: other };
}

interface Run {
  start: number;
  end: number;
  top: number;
  bottom: number;
}

/** Long runs of ink in rows, those of neighbouring rows taken together, if together they are thin. */
function thinRuns(ink: Ink): Box[] {
  const page = Math.min(ink.width, ink.height);
  const least = page * LEAST_LENGTH;
  const gap = Math.max(1, Math.round(page * GAP));
  const done: Run[] = [];
  let open: Run[] = [];
  for (let y = 0; y < ink.height; y++) {
    const row = bridged(inkInRow(ink, y), gap).filter(({ start, end }) => end - start >= least);
    const next: Run[] = [];
    for (const { start, end } of row) {
      const known = open.find((run) => run.start <= end + gap && start <= run.end + gap);
      if (known && known.bottom === y) {
        known.start = Math.min(known.start, start);
        known.end = Math.max(known.end, end);
      } else if (known) {
        Object.assign(known, {
          start: Math.min(known.start, start),
          end: Math.max(known.end, end),
          bottom: y,
        });
        next.push(known);
      } else next.push({ start, end, top: y, bottom: y });
    }
    done.push(...open.filter((run) => !next.includes(run)));
    open = next;
  }
  return [...done, ...open].filter((run) => isRule(ink, run, page)).map(boxOf);
}

const inkInRow = ({ width, pixels }: Ink, y: number) => {
  const from = y * width;
  return stretches(0, width, (x) => pixels[from + x] === 1);
};

function bridged(runs: readonly Stretch[], gap: number): Stretch[] {
  const joined: Stretch[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && run.start - last.end <= gap) last.end = run.end;
    else joined.push({ ...run });
  }
  return joined;
}

function isRule(ink: Ink, run: Run, page: number): boolean {
  const length = run.end - run.start;
  const thickness = run.bottom - run.top + 1;
  if (thickness > Math.max(2, page * THICKEST) || thickness > Math.max(2, length * MOST_THICKNESS))
    return false;
  const isWhite = (y: number) => inkBetween(ink, y, run) <= MOST_BESIDE * length;
  // Another rule may run near (双线).
  const near = [1, 2, 3];
  return near.some((by) => isWhite(run.top - by)) && near.some((by) => isWhite(run.bottom + by));
}

function inkBetween({ width, height, pixels }: Ink, y: number, { start, end }: Run): number {
  if (y < 0 || y >= height) return 0;
  let count = 0;
  for (let x = start; x < end; x++) count += pixels[y * width + x] ?? 0;
  return count;
}

const boxOf = ({ start, end, top, bottom }: Run): Box => [start, top, end - start, bottom - top + 1];
