import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Revision } from "@/lib/edit/save";
import { watchFolder } from "@/lib/live/changes";

/** Hears of everything that open pages are told. */
export type Listener = (event: string, data: unknown) => void;

/** How long our own word of a save may take. Milliseconds. */
const ECHO = 80;

export interface News {
  tell: Listener;
  /** Returns what ends it. */
  listen: (listener: Listener) => () => void;
  /** Files that the desk itself has saved. `page`: the open one that did. */
  saved: (revisions: readonly Revision[], page: string | null) => void;
  close: () => void;
}

/** Tells open pages what happens, and watches the content: other desks and programs save there, too. */
export function newsOf(contentDir: string, onChange: (file: string) => void): News {
  const listeners = new Set<Listener>();
  const own = new Map<string, string | null>();
  const tell: Listener = (event, data) => {
    for (const listener of listeners) listener(event, data);
  };
  const changed = (file: string, by: string | null) => {
    onChange(file);
    tell("changed", { file, by });
  };
  const watched = watchFolder(contentDir, async (file) => {
    // The folder tells of our own saves as well, at times before we do.
    await setTimeout(ECHO);
    const saved = own.get(file);
    const there = await readFile(path.join(contentDir, file), "utf8").catch(() => null);
    if (saved !== undefined && saved === there) return;
    // What others make of it next may be what we had saved: that is news as well.
    own.delete(file);
    changed(file, null);
  });
  return {
    tell,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saved(revisions, page) {
      for (const { file, after } of revisions) {
        const name = file.replace(/^content\//, "");
        own.set(name, after);
        changed(name, page);
      }
    },
    close: watched.close,
  };
}
