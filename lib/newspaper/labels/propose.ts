import { isOneLine, LINE_NAMES, type LineKind } from "../source/line-label";
import type { Doubt, ProposedLine, SplitProblem } from "../source/remarks";
import type { SourceText } from "../source/source";
import { comparable } from "../source/text";
import type { Traced } from "../source/traced";
import { type LineFinder, lineAt } from "./find-lines";

/** A doubt about the block that begins here, with what can be done about it. */
export interface DoubtedBlock {
  doubt: Doubt;
  text: Traced;
  /** How many printed lines it has. */
  rows: number;
  /** Its text goes on with the paragraph above: to call it a paragraph would part them. */
  joined: boolean;
  /** Whether a story can be begun here, or given to the one above, by these words. */
  may(otherwise: "opens" | "joins", words: string): boolean;
}

/** So many characters are searched for the words of a page's doubts; a page of garbage has thousands. */
const MAX_SEARCHED = 20_000_000;
/** No printed page is longer. */
const MAX_PAGE = 200_000;
/** Lines are named by as few of their characters as make them unique. */
const NAME_LENGTHS = [12, 20, 40, 80];
const SHORT_LINE = 20;

/** What editors are told of a page's doubts: each with entries of `lines:` or `stories:` that settle it. */
export function proposer(
  source: SourceText,
  finder: LineFinder,
): (block: DoubtedBlock) => Omit<SplitProblem, "line" | "column"> {
  let left = source.text.length > MAX_PAGE ? 0 : MAX_SEARCHED;
  return (block) => {
    const { rule, message, cure, mine, rival } = block.doubt;
    left -= source.text.length;
    const isWhole = block.rows > 1 && [mine, rival].some((is) => is !== null && isOneLine(is));
    const words = left > 0 ? nameOf(source, finder, block.text, isWhole) : null;
    const common = { severity: "warning" as const, rule, message };
    if (words === null) return { ...common, cure };
    const own = mine === null || (mine === "paragraph" && block.joined) ? null : mine;
    const kinds = rival === null ? [own] : [own, rival];
    return { ...common, cure: cureOf(block, own, words), entries: kinds.map((is) => ({ text: words, is })) };
  };
}

function cureOf({ doubt, may }: DoubtedBlock, own: LineKind | null, words: string): string {
  const { rival, otherwise } = doubt;
  const say = (is: LineKind | null) => lineEntry({ text: words, is });
  const right = own === null ? "没有错" : `是${LINE_NAMES[own]}`;
  const lines = `核对原版，在 lines: 里写一条：${right}写 ${say(own)}`;
  const other = rival === null ? "" : `，是${LINE_NAMES[rival]}写 ${say(rival)}`;
  if (!otherwise || !may(otherwise, words)) return lines + other;
  const starts = `starts: ${quoted(words)}`;
  return otherwise === "opens"
    ? `${lines}${other}；若从这里另起一篇，在 stories: 里写 - {${starts}}`
    : `${lines}${other}；若属上一篇，在 stories: 里写 - {${starts}, joins: previous}，它原有的一条删去`;
}

/** An entry of `lines:` as it is written. */
export const lineEntry = ({ text, is }: ProposedLine): string =>
  `- {text: ${quoted(text)}, ${is === null ? "reviewed: true" : `is: ${is}`}}`;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The words that name a line, of its text: its first characters, all of them where it must be named as a whole; null where nothing does. */
export function nameOf(
  source: SourceText,
  finder: LineFinder,
  text: Traced,
  isWhole: boolean,
): string | null {
  const [first] = text.at;
  if (first === undefined) return null;
  const { line } = source.position(first);
  const names = (words: string) => {
    const [only, another] = finder.find(words);
    return only && !another && only.start >= first && source.position(only.start).line === line ? only : null;
  };
  const characters = [...text.text.replace(/[\p{C}\s]+/gu, (gap) => (/\s/.test(gap) ? " " : ""))];
  const lengths = isWhole || characters.length <= SHORT_LINE ? [] : NAME_LENGTHS;
  const cuts = [...lengths.filter((length) => length < characters.length), characters.length];
  const short = cuts.map((length) => characters.slice(0, length).join("").trim()).find(names);
  if (short !== undefined) return short;
  // Two lines are the same: the next one tells them apart.
  const below = source.text
    .slice((text.at.at(-1) ?? 0) + 1, (text.at.at(-1) ?? 0) + 200)
    .replace(/[\p{C}\s#*>]+/gu, "");
  const long = [6, 12, 24].map((length) => `${text.text.replace(/\p{C}+/gu, "")} ${below.slice(0, length)}`);
  return (
    long.find((words) => {
      const place = names(words);
      const end = place && lineAt(source.lines, place.end - 1)?.end;
      return place !== null && comparable(source.text.slice(place.end, end ?? 0)) !== "";
    }) ?? null
  );
}
