import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { nameDigest } from "@/lib/files/digest";
import { ifMissing } from "@/lib/files/error-code";
import { writeWhole } from "@/lib/files/write-whole";
import { parsedJson } from "@/lib/publish/parsed-json";
import type { Archive } from "../entry";

const Copied = z.object({
  /** Digest of its content. */
  digest: z.string(),
  /** Its size and its time, which tell without a look into it. */
  stamp: z.string(),
});
/** How a file of the archive was when it was last copied. */
export type CopiedFile = z.infer<typeof Copied>;

/** What was taken over of an archive: so that a second run knows its own files from those that editors have changed since. */
const Record = z.object({
  /** Source → the story's file, and the digest of what was written; `begun`: of what was about to be. */
  stories: z.record(
    z.string(),
    z.object({ file: z.string(), digest: z.string(), begun: z.literal(true).optional() }),
  ),
  /** File of the archive → path below `content/media/`. */
  media: z.record(z.string(), z.string()),
  /** How those were that were copied, by the same. */
  copied: z.record(z.string(), Copied).default({}),
});
export type AdoptionRecord = z.infer<typeof Record>;

/** Below `content/`: hidden, as it is no content. */
export const ADOPT_FOLDER = ".adopt";

/** Where the record of an archive lies. */
export const recordFile = (contentDir: string, archive: Archive): string =>
  path.join(contentDir, ADOPT_FOLDER, `${nameOf(archive)}.json`);

/** The archive by its kind, its site and its folder's name: the same wherever the folder is moved. */
const nameOf = ({ kind, url, root }: Archive): string =>
  `${kind}-${nameDigest(`${url ?? ""} ${path.basename(root)}`)}`;

/** Empty where the archive was never taken over; null where the record can't be read: without it everything would be taken over twice. */
export async function readRecord(contentDir: string, archive: Archive): Promise<AdoptionRecord | null> {
  const text = await readFile(recordFile(contentDir, archive), "utf8").catch(ifMissing(null));
  return text === null ? { stories: {}, media: {}, copied: {} } : parsedJson(Record, text);
}

export async function writeRecord(
  contentDir: string,
  archive: Archive,
  record: AdoptionRecord,
): Promise<void> {
  const file = recordFile(contentDir, archive);
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, `${JSON.stringify(record, null, 1)}\n`);
}
