import type { Revision, Saved } from "@/lib/edit/save";

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
  /** The labels of what would be undone and redone next; null where there is nothing. */
  next: () => { undo: string | null; redo: string | null };
}

/** More deeds than this are not remembered. */
const MOST = 500;

/** What was done and undone. `save`: all revisions, or none where a file is another one by now. */
export function openHistory(save: (revisions: readonly Revision[]) => Promise<Saved>): History {
  const done: Deed[] = [];
  const undone: Deed[] = [];
  const move = async (
    from: Deed[],
    to: Deed[],
    turn: (deed: Deed) => readonly Revision[],
  ): Promise<Undone> => {
    const deed = from.pop();
    if (!deed) return { kind: "nothing" };
    // A deed whose files have changed since can never be turned back: it is forgotten.
    const revisions = turn(deed);
    if ((await save(revisions)).kind === "stale") return { kind: "stale", deed };
    to.push(deed);
    return { kind: "done", deed, revisions };
  };
  return {
    push(deed) {
      done.push(deed);
      if (done.length > MOST) done.shift();
      undone.length = 0;
    },
    undo: () => move(done, undone, ({ revisions }) => revisions.map(turned)),
    redo: () => move(undone, done, ({ revisions }) => revisions),
    next: () => ({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null }),
  };
}

const turned = ({ file, before, after }: Revision): Revision => ({ file, before: after, after: before });
