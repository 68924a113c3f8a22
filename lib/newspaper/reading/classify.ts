import { isPageName, pageNameForm } from "../evidence/page-name";
import { STATES, type State } from "../grammar/states";
import type { Verdict } from "../grammar/verdict";
import { isContent } from "../page/context";
import type { BlockFacts } from "../page/facts";
import type { PaperHabits } from "../page/paper-habits";
import { doubtOf, furnitureOrText } from "./doubt";
import { READER, type Reader, type Reading, readPage } from "./read-page";

/** What each block is, and by which rules. `paper`: what accepted pages of the same paper have shown. */
export function classify(
  facts: readonly BlockFacts[],
  reader: Reader = READER,
  paper: PaperHabits | null = null,
): Verdict[] {
  return verdictsOf(facts, readPage(facts, reader, paper));
}

/** The same of a page that was read. */
export function verdictsOf(facts: readonly BlockFacts[], readings: readonly Reading[]): Verdict[] {
  const verdicts = readings.map(verdictOf);
  let next = 0;
  return facts.map((each) => (isContent(each) ? (verdicts[next++] ?? UNREAD) : furnitureVerdict(each)));
}

const UNREAD: Verdict = { class: "paragraph", rule: "paragraph" };

/** The rule that counts most. A page's name says so by its own rule, whatever else made it likely: import asks for it. */
function ruleOf({ state, rule, context }: Reading): string {
  if (isPageName(state, context)) return pageNameForm.name;
  return rule ?? STATES[state].class;
}

function verdictOf(reading: Reading): Verdict {
  const { state, context } = reading;
  const { is, reviewed } = context.facts.block.label;
  const rule = is ? "label" : ruleOf(reading);
  // What an editor has settled is not doubted again.
  const doubt = is || reviewed ? undefined : doubtOf(reading);
  const verdict = undoubted(state, rule);
  return doubt ? { ...verdict, doubt } : verdict;
}

/** The verdict of a state by a rule: one for all blocks that have it. */
function undoubted(state: State, rule: string): Verdict {
  const known = UNDOUBTED.get(state) ?? new Map<string, Verdict>();
  const before = known.get(rule);
  if (before) return before;
  const verdict: Verdict = { ...STATES[state], rule };
  UNDOUBTED.set(state, known.set(rule, verdict));
  return verdict;
}

const UNDOUBTED = new Map<State, Map<string, Verdict>>();

function furnitureVerdict(facts: BlockFacts): Verdict {
  const { furniture, block } = facts;
  const kind = furniture === "contact" || furniture === "column" || furniture === null ? "other" : furniture;
  const { is, reviewed } = block.label;
  const verdict: Verdict = {
    class: "furniture",
    rule: is ? "label" : `furniture-${kind}`,
    furniture: kind,
  };
  const isDoubtful = block.place === "doubtful" && !is && !reviewed;
  return isDoubtful ? { ...verdict, doubt: furnitureOrText(facts) } : verdict;
}
