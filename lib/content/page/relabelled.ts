import { stripMarks } from "@/lib/newspaper/source/plain";
import type { Traced } from "@/lib/newspaper/source/traced";
import type { PageSplit, SplitStory } from "@/lib/newspaper/types";
import type { Byline } from "@/lib/records/byline";

/** Whether what an editor writes is the page's own words, which were only taken for something else: 重新归类. */

/** Where one story of a page is printed. */
export interface PrintedAt {
  split: PageSplit;
  story: SplitStory;
  order: number;
}

export const unspaced = (text: string): string => text.replace(/\s+/g, "");

/**
 * An editor's words as they are printed, if they are one or more whole lines of the story, or of none, spaces and marks of
 * Markdown apart; null for words that are not the page's. Traced, so that misreadings in them are mended.
 */
export function printedWords(to: string, at: PrintedAt): Traced | null {
  const wanted = unspaced(to);
  const { text, offsets, edges } = printedOf(at);
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + 1)) {
    const last = from + wanted.length - 1;
    const [start, end] = [offsets[from], offsets[last]];
    if (start === undefined || end === undefined || !edges.has(start) || !edges.has(end)) continue;
    let next = from;
    return {
      text: to,
      at: Array.from(to.split(""), (unit) => (/\s/.test(unit) ? start : (offsets[next++] ?? start))),
    };
  }
  return null;
}

interface Printed {
  /** The lines without their spaces and marks. */
  text: string;
  /** Where each unit stands in the source. */
  offsets: number[];
  /** Offsets of first and last units of lines, and of what was read in them. */
  edges: ReadonlySet<number | undefined>;
}

/** The lines of a story, and those of none, in their order. */
function printedOf({ split, story, order }: PrintedAt): Printed {
  const { source, lines } = split;
  const rows = source.lines.flatMap((line) => {
    const { story: owner, furniture } = lines[line.number - 1] ?? {};
    return owner === order || furniture ? [stripMarks(source, [line], () => false).text] : [];
  });
  const { kicker, main, deck } = story.headline;
  const read = [kicker, main, deck, ...story.owned.map(({ text }) => text)].filter((each) => each !== null);
  const units = rows.flatMap((row) =>
    row.text.split("").flatMap((unit, index) => (/\s/.test(unit) ? [] : [{ unit, at: row.at[index] ?? 0 }])),
  );
  return {
    text: units.map(({ unit }) => unit).join(""),
    offsets: units.map(({ at }) => at),
    edges: new Set([...rows, ...read].flatMap(({ at }) => [at[0], at.at(-1)])),
  };
}

/** What must stand in a line that signs somebody in a role. */
const ROLE_WORDS: Readonly<Record<Byline["role"], RegExp | null>> = {
  reporter: /记者|記者|摄影报道/,
  correspondent: /通讯员|通訊員/,
  photographer: /[摄攝图圖]/,
  intern: /实习|實習/,
  editor: /[编編]|设计|制图|策划|统筹/,
  author: null,
};
/** What a signed line has besides names and papers. */
const SIGNING_WORDS =
  /见习记者|实习记者|特约记者|记者|記者|通讯员|通訊員|实习生|实习|摄影报道|摄影|供图|报道|报导|撰文|责任编辑|责编|美编|编辑|整理|作者|设计|制图|策划|统筹|本报|本刊|[摄攝文图圖编]|[\p{P}\p{S}]/gu;

/** Whether lines of the story sign just these people, in these roles. */
export function areSigned(bylines: readonly Byline[], at: PrintedAt): boolean {
  if (bylines.length === 0) return false;
  const { split, order } = at;
  const signed = split.lines
    .filter(({ story, furniture }) => story === order || furniture)
    .map(({ text }) => unspaced(text))
    .filter((line) => isOnly(line, bylines));
  return bylines.every(({ name, role }) =>
    signed.some((line) => line.includes(unspaced(name)) && (ROLE_WORDS[role]?.test(line) ?? true)),
  );
}

/** Whether a line has these names, their papers, and words of signatures, and nothing else. */
function isOnly(line: string, bylines: readonly Byline[]): boolean {
  const names = bylines
    .flatMap(({ name, outlet }) => [unspaced(name), unspaced(outlet ?? "")])
    .filter((each) => each !== "")
    .sort((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, " "), line);
  return rest !== line && rest.replace(SIGNING_WORDS, "").trim() === "";
}
