import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Context } from "@/lib/content/reading/context";
import { NO_SECTION, sectionChoices } from "@/lib/content/settings/references";
import { listFiles } from "@/lib/files/list-files";
import { ownFiles, withMoved } from "./addresses/own-files";
import { placesFor } from "./addresses/places";
import { addressesThere } from "./addresses/there";
import { readMemory, writeMemory } from "./compose/memory";
import { textsOf, twinNotes } from "./compose/texts";
import { withoutTwins } from "./compose/twins";
import type { Archive } from "./entry";
import type { Sorted } from "./place";
import { placesLedTo } from "./places/fragments";
import { ArchiveFiles } from "./places/media";
import { referenceNames, resolverFor, type Targets } from "./places/resolver";
import { targetsOf, targetsWithout } from "./places/targets";
import { type Note, note } from "./report/note";
import { assignedTo, readTable, type TableLine, tableOf } from "./table/table";
import { tableText } from "./table/table-text";
import { readRecord, recordFile } from "./write/record";
import { type Outcome, writeStories } from "./write/write-stories";

/** The table of sections, below `content/`. */
export const TABLE = "adopt.yml";

interface AdoptOptions {
  /** Whether nothing is written. */
  dryRun: boolean;
  /** The folder for what makes the next run faster. */
  cacheDir: string;
  /** Digest of the program: what another one has made is made anew. */
  program: string;
  onProgress: (done: number, total: number) => void;
}

export interface Adopted {
  kind: "adopted";
  archive: Archive;
  table: readonly TableLine[];
  /** Stories by what became of each. */
  outcomes: ReadonlyMap<Outcome, number>;
  /** Stories that are in no section. */
  unfiled: number;
  pictures: number;
  notes: readonly Note[];
}

/** Why nothing was taken over. */
export type NotAdopted =
  /** The word in the table that is no section, or null where the table can't be read. */
  | { kind: "table"; word: string | null }
  /** The record of what was taken over before, a file, can't be read. */
  | { kind: "record"; file: string };

/**
 * Takes an archive over: its stories into `content/stories/`, their pictures into `content/media/`. Nothing of the archive is changed. A second
 * run writes over what the first has written, and leaves what editors have changed since.
 */
export async function adopt(
  archive: Archive,
  context: Context,
  options: AdoptOptions,
): Promise<Adopted | NotAdopted> {
  const { site, contentDir } = context;
  const there = await readFile(path.join(contentDir, TABLE), "utf8").catch(() => null);
  const told = there === null ? new Map<string, string>() : readTable(there);
  if (told === null) return { kind: "table", word: null };
  const table = tableOf(archive.entries, told, site);
  const sorted: Sorted[] = [];
  const notes: Note[] = [...archive.left];
  for (const entry of archive.entries) {
    const assigned = assignedTo(entry.groups, table, site);
    if (assigned.kind === "unknown") return { kind: "table", word: assigned.word };
    if (assigned.kind === "left-out") notes.push(note(entry.source, "left-out", assigned.by));
    else sorted.push({ entry, section: assigned.section });
  }

  const recorded = await readRecord(contentDir, archive);
  if (recorded === null) return { kind: "record", file: recordFile(contentDir, archive) };
  const record = await withMoved(contentDir, recorded, archive.entries);
  const { changed, away } = await ownFiles(contentDir, record);
  const files = new Map(Object.entries(record.stories).map(([source, { file }]) => [source, file]));
  const others = await addressesThere(contentDir, new Set(files.values()));
  const { stories, twins } = withoutTwins(sorted);
  notes.push(...twinNotes(twins));
  const { places, notes: lost } = placesFor(stories, { site, there: others, files, changed });
  notes.push(...lost);

  const targets = targetsOf(archive.entries, places, twins);
  const media = new ArchiveFiles(
    archive,
    new Map(Object.entries(record.media)),
    await listFiles(path.join(contentDir, "media")),
  );
  const resolverTo = (reached: Targets) => resolverFor(archive, media, reached, new URL(site.url).host);
  const titleOf = (name: string) =>
    referenceNames(name).flatMap((each) => targets.references.get(each)?.title ?? [])[0] ?? null;
  const memoryFile = path.join(options.cacheDir, "adopt", path.basename(recordFile(contentDir, archive)));
  const made = await textsOf(stories, {
    contentDir,
    places,
    // An address that leads on is no dead end.
    away: new Set(
      [...away].flatMap((source) => places.get(source)?.url ?? []).filter((url) => !others.has(url)),
    ),
    memory: await readMemory(memoryFile, options.program),
    written: (source) => {
      const known = record.stories[source];
      return known === undefined || known.begun ? null : known.digest;
    },
    without: (gone) => ({
      archive,
      resolver: resolverTo(targetsWithout(targets, gone)),
      titleOf,
      placeOf: placesLedTo(archive.entries),
    }),
    onProgress: options.onProgress,
  });
  notes.push(...made.notes);
  const { texts, refused } = made;
  const choices = sectionChoices(site);
  const lines = [...table.values()];
  const newTable = tableText(lines, there === null ? null : { text: there, told }, choices);
  const written = await writeStories({
    archive,
    contentDir,
    record,
    places,
    texts,
    media,
    dryRun: options.dryRun,
    table: { file: TABLE, text: newTable },
  });
  if (!options.dryRun) await writeMemory(memoryFile, options.program, archive, made.memory);
  return {
    kind: "adopted",
    archive,
    table: lines,
    outcomes: new Map([...written.outcomes, ["refused", refused + twins.size]]),
    unfiled: stories.filter(({ entry, section }) => texts.has(entry.source) && section === NO_SECTION).length,
    pictures: written.pictures,
    notes,
  };
}
