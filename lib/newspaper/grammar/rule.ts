import type { BlockLayout } from "../page/block-layout";
import type { BlockInContext } from "../page/context";
import type { BlockFacts } from "../page/facts";
import type { PageHabits } from "../page/habits";
import type { PaperHabits } from "../page/paper-habits";

/** How a block of an example was set: what is not said is as with text in one column. */
export type SetBlock = Partial<
  Pick<
    BlockLayout,
    | "size"
    | "bold"
    | "vertical"
    | "width"
    | "room"
    | "gap"
    | "label"
    | "picture"
    | "edge"
    | "head"
    | "alone"
    | "row"
  >
> & {
  region?: number;
  column?: number;
};

/** A small page, and what a rule must find in one of its blocks. */
export interface Example {
  /** The page's blocks in Markdown; a blank line parts them. */
  page: readonly string[];
  /** Words of the block that is looked at. */
  on: string;
  /** How its blocks were set, where that is known. */
  set?: readonly SetBlock[];
  /** What is known of its paper; without it nothing is. */
  paper?: Partial<PaperHabits>;
  /** What the rule finds there; null where it must be silent. */
  finds: string | readonly string[] | null;
}

/** What every rule says of itself. */
interface Described {
  /** The name of its file, and of its row among the weights. */
  name: string;
  /** The convention of newspapers, or the habit of OCR, that it rests on: sections of `lib/newspaper/CONVENTIONS.md`. */
  note: string;
  /** What it may find; how much each counts is learned. */
  findings: readonly string[];
  /** Proof that it works: at least one page on which it speaks, and one on which it is silent. */
  examples: readonly Example[];
}

/** A rule that looks at one block where it stands. */
export interface Evidence extends Described {
  look(context: BlockInContext): string | readonly string[] | null;
}

/** A rule that looks at two neighbouring blocks together. */
export interface Joint extends Described {
  look(upper: BlockFacts, lower: BlockFacts, page: PageHabits): string | readonly string[] | null;
}

type Found<Finding> = Finding | readonly Finding[] | null;

/** A rule that looks at one block; it finds nothing but its findings. */
export const evidenceRule = <const Finding extends string>(
  rule: Omit<Evidence, "findings" | "look"> & {
    findings: readonly Finding[];
    look(context: BlockInContext): Found<NoInfer<Finding>>;
  },
): Evidence => rule;

/** A rule that looks at two neighbours; it finds nothing but its findings. */
export const jointRule = <const Finding extends string>(
  rule: Omit<Joint, "findings" | "look"> & {
    findings: readonly Finding[];
    look(upper: BlockFacts, lower: BlockFacts, page: PageHabits): Found<NoInfer<Finding>>;
  },
): Joint => rule;

/** A finding where something holds, for rules that find several things in one block. */
export const when = <Finding extends string>(holds: boolean, finding: Finding): readonly Finding[] =>
  holds ? [finding] : NONE;

const NONE: readonly never[] = [];

/** What a page is read by. */
export interface Rules {
  evidence: readonly Evidence[];
  joints: readonly Joint[];
}
