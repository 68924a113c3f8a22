import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { CLOCK_STEP } from "@/lib/files/clock-step";
import { digest, jsonDigest } from "@/lib/files/digest";
import { errorCode } from "@/lib/files/error-code";
import { type FileTimes, folderState } from "@/lib/files/folder-state";
import type { PublishInput } from "../input-and-result";
import type { SourceDigests } from "../plan/sources";

/** All that a publish is made from, but for the moment. */
export interface State {
  /** Of the files' names, sizes and times, the program, the addresses. */
  digest: string;
  /** Files whose times can't tell whether they are changed once more, by what is in them: path → its digest. */
  young: Record<string, string>;
  /** The sizes and times of the content's files by their paths, for whoever reads them. */
  times: ReadonlyMap<string, FileTimes>;
}

/**
 * The state of all files. null where it can't be told, because something is behind a link or too much has been changed this very moment. Asked
 * for before anything is read, so that what changes meanwhile is another state.
 */
export function stateOf(
  { root, contentDir, dist, siteUrl }: Pick<PublishInput, "root" | "contentDir" | "dist" | "siteUrl">,
  sources: SourceDigests,
): State | null {
  const since = Date.now() - CLOCK_STEP;
  const times = new Map<string, FileTimes>();
  const folders = [
    folderState(contentDir, since, (file, stat) => times.set(file, stat)),
    folderState(path.join(root, "public"), since),
  ];
  const digests: string[] = [];
  const young: string[] = [];
  for (const state of folders) {
    if (!state) return null;
    digests.push(state.digest);
    young.push(...state.young);
  }
  const inside = digestsOf(young);
  return (
    inside && {
      digest: jsonDigest([FORM, path.resolve(contentDir), path.resolve(dist), siteUrl, sources, digests]),
      young: inside,
      times,
    }
  );
}

/** Of the digest: one that was made otherwise is another. */
const FORM = 1;
/** More than an editor saves within two seconds is not read a second time. */
const MOST_BYTES = 64 * 1024 ** 2;
const MOST_FILES = 500;

/** What is in some files, by its digest. null where that is too much, or one can't be read. */
export function digestsOf(files: readonly string[]): Record<string, string> | null {
  if (files.length > MOST_FILES) return null;
  let bytes = 0;
  const digests: Record<string, string> = {};
  try {
    for (const file of files) {
      bytes += statSync(file).size;
      if (bytes > MOST_BYTES) return null;
      digests[file] = digest(readFileSync(file), "base64url", 22);
    }
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
  return digests;
}
