import { newEntries } from "@/lib/content/import/new-entries";
import type { PageTable } from "@/lib/content/page/page-table";
import type { Change } from "@/lib/content/yaml/change";
import { editYaml } from "@/lib/content/yaml/edit";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Site } from "@/lib/records/site";
import { changedLines } from "./changed-lines";
import { changeFrontMatter, inFrontMatter } from "./front-matter";

/** Reads a page's text anew, after an edit. */
export type ReadAgain = (text: string) => PageTable | null;

interface Own {
  site: Site;
  fixes: readonly OcrFix[];
  again: ReadAgain;
}

/** The story in which a printed line stands, from 0; null where it is none's. */
export const storyAt = ({ split }: PageTable, line: number): number | null =>
  split.lines[line - 1]?.story ?? null;

/** The story's entry in `stories:`, with the address and the section that an import writes, where it has none yet. */
export function withEntry(text: string, line: number, { site, fixes, again }: Own): string | null {
  const table = again(text);
  const order = table && storyAt(table, line);
  if (!table || order === null || table.anchors.of.has(order)) return text;
  const { entries, added } = newEntries(table, table.draft, () => false, { site, fixes });
  const entry = entries[added.indexOf(order)];
  if (!entry) return text;
  return inFrontMatter(text, (yaml) => editYaml(yaml, { fields: {}, list: "stories", entries: [entry] }));
}

/** Without the entry of a story that is none any more, which its label alone had begun; as it was where the entry says more than an import does. */
export function withoutEntryOf(text: string, index: number, before: number, again: ReadAgain): string {
  const table = again(text);
  const without = table && withoutBeginning(text, table, index);
  return without && (again(without)?.split.stories.length ?? before) < before ? without : text;
}

/** Without an entry that says no more than 另起一稿 writes; null where it has more, or a comment. */
export function withoutBeginning(text: string, table: PageTable, index: number): string | null {
  if (ownFields(table, index).some((key) => key !== "slug" && key !== "section")) return null;
  const without = changeFrontMatter(text, [{ kind: "remove", path: ["stories", index] }]);
  const gone = without === null ? [] : changedLines(text, without);
  return gone.some((line) => /\s#/.test(line)) ? null : without;
}

/** What an entry says beside its words: a story that is part of another has nothing of its own. */
export const ownFields = ({ written }: PageTable, index: number): string[] =>
  (written[index] ?? []).filter((key) => key !== "starts" && key !== "reviewed");

/**
 * After an edit: addresses that readers had and that no story of the page has any more lead to the one in which the line stands now;
 * what a story has again leads nowhere else.
 */
export function withAddresses(text: string, line: number, had: readonly string[], own: Own): string | null {
  const settled = withEntry(text, line, own);
  const table = settled === null ? null : own.again(settled);
  if (settled === null || !table) return text;
  const now = new Set(table.stories.map(({ story }) => story.url));
  const order = storyAt(table, line);
  const index = order === null ? undefined : table.anchors.of.get(order)?.index;
  const kept = new Set([...now, ...table.stories.flatMap(({ story }) => story.aliases)]);
  const lost = had.filter((url) => !kept.has(url));
  const leading: Change[] =
    index === undefined
      ? []
      : lost.map((value) => ({
          kind: "append",
          path: ["stories", index, "aliases"],
          value,
          below: ["slug", "starts"],
        }));
  const back = table.draft.stories.flatMap(({ aliases = [] }, entry) =>
    aliases
      .map((alias, at) => ({ alias, at }))
      .filter(({ alias }) => now.has(alias))
      .map(
        ({ at }): Change => ({
          kind: "remove",
          path: aliases.length === 1 ? ["stories", entry, "aliases"] : ["stories", entry, "aliases", at],
        }),
      ),
  );
  if (leading.length + back.length === 0) return text;
  return changeFrontMatter(leading.length > 0 ? settled : text, [...leading, ...back]);
}
