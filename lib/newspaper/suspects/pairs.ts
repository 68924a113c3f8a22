import { OPENER_OF } from "../source/brackets";
import type { Detector, Finding, StoryField } from "./suspect";

const CLOSER_OF = new Map([...OPENER_OF].map(([closer, opener]) => [opener, closer]));
/** OCR gives brackets in either width, and one of a pair in each. */
const WIDE_FORMS = new Map([
  ["(", "（"],
  [")", "）"],
  ["[", "【"],
  ["]", "】"],
]);
/** Only quotations go on over several paragraphs. */
const QUOTES = new Set(["“", "『", "「"]);
/** What stands before the bracket of a number in a list: 1）, a)，第一）. */
const LIST_NUMBER = /(?:^|[\s。；，：、])[\dA-Za-z①-⑳一二三四五六七八九十]{1,3}$/u;
/** More marks than this are not open at once in real text; the oldest are dropped. */
const MAX_OPEN_MARKS = 64;

interface Mark {
  field: StoryField;
  at: number;
  mark: string;
}

/**
 * Quotes and brackets without their other half. Each paragraph of a long quotation opens its quotes anew and only the
 * last closes them, so quotes are matched over the story, brackets within a paragraph.
 */
export const unpaired: Detector = ({ fields }) => {
  const lone: Mark[] = [];
  let open: Mark[] = [];
  for (const [index, field] of fields.entries()) {
    const body = field.part === "paragraph";
    if (!body) {
      lone.push(...open, ...match(field, [], lone));
      open = [];
      continue;
    }
    open = match(field, open, lone);
    const next = fields[index + 1];
    lone.push(...open.filter(({ mark }) => !QUOTES.has(mark)));
    open = open.filter(({ mark }) => QUOTES.has(mark));
    // The next paragraph opens the same quotation again.
    const again = next?.part === "paragraph" ? next.text.text.charAt(0) : "";
    open = open.filter(({ mark }) => mark !== again);
  }
  return [...lone, ...open].map((mark) => toFinding(mark, lone));
};

/** Closes what it can; returns what stays open, and adds to `lone` the closers that close nothing. */
function match(field: StoryField, before: readonly Mark[], lone: Mark[]): Mark[] {
  let open = [...before];
  const { text } = field.text;
  for (const { 0: printed, index } of text.matchAll(/[“”『』「」（）《》【】()[\]]/g)) {
    const mark = WIDE_FORMS.get(printed) ?? printed;
    const opener = OPENER_OF.get(mark);
    if (opener === undefined) {
      open.push({ field, at: index, mark });
      open = open.slice(-MAX_OPEN_MARKS);
      continue;
    }
    const at = open.findLastIndex((each) => each.mark === opener);
    if (at !== -1) {
      lone.push(...open.slice(at + 1));
      open = open.slice(0, at);
    } else if (mark !== "）" || !LIST_NUMBER.test(text.slice(Math.max(0, index - 4), index))) {
      lone.push({ field, at: index, mark });
    }
  }
  return open;
}

function toFinding({ field, at, mark }: Mark, lone: readonly Mark[]): Finding {
  const closer = CLOSER_OF.get(mark);
  const printed = field.text.text.charAt(at);
  const turned = closer ?? OPENER_OF.get(mark) ?? "";
  return {
    kind: "pair",
    field,
    start: at,
    length: 1,
    suggestion: isTurned(field, at, mark, lone) ? turned : null,
    reason: closer
      ? `“${printed}”没有对应的“${closer}”，可能漏识或认错了方向`
      : `“${printed}”前面没有对应的“${turned}”，可能漏识或认错了方向`,
    score: 0.55,
  };
}

/** ”订单“: at the paragraph's beginning nothing can close, at its end nothing can open. */
function isTurned(field: StoryField, at: number, mark: string, lone: readonly Mark[]): boolean {
  const { text } = field.text;
  if (CLOSER_OF.has(mark)) return at > 0 && text.slice(at + 1).trim() === "";
  return at === 0 && !lone.some((other) => other.field === field && other.at < at);
}
