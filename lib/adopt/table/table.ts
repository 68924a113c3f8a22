import { z } from "zod";
import { NO_SECTION } from "@/lib/content/settings/references";
import { suggestSection } from "@/lib/content/words/suggest-section";
import { sectionId } from "@/lib/content/words/topics";
import { parse } from "@/lib/content/yaml/document";
import type { Site } from "@/lib/records/site";
import { type Entry, GROUP_KINDS, type Group, type GroupKind } from "../entry";

/** What the table says of stories that are not to be taken over. */
const NOT_TAKEN = "不收";

/** A line of the table; `section` is what the editor has written: an id or name, 未归栏, 不收, or nothing yet. */
export interface TableLine extends Group {
  count: number;
  section: string | null;
}

/** The names of the table's parts. */
export const TABLE_PARTS: Record<GroupKind, string> = {
  category: "categories",
  folder: "folders",
  language: "languages",
  tag: "tags",
};

const Written = z.object({ name: z.string(), section: z.string().nullish() });
const Table = z.record(z.string(), z.array(Written).catch([]));

/** What an editor has told of each group, by its key; null where the text is no table. */
export function readTable(text: string): Map<string, string> | null {
  const document = parse(text);
  const read = Table.safeParse(document.errors.length > 0 ? null : (document.toJS() ?? {}));
  if (!read.success) return null;
  const told = new Map<string, string>();
  for (const kind of GROUP_KINDS)
    for (const { name, section } of read.data[TABLE_PARTS[kind]] ?? [])
      told.set(keyOf({ kind, name }), (section ?? "").trim());
  return told;
}

export const keyOf = ({ kind, name }: Group): string => `${kind} ${name.trim().toLowerCase()}`;

/** Every group of an archive with its count, the largest first: as the editor has told of it, else as its name proposes. */
export function tableOf(
  entries: readonly Entry[],
  told: ReadonlyMap<string, string>,
  site: Site,
): Map<string, TableLine> {
  const lines = new Map<string, TableLine>();
  for (const { groups } of entries)
    for (const [key, group] of new Map(groups.map((each) => [keyOf(each), each]))) {
      const line = lines.get(key) ?? { ...group, count: 0, section: told.get(key) ?? proposed(group, site) };
      lines.set(key, { ...line, count: line.count + 1 });
    }
  return new Map([...lines].sort(([, a], [, b]) => b.count - a.count || (a.name < b.name ? -1 : 1)));
}

/** The section that a group's name says; null where it says none. */
function proposed({ kind, name }: Group, site: Site): string | null {
  const plain = name.trim();
  if (kind === "language" || plain.length < 2) return null;
  const exact = sectionId(plain, site) ?? sectionId(plain.toLowerCase(), site);
  if (exact) return exact;
  const like = site.sections.find(({ name: own }) => plain.includes(own) || own.includes(plain));
  if (like) return like.id;
  if (site.sections.length === 1) return null;
  return suggestSection({ headline: plain, text: "", isNotice: false }, site.sections)?.id ?? null;
}

export type Assigned =
  | { kind: "section"; section: string }
  | { kind: "left-out"; by: string }
  /** No section of the site: an error in the table. */
  | { kind: "unknown"; word: string };

/** The section of a story: by its categories, then its folders, then its tags; what nobody has told of is in none. */
export function assignedTo(
  groups: readonly Group[],
  lines: ReadonlyMap<string, TableLine>,
  site: Site,
): Assigned {
  const told = GROUP_KINDS.flatMap((kind) => {
    const own = groups.filter((group) => group.kind === kind);
    // The innermost folder says most.
    const ordered = kind === "folder" ? own.reverse() : own;
    return ordered.flatMap((group) => lines.get(keyOf(group)) ?? []);
  });
  const out = told.find(({ section }) => section === NOT_TAKEN);
  if (out) return { kind: "left-out", by: out.name };
  for (const { section } of told) {
    if (!section) continue;
    if (section === NO_SECTION) return { kind: "section", section };
    const id = sectionId(section, site);
    return id === null ? { kind: "unknown", word: section } : { kind: "section", section: id };
  }
  return { kind: "section", section: NO_SECTION };
}
