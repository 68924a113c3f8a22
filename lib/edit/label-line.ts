import type { PageTable } from "@/lib/content/page/page-table";
import { editYaml } from "@/lib/content/yaml/edit";
import { findLines, lineFinder } from "@/lib/newspaper/labels/find-lines";
import { lineWords } from "@/lib/newspaper/labels/line-words";
import type { LineKind } from "@/lib/newspaper/source/line-label";
import type { Refused } from "./edit-story";
import { changeFrontMatter, inFrontMatter } from "./front-matter";

/** A page's text with an edit, and the words that name the line it is about. */
export interface EditedPage {
  kind: "edited";
  text: string;
  words: string;
}

/**
 * Says of a printed line what it is, as an entry of the page's `lines:`; `is` null: it was read rightly. Said again, the entry is
 * taken out. `line`: of the page's text, from 1.
 */
export function labelLine(
  text: string,
  table: PageTable,
  line: number,
  is: LineKind | null,
): EditedPage | Refused {
  const { draft, split } = table;
  const entry = entriesByLine(table).get(line);
  const there = entry === undefined ? undefined : draft.lines[entry];
  if (entry !== undefined && there) {
    const isSaid = is === null ? there.reviewed === true && !there.is : there.is === is;
    const edited = isSaid ? withoutEntry(text, entry, table) : withKind(text, entry, is);
    return edited === null ? UNREADABLE : { kind: "edited", text: edited, words: there.text };
  }
  const words = lineWords(split.source, line, is);
  if (words === null) return unnamed(line);
  const below = [...entriesByLine(table)].filter(([number]) => number > line).map(([, index]) => index);
  const before = below.length > 0 ? Math.min(...below) : draft.lines.length;
  const fields: Record<string, string> =
    is === null ? { text: words, reviewed: "true" } : { text: words, is };
  const edited = inFrontMatter(text, (yaml) =>
    editYaml(yaml, { fields: {}, list: "lines", entries: [{ before, fields, comments: [], inLine: true }] }),
  );
  return edited === null ? UNREADABLE : { kind: "edited", text: edited, words };
}

/** Entries of `lines:` by the printed lines that they are about. */
export function entriesByLine({ draft, split: { source } }: PageTable): Map<number, number> {
  const labels = draft.lines.map(({ text, is = null, reviewed = false }) => ({ text, is, reviewed }));
  const { found } = findLines(source, lineFinder(source), labels);
  return new Map(found.map(({ start, entry }) => [source.position(start).line, entry]));
}

function withKind(text: string, entry: number, is: LineKind | null): string | null {
  return is === null
    ? changeFrontMatter(text, [
        { kind: "set", path: ["lines", entry, "reviewed"], value: "true" },
        { kind: "remove", path: ["lines", entry, "is"] },
      ])
    : changeFrontMatter(text, [
        { kind: "set", path: ["lines", entry, "is"], value: is },
        { kind: "remove", path: ["lines", entry, "reviewed"] },
      ]);
}

/** Without an entry; the list goes with its last one. */
const withoutEntry = (text: string, entry: number, { draft }: PageTable): string | null =>
  changeFrontMatter(text, [
    { kind: "remove", path: draft.lines.length === 1 ? ["lines"] : ["lines", entry] },
  ]);

export const UNREADABLE: Refused = {
  kind: "refused",
  message: "这一版文件的开头读不了",
  cure: "先照 npm run check 的提示改好",
};

export const unnamed = (line: number): Refused => ({
  kind: "refused",
  message: `版面文字第 ${line} 行的字在这一版上不止一处，写不出只指这一行的话`,
  cure: "标它上面或下面的一行，或者在文件里手工写",
});
