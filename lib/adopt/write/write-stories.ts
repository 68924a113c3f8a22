import { readFile } from "node:fs/promises";
import path from "node:path";
import { nameDigest } from "@/lib/files/digest";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { writeWhole } from "@/lib/files/write-whole";
import type { FileText } from "../compose/recall";
import type { Archive } from "../entry";
import type { Place } from "../place";
import type { ArchiveFiles } from "../places/media";
import { copyMedia } from "./copy-media";
import { type AdoptionRecord, writeRecord } from "./record";

/** What became of a story: `edited` and `removed` by editors since the last run, and left alone. */
export type Outcome = "new" | "updated" | "unchanged" | "edited" | "removed" | "refused";

interface WriteInput {
  archive: Archive;
  contentDir: string;
  record: AdoptionRecord;
  places: ReadonlyMap<string, Place>;
  /** By source. */
  texts: ReadonlyMap<string, FileText>;
  media: ArchiveFiles;
  dryRun: boolean;
  table: { file: string; text: string };
}

const AT_ONCE = 16;

/**
 * Writes stories, pictures, the table and the record of all that. Pictures first: a story shows nothing that is not there. Before anything the
 * record says what is begun: a run after one that was killed goes on with the same files.
 */
export async function writeStories(
  input: WriteInput,
): Promise<{ outcomes: Map<Outcome, number>; pictures: number }> {
  const { archive, contentDir, record, places, texts, media, dryRun, table } = input;
  const outcomes = new Map<Outcome, number>();
  const stories = { ...record.stories };
  const copied = { ...record.copied };
  const pictures = [...media.taken];
  const note = () =>
    writeRecord(contentDir, archive, {
      stories: Object.fromEntries(Object.entries(stories).sort(([a], [b]) => (a < b ? -1 : 1))),
      media: Object.fromEntries([...media.taken].sort()),
      copied: Object.fromEntries(Object.entries(copied).sort(([a], [b]) => (a < b ? -1 : 1))),
    });
  for (const [source, text] of texts) {
    const file = places.get(source)?.file;
    if (file !== undefined) stories[source] ??= { file, digest: digestOf(text), begun: true };
  }
  if (!dryRun) await note();
  if (!dryRun)
    await eachAtOnce(pictures, AT_ONCE, async ([from, file]) => {
      const to = path.join(contentDir, "media", file);
      const bytes = media.bytes.get(from);
      if (bytes) await writeWhole(to, bytes);
      else if (!from.startsWith("data:")) {
        const state = await copyMedia(path.join(archive.root, from), to, copied[from]);
        if (state) copied[from] = state;
      }
    });
  await eachAtOnce([...texts], AT_ONCE, async ([source, text]) => {
    const file = places.get(source)?.file;
    if (file === undefined) return;
    const absolute = path.join(contentDir, ...file.split("/").slice(1));
    const known = record.stories[source];
    const outcome = outcomeOf(text, known, await readFile(absolute, "utf8").catch(() => null));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (outcome === "edited" || outcome === "removed") return;
    stories[source] = { file, digest: digestOf(text) };
    if (!dryRun && outcome !== "unchanged" && text.kind === "made") await writeWhole(absolute, text.text);
  });
  if (!dryRun) {
    await note();
    await writeWhole(path.join(contentDir, table.file), table.text);
  }
  return { outcomes, pictures: pictures.length };
}

const digestOf = (text: FileText): string => (text.kind === "made" ? nameDigest(text.text) : text.digest);

function outcomeOf(
  text: FileText,
  known: AdoptionRecord["stories"][string] | undefined,
  there: string | null,
): Outcome {
  if (there === null) return known === undefined || known.begun ? "new" : "removed";
  const digest = nameDigest(there);
  if (digest === digestOf(text)) return "unchanged";
  return digest === known?.digest ? "updated" : "edited";
}
