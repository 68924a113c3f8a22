import path from "node:path";
import { CLOCK_STEP } from "@/lib/files/clock-step";
import { jsonDigest } from "@/lib/files/digest";
import { folderState } from "@/lib/files/folder-state";
import type { PublishInput } from "../input-and-result";
import type { SourceDigests } from "../plan/sources";

/**
 * A digest of all that a publish is made from, but for the moment: files by their sizes and times, the program, the addresses. null where times
 * can't tell, because something has been changed this very moment or is behind a link. Asked for before anything is read, so that what
 * changes meanwhile is another state.
 */
export function stateOf(
  { root, contentDir, dist, siteUrl }: Pick<PublishInput, "root" | "contentDir" | "dist" | "siteUrl">,
  sources: SourceDigests,
): string | null {
  const begun = Date.now();
  const folders = [contentDir, path.join(root, "public")].map(folderState);
  const digests: string[] = [];
  for (const state of folders) {
    if (!state || state.newest >= begun - CLOCK_STEP) return null;
    digests.push(state.digest);
  }
  return jsonDigest([FORM, path.resolve(contentDir), path.resolve(dist), siteUrl, sources, digests]);
}

/** Of the digest: one that was made otherwise is another. */
const FORM = 1;
