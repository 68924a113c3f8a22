import { isDeepStrictEqual } from "node:util";
import { type Change, changeYaml } from "@/lib/content/yaml/change";
import { unixText, withLineEnds } from "@/lib/content/yaml/line-ends";
import { parseYaml } from "@/lib/content/yaml/parse";

/** The lists of `front.yml`. */
export type FrontList = "beside" | "order" | "hidden";

/** What an editor does to the front page. Stories by their addresses, sections by their ids. */
export type FrontEdit =
  /** The lead; null: the rules choose it. */
  | { kind: "lead"; url: string | null }
  /** Until when it leads: a day or a moment; null: for as long as it stands there. */
  | { kind: "until"; date: string | null }
  /** A list as it is to be. */
  | { kind: "list"; list: FrontList; entries: readonly string[] };

/** The entries of a list as they are typed; `null` where the file can't be read. */
export function typedFront(text: string): Readonly<Record<string, unknown>> | null {
  const { value, problems } = parseYaml(unixText(text), "content/front.yml", 1);
  return problems.length === 0 && isRecord(value) ? value : null;
}

/** The text of `front.yml` with the edits, all else as it was typed; null where it can't be read. `text`: empty where there is none. */
export function editFront(text: string, edits: readonly FrontEdit[]): string | null {
  const typed = typedFront(text);
  if (!typed) return null;
  const changes = edits.flatMap((edit) => changesOf(edit, typed));
  return changes.length === 0 ? text : withLineEnds(text, changeYaml(unixText(text), changes));
}

function changesOf(edit: FrontEdit, typed: Readonly<Record<string, unknown>>): Change[] {
  const removed = (key: string): Change[] => (key in typed ? [{ kind: "remove", path: [key] }] : []);
  switch (edit.kind) {
    case "lead":
      // Until when is said of one lead, and no other.
      return edit.url === null
        ? [...removed("leadUntil"), ...removed("lead")]
        : [...removed("leadUntil"), { kind: "set", path: ["lead"], value: edit.url }];
    case "until":
      return edit.date === null
        ? removed("leadUntil")
        : [{ kind: "set", path: ["leadUntil"], value: edit.date, below: ["lead"] }];
    case "list":
      return listChanges(edit.list, edit.entries, typed[edit.list]);
    default:
      return edit satisfies never;
  }
}

/** One entry more or less leaves the others as they are typed, with their comments. */
function listChanges(list: FrontList, entries: readonly string[], typed: unknown): Change[] {
  if (entries.length === 0) return typed === undefined ? [] : [{ kind: "remove", path: [list] }];
  const before: unknown[] = Array.isArray(typed) ? typed : [];
  if (isDeepStrictEqual(before, entries)) return [];
  const last = entries.at(-1) ?? "";
  if (before.length > 0 && isDeepStrictEqual(before, entries.slice(0, -1)))
    return [{ kind: "append", path: [list], value: last }];
  const gone = before.findIndex((_, index) => isDeepStrictEqual(before.toSpliced(index, 1), entries));
  if (gone >= 0) return [{ kind: "remove", path: [list, gone] }];
  return [{ kind: "set", path: [list], value: entries }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
