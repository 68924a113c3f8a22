import { closes } from "../source/brackets";
import { endsSentence, isNumbered, isShort, isTableRow } from "../source/text";
import {
  beginsItem,
  cutsEnumeration,
  ENDS_QUOTED,
  ENDS_SIGNED,
  isAsked,
  isListLike,
  isNoticeLine,
  isResult,
  isTimed,
  LEAST_OF_SENTENCE,
} from "./piece-wording";
import type { Growing, PrintedPiece } from "./pieces";
import { decidePrinted } from "./printed-lines";
import { beginsAnew, isRowAbove, leadsToQuote } from "./rows";
import { decideSet } from "./set-lines";

/** What else tells whether two pieces belong together. */
interface Around {
  /** Paragraphs of the story begin with an indent. */
  indents: boolean;
  /** The piece below these. */
  next: string | null;
}

/** Whether a piece goes on with the one above. On weak evidence the two stay apart, and a warning names them. */
export function decide(left: Growing, right: PrintedPiece, around: Around): Decision {
  const { is } = right.label;
  if (is === "continues") return left.kind === "subhead" ? "apart" : "join";
  // What an editor calls a paragraph begins one.
  if (is === "paragraph" || is === "dateline") return "apart";
  const decision = decideByText(left, right, around);
  return decision === "doubt" && (right.label.reviewed || left.reviewed) ? "apart" : decision;
}

export type Decision = "join" | "apart" | "row" | "doubt";

function decideByText(left: Growing, right: PrintedPiece, { indents, next }: Around): Decision {
  if (left.kind === "subhead" || right.kind === "subhead" || left.apart || right.apart) return "apart";
  const text = right.text.text;
  if (!right.follows) return "apart";
  if (isTableRow(left.tail) || isTableRow(text)) return "apart";
  const set = decideSet(left, right, indents);
  if (set) return set;
  const begins =
    (beginsItem(text) && !cutsEnumeration(left.tail, text) && !isAsked(left.tail, text)) || beginsAnew(text);
  if (begins && endsSentence(left.tail)) return "apart";
  const printed = decidePrinted(left, right, indents);
  if (printed) return printed;
  if (begins) return "apart";
  if (left.parts.length === 1 && beginsItem(left.text.text) && isListLike(left.text.text) && isResult(text))
    return "apart";
  if (left.parts.length === 1 && isTimed(left.text.text) && endsSentence(text) && !/^[的秒分之]/.test(text))
    return "apart";
  if (/[；;]$/.test(left.tail) && isShort(left.tail, 40) && isShort(right.text.text, 60)) return "apart";
  if (
    left.parts.length === 1 &&
    left.open.length === 0 &&
    isRowAbove({ left: left.tail, right: text, next, inRows: left.row })
  )
    return "row";
  if ((left.notice || right.notice) && isNoticeLine(left.tail, right.text.text)) return "apart";
  const opener = left.open.at(-1);
  if (ENDS_SIGNED.test(left.tail) || ENDS_QUOTED.test(left.tail)) return "apart";
  if (endsSentence(left.tail)) {
    // Each paragraph of a long quotation opens its quotes anew, and only the last closes them.
    const goesOn = opener !== undefined && !text.startsWith(opener) && closes(text, opener);
    return goesOn && !right.indented ? "join" : "apart";
  }
  if (right.indented) return "doubt";
  if (leadsToQuote(left.tail, text)) return "join";
  if (/[：:]$/.test(left.tail) && opener === undefined)
    return /^[“‘「『《]/.test(text) || isNumbered(text)
      ? "apart"
      : goesOnBehindColon(left, text)
        ? "join"
        : "doubt";
  if (opener === undefined && isListLike(left.tail) && isListLike(text) && left.parts.length === 1)
    return "doubt";
  return "join";
}

/**
 * …逐个问三个问题：⏎这份材料谁在用？…: a sentence that a column cut behind its colon. Behind 编辑同志：, 安排如下：, 六条建议：
 * something new begins.
 */
const goesOnBehindColon = ({ parts, text, tail }: Growing, below: string): boolean =>
  (parts.length > 1 || !isShort(text.text, LEAST_OF_SENTENCE)) &&
  !ANNOUNCES.test(tail) &&
  !isShort(below, LEAST_BELOW) &&
  /[，。？！]/.test(below) &&
  !/^[^，。？！：]{1,12}[：:]/.test(below);
const LEAST_BELOW = 12;
const ANNOUNCES =
  /(?:如下|(?:以下|下列|下面)[^，。]{0,14}|[几两二三四五六七八九十\d]+(?:个方面|条|点|项|件事|种人|招|步)[^，。]{0,8}|公告|通知|通报|公布|名单|要求|声明|建议|包括|(?:安排|分别)[为是]|单位[：:][^，。]{1,8}[）)])[：:]$/u;
