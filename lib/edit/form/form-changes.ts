import { isDeepStrictEqual } from "node:util";
import type { Change } from "@/lib/content/yaml/change";
import type { Path } from "@/lib/content/yaml/parse";
import type { FormByline, FormPhoto, StoryForm } from "./fields";
import { listChanges } from "./list-changes";

/** What says that a printed story has none, whatever was read: `kicker: 无`. */
const NONE = "无";

export interface FormInput {
  /** As the form showed it. */
  before: StoryForm;
  /** As it came back. */
  after: StoryForm;
  /** The fields as they are typed in the file. */
  typed: Readonly<Record<string, unknown>>;
}

/** The changes of the fields of a story's own file. */
export function fileChanges({ before, after, typed }: FormInput): Change[] {
  const top = ["kicker", "title"];
  return [
    ...words(["title"], before.title, after.title),
    ...words(["kicker"], before.kicker, after.kicker, top),
    ...words(["deck"], before.deck, after.deck, top),
    ...words(["date"], momentOf(before.day, before.time), momentOf(after.day, after.time), ["title"]),
    ...words(
      ["expires"],
      momentOf(before.expiresDay, before.expiresTime),
      momentOf(after.expiresDay, after.expiresTime),
      ["date"],
    ),
    ...words(["section"], before.section, after.section, ["date"]),
    ...listChanges(["bylines"], before.bylines.map(asWritten), after.bylines.map(asWritten), typed.bylines),
    ...placeChanges(["places"], before.places, after.places),
    ...listChanges(["photos"], before.photos.map(ofFile), after.photos.map(ofFile), typed.photos),
    ...draftChanges(before.draft, after.draft),
  ].map((change) => emptied(change, typed));
}

/** The changes of a printed story's entry, which stands at `path`; what is as printed has no field. */
export function entryChanges(
  { before, after, typed }: FormInput,
  path: Path,
  printed: Readonly<Record<string, string | null>>,
): Change[] {
  const override = (
    key: string,
    old: string,
    value: string,
    isPrinted: string | null | undefined,
  ): Change[] => {
    if (old === value) return [];
    const asPrinted = isPrinted !== undefined && (isPrinted ?? "") === value && key in typed;
    if (asPrinted) return [{ kind: "remove", path: [...path, key] }];
    return [
      { kind: "set", path: [...path, key], value: value || NONE, below: ["section", "slug", "starts"] },
    ];
  };
  const bylines = listChanges(
    [...path, "bylines"],
    before.bylines.map(asWritten),
    after.bylines.map(asWritten),
    typed.bylines,
  );
  return [
    ...override("headline", before.title, after.title, printed.main),
    ...override("kicker", before.kicker, after.kicker, printed.kicker),
    ...override("deck", before.deck, after.deck, printed.deck),
    ...words([...path, "section"], before.section, after.section, ["slug", "starts"]),
    ...words([...path, "kind"], before.kind, after.kind, ["section", "slug", "starts"]),
    ...(after.bylines.length === 0 && bylines.length > 0
      ? [{ kind: "set" as const, path: [...path, "bylines"], value: NONE }]
      : bylines),
    ...placeChanges([...path, "places"], before.places, after.places),
    ...listChanges([...path, "photos"], before.photos.map(ofPage), after.photos.map(ofPage), typed.photos),
  ].map((change) => emptied(change, typed));
}

function words(path: Path, old: string, value: string, below: readonly string[] = []): Change[] {
  if (old === value) return [];
  return [value === "" ? { kind: "remove", path } : { kind: "set", path, value, below }];
}

const momentOf = (day: string, time: string): string =>
  day === "" || time === "" ? day : `${day}T${time}:00+08:00`;

function placeChanges(path: Path, before: readonly string[], after: readonly string[]): Change[] {
  return isDeepStrictEqual([...before].sort(), [...after].sort())
    ? []
    : [{ kind: "set", path, value: after }];
}

function draftChanges(before: boolean, after: boolean): Change[] {
  if (before === after) return [];
  const path = ["draft"];
  return [after ? { kind: "set", path, value: true, below: ["section", "date"] } : { kind: "remove", path }];
}

/** A list of which nothing is left, and which may be left out, goes with its field. */
function emptied(change: Change, typed: Readonly<Record<string, unknown>>): Change {
  const key = String(change.path.at(-1));
  const isEmpty = change.kind === "set" && Array.isArray(change.value) && change.value.length === 0;
  return isEmpty && key !== "places" && key in typed ? { kind: "remove", path: change.path } : change;
}

const asWritten = ({ name, role, outlet }: FormByline) => ({
  name,
  role: role === "author" ? "" : role,
  outlet,
});
const ofFile = ({ file, alt, caption, credit }: FormPhoto) => ({ file, alt, caption, credit });
const ofPage = ({ ref, ...photo }: FormPhoto) => ({ ref, ...ofFile({ ref, ...photo }) });
