import type { Revision, Saved } from "@/lib/edit/save";
import { type Entry, type Journal, type KeptDeed, MOST_DEEDS } from "./keeping/journal";

/** What an editor did to files, which can be undone as long as they are as it left them. */
export interface Deed {
  /** In an editor's words: 把“…”作为主题. */
  label: string;
  revisions: readonly Revision[];
}

export type Undone =
  | { kind: "done"; deed: Deed; revisions: readonly Revision[] }
  | { kind: "nothing" }
  | { kind: "stale"; deed: Deed };

export interface History {
  push: (deed: Deed) => void;
  undo: () => Promise<Undone>;
  redo: () => Promise<Undone>;
  /** The end of what is being written of it. */
  written: () => Promise<void>;
  /** The labels of what would be undone and redone next; null where there is nothing. */
  next: () => { undo: string | null; redo: string | null };
}

/** What was done and undone, on from where the journal is. `save`: all revisions, or none where a file is another one by now. */
export function openHistory(
  save: (revisions: readonly Revision[]) => Promise<Saved>,
  { journal, now }: { journal: Journal; now: () => Date },
): History {
  const { done, undone }: { done: Deed[]; undone: Deed[] } = journal.stacks;
  let written: Promise<void> = Promise.resolve();
  const write = (entry: Entry) => {
    written = written.then(() => journal.write(entry));
  };
  const move = async (
    from: Deed[],
    to: Deed[],
    turn: (deed: Deed) => readonly Revision[],
  ): Promise<Undone> => {
    const deed = from.pop();
    if (!deed) return { kind: "nothing" };
    // A deed whose files have changed since can never be turned back: it is forgotten.
    const revisions = turn(deed);
    const isUndo = from === done;
    const saved = await save(revisions).catch((error) => {
      // A full disk, say: what was not done can be tried again.
      from.push(deed);
      throw error;
    });
    if (saved.kind !== "saved") {
      write({ kind: "forgotten", from: isUndo ? "done" : "undone" });
      return { kind: "stale", deed };
    }
    to.push(deed);
    write({ kind: isUndo ? "undone" : "redone" });
    return { kind: "done", deed, revisions };
  };
  return {
    push(deed) {
      done.push(deed);
      if (done.length > MOST_DEEDS) done.shift();
      undone.length = 0;
      write({ kind: "done", at: now().toISOString(), deed: keptOf(deed) });
    },
    undo: () => move(done, undone, ({ revisions }) => revisions.map(turned)),
    redo: () => move(undone, done, ({ revisions }) => revisions),
    written: () => written,
    next: () => ({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null }),
  };
}

const keptOf = ({ label, revisions }: Deed): KeptDeed => ({
  label,
  revisions: revisions.map(({ file, before, after }) => ({ file, before, after })),
});

const turned = ({ file, before, after }: Revision): Revision => ({ file, before: after, after: before });
