import { z } from "zod";
import { type Action, action, type Outcome } from "../action";
import type { Undone } from "../history";

const NOTHING = z.object({});

/** Ctrl+Z, Ctrl+Shift+Z. */
export const HISTORY_ACTIONS: readonly Action[] = [
  action("undo", NOTHING, async (desk) => told(await desk.history.undo(), "撤销")),
  action("redo", NOTHING, async (desk) => told(await desk.history.redo(), "重做")),
];

function told(undone: Undone, word: string): Outcome {
  switch (undone.kind) {
    case "nothing":
      return { kind: "refused", message: `没有可以${word}的` };
    case "stale": {
      const files = undone.deed.revisions.map(({ file }) => file).join("、");
      return { kind: "refused", message: `${files} 后来又改过，不能${word}“${undone.deed.label}”` };
    }
    case "done":
      return {
        kind: "done",
        label: `${word}：${undone.deed.label}`,
        turned: undone.revisions,
        message: `已${word}：${undone.deed.label}`,
      };
    default:
      return undone satisfies never;
  }
}
