import type { BlockInContext } from "../page/context";
import type { BlockFacts } from "../page/facts";
import type { PageHabits } from "../page/habits";
import type { EvidenceName, EvidencePoints, JointName, JointPoints } from "./points";

/** A small page, and what a rule must find in one of its blocks. */
export interface Example {
  /** The page's blocks in Markdown; a blank line parts them. */
  page: readonly string[];
  /** Words of the block that is looked at. */
  on: string;
  /** What the rule finds there; null where it must be silent. */
  finds: string | readonly string[] | null;
}

/** What every rule says of itself. */
interface Described<Name extends string> {
  /** The name of its file, and of its row in the table of points. */
  name: Name;
  /** The convention of newspapers, or the habit of OCR, that it rests on: sections of `lib/newspaper/CONVENTIONS.md`. */
  note: string;
  /** Proof that it works: at least one page on which it speaks, and one on which it is silent. */
  examples: readonly Example[];
}

/** Names of what a rule may find: the entries of its row but `otherwise`, which counts where it finds nothing. */
type Found<Row> = Exclude<keyof Row, "otherwise">;

/** A rule that looks at one block where it stands. */
export interface EvidenceRule<Name extends EvidenceName> extends Described<Name> {
  look(context: BlockInContext): Found<EvidencePoints[Name]> | readonly Found<EvidencePoints[Name]>[] | null;
}

/** A rule that looks at two neighbouring blocks together. */
export interface JointRule<Name extends JointName> extends Described<Name> {
  look(
    upper: BlockFacts,
    lower: BlockFacts,
    page: PageHabits,
  ): Found<JointPoints[Name]> | readonly Found<JointPoints[Name]>[] | null;
}

/** Any rule that looks at one block. */
export interface Evidence extends Described<EvidenceName> {
  look(context: BlockInContext): string | readonly string[] | null;
}

/** Any rule that looks at two neighbouring blocks. */
export interface Joint extends Described<JointName> {
  look(upper: BlockFacts, lower: BlockFacts, page: PageHabits): string | readonly string[] | null;
}

/** A finding where something holds, for rules that find several things in one block. */
export const when = <Finding extends string>(holds: boolean, finding: Finding): readonly Finding[] =>
  holds ? [finding] : [];

/** What a page is read by. */
export interface Rules {
  evidence: readonly Evidence[];
  joints: readonly Joint[];
}
