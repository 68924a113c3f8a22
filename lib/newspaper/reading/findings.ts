import type { Rules } from "../grammar/rule";
import { type BlockInContext, inContext, isContent } from "../page/context";
import type { BlockFacts } from "../page/facts";
import type { PaperHabits } from "../page/paper-habits";

/** What one rule finds in a block, or in a block and the one above. */
export interface Finding {
  rule: string;
  /** `otherwise`: nothing. */
  finding: string;
}

/** What all rules find on a page: the features of its reading. */
export interface PageFindings {
  /** The blocks that the grammar reads; furniture of fixed wording is left out. */
  contexts: readonly BlockInContext[];
  /** For each of them what is found in it. */
  evidence: readonly (readonly Finding[])[];
  /** For each of them what is found in it and the one above; nothing for the first. */
  joints: readonly (readonly Finding[])[];
}

/** `paper`: what accepted pages of the same paper have shown; null where there are none. */
export function findingsOf(
  facts: readonly BlockFacts[],
  { evidence, joints }: Rules,
  paper: PaperHabits | null,
): PageFindings {
  const contexts = inContext(facts, facts.filter(isContent), paper);
  return {
    contexts,
    evidence: contexts.map((context) => evidence.flatMap(({ name, look }) => named(name, look(context)))),
    joints: contexts.map(({ facts: lower, above, page }) => {
      const upper = above(1);
      return upper ? joints.flatMap(({ name, look }) => named(name, look(upper, lower, page))) : [];
    }),
  };
}

function named(rule: string, found: string | readonly string[] | null): Finding[] {
  if (found === null) return [{ rule, finding: "otherwise" }];
  return typeof found === "string" ? [{ rule, finding: found }] : found.map((finding) => ({ rule, finding }));
}
