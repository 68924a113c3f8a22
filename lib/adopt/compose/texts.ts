import { nameDigest } from "@/lib/files/digest";
import { dayOf } from "@/lib/records/date";
import type { Entry } from "../entry";
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

/** The files of all stories: translated one after the other, since files are given names as they come; mended side by side. */
export async function textsOf(
  sorted: readonly Sorted[],
  places: ReadonlyMap<string, Place>,
  tools: Tools,
  onProgress: (done: number, total: number) => void,
): Promise<Texts> {
  const made: Texts = { texts: new Map(), notes: [], refused: 0 };
  const translated = new Map<string, Extract<Translated, { kind: "text" }>>();
  const seen = new Map<string, string>();
  const refuse = (...notes: Note[]) => {
    made.notes.push(...notes);
    made.refused += 1;
  };
  for (const [index, { entry }] of sorted.entries()) {
    const same = sameAs(entry, seen);
    const text = same === null ? await translateEntry(entry, tools) : null;
    if (text === null) refuse(note(entry.source, "same-story", same ?? ""));
    else if (text.kind === "refused") refuse(...text.notes);
    else translated.set(entry.source, text);
    onProgress(index, sorted.length * 2);
  }
  const tasks = [...translated].map(([source, { text }]) => ({ source, text }));
  const mendings = await mendAll(tasks, (done) => onProgress(sorted.length + done, sorted.length * 2));
  for (const { entry } of sorted) {
    const { source } = entry;
    const [place, text, mending] = [places.get(source), translated.get(source), mendings.get(source)];
    if (!place || !text || !mending) continue;
    const composed = await composeEntry(entry, place, text, mending, tools);
    if (composed.kind === "refused") refuse(...composed.notes);
    else {
      made.notes.push(...composed.notes);
      made.texts.set(entry.source, composed.text);
    }
  }
  return made;
}

/** The source of an earlier story of the same day, headline and text; null where there is none. */
function sameAs({ source, date, title, body }: Entry, seen: Map<string, string>): string | null {
  const key = nameDigest(JSON.stringify([dayOf(date), title.trim(), body.text.trim()]));
  const other = seen.get(key) ?? null;
  if (other === null) seen.set(key, source);
  return other;
}
