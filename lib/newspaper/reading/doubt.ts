import { CLASS_NAMES } from "@/lib/records/page";
import { STATES, type State } from "../grammar/states";
import type { StateMeaning, Verdict } from "../grammar/verdict";
import type { BlockFacts } from "../page/facts";
import type { LineKind } from "../source/line-label";
import type { Doubt } from "../source/remarks";
import type { Reading } from "./read-page";

/** What is less likely than this is shown to an editor. */
const SURE = 0.95;

/** What an editor should look at: readings on weak evidence, and readings that are wrong where the OCR has lost a line. */
export function doubtOf({ context, state, before, likelihood, rival }: Reading): Doubt | undefined {
  const { facts } = context;
  const above = context.above(1);
  if (state === "headline-line" && facts.block.heading > 0) {
    return {
      rule: "two-headings",
      message: "两个同级标题紧挨着，当作一个标题的两行",
      cure: "核对原版；若是两篇稿件，在 stories: 里各写一条 starts",
      mine: "continues",
      rival: null,
      otherwise: "opens",
    };
  }
  if (
    state === "byline-opens" &&
    above &&
    !above.complete &&
    (before === "paragraph" || before === "paragraph-opens")
  ) {
    return {
      rule: "byline-in-sentence",
      message: "上一段没有写完，下面却是另一篇的署名",
      cure: "核对原版：上一段的后半可能排在别处，或被漏识",
      mine: "byline",
      rival: null,
      otherwise: "joins",
    };
  }
  if (
    state === "paragraph-opens" &&
    !facts.dateline &&
    !facts.continued &&
    before !== null &&
    before !== "jump-above"
  ) {
    return {
      rule: "text-after-end",
      message: "上一篇已经结束，这里又有没有标题的正文，当作另一篇",
      cure: "核对原版；若属上一篇，在 stories: 里给它写 joins: previous",
      mine: "paragraph",
      rival: null,
      otherwise: "joins",
    };
  }
  return likelihood < SURE ? weak(facts.text, state, rival) : undefined;
}

/** The doubt about a line with the form of the page's own where text may stand as well. Joined to text it is no such line. */
export const furnitureOrText = ({ text, block }: BlockFacts): Doubt => ({
  rule: "furniture-or-text",
  message: `“${shorten(text)}”当作版面文字（报眉），也可能是正文`,
  cure: "核对原版",
  mine: "furniture",
  rival: block.index === 0 ? "paragraph" : "continues",
});

const shorten = (text: string) => (text.length > 14 ? `${text.slice(0, 13)}…` : text);

function weak(text: string, state: State, rival: State): Doubt {
  const shown = shorten(text);
  const [own, other]: [StateMeaning, StateMeaning] = [STATES[state], STATES[rival]];
  const [mine, its] = [CLASS_NAMES[own.class], CLASS_NAMES[other.class]];
  const isOne = mine === its;
  const [kind, rivalKind] = [ownKindOf(own.class), kindOf(other.class)];
  const isOneLabel = kindOf(own.class) === rivalKind;
  const otherTitle = state === "headline" && rival === "headline-line" ? "continues" : null;
  const doubt: Doubt = {
    rule: "weak-evidence",
    message: isOne ? `“${shown}”是否另起一篇，证据不足` : `“${shown}”当作${mine}，也可能是${its}`,
    cure: "核对原版；没有错就在这一稿的 starts: 下面写 reviewed: true",
    // A label that both have would not keep the one.
    mine: isOneLabel && !isOne ? null : kind,
    rival: isOneLabel ? otherTitle : rivalKind,
  };
  if (!isOne) return doubt;
  if (other.opens && !own.opens) return { ...doubt, otherwise: "opens" };
  return own.opens && doubt.rival === null ? { ...doubt, otherwise: "joins" } : doubt;
}

/** By which label a line stays what it was read as; null where none does: `is: paragraph` may make text of a notice. */
export const ownKindOf = (lineClass: Verdict["class"]): LineKind | null =>
  lineClass === "list" || lineClass === "notice" ? null : kindOf(lineClass);

/** By which label an editor says that a line is of a class; null where none does. */
function kindOf(lineClass: Verdict["class"]): LineKind | null {
  switch (lineClass) {
    case "jump":
      return null;
    case "list":
    case "notice":
      return "paragraph";
    default:
      return lineClass;
  }
}
