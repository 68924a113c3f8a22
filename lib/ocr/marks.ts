import { withCentredMarks } from "./centred-marks";
import type { ReadCharacter } from "./ctc";
import type { Grey } from "./grey";
import { darkOf, type Ink, profile, type Stretch, stretches } from "./ink";
import { LOST } from "./lost";

/** A mark is at least so wide and high, and at most so wide. Of the line's height. */
const LEAST = 0.35;
const MOST = 1.15;
/** It ends this far before the middle of the first character that was read. Of the line's height. */
const BEFORE = 0.3;
/** A dash of this length fills two characters (——); 一 and a hyphen are shorter. Of the line's height. */
const LONG_DASH = 1.35;
/** A full stop is at least so wide. Of the line's height. */
const STOP = 0.17;
const DASHES = /^[-—－一_─]$/;

/**
 * Puts in what the recogniser has no eye for: the square or dot with which a byline or an item begins (□■●◆▲), which is ink before the
 * first character; a dash over two characters, which it takes for one; commas and full stops in the middle of their squares; and □ where
 * something is printed that it does not know.
 */
export function withMarks(read: readonly ReadCharacter[], picture: Grey): ReadCharacter[] {
  const ink = darkOf(picture);
  const columns = profile(ink, [0, 0, picture.width, picture.height], "columns");
  const inked = stretches(0, columns.length, (at) => (columns[at] ?? 0) > 0);
  const characters = withCentredMarks(read, ink, inked);
  return [
    ...leadingMark(characters, ink, inked),
    ...withLost(longDashes(characters, ink, inked), ink, columns),
    ...lastStop(characters, ink, inked),
  ];
}

function leadingMark(
  [first]: readonly ReadCharacter[],
  ink: Ink,
  [mark]: readonly Stretch[],
): ReadCharacter[] {
  const { width, height } = ink;
  if (!first || !mark || mark.end > first.at * width - BEFORE * height) return [];
  const across = mark.end - mark.start;
  const rows = profile(ink, [mark.start, 0, across, height], "rows");
  const used = stretches(0, rows.length, (at) => (rows[at] ?? 0) > 0);
  const top = used[0]?.start ?? 0;
  const high = (used.at(-1)?.end ?? 0) - top;
  if (across < LEAST * height || high < LEAST * height || across > MOST * height) return [];
  if (across > 1.35 * high || high > 1.35 * across) return [];
  const character = shapeOf((x, y) => {
    const row = Math.min(high - 1, Math.max(0, Math.round(top + y * high) - top));
    const column = Math.min(across - 1, Math.max(0, Math.round(x * across)));
    return ink.pixels[(top + row) * width + mark.start + column] === 1;
  });
  return character ? [{ character, confidence: 0.9, at: (mark.start + mark.end) / 2 / width }] : [];
}

/** A full stop or a comma behind a closing mark, which the recogniser overlooks at a line's end. */
function lastStop(
  characters: readonly ReadCharacter[],
  ink: Ink,
  inked: readonly Stretch[],
): ReadCharacter[] {
  const last = characters.at(-1);
  const stop = inked.at(-1);
  const { width, height } = ink;
  if (!last || !stop || !/[”’）》」』]/.test(last.character)) return [];
  const across = stop.end - stop.start;
  if (stop.start < last.at * width + BEFORE * height || across > LEAST * height) return [];
  const rows = profile(ink, [stop.start, 0, across, height], "rows");
  const used = stretches(0, rows.length, (at) => (rows[at] ?? 0) > 0);
  if (used[0] === undefined || used[0].start < height / 2) return [];
  // A full stop is a ring as wide as it is high.
  const high = (used.at(-1)?.end ?? 0) - used[0].start;
  const ring = across >= STOP * height && across > 0.8 * high;
  const at = (stop.start + stop.end) / 2 / width;
  return [{ character: ring ? "。" : "，", confidence: ring ? 0.85 : 0.6, at }];
}

/** Which mark it is, by where it is dark: `dark(x, y)` with both from 0 to 1. Null for what is none. */
function shapeOf(dark: (x: number, y: number) => boolean): string | null {
  const along = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
  const share = (points: readonly (readonly [number, number])[]) =>
    points.filter(([x, y]) => dark(x, y)).length / points.length;
  const inside = share(along.flatMap((x) => along.map((y) => [x, y] as const)));
  const near = (x: number, y: number) =>
    [0, 0.03, 0.06, 0.09].some((by) => dark(Math.abs(x - by), Math.abs(y - by)));
  const corners = [near(0, 0), near(1, 0), near(0, 1), near(1, 1)];
  const edges = along.flatMap((at) => [near(0, at), near(1, at), near(at, 0), near(at, 1)]);
  const all = corners.every(Boolean);
  if (inside < 0.12) {
    if (all && edges.filter(Boolean).length > 0.85 * edges.length) return "□";
    return corners.some(Boolean) || edges.filter(Boolean).length < 4 ? null : "○";
  }
  if (all && inside > 0.92) return "■";
  if (corners[2] && corners[3] && !corners[0] && !corners[1] && inside > 0.5) return "▲";
  if (corners[0] && corners[1] && !corners[2] && !corners[3] && inside > 0.5) return "▼";
  if (corners.some(Boolean) || inside < 0.6) return null;
  return dark(0.2, 0.2) && dark(0.8, 0.8) ? "●" : "◆";
}

/** One dash that is as long as two characters is two: ——. */
function longDashes(
  characters: readonly ReadCharacter[],
  ink: Ink,
  inked: readonly Stretch[],
): ReadCharacter[] {
  const { width, height } = ink;
  return characters.flatMap((read, index) => {
    if (!DASHES.test(read.character)) return [read];
    const dash = inked.find(({ start, end }) => start <= read.at * width && read.at * width < end);
    if (!dash || dash.end - dash.start < LONG_DASH * height) return [read];
    const others = [characters[index - 1], characters[index + 1]];
    const isDouble = others.some(
      (other) =>
        other && DASHES.test(other.character) && other.at * width > dash.start && other.at * width < dash.end,
    );
    const rows = profile(ink, [dash.start, 0, dash.end - dash.start, height], "rows");
    const thick = rows.filter((count) => count > 0).length;
    if (thick > 0.3 * height) return [read];
    if (isDouble) return [{ ...read, character: "—" }];
    const quarter = (dash.end - dash.start) / 4 / width;
    const middle = (dash.start + dash.end) / 2 / width;
    return [middle - quarter, middle + quarter].map((at) => ({ ...read, character: "—", at }));
  });
}

const HAN = /\p{Script=Han}/u;
/** A character that is not known stands in the middle between two that are so much farther from each other than usual. */
const LEAST_GAP = 1.65;
const MOST_GAP = 2.5;
/** So much of its square's columns have ink. */
const LEAST_INKED = 0.55;

/** A character between two others that was not read, as one that decoders call lost: □. */
function withLost(characters: readonly ReadCharacter[], ink: Ink, columns: Uint32Array): ReadCharacter[] {
  const pitch = pitchOf(characters);
  if (pitch === null) return [...characters];
  return characters.flatMap((read, index) => {
    const next = characters[index + 1];
    if (!next || next.at - read.at < LEAST_GAP * pitch || next.at - read.at > MOST_GAP * pitch) return [read];
    if (!HAN.test(next.character) && !HAN.test(read.character)) return [read];
    const at = (read.at + next.at) / 2;
    const first = Math.round((at - pitch / 2.5) * ink.width);
    const square = columns.subarray(first, Math.round((at + pitch / 2.5) * ink.width));
    const inked = square.filter((count) => count > 0.06 * ink.height).length;
    return inked < LEAST_INKED * square.length ? [read] : [read, { character: LOST, confidence: 0, at }];
  });
}

/** How far apart neighbouring Chinese characters usually are; null where there are too few to tell. */
export function pitchOf(characters: readonly ReadCharacter[]): number | null {
  const steps = characters
    .slice(1)
    .flatMap(({ character, at }, index) => {
      const before = characters[index];
      return before && HAN.test(character) && HAN.test(before.character) ? [at - before.at] : [];
    })
    .sort((a, b) => a - b);
  if (steps.length < 3) return null;
  const middle = steps[Math.floor(steps.length / 2)] ?? 0;
  const usual = steps.filter((step) => Math.abs(step - middle) < 0.35 * middle);
  return usual.reduce((sum, step) => sum + step, 0) / usual.length;
}
