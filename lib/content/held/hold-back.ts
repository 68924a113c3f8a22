import { momentOf } from "@/lib/records/date";
import { type Problem, reporter } from "@/lib/records/problem";
import { readDate } from "../schema/typed-date";
import type { Path, YamlData } from "../yaml/parse";
import * as words from "./words";

/** How a file's program is asked to keep something back, and what an editor is told of other ways. */
export interface OwnWay {
  /** What would be published. */
  what: string;
  /** How it is kept back. */
  cure: string;
}

export const OF_STORY: OwnWay = { what: "稿件", cure: "暂不发布写 draft: true" };
export const OF_PAGE: OwnWay = {
  what: "这一版",
  cure: "暂不发布就把文件移出 content/pages/；只有一篇不采用，在 stories: 的那一条写 omit: true 和 reason",
};
export const OF_ENTRY: OwnWay = { what: "这一篇", cure: "不采用写 omit: true 和 reason: 理由" };

/** What a key says of publishing. */
type Said = { kind: "held" } | { kind: "later"; date: string } | { kind: "over"; date: string };

/**
 * The errors for fields that would keep something from readers elsewhere, and do nothing here: it must not be published
 * against an editor's word. `date`: when it appears, null where it is not known.
 */
export function holdBackProblems(
  data: YamlData,
  path: Path,
  fields: object,
  date: string | null,
  file: string,
  way: OwnWay,
): Problem[] {
  return Object.entries(fields).flatMap(([key, value]): Problem[] => {
    const plain = words.plainWord(key);
    if (words.NESTED.has(plain) && isMap(value))
      return holdBackProblems(data, [...path, key], value, date, file, way);
    // A story's own field; a page has none of that name.
    if (key === "draft" && path.length === 0 && way === OF_STORY) return [];
    const said = typeof value === "string" ? sayingOf(plain, value, date) : null;
    if (!said) return [];
    const shown = `${key}: ${typeof value === "string" ? value : ""}`;
    return [
      reporter(file)({
        severity: "error",
        rule: "hold-back",
        at: data.locateKey(path, key),
        message: `${shown} 在这里不起作用，${way.what}会照常发布`,
        cure: `${key === "draft" && way === OF_STORY ? "把 draft: true 写到最外层，行首不空格" : cureOf(said, way)}；要照常发布，删去 ${key} 这一行`,
      }),
    ];
  });
}

/** Problems with those of keeping back; what they say of a key need not be said again as of an unknown one. */
export const withHoldBack = (problems: readonly Problem[], held: readonly Problem[]): Problem[] => [
  ...held,
  ...problems.filter(
    ({ rule, line, column }) =>
      rule !== "unknown-key" || !held.some((each) => each.line === line && each.column === column),
  ),
];

const isMap = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function sayingOf(key: string, text: string, date: string | null): Said | null {
  const value = words.plainWord(text);
  const [yes, no] = [words.YES.has(value), words.NO.has(value)];
  if (value === "" || value === "null" || value === "~") return null;
  const day = text.trim();
  const dated = readDate(day);
  if (words.OVER.has(key)) return no ? null : { kind: "over", date: day };
  if (dated !== null && (words.LATER.has(key) || words.HELD_IF_FALSE.has(key)))
    return date !== null && isLater(dated, date) ? { kind: "later", date: day } : null;
  const held =
    (words.HELD_IF_TRUE.has(key) && !no) ||
    (words.HELD_IF_FALSE.has(key) && !yes) ||
    (words.HELD_IF_NO.has(key) && no) ||
    (words.STATES.has(key) && !words.OPEN.has(value) && !yes) ||
    words.SECRETS.has(key);
  return held ? { kind: "held" } : null;
}

const isLater = (first: string, second: string): boolean =>
  first.length === 10 && second.length === 10
    ? first > second
    : Date.parse(momentOf(first)) > Date.parse(momentOf(second));

function cureOf(said: Said, way: OwnWay): string {
  if (way !== OF_STORY) return way.cure;
  switch (said.kind) {
    case "held":
      return way.cure;
    case "later":
      return `定时发布写 date: ${said.date}，${way.cure}`;
    case "over":
      return `到期撤下写 expires: ${said.date}`;
    default:
      return said satisfies never;
  }
}
