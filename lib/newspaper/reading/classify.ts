import { STATES } from "../grammar/states";
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
  const verdicts = readPage(facts, reader, paper).map(verdictOf);
  let next = 0;
  return facts.map((each) => (isContent(each) ? (verdicts[next++] ?? UNREAD) : furnitureVerdict(each)));
}

const UNREAD: Verdict = { class: "paragraph", rule: "paragraph" };

function verdictOf(reading: Reading): Verdict {
  const { state, reasons } = reading;
  const rule = reasons[0]?.rule ?? STATES[state].class;
  const doubt = doubtOf(reading);
  return doubt ? { ...STATES[state], rule, doubt } : { ...STATES[state], rule };
}

function furnitureVerdict({ furniture, block, text }: BlockFacts): Verdict {
  const kind = furniture === "contact" || furniture === "column" || furniture === null ? "other" : furniture;
  const verdict: Verdict = { class: "furniture", rule: `furniture-${kind}`, furniture: kind };
  return block.place === "doubtful" ? { ...verdict, doubt: furnitureOrText(text) } : verdict;
}
