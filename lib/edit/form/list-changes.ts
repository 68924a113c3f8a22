import { isDeepStrictEqual } from "node:util";
import type { Change, Value } from "@/lib/content/yaml/change";
import type { Path } from "@/lib/content/yaml/parse";

type Entry = Readonly<Record<string, string>>;

/** An entry as it is written: without what is empty. */
const written = (entry: Entry): Value =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ""));

/**
 * The changes that make one list of entries another: entries that stay are not touched, so that comments and quotes in them stay.
 * `typed`: the list as the file has it, which may name its entries otherwise (a line of names): then the list is written anew.
 */
export function listChanges(
  path: Path,
  before: readonly Entry[],
  after: readonly Entry[],
  typed: unknown,
): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  const isOneToOne = Array.isArray(typed) && typed.length === before.length && typed.every(isMap);
  const whole: Change[] = [{ kind: "set", path, value: after.map(written) }];
  if (!isOneToOne || after.length === 0) return whole;
  let above = 0;
  while (above < Math.min(before.length, after.length) && same(before[above], after[above])) above += 1;
  let below = 0;
  const least = Math.min(before.length, after.length) - above;
  while (below < least && same(before.at(-1 - below), after.at(-1 - below))) below += 1;
  const [old, fresh] = [before.slice(above, before.length - below), after.slice(above, after.length - below)];
  // Entries can be added at a list's end alone.
  if (fresh.length > old.length && below > 0) return whole;
  const kept = fresh.slice(0, old.length);
  return [
    ...kept.flatMap((entry, index) => entryChanges([...path, above + index], old[index] ?? {}, entry)),
    ...old
      .slice(kept.length)
      .map((_, index): Change => ({ kind: "remove", path: [...path, above + kept.length + index] }))
      .reverse(),
    ...fresh.slice(old.length).map((entry): Change => ({ kind: "append", path, value: written(entry) })),
  ];
}

function entryChanges(path: Path, before: Entry, after: Entry): Change[] {
  return Object.keys(after).flatMap((key): Change[] => {
    const [old = "", value = ""] = [before[key], after[key]];
    if (old === value) return [];
    return [
      value === "" ? { kind: "remove", path: [...path, key] } : { kind: "set", path: [...path, key], value },
    ];
  });
}

const same = (a: Entry | undefined, b: Entry | undefined): boolean => isDeepStrictEqual(a, b);

const isMap = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);
