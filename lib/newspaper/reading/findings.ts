import type { Rules } from "../grammar/rule";
import { type BlockInContext, inContext, isContent } from "../page/context";
import type { BlockFacts } from "../page/facts";
import type { PaperHabits } from "../page/paper-habits";

/** What one rule finds in a block, or in a block and the one above. */
export interface Finding {
  rule: string;
  /** `otherwise`: nothing. */
  finding: string;
  /** Its own number, as long as the program runs. */
  id: number;
}

/** What all rules find on a page: the features of its reading. */
export interface PageFindings {
  /** The blocks that the grammar reads; furniture of fixed wording is left out. */
  contexts: readonly BlockInContext[];
  /** For each of them what is found in it; the same list where the same is found. */
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
  const lists = new Map<string, readonly Finding[]>();
  return {
    contexts,
    evidence: contexts.map((context) => {
      const found: Finding[] = [];
      for (const { name, look } of evidence) addNamed(found, name, look(context));
      return shared(found, lists);
    }),
    joints: contexts.map(({ facts: lower, above, page }) => {
      const upper = above(1);
      const found: Finding[] = [];
      if (upper) for (const { name, look } of joints) addNamed(found, name, look(upper, lower, page));
      return shared(found, lists);
    }),
  };
}

/** Many blocks of a page have the same findings: those share one list, so that what follows from it is counted once. */
function shared(found: readonly Finding[], lists: Map<string, readonly Finding[]>): readonly Finding[] {
  let key = "";
  for (const { id } of found) key += String.fromCharCode(id);
  const known = lists.get(key);
  if (known) return known;
  lists.set(key, found);
  return found;
}

/** Made once for each rule and finding: a page has tens of each block. */
const INTERNED = new Map<string, Map<string, Finding>>();
let count = 0;

function interned(rule: string, finding: string): Finding {
  const row = INTERNED.get(rule) ?? new Map<string, Finding>();
  if (row.size === 0) INTERNED.set(rule, row);
  const known = row.get(finding);
  if (known) return known;
  const made = { rule, finding, id: count++ };
  row.set(finding, made);
  return made;
}

function addNamed(to: Finding[], rule: string, found: string | readonly string[] | null): void {
  if (found === null) to.push(interned(rule, "otherwise"));
  else if (typeof found === "string") to.push(interned(rule, found));
  else for (const finding of found) to.push(interned(rule, finding));
}
