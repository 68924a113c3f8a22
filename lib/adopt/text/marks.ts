import { note } from "../report/note";
import type { Dialogue } from "./dialect";

interface Mark {
  pattern: RegExp;
  /** What stands there instead; `words` are what the mark has for readers. */
  instead: (whole: string, ...words: string[]) => string;
}

const bold = (words: string): string => (words.trim() === "" ? "" : `**${words.trim()}**`);

/** Marks of kramdown and other dialects: how a thing looks goes, what they say stays. */
const MARKS: readonly Mark[] = [
  // A list in whose place a table of contents stood: `* TOC` with `{:toc}` below.
  { pattern: /^[ \t]*[-*+\d.]+[ \t]+[^\n]*\n[ \t]*\{:[ \t]*toc[^}\n]*\}[ \t]*$/gim, instead: () => "" },
  { pattern: /^[ \t]*(?:\[\[?toc\]?\]|@\[toc\].*|\[\[_toc_\]\])[ \t]*$/gim, instead: () => "" },
  { pattern: /\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g, instead: () => "" },
  { pattern: /\{:{1,2}\/?[^{}\n]*\}/g, instead: () => "" },
  {
    pattern: /^[ \t]*:{3,}[ \t]*\{?([\w-]*)\}?[ \t]*([^\n]*)$/gm,
    instead: (_, _kind, words = "") => bold(words.replace(/\{[^}]*\}/g, "")),
  },
  {
    pattern: /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[ \t]*(?:"([^"\n]*)")?[ \t]*$/gm,
    instead: (_, _indent, words = "") => bold(words),
  },
  {
    pattern: /^([ \t]*>[ \t>]*)\[!([\w-]+)\][-+]?[ \t]*([^\n]*)$/gm,
    instead: (_, quote = "", kind = "", words = "") => `${quote}${bold(words || kind)}\n${quote}`,
  },
  {
    pattern:
      /(?<=\S)[ \t]*\{[ \t]*(?:\.[\w-]+|[\w-]+=[^\s{}]+)(?:[ \t]+(?:[.#][\w-]+|[\w-]+=[^\s{}]+))*[ \t]*\}(?=[ \t]*$)/gm,
    instead: () => "",
  },
  { pattern: /(!\[[^\]\n]*\]\([^)\n]*\))\{[^{}\n]*\}/g, instead: (_, picture = "") => picture },
  {
    pattern: /(!\[[^[\]\n]*\]\([^()\s]+)[ \t]+=\d*(?:%|x\d*)?[ \t]*\)/g,
    instead: (_, start = "") => `${start})`,
  },
  {
    pattern: /!\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g,
    instead: (_, file = "", words = "") =>
      `![${/^\d+(?:x\d+)?$/.test(words) ? "" : words}](<${file.trim()}>)`,
  },
];

/** Paths with spaces, which Markdown takes for links only in angle brackets. */
const SPACED =
  /(!?\[[^[\]\n]*\]\()([^()<>"'\n]*[^()<>"'\s][ \t]+[^()<>"'\n]*\.\w{2,4}|\/[^()<>"'\n]*[ \t][^()<>"'\n]*?)[ \t]*\)/g;

export function translatedMarks(text: string, { source, notes }: Dialogue): string {
  // Spaces that old editors put where nothing stands.
  let made = text
    .replace(/&(?:nbsp|ensp|emsp|#160|#12288);?/g, " ")
    .replace(SPACED, (_, start: string, path: string) => `${start}<${path.trim()}>)`);
  for (const { pattern, instead } of MARKS)
    made = made.replace(pattern, (whole: string, ...rest: unknown[]) => {
      notes.push(note(source, "mark", whole));
      // Behind the groups come the place and the text.
      return instead(whole, ...rest.slice(0, -2).map((each) => (typeof each === "string" ? each : "")));
    });
  return made;
}
