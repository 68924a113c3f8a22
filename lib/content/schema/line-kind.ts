import { LINE_KINDS, LINE_NAMES, type LineKind } from "@/lib/newspaper/source/line-label";
import { nearKey } from "./near-key";

/** What else editors call the kinds of printed lines. */
const OTHER_WORDS: Readonly<Record<string, LineKind>> = {
  ...Object.fromEntries(LINE_KINDS.map((kind) => [LINE_NAMES[kind], kind])),
  肩题: "kicker",
  眉题: "kicker",
  eyebrow: "kicker",
  标题: "headline",
  正题: "headline",
  title: "headline",
  heading: "headline",
  副标题: "deck",
  subtitle: "deck",
  作者: "byline",
  记者: "byline",
  author: "byline",
  段落: "paragraph",
  text: "paragraph",
  body: "paragraph",
  subheading: "subhead",
  图说: "caption",
  摄影: "credit",
  photographer: "credit",
  报眉: "furniture",
  广告: "furniture",
  folio: "furniture",
  advert: "furniture",
  接上行: "continues",
  接上一行: "continues",
  接上: "continues",
  continued: "continues",
  continuation: "continues",
};

const plain = (word: string) =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");

/** The kind of line that a word names, 引题 or `kicker`; the value as it is where it names none. */
export function readLineKind(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const word = plain(value);
  return OTHER_WORDS[word] ?? LINE_KINDS.find((kind) => kind === word) ?? value;
}

/** The kind that is meant by a word with a letter or two wrong; null where none is near. */
export const nearLineKind = (word: string): string | null => nearKey(word, LINE_KINDS);
