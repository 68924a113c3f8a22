import type { ReactElement } from "react";
import type { z } from "zod";
import { zhCN } from "zod/locales";
import type { Revision } from "@/lib/edit/save";
import type { Desk } from "./desk";

/** What an action comes to. */
export type Outcome =
  /** Files to be saved, all or none. `label`: what the editor did, for undoing. */
  | ({ kind: "edit"; label: string; revisions: readonly Revision[] } & Told)
  /** Done, and saved by the action itself where that was to do; `revisions`: what undoing turns back; `turned`: what was undone or redone. */
  | ({ kind: "done"; label?: string; revisions?: readonly Revision[]; turned?: readonly Revision[] } & Told)
  /** Nothing was done, and why not; what is shown of it beside. */
  | ({ kind: "refused"; message: string; cure?: string } & Pick<Told, "parts">);

interface Told {
  message: string;
  /** What is shown anew, once it is saved: elements by their ids. Without it the screen's whole main part. */
  parts?: () => Promise<Readonly<Record<string, ReactElement>>>;
  /** Another screen to go to. */
  go?: string;
}

/** What an editor can do at the desk: pressed, it is asked for at `/desk/do/<name>/`. */
export interface Action {
  name: string;
  run: (desk: Desk, input: unknown) => Promise<Outcome>;
}

/** What schemas say by themselves. */
const CHINESE = zhCN();

/** An action whose input is checked by its schema before it is run. */
export function action<Input>(
  name: string,
  schema: z.ZodType<Input>,
  run: (desk: Desk, input: Input) => Promise<Outcome>,
): Action {
  return {
    name,
    run: async (desk, given) => {
      const { data, success, error } = schema.safeParse(given, { error: CHINESE.localeError });
      if (success) return run(desk, data);
      const [issue] = error.issues;
      return {
        kind: "refused",
        message: `填得不对：${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(),
      };
    },
  };
}
