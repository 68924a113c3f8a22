import { parseByline } from "@/lib/newspaper/fields/byline";
import { cutClosingByline } from "@/lib/newspaper/fields/closing-byline";
import { mayBeNames } from "@/lib/newspaper/fields/name-forms";
import { trace } from "@/lib/newspaper/source/traced";
import type { Byline } from "@/lib/records/byline";
import { wordsOf } from "../markdown/words-of";
import type { Block } from "./blocks";
import { wordsTo } from "./cut-words";

const traced = (text: string) => trace(text, 0, text.length);

/** 作者：, 文字： before names, which papers print without their colon. */
const LABEL = /^(?:作\s*者|文\s*字|撰\s*稿|撰\s*文|供\s*稿|采\s*写)\s*[:：]\s*/;
/** A line of bare names is as short as this. */
const SHORT = 14;

/** The people that a line by itself names, where it signs the story and says nothing else; null where it does not. */
export function bylinesIn(line: string, isMarked: boolean): Byline[] | null {
  const text = line.replace(LABEL, "");
  const isLabelled = text !== line;
  const parsed = parseByline(traced(text), { expected: true });
  if (!parsed || parsed.bylines.length === 0) return null;
  const names = parsed.bylines.map(({ name }) => name);
  const bare = text.length <= SHORT && mayBeNames(names);
  return parsed.sure || isMarked || isLabelled || bare ? parsed.bylines : null;
}

/** A story's last block without the byline that ends it: （记者 高田）. `used`: what was taken away. */
export function cutClosing(
  block: Block,
  hasBylines: boolean,
): { block: Block | null; bylines: Byline[]; used: string } | null {
  if (block.kind !== "text" || block.node.type !== "paragraph") return null;
  const whole = closingLine(block.text, hasBylines);
  if (whole) return { block: null, bylines: whole, used: block.text };
  const words = wordsOf(block.node);
  const closing = cutClosingByline(traced(words), hasBylines);
  if (!closing || closing.dateline || closing.byline.bylines.length === 0) return null;
  const end = closing.rest.text.length + words.indexOf(closing.rest.text);
  const node = wordsTo(block.node, end);
  return {
    block: { ...block, node, text: words.slice(0, end).trim() },
    bylines: closing.byline.bylines,
    used: words.slice(end),
  };
}

/** The last line is a byline by itself where it says so; bare names only between brackets or where nobody has signed yet. */
function closingLine(line: string, hasBylines: boolean): Byline[] | null {
  const parsed = parseByline(traced(line.replace(LABEL, "")), { expected: true });
  if (!parsed || parsed.bylines.length === 0) return null;
  const bracketed = /^[（(].*[）)]$/.test(line);
  const bare =
    (bracketed || !hasBylines) && line.length <= SHORT && mayBeNames(parsed.bylines.map(({ name }) => name));
  return parsed.sure || bare ? parsed.bylines : null;
}
