import { anchorFor } from "@/lib/content/import/anchor";
import { newEntries } from "@/lib/content/import/new-entries";
import type { PageTable } from "@/lib/content/page/page-table";
import type { Change } from "@/lib/content/yaml/change";
import { editYaml } from "@/lib/content/yaml/edit";
import type { NewEntry } from "@/lib/content/yaml/list-splices";
import { lineWords } from "@/lib/newspaper/labels/line-words";
import { findAnchor } from "@/lib/newspaper/split";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Site } from "@/lib/records/site";
import type { Refused } from "./edit-story";
import { changeFrontMatter, inFrontMatter } from "./front-matter";
import { type EditedPage, UNREADABLE, unnamed } from "./label-line";
import { ownFields, type ReadAgain, withoutBeginning } from "./settle-story";

const refused = (message: string, cure: string): Refused => ({ kind: "refused", message, cure });

/** 另起一稿: a story begins at a printed line, from 1; one that was given to the story above is its own again. */
export function beginStory(
  text: string,
  table: PageTable,
  line: number,
  own: { site: Site; fixes: readonly OcrFix[]; again: ReadAgain },
): EditedPage | Refused {
  const { split, draft } = table;
  const story = split.lines[line - 1]?.story ?? null;
  if (story !== null && split.stories[story]?.lines[0]?.[0] === line)
    return refused("这一行已经是一稿的开头", "选它下面的一行");
  const words = lineWords(split.source, line, null);
  if (words === null) return unnamed(line);
  const joined = draft.stories.findIndex(({ starts, joins }) => joins && isSame(starts, words));
  const begun =
    joined >= 0
      ? changeFrontMatter(text, [{ kind: "remove", path: ["stories", joined, "joins"] }])
      : withEntries(text, [{ before: entriesAbove(table, line), fields: { starts: words }, comments: [] }]);
  const after = begun === null ? null : own.again(begun);
  const order =
    after && findAnchor(after.split, joined < 0 ? words : (draft.stories[joined]?.starts ?? words));
  if (!begun || !after || order === null || after.split.stories.length <= split.stories.length)
    return refused("从这一行分不出一稿来", "把这一行标作主题，或者选它下面的一行");
  return { kind: "edited", text: pinned(begun, after, order, own) ?? begun, words };
}

/** Whether two anchors are the beginning of one line. */
const isSame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** The place in `stories:` below the entries of all stories that begin above a line. */
function entriesAbove({ split, anchors, draft }: PageTable, line: number): number {
  const above = [...anchors.of].filter(([order]) => (split.stories[order]?.lines[0]?.[0] ?? 0) < line);
  let before = above.length > 0 ? Math.max(...above.map(([, { index }]) => index)) + 1 : 0;
  while (draft.stories[before]?.joins) before += 1;
  return before;
}

const withEntries = (text: string, entries: readonly NewEntry[]): string | null =>
  inFrontMatter(text, (yaml) => editYaml(yaml, { fields: {}, list: "stories", entries }));

/** With the address and the section that a story's entry has not yet, as an import writes them. */
function pinned(
  text: string,
  table: PageTable,
  order: number,
  own: { site: Site; fixes: readonly OcrFix[] },
): string | null {
  const index = table.anchors.of.get(order)?.index;
  if (index === undefined) return null;
  // As if it had no entry: what would be written for it.
  const others = { split: table.split, anchors: { ...table.anchors, of: new Map(table.anchors.of) } };
  others.anchors.of.delete(order);
  const { entries, added } = newEntries(others, table.draft, () => false, own);
  const proposed = entries[added.indexOf(order)]?.fields;
  if (!proposed) return null;
  const { slug, section } = proposed;
  const changes: Change[] = [
    ...(typeof slug === "string" ? [setIn(index, "slug", slug, ["starts"])] : []),
    ...(typeof section === "string" ? [setIn(index, "section", section, ["slug", "starts"])] : []),
  ];
  return changeFrontMatter(text, changes);
}

const setIn = (index: number, key: string, value: string, below: readonly string[]): Change => ({
  kind: "set",
  path: ["stories", index, key],
  value,
  below,
});

/** 并入上一稿: the story in which a printed line stands goes on with the one above it. */
export function joinStory(
  text: string,
  table: PageTable,
  line: number,
  again: ReadAgain,
): EditedPage | Refused {
  const { split, anchors, draft } = table;
  const order = split.lines[line - 1]?.story ?? null;
  if (order === null) return refused("这一行不属于哪一稿", "选要并的那一稿里的一行");
  if (order === 0) return refused("这是这一版的第一稿，上面没有可以并入的", "选下面那一稿里的一行");
  const index = anchors.of.get(order)?.index;
  const words = index === undefined ? anchorFor(split, order) : (draft.stories[index]?.starts ?? null);
  if (words === null) return unnamed(line);
  if (index === undefined) {
    const before = entriesAbove(table, split.stories[order]?.lines[0]?.[0] ?? line);
    const edited = withEntries(text, [
      { before, fields: { starts: words, joins: "previous" }, comments: [] },
    ]);
    return edited === null ? UNREADABLE : { kind: "edited", text: edited, words };
  }
  const without = withoutBeginning(text, table, index);
  // Where the entry alone had begun the story, nothing is left to be said of it.
  if (without && again(without)?.split.stories.length === split.stories.length - 1)
    return { kind: "edited", text: without, words };
  const edited = changeFrontMatter(text, [
    ...ownFields(table, index).map((key): Change => ({ kind: "remove", path: ["stories", index, key] })),
    { kind: "set", path: ["stories", index, "joins"], value: "previous", below: ["starts"] },
  ]);
  return edited === null ? UNREADABLE : { kind: "edited", text: edited, words };
}
