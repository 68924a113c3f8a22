import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { nameDigest } from "@/lib/files/digest";
import { writeWhole } from "@/lib/files/write-whole";
import type { Archive } from "../entry";

/** What was taken over of an archive: so that a second run knows its own files from those that editors have changed since. */
const Record = z.object({
  /** Source → the story's file, and the digest of what was written. */
  stories: z.record(z.string(), z.object({ file: z.string(), digest: z.string() })),
  /** File of the archive → path below `content/media/`. */
  media: z.record(z.string(), z.string()),
});
export type AdoptionRecord = z.infer<typeof Record>;

/** Below `content/`: hidden, as it is no content. */
export const ADOPT_FOLDER = ".adopt";

const fileOf = (contentDir: string, archive: Archive): string =>
  path.join(contentDir, ADOPT_FOLDER, `${nameOf(archive)}.json`);

/** The archive by its kind, its site and its folder's name: the same wherever the folder is moved. */
const nameOf = ({ kind, url, root }: Archive): string =>
  `${kind}-${nameDigest(`${url ?? ""} ${path.basename(root)}`)}`;

export async function readRecord(contentDir: string, archive: Archive): Promise<AdoptionRecord> {
  const text = await readFile(fileOf(contentDir, archive), "utf8").catch(() => "");
  const read = Record.safeParse(parsed(text));
  return read.success ? read.data : { stories: {}, media: {} };
}

export async function writeRecord(
  contentDir: string,
  archive: Archive,
  record: AdoptionRecord,
): Promise<void> {
  const file = fileOf(contentDir, archive);
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, `${JSON.stringify(record, null, 1)}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
