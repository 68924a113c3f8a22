import type { Entry } from "../entry";
import type { Place } from "../place";
import type { Mending } from "../text/mending";
import { answerSo } from "./asked";
import type { Tools, Translated } from "./compose";
import { bodyThere, entryDigest, type KnownStory, type Memory, placeDigest } from "./memory";

/** A story's file as it is to be: its text, or, of one that an earlier run has made just so, the digest of it. */
export type FileText = { kind: "made"; text: string } | { kind: "known"; digest: string };

/** What became of a story; without a text it is refused. */
export interface Made {
  text: FileText | null;
  known: KnownStory;
}

/** What is there of earlier runs. */
export interface Remembered {
  contentDir: string;
  places: ReadonlyMap<string, Place>;
  memory: Memory;
  /** Digest of the file that an earlier run has written of a story, all of it; null where there is none. */
  written: (source: string) => string | null;
}

/** What of a story is known: nothing, its text, or the whole file. */
export type Recalled =
  | { kind: "nothing" }
  | { kind: "text"; translated: Extract<Translated, { kind: "text" }>; mending: Mending }
  | { kind: "file"; made: Made };

/** What an earlier run has made of a story, where it would be made so again. */
export async function recall(
  entry: Entry,
  tools: Tools,
  { memory, places, contentDir, written }: Remembered,
): Promise<Recalled> {
  const [known, place] = [memory.get(entry.source), places.get(entry.source)];
  if (!known || !place || known.of !== entryDigest(entry, tools.archive)) return { kind: "nothing" };
  if (!(await answerSo(known.asked, entry, tools))) return { kind: "nothing" };
  const { body, file } = known;
  if (!body || !file) return { kind: "file", made: { text: null, known } };
  if (file.place === placeDigest(place) && file.digest === written(entry.source))
    return { kind: "file", made: { text: { kind: "known", digest: file.digest }, known } };
  const text = await bodyThere(contentDir, place, body);
  if (text === null) return { kind: "nothing" };
  const { bylines, dateline, notes, problems } = body;
  return {
    kind: "text",
    translated: { kind: "text", text, bylines, dateline, notes },
    mending: { mended: { kind: "text", text, problems }, notes: [] },
  };
}
