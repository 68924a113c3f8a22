import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import path from "node:path";

interface Told {
  /** Called with the path, from the folder, of each file that is made, changed or removed. Of hidden folders nothing is told. */
  onName: (name: string) => void;
  /** The system watches no more. */
  onLost?: () => void;
  open?: typeof watch;
}

/**
 * Watches a folder and all in it until it is closed; throws where it can't be watched. On Linux each folder is watched by
 * itself: what Node.js has there for folders in folders watches files, and hears no more of one that was replaced, as most
 * programs do when they save.
 */
export function watchTree(folder: string, told: Told, platform = process.platform): { close: () => void } {
  const { onName, onLost = () => {}, open = watch } = told;
  if (platform === "linux") return watchEach(folder, { onName, onLost, open });
  const watcher = open(/* turbopackIgnore: true */ folder, { recursive: true }, (_, name) => {
    if (name !== null) onName(name);
  });
  watcher.on("error", () => {
    watcher.close();
    onLost();
  });
  return watcher;
}

function watchEach(folder: string, { onName, onLost, open }: Required<Told>): { close: () => void } {
  const watchers = new Map<string, FSWatcher>();
  const absoluteOf = (below: string) => path.join(/* turbopackIgnore: true */ folder, below);
  const forget = (below: string) => {
    for (const [each, watcher] of watchers) {
      if (each !== below && !each.startsWith(`${below}${path.sep}`)) continue;
      watcher.close();
      watchers.delete(each);
    }
  };
  const close = () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  /** `isNew`: what lies in it has come unheard. */
  const enter = (below: string, isNew: boolean) => {
    const watcher = open(/* turbopackIgnore: true */ absoluteOf(below), (event, name) => {
      if (name === null || watchers.get(below) !== watcher) return;
      const file = path.join(below, name);
      onName(file);
      if (event === "rename" && !name.startsWith(".")) turnTo(file);
    });
    watcher.on("error", () => forget(below));
    watchers.set(below, watcher);
    for (const entry of readdirSync(/* turbopackIgnore: true */ absoluteOf(below), { withFileTypes: true })) {
      const file = path.join(below, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) enter(file, isNew);
      else if (isNew) onName(file);
    }
  };
  /** What has come, or gone, may be a folder. */
  const turnTo = (file: string) => {
    forget(file);
    try {
      const there = lstatSync(/* turbopackIgnore: true */ absoluteOf(file), { throwIfNoEntry: false });
      if (there?.isDirectory()) enter(file, true);
    } catch {
      // It has gone again, or there are more folders than the system watches.
      if (!lstatSync(absoluteOf(file), { throwIfNoEntry: false })) return forget(file);
      close();
      onLost();
    }
  };
  try {
    enter("", false);
  } catch (error) {
    close();
    throw error;
  }
  return { close };
}
