import type { SplitProblem } from "@/lib/newspaper/types";
import type { FurnitureKind, LineClass } from "@/lib/records/page";

/** What the grammar makes of a block. */
export interface Verdict {
  class: Exclude<LineClass, "blank">;
  /** The rule that spoke loudest for it, for `--explain`. */
  rule: string;
  /** A new story begins here. */
  opens?: boolean;
  /** It belongs to the story that begins below. */
  pends?: boolean;
  /** The story is a notice. */
  notice?: boolean;
  furniture?: FurnitureKind;
  /** Weak evidence that an editor should look at. */
  doubt?: Pick<SplitProblem, "rule" | "message" | "cure">;
}
