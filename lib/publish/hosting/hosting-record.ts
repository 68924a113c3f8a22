import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ifMissing } from "@/lib/files/error-code";
import { type SiteFile, textFile } from "../manifest/site-file";
import { parsedJson } from "../parsed-json";

/** What a server must know of a site beside its files. */
export type HostingRecord = z.infer<typeof HostingRecord>;
const HostingRecord = z.object({
  styleHashes: z.array(z.string()),
  scriptHashes: z.array(z.string()),
  pictureHost: z.string().optional(),
  /** Old URL → the story's own, both decoded, with their last slash. */
  redirects: z.record(z.string(), z.string()),
  /** URLs of what was taken down, and of lists that it has emptied. */
  gone: z.array(z.string()),
  /** Of pages; where it is missing, false. */
  noTransform: z.boolean().optional(),
});

/** Where the record lies in `dist/`. Hidden, so that no server hands it out. */
export const RECORD_FILE = ".hosting.json";

export const recordFile = (record: HostingRecord): SiteFile => textFile(RECORD_FILE, JSON.stringify(record));

/** The record of a published site; null where it has none. */
export const recordIn = async (dist: string): Promise<HostingRecord | null> =>
  readRecord(await readFile(path.join(dist, RECORD_FILE), "utf8").catch(ifMissing("")));

/** The record; null where the text holds none. */
export const readRecord = (text: string): HostingRecord | null => parsedJson(HostingRecord, text);
