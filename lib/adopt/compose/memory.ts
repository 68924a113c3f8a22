import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { jsonDigest, nameDigest } from "@/lib/files/digest";
import { writeWhole } from "@/lib/files/write-whole";
import { parsedJson } from "@/lib/publish/parsed-json";
import { Byline, Dateline } from "@/lib/records/byline";
import { Problem } from "@/lib/records/problem";
import { ARCHIVE_KINDS, type Archive, type Entry } from "../entry";
import type { Place } from "../place";
import { NoteShape } from "../report/note-shape";
import { Asked } from "./asked";

/** What became of a story's text, but for the text itself: that stands in its file, by whose digest it is known again. */
const Body = z.object({
  digest: z.string(),
  bylines: z.array(Byline),
  dateline: Dateline.nullable(),
  notes: z.array(NoteShape),
  problems: z.array(Problem),
});

const KnownStory = z.object({
  /** Digest of the entry, and of what its archive says of all. */
  of: z.string(),
  asked: z.array(Asked),
  /** Null where it was refused. */
  body: Body.nullable(),
  /** Digest of its place, and of the whole file that was made for it; null where it was refused. */
  file: z.object({ place: z.string(), digest: z.string() }).nullable(),
  /** All that was to be told. */
  notes: z.array(NoteShape),
});
export type KnownStory = z.infer<typeof KnownStory>;

const Memory = z.object({
  /** Digest of the program that made it. */
  program: z.string(),
  kind: z.enum(ARCHIVE_KINDS),
  stories: z.record(z.string(), KnownStory),
});

/** What an earlier run has made, by source. It may be deleted at any time: then all is made again. */
export type Memory = ReadonlyMap<string, KnownStory>;

/** Empty where there is none, where it is damaged, or where another program wrote it. */
export async function readMemory(file: string, program: string): Promise<Memory> {
  const text = await readFile(file, "utf8").catch(() => null);
  const read = text === null ? null : parsedJson(Memory, text);
  return new Map(read?.program === program ? Object.entries(read.stories) : []);
}

export const writeMemory = (
  file: string,
  program: string,
  { kind }: Archive,
  memory: Memory,
): Promise<void> => writeWhole(file, JSON.stringify({ program, kind, stories: Object.fromEntries(memory) }));

/** What a story's text is made of, beside the answers to what is asked for it. */
export const entryDigest = (entry: Entry, { dialect, url, kind }: Archive): string =>
  jsonDigest([entry, dialect, url, kind]);

export const placeDigest = ({ file, section, aliases }: Place): string =>
  jsonDigest([file, section, aliases]);

/** The text of a story's file without its front matter, if it is the one that was made; null else. */
export async function bodyThere(
  contentDir: string,
  { file }: Place,
  { digest }: Pick<z.infer<typeof Body>, "digest">,
): Promise<string | null> {
  const text = await readFile(path.join(contentDir, ...file.split("/").slice(1)), "utf8").catch(() => "");
  const at = text.indexOf("\n---\n\n");
  const body = at === -1 ? null : text.slice(at + 6, -1);
  return body !== null && nameDigest(body) === digest ? body : null;
}
