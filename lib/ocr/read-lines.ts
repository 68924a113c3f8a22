import type { ReadCharacter } from "./ctc";
import { LOST } from "./lost";
import { withMarks } from "./marks";
import type { Pool } from "./pool";
import { isTraditional } from "./traditional";
import { agreed, SURE } from "./two-readings";
import type { TypeLine } from "./type-line";

/** Lines that are sent to a process at once. */
const BATCH = 8;
const HAN = /\p{Script=Han}/u;

/**
 * What stands in lines, each by its characters. A page that turns out to be in traditional characters, of which the recogniser knows but some, is
 * read by a second one where the first is unsure. `told`: how many lines are read, of how many; more as the second reading begins.
 */
export async function readLines(
  lines: readonly TypeLine[],
  pool: Pick<Pool, "read" | "readTraditional">,
  told: (done: number, of: number) => void,
): Promise<ReadCharacter[][]> {
  const first = (await inBatches(lines, pool.read, (done) => told(done, lines.length))).map((read, index) =>
    withMarks(read, (lines[index] as TypeLine).picture),
  );
  const print = first.flat().filter(isPrint);
  if (!isTraditional(print.map(({ character }) => character))) return first;
  const doubtful = lines.flatMap((line, index) =>
    (first[index] ?? []).some(isDoubtful) ? [{ line, index }] : [],
  );
  const second = await inBatches(
    doubtful.map(({ line }) => line),
    pool.readTraditional,
    (done) => told(lines.length + done, lines.length + doubtful.length),
  );
  const both = new Map(
    doubtful.map(({ index }, at) => [index, agreed(first[index] ?? [], second[at] ?? [])]),
  );
  return first.map((read, index) => both.get(index) ?? read);
}

const isPrint = ({ character }: ReadCharacter): boolean => character === LOST || HAN.test(character);
const isDoubtful = (read: ReadCharacter): boolean => isPrint(read) && read.confidence < SURE;

async function inBatches(
  lines: readonly TypeLine[],
  read: Pool["read"],
  told: (done: number) => void,
): Promise<ReadCharacter[][]> {
  let done = 0;
  const batches = Array.from({ length: Math.ceil(lines.length / BATCH) }, (_, index) =>
    lines.slice(index * BATCH, (index + 1) * BATCH),
  );
  const all = await Promise.all(
    batches.map(async (batch) => {
      const characters = await read(batch.map(({ picture }) => picture));
      done += batch.length;
      told(done);
      return batch.map((_, index) => characters[index] ?? []);
    }),
  );
  return all.flat();
}
