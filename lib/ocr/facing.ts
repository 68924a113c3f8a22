import type { ReadCharacter } from "./ctc";
import { cut, type Grey, resized, turnedBy } from "./grey";
import { LINE_HEIGHT } from "./line-height";
import type { Pool } from "./pool";
import type { TypeLine } from "./type-line";

/** By how much a page has to be turned, clockwise in degrees, to stand upright. */
export type Turn = 0 | 90 | 180 | 270;

/** So many lines, the longest, tell how a page stands. */
const SAMPLE = 10;
/** Fewer tell nothing. */
const LEAST = 3;
/** Level lines that are read so well do not stand on their head. */
const WELL = 0.8;
/** Another way up must be read so much better: characters on their side are read nearly as well as in a line of their own (竖排). */
const BETTER = { level: 0.2, sideways: 0.05 } as const;
/** A page of which so much of the type stands in upright boxes lies on its side, or is set in vertical lines. */
const UPRIGHT = 0.6;
/** White around a line. Of its height. */
const MARGIN = 0.12;

/** How a page stands, by how well its longest lines are read one way and the other. `lines`: as they were found on it. */
export async function facing(
  lines: readonly TypeLine[],
  page: Grey,
  { read }: Pick<Pool, "read">,
): Promise<Turn> {
  const longest = (sorted: readonly TypeLine[]) =>
    [...sorted].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, SAMPLE);
  const upright = lines.filter(({ vertical }) => vertical);
  const isSideways = sumOf(upright.map(lengthOf)) > UPRIGHT * sumOf(lines.map(lengthOf));
  const sample = longest(isSideways ? upright : lines.filter(({ vertical }) => !vertical));
  if (sample.length < LEAST) return 0;
  const quality = async (turn: Turn) => {
    const pictures = sample.map((line) => pictureOf(line, page, turn));
    const all = await read(pictures);
    return sumOf(pictures.map((picture, index) => qualityOf(all[index] ?? [], picture))) / pictures.length;
  };
  const asItIs = await quality(0);
  if (!isSideways && asItIs >= WELL) return 0;
  const others: readonly Turn[] = isSideways ? [90, 270] : [180];
  let best: { turn: Turn; quality: number } = {
    turn: 0,
    quality: asItIs + BETTER[isSideways ? "sideways" : "level"],
  };
  for (const turn of others) {
    const found = await quality(turn);
    if (found > best.quality) best = { turn, quality: found };
  }
  return best.turn;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const lengthOf = ({ box: [, , width, height] }: TypeLine): number => Math.max(width, height);

/** The picture of a line as it would be were the page turned. */
function pictureOf({ picture, box, vertical }: TypeLine, page: Grey, turn: Turn): Grey {
  if (!vertical || turn === 0) return turnedBy(picture, turn);
  const [left, top, width, height] = box;
  const margin = width * MARGIN;
  const whole = cut(
    page,
    Math.round(left - margin),
    Math.round(top - margin),
    Math.round(width + 2 * margin),
    Math.round(height + 2 * margin),
  );
  const level = turnedBy(whole, turn);
  const columns = Math.max(LINE_HEIGHT, Math.round((level.width * LINE_HEIGHT) / level.height));
  return resized(level, [0, 0, level.width, level.height], columns, LINE_HEIGHT);
}

/** How surely a line's characters were read, those not found among them: 0 to 1. Chinese type fills a square each. */
const qualityOf = (characters: readonly ReadCharacter[], { width, height }: Grey): number =>
  sumOf(characters.map(({ confidence }) => confidence)) /
  Math.max(width / height - 0.5, characters.length, 1);
