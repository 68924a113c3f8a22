import { compare } from "@/lib/records/compare";

/**
 * Which months of a year have which pairs of characters (`pairs.ts`): so that a search need not open the bundles that cannot
 * have what it looks for. A year's table is parted into files by pair. Months of which no bundle is whole are in none: they
 * change with each day, and are searched first.
 */
export interface MonthTable {
  year: string;
  /** How many files it has. */
  parts: number;
}

/** The months that have something, a bit for each; January is the lowest. */
export type Months = number;

/** `2024-06` → the sixth bit. */
export const bitOf = (month: string): Months => 1 << (Number(month.slice("2024-".length)) - 1);

/** The part of a table that has a pair. */
export function partOf(pair: string, parts: number): number {
  let hash = 0;
  for (const character of pair) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % parts;
}

/**
 * The file of a part, within the index's folder. Where a publish has parted the table otherwise meanwhile it is gone, and never
 * taken for another.
 */
export const partFile = ({ year, parts }: MonthTable, part: number): string => `${year}.${parts}/${part}.txt`;

/**
 * One part of a table as published: a line for the pairs of the same length that the same months have, the months first, in
 * base 36.
 */
export function writePart(pairs: ReadonlyMap<string, Months>): string {
  const lines = new Map<string, string[]>();
  for (const [pair, months] of [...pairs].sort(([a], [b]) => compare(a, b))) {
    const head = `${months.toString(36)} ${Array.from(pair).length} `;
    const line = lines.get(head);
    if (line) line.push(pair);
    else lines.set(head, [pair]);
  }
  return [...lines]
    .sort(([a], [b]) => compare(a, b))
    .map(([head, all]) => `${head}${all.join("")}\n`)
    .join("");
}

/** Reads what `writePart` wrote. */
export function readPart(text: string): Map<string, Months> {
  const pairs = new Map<string, Months>();
  for (const line of text.split("\n")) {
    const [months = "", length = "", joined = ""] = line.split(" ");
    const characters = Array.from(joined);
    for (let i = 0; i < characters.length; i += Number(length))
      pairs.set(characters.slice(i, i + Number(length)).join(""), Number.parseInt(months, 36));
  }
  return pairs;
}
