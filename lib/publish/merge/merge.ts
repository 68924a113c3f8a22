import { rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { inside } from "@/lib/files/inside";
import { folderMaker } from "@/lib/files/make-folders";
import { writtenToDisk } from "@/lib/files/on-disk";
import { parentFolders } from "@/lib/files/parent-folders";
import {
  JOURNAL,
  MANIFEST,
  type Manifest,
  serialised,
  writeJournal,
  writeManifestText,
} from "../manifest/manifest";
import { type Changes, changesIn, differenceOf, isSame } from "./changes";
import type { Staging } from "./staging";
import { type Step, stepsOf } from "./steps";
import { refuseTwoWriters } from "./two-writers";

export const NO_CHANGES: Changes = { added: [], changed: [], removed: [] };

/**
 * Brings `dist/` from one manifest to the next, a step at a time (see `stepsOf`), the manifest last, each by rename. Killed at
 * any moment, every page is whole, all that it leads to is there, no compressed copy is of another version than its file, and
 * the journal tells the next publish what was begun. Files and folders are on disk before the manifest is, so that a loss of power is
 * no worse. Where nothing differs nothing is written. `onStep` is called before each
 * step, and after the manifest. Throws `TwoWriters`, before anything is touched, where two parts of the new site are one file.
 */
export async function mergeIntoDist(
  dist: string,
  staging: Staging,
  last: Manifest,
  next: Manifest,
  onStep: () => void = () => {},
): Promise<Changes> {
  const difference = isSame(last, next) ? null : differenceOf(last, next);
  const changes = difference ? changesIn(difference) : NO_CHANGES;
  if (difference) {
    const { added, changed, removed } = changes;
    const text = serialised(next);
    refuseTwoWriters(next);
    const steps = stepsOf(difference, staging.interim);
    const touched = [...added, ...changed, ...removed];
    await writeJournal(dist, text, touched);
    const waiting = steps.flatMap((step) => (step.kind === "put" ? [staging.placeOf(step.file)] : []));
    await writtenToDisk([...waiting, path.join(dist, JOURNAL), dist], dist);
    await take(steps, dist, staging, onStep);
    await removeEmptyFolders(dist, removed);
    await writtenToDisk(foldersOf(dist, touched), dist);
    onStep();
    await writeManifestText(dist, text);
    await writtenToDisk([path.join(dist, MANIFEST), dist], dist);
    onStep();
  }
  await rm(path.join(dist, JOURNAL), { force: true });
  await staging.remove();
  return changes;
}

async function take(
  steps: readonly Step[],
  dist: string,
  staging: Staging,
  onStep: () => void,
): Promise<void> {
  const makeFolder = folderMaker();
  for (const { kind, file } of steps) {
    onStep();
    const target = inside(dist, file);
    if (kind === "remove") await rm(target, { force: true });
    else if (kind === "put interim") await rename(staging.interimPlaceOf(file), target);
    else {
      await makeFolder(target);
      await rename(staging.placeOf(file), target);
    }
  }
}

/** All folders around some files of the site. */
const foldersOf = (dist: string, files: readonly string[]): string[] => [
  dist,
  ...[...new Set(files.flatMap(parentFolders))].map((folder) => inside(dist, folder)),
];

/** Removes the folders of removed files, where nothing else is in them. */
async function removeEmptyFolders(dist: string, removed: readonly string[]): Promise<void> {
  const folders = new Set(removed.flatMap(parentFolders));
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  // One that is not empty, or not there, stays as it is.
  for (const folder of deepestFirst) await rmdir(inside(dist, folder)).catch(() => {});
}
