import { rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { inside } from "@/lib/files/inside";
import { folderMaker } from "@/lib/files/make-folders";
import { parentFolders } from "@/lib/files/parent-folders";
import {
  JOURNAL,
  type Manifest,
  serialised,
  UNKNOWN,
  writeJournal,
  writeManifest,
} from "../manifest/manifest";
import { filesOf } from "../manifest/manifest-files";
import { hasCopies, isForHosts, withCopies } from "../manifest/site-file";
import type { Staging } from "./staging";

/** Paths of the files that a publish touches. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

const NOTHING: Changes = { added: [], changed: [], removed: [] };

/** How the site's files differ between two manifests. */
export function changesBetween(last: Manifest, next: Manifest): Changes {
  const before = filesOf(last);
  const after = filesOf(next);
  const changes: Changes = { added: [], changed: [], removed: [] };
  for (const [file, [hash, bytes]] of after) {
    const old = before.get(file);
    if (old?.[0] === hash && hash !== UNKNOWN) continue;
    const there = new Set(old ? withCopies(file, old[1]) : []);
    for (const each of withCopies(file, bytes))
      (there.delete(each) ? changes.changed : changes.added).push(each);
    changes.removed.push(...there);
  }
  // A killed publish may have left a copy, and nothing else, of a file that is to be there.
  const isCopyOfNew = (file: string) => {
    const whole = /\.(?:br|gz)$/.test(file) ? after.get(file.slice(0, -3)) : undefined;
    return whole !== undefined && hasCopies(file.slice(0, -3), whole[1]);
  };
  for (const [file, [, bytes]] of before)
    if (!after.has(file) && !isCopyOfNew(file)) changes.removed.push(...withCopies(file, bytes));
  return changes;
}

/**
 * Brings `dist/` from one manifest to the next: new files, then changed ones (see `inOrder`), then deletions, the manifest
 * last, each by rename. Killed at any moment, every page is whole and all that it leads to is there, and the journal tells the
 * next publish what was begun. Where nothing differs nothing is written. `onStep` is called before each file, and after the
 * manifest.
 */
export async function mergeIntoDist(
  dist: string,
  staging: Staging,
  last: Manifest,
  next: Manifest,
  onStep: () => void = () => {},
): Promise<Changes> {
  const same = serialised(last) === serialised(next);
  const changes = same ? NOTHING : changesBetween(last, next);
  const { added, changed, removed } = changes;
  if (!same) {
    await writeJournal(dist, next, [...added, ...changed, ...removed]);
    const makeFolder = folderMaker();
    for (const file of inOrder(changes)) {
      onStep();
      const target = inside(dist, file);
      await makeFolder(target);
      await rename(staging.placeOf(file), target);
    }
    for (const file of removed) {
      onStep();
      await rm(inside(dist, file), { force: true });
    }
    await removeEmptyFolders(dist, removed);
    onStep();
    await writeManifest(dist, next);
    onStep();
  }
  await rm(path.join(dist, JOURNAL), { force: true });
  await staging.remove();
  return changes;
}

/**
 * New files before changed ones; the front page, where it is new, after all that it leads to. Settings for servers
 * (redirects, policies) come between: they name new pages, and changed pages need them.
 */
function inOrder({ added, changed }: Changes): string[] {
  const isFront = (file: string) => /^index\.html(?:\.br|\.gz)?$/.test(file);
  const all = [...added, ...changed];
  return [
    ...added.filter((file) => !isForHosts(file) && !isFront(file)),
    ...all.filter(isForHosts),
    ...added.filter(isFront),
    ...changed.filter((file) => !isForHosts(file)),
  ];
}

/** Removes the folders of removed files, where nothing else is in them. */
async function removeEmptyFolders(dist: string, removed: readonly string[]): Promise<void> {
  const folders = new Set(removed.flatMap(parentFolders));
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  // One that is not empty, or not there, stays as it is.
  for (const folder of deepestFirst) await rmdir(inside(dist, folder)).catch(() => {});
}
