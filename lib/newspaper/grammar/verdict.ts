import type { FurnitureKind, LineClass } from "@/lib/records/page";
import type { Doubt } from "../source/remarks";

/** What a state by itself says of a block. */
export type StateMeaning = Omit<Verdict, "rule" | "doubt">;

/** What the grammar makes of a block. */
export interface Verdict {
  class: Exclude<LineClass, "blank" | "markup">;
  /** The rule that gave it most points, for `--explain`. */
  rule: string;
  /** A new story begins here. */
  opens?: boolean;
  /** It belongs to the story that begins below. */
  pends?: boolean;
  /** The story is a notice. */
  notice?: boolean;
  furniture?: FurnitureKind;
  /** Weak evidence that an editor should look at. */
  doubt?: Doubt;
}
