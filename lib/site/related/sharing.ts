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
  /** Of the stories that are asked about. */
  numberOf: ReadonlyMap<FiledStory, number>;
  /** For each of these the first in the list that is of an earlier day. */
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

/**
 * `stories`: newest first. `count`: of how many of them, whole days, the subjects are wanted; of the others only who shares those is noted, which takes a
 * third of the time.
 */
export function sharingOf(
  stories: readonly FiledStory[],
  { people, topics }: Pick<Content, "people" | "topics">,
  count = stories.length,
): Sharing {
  const subjects: Subject[] = [];
  const numbers: Record<Subject["kind"], Map<string, number>> = {
    place: new Map(),
    person: new Map(),
    term: new Map(),
    topic: new Map(),
  };
  const asked = stories.slice(0, count);
  const rows = asked.map(({ topic, places, bylines, terms }) => {
    const row = new Set<number>();
    const add = (kind: Subject["kind"], key: string | undefined) => {
      if (key === undefined) return;
      let number = numbers[kind].get(key);
      if (number === undefined) {
        number = subjects.push(subjectOf(kind, key)) - 1;
        numbers[kind].set(key, number);
      }
      row.add(number);
    };
    for (const id of places) add("place", id);
    for (const name of topic) add("topic", topics[name]?.slug);
    for (const { name } of bylines) add("person", people[name]);
    for (const word of terms) add("term", word);
    return [...row];
  });
  const { place, term } = numbers;
  const person = byName(people, numbers.person);
  const topicOf = byName(slugsOf(topics), numbers.topic);
  const builder = new RowsBuilder(stories.length);
  for (const row of rows) builder.addRow(row);
  // An archive has 100,000 of them, and a million of words: in the order of the rows above.
  for (let index = count; index < stories.length; index++) {
    const story = stories[index];
    if (!story) break;
    for (const id of story.places) builder.add(place.get(id));
    if (topicOf.size > 0) for (const name of story.topic) builder.add(topicOf.get(name));
    if (person.size > 0) for (const { name } of story.bylines) builder.add(person.get(name));
    for (const word of story.terms) builder.add(term.get(word));
    builder.endRow();
  }
  const ofStory = builder.rows();
  return {
    stories,
    numberOf: new Map(asked.map((story, number) => [story, number])),
    earlierFrom: earlierFrom(asked),
    subjects,
    ofStory,
    withSubject: turned(ofStory, subjects.length),
  };
}

/** How many numbers there is room for at first. */
const FIRST_ROOM = 1 << 16;

/** Puts rows end to end as they come, without a list for each: most stories have nothing in common with those of a day. */
class RowsBuilder {
  private readonly ends: Int32Array<ArrayBuffer>;
  private all = new Int32Array(FIRST_ROOM);
  private row = 0;
  private begin = 0;
  private end = 0;

  constructor(rows: number) {
    this.ends = new Int32Array(rows + 1);
  }

  /** Adds a number to the row that is being made, unless it is there, or none at all. */
  add(number: number | undefined): void {
    if (number === undefined) return;
    for (let place = this.begin; place < this.end; place++) if (this.all[place] === number) return;
    if (this.end === this.all.length) {
      const larger = new Int32Array(this.all.length * 2);
      larger.set(this.all);
      this.all = larger;
    }
    this.all[this.end] = number;
    this.end += 1;
  }

  endRow(): void {
    this.row += 1;
    this.ends[this.row] = this.end;
    this.begin = this.end;
  }

  addRow(numbers: readonly number[]): void {
    for (const number of numbers) this.add(number);
    this.endRow();
  }

  rows(): Rows {
    return { ends: this.ends, all: this.all.subarray(0, this.end) };
  }
}

/** The numbers of slugs by the names that lead to them. */
function byName(
  slugs: Readonly<Record<string, string>>,
  numbers: ReadonlyMap<string, number>,
): Map<string, number> {
  const names = new Map<string, number>();
  for (const name in slugs) {
    const number = numbers.get(slugs[name] ?? "");
    if (number !== undefined) names.set(name, number);
  }
  return names;
}

const slugsOf = (topics: Content["topics"]): Record<string, string> =>
  Object.fromEntries(Object.entries(topics).map(([name, { slug }]) => [name, slug]));

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

/** For each number the rows that have it, in order. */
function turned(rows: Rows, numbers: number): Rows {
  const ends = new Int32Array(numbers + 1);
  for (const number of rows.all) ends[number + 1] = at(ends, number + 1) + 1;
  for (let number = 0; number < numbers; number++) ends[number + 1] = at(ends, number + 1) + at(ends, number);
  const next = ends.slice();
  const all = new Int32Array(rows.all.length);
  for (let row = 0; row < rows.ends.length - 1; row++) {
    for (let place = at(rows.ends, row); place < at(rows.ends, row + 1); place++) {
      const number = at(rows.all, place);
      all[at(next, number)] = row;
      next[number] = at(next, number) + 1;
    }
  }
  return { ends, all };
}

/** A number of an array that is long enough. */
export const at = (array: Int32Array, index: number): number => array[index] ?? 0;
