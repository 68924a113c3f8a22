import type { FiledStory } from "@/lib/records/content";

/** Something that stories can have in common. */
export type Subject =
  | { kind: "place"; id: string }
  | { kind: "person"; slug: string }
  | { kind: "term"; word: string };

/**
 * Which stories have what in common: subjects by number, both ways round, in typed arrays: an archive of 100,000 stories
 * has a million such pairs. Stories are numbered in their order, newest first, so that those with a subject are, too.
 */
export interface Sharing {
  stories: readonly FiledStory[];
  /** By number. */
  subjects: readonly Subject[];
  /** The subjects of a story. */
  subjectsOf: (story: number) => Int32Array;
  /** The stories with a subject, newest first. */
  storiesWith: (subject: number) => Int32Array;
}

/** `stories`: newest first. `people`: contributor's name → slug. */
export function sharingOf(stories: readonly FiledStory[], people: Readonly<Record<string, string>>): Sharing {
  const numbers = new Map<string, number>();
  const subjects: Subject[] = [];
  const numberOf = (key: string, subject: () => Subject): number => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = subjects.length;
      numbers.set(key, number);
      subjects.push(subject());
    }
    return number;
  };
  const rows = stories.map(({ places, bylines, terms }) => {
    const row = new Set<number>();
    for (const id of places) row.add(numberOf(`p${id}`, () => ({ kind: "place", id })));
    for (const { name } of bylines) {
      const slug = people[name];
      if (slug) row.add(numberOf(`b${slug}`, () => ({ kind: "person", slug })));
    }
    for (const word of terms) row.add(numberOf(`t${word}`, () => ({ kind: "term", word })));
    return [...row];
  });
  const forth = packed(rows);
  const back = turned(rows, subjects.length);
  return { stories, subjects, subjectsOf: forth, storiesWith: back };
}

/** Rows of numbers end to end in one array. */
function packed(rows: readonly (readonly number[])[]): (row: number) => Int32Array {
  const ends = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) ends[index + 1] = (ends[index] ?? 0) + row.length;
  const all = new Int32Array(ends[rows.length] ?? 0);
  for (const [index, row] of rows.entries()) all.set(row, ends[index]);
  return (row) => all.subarray(ends[row], ends[row + 1]);
}

/** For each number the rows that have it, in order. */
function turned(rows: readonly (readonly number[])[], numbers: number): (number: number) => Int32Array {
  const ends = new Int32Array(numbers + 1);
  for (const row of rows) for (const number of row) ends[number + 1] = (ends[number + 1] ?? 0) + 1;
  for (let number = 0; number < numbers; number++)
    ends[number + 1] = (ends[number + 1] ?? 0) + (ends[number] ?? 0);
  const next = ends.slice();
  const all = new Int32Array(ends[numbers] ?? 0);
  for (const [index, row] of rows.entries()) {
    for (const number of row) {
      const at = next[number] ?? 0;
      all[at] = index;
      next[number] = at + 1;
    }
  }
  return (number) => all.subarray(ends[number], ends[number + 1]);
}
