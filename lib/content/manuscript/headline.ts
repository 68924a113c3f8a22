import { isDeepStrictEqual } from "node:util";
import { readDate } from "../schema/typed-date";
import type { Block } from "./blocks";
import type { StatedDate } from "./manuscript";
import { bylinesIn } from "./signed";

/** What tells which line is the headline, the surest first. */
export type HeadlineBasis = "stated" | "style" | "look" | "first-line" | "file-name";

export interface Head {
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  basis: HeadlineBasis;
  dates: StatedDate[];
  bylines: ReturnType<typeof bylinesIn> & object;
  /** What stands below the head, and what of it is no part of it. */
  rest: Block[];
  /** The words of the blocks that are in fields now. */
  used: string[];
  /** Lines about the text that are not in the story. */
  aside: string[];
}

const LONGEST_HEADLINE = 80;
const LONGEST_KICKER = 60;
/** A paragraph of the text is longer than this, or ends as a sentence does. */
const LONGEST_LINE = 60;
const SENTENCE = /[。！？；…][”’」』）)]*$/;
const OPENING = /^(?:本报|据|新华社|中新社|【|\[)[^，。]{0,24}[讯电](?!员)/;

/** Whether a block is text, and no line above it. */
const isText = ({ kind, text, look }: Block): boolean =>
  kind === "other" ||
  (kind === "text" &&
    look.role === null &&
    (text.length > LONGEST_LINE || OPENING.test(text) || (SENTENCE.test(text) && text.length > 15)));

type Line =
  | { kind: "byline"; bylines: NonNullable<ReturnType<typeof bylinesIn>> }
  | { kind: "date"; date: string }
  | { kind: "words" }
  /** A picture, or a title of a part of the text. */
  | { kind: "stays" };

/** Reads what stands above a story's text: 引题, 主题, 副题, 署名, 日期. */
export function readHead(blocks: readonly Block[]): Head {
  const end = blocks.findIndex(isText);
  const length = end < 0 ? blocks.length : end;
  const above = blocks.slice(0, length);
  const lines = above.map(lineOf);
  const bodySize = blocks[length]?.look.size ?? null;
  const found = findHeadline(above, lines, bodySize);
  const head: Head = {
    kicker: null,
    headline: null,
    deck: null,
    basis: found?.basis ?? "file-name",
    dates: [],
    bylines: [],
    rest: [],
    used: [],
    aside: [],
  };
  const into = { kicker: [] as string[], headline: [] as string[], deck: [] as string[] };
  for (const [index, block] of above.entries()) {
    const line = lines[index] ?? { kind: "stays" };
    const part = found ? partOf(index, block, line, found, bodySize) : null;
    if (part) into[part].push(block.text);
    else if (line.kind === "byline") head.bylines.push(...line.bylines);
    else if (line.kind === "date") head.dates.push({ date: line.date, basis: "text" });
    else {
      head.rest.push(block);
      continue;
    }
    head.used.push(block.text);
  }
  head.rest.push(...blocks.slice(length));
  const joined = (words: readonly string[]) => (words.length > 0 ? words.join(" ") : null);
  return { ...head, kicker: joined(into.kicker), headline: joined(into.headline), deck: joined(into.deck) };
}

function lineOf({ kind, text, look }: Block): Line {
  if (kind === "heading") return { kind: "words" };
  if (kind !== "text") return { kind: "stays" };
  const date = readDate(text.replace(/^[（(]|[）)]$/g, "").replace(/^(?:时间|日期|发布时间)\s*[:：]\s*/, ""));
  if (date !== null) return { kind: "date", date: date.slice(0, 10) };
  const titled = ["headline", "kicker", "deck", "heading"].includes(look.role?.kind ?? "");
  const bylines = titled ? null : bylinesIn(text, look.role?.kind === "byline");
  if (bylines) return { kind: "byline", bylines };
  return look.role?.kind === "caption" ? { kind: "stays" } : { kind: "words" };
}

interface Found {
  from: number;
  /** Behind its last line. */
  to: number;
  basis: HeadlineBasis;
}

function findHeadline(
  above: readonly Block[],
  lines: readonly Line[],
  bodySize: number | null,
): Found | null {
  const titled = above.findIndex(({ look }) => look.role?.kind === "headline");
  if (titled >= 0) return { from: titled, to: endOf(above, titled, isSameRole), basis: "style" };
  const heading = above.findIndex(isFirstHeading);
  if (heading >= 0) return { from: heading, to: heading + 1, basis: "style" };
  const words = above.flatMap((block, index) =>
    lines[index]?.kind === "words" &&
    block.kind === "text" &&
    block.look.role?.kind !== "kicker" &&
    block.look.role?.kind !== "deck" &&
    block.text.length <= LONGEST_HEADLINE
      ? [{ block, index }]
      : [],
  );
  const [first] = words;
  if (!first) return null;
  const largest = Math.max(...words.map(({ block }) => block.look.size ?? 0));
  const large = words.filter(({ block }) => (block.look.size ?? 0) === largest);
  const stands =
    largest > (bodySize ?? largest) || large.length < words.length
      ? large
      : words.filter(({ block }) => block.look.centred);
  const best = stands.find(({ block }) => block.look.bold) ?? stands[0];
  if (!best) return { from: first.index, to: first.index + 1, basis: "first-line" };
  const to =
    largest > (bodySize ?? largest)
      ? endOf(above, best.index, (a, b) => isDeepStrictEqual(a.look, b.look))
      : best.index + 1;
  return { from: best.index, to, basis: "look" };
}

const isFirstHeading = ({ kind, node, look }: Block): boolean =>
  (look.role?.kind === "heading" && look.role.level === 1) ||
  (kind === "heading" && node.type === "heading" && node.depth === 1);

const isSameRole = (a: Block, b: Block): boolean => a.look.role?.kind === b.look.role?.kind;

function endOf(blocks: readonly Block[], from: number, isLike: (a: Block, b: Block) => boolean): number {
  const [first, ...rest] = blocks.slice(from);
  const other = rest.findIndex((each) => !first || each.kind !== first.kind || !isLike(first, each));
  return other < 0 ? blocks.length : from + 1 + other;
}

function partOf(
  index: number,
  { text, look, kind }: Block,
  line: Line,
  { from, to }: Found,
  bodySize: number | null,
): "kicker" | "headline" | "deck" | null {
  if (index >= from && index < to) return "headline";
  if (line.kind !== "words" || kind !== "text" || look.role?.kind === "heading") return null;
  if (index < from) return text.length <= LONGEST_KICKER ? "kicker" : null;
  const stands =
    look.role?.kind === "deck" ||
    look.centred ||
    /^[—–-]/.test(text) ||
    (look.size ?? 0) > (bodySize ?? look.size ?? 0);
  return stands && text.length <= LONGEST_HEADLINE ? "deck" : null;
}
