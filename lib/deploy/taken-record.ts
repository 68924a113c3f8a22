import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { nameDigest } from "@/lib/files/digest";
import { writeWhole } from "@/lib/files/write-whole";
import { parsedJson } from "@/lib/publish/parsed-json";

/** Files and how each was where it came from: its size and its time. */
export type Stamps = ReadonlyMap<string, string>;

/** What came from elsewhere, in the content's folder. Hidden, as it is no content. */
const RECORD = ".taken.json";
/** The source by its digest: an address may have a password in it. */
const Record = z.object({ source: z.string(), files: z.record(z.string(), z.string()) });

/** What came from there before; what came from another place is somebody else's. */
export async function readTaken(contentDir: string, source: string): Promise<Stamps> {
  const text = await readFile(path.join(contentDir, RECORD), "utf8").catch(() => "");
  const record = parsedJson(Record, text);
  return new Map(record?.source === nameDigest(source) ? Object.entries(record.files) : []);
}

export function noteTaken(contentDir: string, source: string, stamps: Stamps): Promise<void> {
  const files = Object.fromEntries([...stamps].sort(([a], [b]) => (a < b ? -1 : 1)));
  return writeWhole(path.join(contentDir, RECORD), JSON.stringify({ source: nameDigest(source), files }));
}
