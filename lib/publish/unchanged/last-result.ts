import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "@/lib/files/write-whole";
import { Problem } from "@/lib/records/problem";
import type { Published } from "../input-and-result";
import { JOURNAL, manifestHash } from "../manifest/manifest";
import { STAGING_FOLDER } from "../merge/staging";
import { parsedJson } from "../parsed-json";
import { digestsOf, type State } from "./state";

/** In the cache: what the last publish found, and from which state. */
const LAST_RESULT = "last-result.json";

const LastResult = z.object({
  /** As `State` has it. */
  state: z.string(),
  young: z.record(z.string(), z.string()),
  /** Hash of the manifest that it left. */
  manifest: z.string(),
  /** ISO moments: of the publish, and when something appears or expires next. */
  now: z.string(),
  nextDue: z.string().nullable(),
  problems: z.array(Problem),
  pages: z.number(),
  stories: z.number(),
  bytes: z.number(),
});
type LastResult = z.infer<typeof LastResult>;

interface Where {
  cacheDir: string;
  dist: string;
}

/**
 * The result of the last publish, where one from `state` at `now` would be the same and find everything written. Reads one record, however
 * large the archive is.
 */
export async function sameAgain(where: Where, state: State, now: string): Promise<LastResult | null> {
  const last = parsedJson(LastResult, await textOf(fileIn(where)));
  if (last?.state !== state.digest || !holdsAt(now, last) || !isSameInside(last.young)) return null;
  // What a killed publish left is for a whole one to tidy.
  const left = [JOURNAL, STAGING_FOLDER].some((name) => existsSync(path.join(where.dist, name)));
  return !left && (await manifestHash(where.dist)) === last.manifest ? last : null;
}

/** Notes the result of a publish, and the hash of the manifest that it left. `state` null: nothing is certain, and nothing is noted. */
export async function noteResult(
  where: Where,
  state: State | null,
  now: string,
  manifest: string,
  { nextDue, problems, pages, stories, bytes }: Published,
): Promise<void> {
  if (state === null) return rm(fileIn(where), { force: true });
  const { digest, young } = state;
  const result: LastResult = {
    state: digest,
    young,
    manifest,
    now,
    nextDue,
    problems,
    pages,
    stories,
    bytes,
  };
  await writeWhole(fileIn(where), JSON.stringify(result));
}

/** Whether nothing has appeared or expired since, and the clock was not set back. */
const holdsAt = (at: string, { now, nextDue }: LastResult): boolean =>
  Date.parse(at) >= Date.parse(now) && (nextDue === null || Date.parse(at) < Date.parse(nextDue));

/** Whether files that were changed just before they were read are, byte for byte, what they were. */
function isSameInside(young: Readonly<Record<string, string>>): boolean {
  const now = digestsOf(Object.keys(young));
  return now !== null && Object.entries(young).every(([file, before]) => now[file] === before);
}

const textOf = (file: string): Promise<string> => readFile(file, "utf8").catch(() => "");

const fileIn = ({ cacheDir }: Where): string => path.join(cacheDir, LAST_RESULT);
