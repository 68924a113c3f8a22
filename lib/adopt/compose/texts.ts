import { nameDigest } from "@/lib/files/digest";
import type { Entry } from "../entry";
import type { Sorted } from "../place";
import { type Note, note } from "../report/note";
import { mendAll } from "../text/mend-all";
import type { Mending } from "../text/mending";
import { answerSo, overheard } from "./asked";
import { composeEntry, type Tools, type Translated, translateEntry } from "./compose";
import { entryDigest, type Memory, placeDigest } from "./memory";
import { type FileText, type Made, type Remembered, recall } from "./recall";

/** The files of all stories that were made, and what was not. */
interface Texts {
  /** By source. */
  texts: Map<string, FileText>;
  notes: Note[];
  refused: number;
  /** What the next run need not make again. */
  memory: Memory;
}

interface Surroundings extends Remembered {
  /** Addresses of stories that editors have taken away. */
  away: ReadonlySet<string>;
  /** The tools where these addresses lead nowhere. */
  without: (addresses: ReadonlySet<string>) => Tools;
  onProgress: (done: number, total: number) => void;
}

/**
 * The files of all stories. What is refused, so that nothing may lead to it, is known at the end only: it begins with what the last run has
 * refused, and with what editors have taken away; the stories to which something else is answered then are made once more.
 */
export async function textsOf(sorted: readonly Sorted[], around: Surroundings): Promise<Texts> {
  const { places, memory, away, without } = around;
  const addressesOf = (sources: Iterable<string>) =>
    new Set([...away, ...[...sources].flatMap((source) => places.get(source)?.url ?? [])]);
  const before = addressesOf([...memory].flatMap(([source, { body }]) => (body === null ? [source] : [])));
  const made = await makeAll(sorted, without(before), around);
  const gone = addressesOf([...made].flatMap(([source, { text }]) => (text === null ? [source] : [])));
  if (gone.size !== before.size || [...gone].some((url) => !before.has(url))) {
    const tools = without(gone);
    const otherwise = await toldOtherwise(sorted, made, tools);
    for (const [source, again] of await makeAll(otherwise, tools, { ...around, onProgress: () => {} }))
      made.set(source, again);
  }
  const texts = new Map([...made].flatMap(([source, { text }]) => (text === null ? [] : [[source, text]])));
  return {
    texts,
    notes: [...made.values()].flatMap(({ known }) => known.notes),
    refused: made.size - texts.size,
    memory: new Map([...made].map(([source, { known }]) => [source, known])),
  };
}

/** The stories to which these tools answer otherwise than when they were made. */
async function toldOtherwise(
  sorted: readonly Sorted[],
  made: ReadonlyMap<string, Made>,
  tools: Tools,
): Promise<Sorted[]> {
  const otherwise: Sorted[] = [];
  for (const each of sorted) {
    const asked = made.get(each.entry.source)?.known.asked ?? [];
    if (!(await answerSo(asked, each.entry, tools))) otherwise.push(each);
  }
  return otherwise;
}

/** Translated one after the other, since files are given names as they come; mended side by side. */
async function makeAll(
  sorted: readonly Sorted[],
  tools: Tools,
  around: Surroundings,
): Promise<Map<string, Made>> {
  const made = new Map<string, Made>();
  const work: { entry: Entry; heard: ReturnType<typeof overheard>; translated: Translated }[] = [];
  const mendings = new Map<string, Mending>();
  for (const [index, { entry }] of sorted.entries()) {
    const recalled = await recall(entry, tools, around);
    const heard = overheard(tools);
    if (recalled.kind === "file") made.set(entry.source, recalled.made);
    else if (recalled.kind === "text") {
      work.push({ entry, heard, translated: recalled.translated });
      mendings.set(entry.source, recalled.mending);
      await answerSo(around.memory.get(entry.source)?.asked ?? [], entry, heard.tools);
    } else work.push({ entry, heard, translated: await translateEntry(entry, heard.tools) });
    around.onProgress(index, sorted.length * 2);
  }
  const tasks = work.flatMap(({ entry: { source }, translated }) =>
    translated.kind === "text" && !mendings.has(source) ? [{ source, text: translated.text }] : [],
  );
  const mended = await mendAll(tasks, (done) => around.onProgress(sorted.length + done, sorted.length * 2));
  for (const [source, mending] of mended) mendings.set(source, mending);
  for (const { entry, heard, translated } of work)
    made.set(entry.source, await finished(entry, translated, mendings.get(entry.source), heard, around));
  return made;
}

/** A story's file, and what is to be known of it next time. */
async function finished(
  entry: Entry,
  translated: Translated,
  mending: Mending | undefined,
  heard: ReturnType<typeof overheard>,
  { places }: Surroundings,
): Promise<Made> {
  const of = heard.isLasting() ? entryDigest(entry, heard.tools.archive) : "";
  const place = places.get(entry.source);
  const refused = (notes: Note[]): Made => ({
    text: null,
    known: { of, asked: heard.asked(), body: null, file: null, notes },
  });
  if (translated.kind === "refused" || !place || !mending) return refused(translated.notes);
  const composed = await composeEntry(entry, place, translated, mending, heard.tools);
  if (composed.kind === "refused" || mending.mended.kind === "refused") return refused(composed.notes);
  const { text, problems } = mending.mended;
  const { bylines, dateline } = translated;
  const notes = [...translated.notes, ...mending.notes];
  return {
    text: { kind: "made", text: composed.text },
    known: {
      of,
      asked: heard.asked(),
      body: {
        digest: nameDigest(text.trim()),
        bylines: [...bylines],
        dateline,
        notes,
        problems: [...problems],
      },
      file: { place: placeDigest(place), digest: nameDigest(composed.text) },
      notes: composed.notes,
    },
  };
}

/** What is told of stories that another one stands for. */
export const twinNotes = (twins: ReadonlyMap<string, string>): Note[] =>
  [...twins].map(([source, other]) => note(source, "same-story", other));
