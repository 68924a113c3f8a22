import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { digest } from "@/lib/files/digest";
import { writeWhole } from "@/lib/files/write-whole";
import type { StoryDay } from "@/lib/site/pages/story-days";
import { parsedJson } from "../parsed-json";

/** In the cache: the digests of days by which the last publish planned pages that have nothing of later ones. */
const KNOWN_DAYS = "story-days.json";

const KnownDays = z.object({
  /** Hash of the manifest that has the inputs of these days' pages. */
  manifest: z.string(),
  /** Digest of what every page is made with: templates, and the program that works inputs out. */
  basis: z.string(),
  days: z.record(z.string(), z.string()),
});

/** Each day's digest: of the day, and of all before it. */
export function chained(days: Iterable<StoryDay>): Map<string, string> {
  const chain = new Map<string, string>();
  let earlier = "";
  for (const { day, needed } of days) {
    earlier = digest(`${earlier}\n${needed}`, "base64url", 16);
    chain.set(day, earlier);
  }
  return chain;
}

interface Known {
  manifest: string;
  basis: string;
}

/** The days that are what they were when the manifest was written: the inputs of the pages that they are the last of stand in it. */
export async function settledDays(
  cacheDir: string,
  days: ReadonlyMap<string, string>,
  { manifest, basis }: Known,
): Promise<ReadonlySet<string>> {
  const text = await readFile(fileIn(cacheDir), "utf8").catch(() => "");
  const known = parsedJson(KnownDays, text);
  if (known?.manifest !== manifest || known.basis !== basis) return new Set();
  return new Set([...days].flatMap(([day, digest]) => (known.days[day] === digest ? [day] : [])));
}

/** Notes the days of a site that is published, and the hash of its manifest. */
export const noteDays = (cacheDir: string, days: ReadonlyMap<string, string>, known: Known): Promise<void> =>
  writeWhole(fileIn(cacheDir), JSON.stringify({ ...known, days: Object.fromEntries(days) }));

const fileIn = (cacheDir: string): string => path.join(cacheDir, KNOWN_DAYS);
