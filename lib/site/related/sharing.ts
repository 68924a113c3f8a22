import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";

/** Something that stories can have in common. */
export type Subject =
  | { kind: "place"; id: string }
  | { kind: "person"; slug: string }
  | { kind: "term"; word: string }
  /** 专题, as editors say. */
  | { kind: "topic"; slug: string };

/**
 * Which stories have what in common, both ways round. Stories and subjects are numbers here, stories in their order,
 * newest first: an archive of 100,000 has a million such pairs, and every story's page asks.
 */
export interface Sharing {
  stories: readonly FiledStory[];
  numberOf: ReadonlyMap<FiledStory, number>;
  /** For each story the first in the list that is of an earlier day. */
  earlierFrom: Int32Array;
  /** By number. */
  subjects: readonly Subject[];
  /** The subjects of each story: its topics, its places, its people, its terms. */
  ofStory: Rows;
  /** The stories with each subject, newest first. */
  withSubject: Rows;
}

/** Lists of numbers end to end in one array: list `n` is `all[ends[n]]` to before `all[ends[n + 1]]`. */
export interface Rows {
  ends: Int32Array;
  all: Int32Array;
}

/** `stories`: newest first. */
export function sharingOf(
  stories: readonly FiledStory[],
  { people, topics }: Pick<Content, "people" | "topics">,
): Sharing {
  const subjects: Subject[] = [];
  const numbers: Record<Subject["kind"], Map<string, number>> = {
    place: new Map(),
    person: new Map(),
    term: new Map(),
    topic: new Map(),
  };
  const numberOf = (kind: Subject["kind"], key: string): number => {
    const known = numbers[kind].get(key);
    if (known !== undefined) return known;
    numbers[kind].set(key, subjects.length);
    return subjects.push(subjectOf(kind, key)) - 1;
  };
  const rows = stories.map(({ topic, places, bylines, terms }) => {
    const row = places.map((id) => numberOf("place", id));
    for (const name of topic) {
      const slug = topics[name]?.slug;
      if (slug !== undefined) row.push(numberOf("topic", slug));
    }
    for (const { name } of bylines) {
      const slug = people[name];
      if (slug !== undefined) row.push(numberOf("person", slug));
    }
    for (const word of terms) row.push(numberOf("term", word));
    return row.filter((number, at) => row.indexOf(number) === at);
  });
  return {
    stories,
    numberOf: new Map(stories.map((story, number) => [story, number])),
    earlierFrom: earlierFrom(stories),
    subjects,
    ofStory: packed(rows),
    withSubject: turned(rows, subjects.length),
  };
}

function subjectOf(kind: Subject["kind"], key: string): Subject {
  switch (kind) {
    case "place":
      return { kind, id: key };
    case "person":
      return { kind, slug: key };
    case "term":
      return { kind, word: key };
    case "topic":
      return { kind, slug: key };
    default:
      return kind satisfies never;
  }
}

function earlierFrom(stories: readonly FiledStory[]): Int32Array {
  const from = new Int32Array(stories.length);
  for (let end = stories.length, number = stories.length - 1; number >= 0; number--) {
    const [day, next] = [dayOf(stories[number]?.date ?? ""), dayOf(stories[number + 1]?.date ?? "")];
    if (day !== next) end = number + 1;
    from[number] = end;
  }
  return from;
}

function packed(rows: readonly (readonly number[])[]): Rows {
  const ends = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) ends[index + 1] = at(ends, index) + row.length;
  const all = new Int32Array(at(ends, rows.length));
  for (const [index, row] of rows.entries()) all.set(row, ends[index]);
  return { ends, all };
}

/** For each number the rows that have it, in order. */
function turned(rows: readonly (readonly number[])[], numbers: number): Rows {
  const ends = new Int32Array(numbers + 1);
  for (const row of rows) for (const number of row) ends[number + 1] = at(ends, number + 1) + 1;
  for (let number = 0; number < numbers; number++) ends[number + 1] = at(ends, number + 1) + at(ends, number);
  const next = ends.slice();
  const all = new Int32Array(at(ends, numbers));
  for (const [index, row] of rows.entries()) {
    for (const number of row) {
      all[at(next, number)] = index;
      next[number] = at(next, number) + 1;
    }
  }
  return { ends, all };
}

/** A number of an array that is long enough. */
export const at = (array: Int32Array, index: number): number => array[index] ?? 0;
