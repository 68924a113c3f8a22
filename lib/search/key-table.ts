import { compare } from "@/lib/records/compare";

/**
 * Which stories of a table's months have which keys (`keys.ts`). A table is parted into files by key: a search loads those that hold its own.
 */
export interface KeyTable {
  /** A year, `2024`, of whole months; or the month that goes on, `2024-06`, by itself. */
  name: string;
  /** Changes with the number and the order of its stories, to which its files point. */
  shape: string;
  /** How many files it has. */
  parts: number;
}

/** Stories by number, and whether the key is in a headline. */
export type Postings = Map<number, boolean>;

/** For characters that recognisers confuse one that stands for them: their keys lie in the same file. */
export type Classes = ReadonlyMap<string, string>;

/** Reads groups of characters, `茌在往`; groups that share one are one. */
export function classesOf(groups: readonly string[]): Classes {
  const classes = new Map<string, string>();
  for (const group of groups) {
    const characters = Array.from(group);
    const known = characters.map((character) => classes.get(character)).find((each) => each !== undefined);
    const own = known ?? characters[0] ?? "";
    const merged = new Set(characters.map((character) => classes.get(character) ?? character));
    for (const [character, other] of classes) if (merged.has(other)) classes.set(character, own);
    for (const character of characters) classes.set(character, own);
  }
  return classes;
}

/** The part of a table that has a key. */
export function partOf(key: string, parts: number, classes: Classes): number {
  let hash = 0;
  for (const character of key)
    hash = (Math.imul(hash, 31) + ((classes.get(character) ?? character).codePointAt(0) ?? 0)) >>> 0;
  // Low bits alone would be those of the last character.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 12)) >>> 0) % parts;
}

/** The file of a part, within the index's folder. */
export const partFile = ({ name, shape }: KeyTable, part: number): string =>
  `${name}-keys/${shape}/${part}.txt`;

/** A story's number with its mark, as postings are written. */
export const posting = (story: number, isHeadline: boolean): number => story * 2 + (isHeadline ? 1 : 0);

/**
 * One part as published: a line for the keys of the same length that the same stories have; first the postings, ascending, each as its
 * distance from the one before, in base 36.
 */
export function writePart(keys: Iterable<readonly [key: string, postings: Iterable<number>]>): string {
  const lines = new Map<string, string[]>();
  for (const [key, postings] of [...keys].sort(([a], [b]) => compare(a, b))) {
    let before = 0;
    const steps = Array.from(postings, (each) => {
      const step = each - before;
      before = each;
      return step.toString(36);
    });
    const head = `${steps.join(".")} ${Array.from(key).length} `;
    const line = lines.get(head);
    if (line) line.push(key);
    else lines.set(head, [key]);
  }
  return [...lines]
    .sort(([a], [b]) => compare(a, b))
    .map(([head, all]) => `${head}${all.join("")}\n`)
    .join("");
}

/** Reads what `writePart` wrote: the postings of each key, as they are written. */
export function readPart(text: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [steps = "", length = "", joined = ""] = line.split(" ");
    const characters = Array.from(joined);
    for (let i = 0; i < characters.length; i += Number(length))
      keys.set(characters.slice(i, i + Number(length)).join(""), steps);
  }
  return keys;
}

/** Postings as a search has them. */
export function readPostings(steps: string): Postings {
  const postings: Postings = new Map();
  let at = 0;
  for (const step of steps.split(".").filter(Boolean)) {
    at += Number.parseInt(step, 36);
    postings.set(at >> 1, (at & 1) === 1);
  }
  return postings;
}
