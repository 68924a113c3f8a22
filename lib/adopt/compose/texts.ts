import type { Place, Sorted } from "../place";
import { type Note, note } from "../report/note";
import { mendAll } from "../text/mend-all";
import { composeEntry, type Tools, type Translated, translateEntry } from "./compose";

/** The files of all stories that were made, and what was not. */
interface Texts {
  /** Source → the whole text of its file. */
  texts: Map<string, string>;
  notes: Note[];
  refused: number;
}

/** An address of a story of ours. */
const ADDRESS = /\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+\//g;

/** What became of a story; without a text it is refused. */
interface Made {
  text: string | null;
  notes: Note[];
}

/**
 * The files of all stories. What is refused is known at the end only: the stories that lead to it are made once more. `without`: the same tools
 * where these addresses lead nowhere.
 */
export async function textsOf(
  sorted: readonly Sorted[],
  places: ReadonlyMap<string, Place>,
  tools: Tools,
  without: (addresses: ReadonlySet<string>) => Tools,
  onProgress: (done: number, total: number) => void,
): Promise<Texts> {
  const made = await makeAll(sorted, places, tools, onProgress);
  const gone = new Set(
    [...made].flatMap(([source, { text }]) => (text === null ? (places.get(source)?.url ?? []) : [])),
  );
  const leading = sorted.filter(({ entry }) =>
    (made.get(entry.source)?.text?.match(ADDRESS) ?? []).some((url) => gone.has(url)),
  );
  if (leading.length > 0)
    for (const [source, again] of await makeAll(leading, places, without(gone), () => {}))
      made.set(source, again);
  const texts = new Map([...made].flatMap(([source, { text }]) => (text === null ? [] : [[source, text]])));
  return { texts, notes: [...made.values()].flatMap(({ notes }) => notes), refused: made.size - texts.size };
}

/** Translated one after the other, since files are given names as they come; mended side by side. */
async function makeAll(
  sorted: readonly Sorted[],
  places: ReadonlyMap<string, Place>,
  tools: Tools,
  onProgress: (done: number, total: number) => void,
): Promise<Map<string, Made>> {
  const translated = new Map<string, Translated>();
  for (const [index, { entry }] of sorted.entries()) {
    translated.set(entry.source, await translateEntry(entry, tools));
    onProgress(index, sorted.length * 2);
  }
  const tasks = [...translated].flatMap(([source, each]) =>
    each.kind === "text" ? [{ source, text: each.text }] : [],
  );
  const mendings = await mendAll(tasks, (done) => onProgress(sorted.length + done, sorted.length * 2));
  const made = new Map<string, Made>();
  for (const { entry } of sorted) {
    const { source } = entry;
    const [place, text, mending] = [places.get(source), translated.get(source), mendings.get(source)];
    if (text?.kind === "refused") made.set(source, { text: null, notes: text.notes });
    if (!place || text?.kind !== "text" || !mending) continue;
    const composed = await composeEntry(entry, place, text, mending, tools);
    made.set(source, { text: composed.kind === "story" ? composed.text : null, notes: composed.notes });
  }
  return made;
}

/** What is told of stories that another one stands for. */
export const twinNotes = (twins: ReadonlyMap<string, string>): Note[] =>
  [...twins].map(([source, other]) => note(source, "same-story", other));
