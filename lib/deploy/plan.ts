import path from "node:path";
import { parentFolders } from "@/lib/files/parent-folders";
import type { Manifest, Records } from "@/lib/publish/manifest/manifest";
import { pathsOf } from "@/lib/publish/manifest/manifest-files";
import type { Changes } from "@/lib/publish/merge/changes";

/** What makes a target the same as `dist/`, in the order in which it is done. */
export interface DeployPlan extends Changes {
  /** Folders in which no file of the site is left, the deepest first. */
  emptied: string[];
}

interface PlanOptions {
  /** Whether a file of the site is of use at the target; `paths` are those of all its files. */
  takes: (file: string, paths: ReadonlyMap<string, string>) => boolean;
  /** Sends every file, whatever the target is said to have. */
  full: boolean;
}

/**
 * Compares what a target has with what it should have. Several publishes may lie between: only the two manifests count.
 * A file that an interrupted deploy was sending may be there or not; where it is new it is sent with the new ones, so
 * that no page leads to it before. What the target's records do not name is not ours, and stays.
 */
export function planDeploy(there: Records, next: Manifest, { takes, full }: PlanOptions): DeployPlan {
  const before = there.manifest ? taken(pathsOf(there.manifest), takes) : new Map<string, string>();
  const after = taken(pathsOf(next), takes);
  const doubtful = new Set(there.doubtful);
  const plan: DeployPlan = { added: [], changed: [], removed: [], emptied: [] };
  for (const [file, hash] of after) {
    if (!before.has(file)) plan.added.push(file);
    else if (full || doubtful.has(file) || before.get(file) !== hash) plan.changed.push(file);
  }
  const known = new Set([...before.keys(), ...doubtful]);
  plan.removed = [...known].filter((file) => !after.has(file) && isInside(file));
  plan.emptied = emptiedBy(plan.removed, after.keys());
  return plan;
}

const taken = (paths: Map<string, string>, takes: PlanOptions["takes"]): Map<string, string> =>
  new Map([...paths].filter(([file]) => takes(file, paths)));

/** The target's records come from outside: nothing they name may lead out of its folder. */
const isInside = (file: string): boolean =>
  file !== "" && path.posix.normalize(file) === file && !/^(?:\/|\.\.(?:\/|$))|[\n\0\\]/.test(file);

/** The folders of removed files in which no other file is left, the deepest first. */
function emptiedBy(removed: readonly string[], kept: Iterable<string>): string[] {
  const folders = new Set(removed.flatMap(parentFolders));
  for (const file of kept) for (const folder of parentFolders(file)) folders.delete(folder);
  return [...folders].sort((a, b) => b.split("/").length - a.split("/").length);
}
