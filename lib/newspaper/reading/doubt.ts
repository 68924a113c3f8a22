import { CLASS_NAMES } from "@/lib/records/page";
import { STATES, type State } from "../grammar/states";
import type { StateMeaning, Verdict } from "../grammar/verdict";
import type { Reading } from "./read-page";

/** What is less likely than this is shown to an editor. */
const SURE = 0.95;

/** What an editor should look at: readings on weak evidence, and readings that are wrong where the OCR has lost a line. */
export function doubtOf({ context, state, before, likelihood, rival }: Reading): Verdict["doubt"] {
  const { facts } = context;
  const above = context.above(1);
  if (state === "headline-line" && facts.block.heading > 0) {
    return {
      rule: "two-headings",
      message: "两个同级标题紧挨着，当作一个标题的两行",
      cure: "若是两篇稿件，在 stories: 里各写一条 starts",
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
    };
  }
  return likelihood < SURE ? weak(facts.text, state, rival, before === null) : undefined;
}

/** The doubt about a line with the form of the page's own where text may stand as well. Joined to text it is no such line. */
export const furnitureOrText = (text: string): NonNullable<Verdict["doubt"]> => ({
  rule: "furniture-or-text",
  message: `“${shorten(text)}”当作版面文字（报眉），也可能是正文`,
  cure: "核对原版；若是正文，去掉识别文字中它与前面或后面正文之间的换行",
});

const shorten = (text: string) => (text.length > 14 ? `${text.slice(0, 13)}…` : text);

/** `first`: nothing of a story stands above. */
function weak(text: string, state: State, rival: State, first: boolean): NonNullable<Verdict["doubt"]> {
  const shown = shorten(text);
  const [own, other]: [StateMeaning, StateMeaning] = [STATES[state], STATES[rival]];
  const [mine, its] = [CLASS_NAMES[own.class], CLASS_NAMES[other.class]];
  return {
    rule: "weak-evidence",
    message: mine === its ? `“${shown}”是否另起一篇，证据不足` : `“${shown}”当作${mine}，也可能是${its}`,
    ...cureOf(own, other, first),
  };
}

/** Lines over a story's text, which an editor may give as fields of the story. */
const FIELDS: readonly string[] = ["kicker", "headline", "deck"];
/** What is text of a story, whichever of them it is. */
const TEXT: readonly string[] = ["paragraph", "subhead", "list"];

/** How an editor says that a line is what it was not taken for. */
function cureOf(
  mine: StateMeaning,
  its: StateMeaning,
  first: boolean,
): Pick<NonNullable<Verdict["doubt"]>, "cure" | "otherwise" | "settledBy"> {
  const isOne = mine.class === its.class;
  if (its.opens && !mine.opens && !mine.pends && (isOne || !FIELDS.includes(mine.class)))
    return { cure: "核对原版；若另是一篇，在 stories: 里写一条，starts: 写这一行", otherwise: "opens" };
  if (mine.opens && !its.opens && !first && (isOne || !FIELDS.includes(its.class)))
    return { cure: "核对原版；若属上一篇，在 stories: 里这一行的 starts: 下面写 joins: previous" };
  if (FIELDS.includes(mine.class) || FIELDS.includes(its.class))
    return {
      cure: "核对原版；不对就在这一稿的 starts: 下面用 headline、kicker、deck 写明，误认的写 无",
      settledBy: "titles",
    };
  if (TEXT.includes(mine.class) && TEXT.includes(its.class) && !mine.opens && !mine.pends)
    return {
      cure: `核对原版；若是${CLASS_NAMES[its.class]}，在 stories: 里写一条，starts: 写这一行，下面写 joins: previous`,
      otherwise: its.class === "subhead" ? "subhead" : "paragraph",
    };
  if (mine.class === "byline" || its.class === "byline")
    return {
      cure: "核对原版；不对就在这一稿的 starts: 下面用 bylines 写明，误认的写 无",
      settledBy: "bylines",
    };
  return { cure: "核对原版；不对就在 content/stories/ 里另写一篇，用 printed: 取代这一篇" };
}
