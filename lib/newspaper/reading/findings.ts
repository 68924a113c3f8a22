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
  forgetIfMany(LISTS);
  forgetIfMany(JOINT_LISTS);
  const [looks, pairs] = [evidence.map(withRow), joints.map(withRow)];
  return {
    contexts,
    evidence: contexts.map((context) => {
      const found: Found = { list: SCRATCH, length: 0 };
      for (const { rule, row } of looks) addNamed(found, row, rule.look(context));
      return shared(found, LISTS);
    }),
    joints: contexts.map(({ facts: lower, page }, index) => {
      const upper = contexts[index - 1]?.facts;
      const found: Found = { list: SCRATCH, length: 0 };
      if (upper) for (const { rule, row } of pairs) addNamed(found, row, rule.look(upper, lower, page));
      return shared(found, JOINT_LISTS);
    }),
  };
}

/** The first `length` of a list that is written over and over: most blocks have what others have. */
interface Found {
  list: Finding[];
  length: number;
}

const SCRATCH: Finding[] = [];

interface Lists {
  known: Map<string, readonly Finding[]>;
  last: readonly Finding[];
}

const LISTS: Lists = { known: new Map(), last: [] };
const JOINT_LISTS: Lists = { known: new Map(), last: [] };
/** With what follows from it a list takes some 10 KB. */
const MOST_LISTS = 1500;

function forgetIfMany({ known }: Lists): void {
  if (known.size > MOST_LISTS) known.clear();
}

/**
 * Many blocks have the same findings, on one page and on the next: those share one list, so that what follows from it is
 * counted once.
 */
function shared(found: Found, lists: Lists): readonly Finding[] {
  // Most often those of the block above.
  if (isSame(found, lists.last)) return lists.last;
  let key = "";
  for (let at = 0; at < found.length; at += 1) key += String.fromCharCode(found.list[at]?.id ?? 0);
  const known = lists.known.get(key);
  const list = known ?? found.list.slice(0, found.length);
  if (!known) lists.known.set(key, list);
  lists.last = list;
  return list;
}

function isSame({ list, length }: Found, other: readonly Finding[]): boolean {
  if (length !== other.length) return false;
  for (let at = 0; at < length; at += 1) if (list[at] !== other[at]) return false;
  return true;
}

/** All findings of a rule so far. */
interface Row {
  name: string;
  otherwise: Finding;
  named: Map<string, Finding>;
}

/** Made once for each rule and finding: a page has tens of each block. */
const INTERNED = new Map<string, Row>();
let count = 0;

function withRow<Rule extends { name: string }>(rule: Rule): { rule: Rule; row: Row } {
  const { name } = rule;
  const known = INTERNED.get(name);
  if (known) return { rule, row: known };
  const otherwise = { rule: name, finding: "otherwise", id: count++ };
  const row = { name, otherwise, named: new Map([["otherwise", otherwise]]) };
  INTERNED.set(name, row);
  return { rule, row };
}

function interned({ name, named }: Row, finding: string): Finding {
  const known = named.get(finding);
  if (known) return known;
  const made = { rule: name, finding, id: count++ };
  named.set(finding, made);
  return made;
}

function addNamed(to: Found, row: Row, found: string | readonly string[] | null): void {
  if (found === null) add(to, row.otherwise);
  else if (typeof found === "string") add(to, interned(row, found));
  else for (const finding of found) add(to, interned(row, finding));
}

function add(to: Found, finding: Finding): void {
  to.list[to.length] = finding;
  to.length += 1;
}
