import { readFile } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "@/lib/files/write-whole";
import { findMisreadings, type OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { LoadResult } from "../load";
import type { PrintedField } from "../ocr/fix-context";
import { suspectKey } from "../ocr/suspect-key";
import { printedFields } from "../page/printed-fields";
import { removeFromList } from "../yaml/change";
import { unixText, withLineEnds } from "../yaml/line-ends";
import { refuse } from "./choose";
import { faultyFile, type Outcome } from "./decide";
import { FILE } from "./plan";

/** An entry of the file, and which of its contexts; null where it has none. */
interface Decided {
  entry: number;
  context: number | null;
  fix: OcrFix;
}

/**
 * Takes decisions back, by the keys that the suspects had: each entry of content/ocr-fixes.yml is held against the pages,
 * and where it speaks of that very place its context goes, and with the last context the entry.
 */
export async function undoDecisions(
  contentDir: string,
  loaded: LoadResult,
  keys: readonly string[],
): Promise<Outcome> {
  const fault = faultyFile(loaded);
  if (fault) return fault;
  if (keys.length === 0) return refuse("写上处理时的编号，例如 npm run check -- --undo k7m2qd");
  const fields = await printedFields(contentDir);
  const found: Decided[] = [];
  for (const key of new Set(keys.map((word) => word.toLowerCase()))) {
    const decided = decidedBy(key, loaded.fixes, fields);
    if (!decided)
      return refuse(`${FILE} 里没有编号 ${key} 的条目；本版的 fixes: 和手工写的、指几处的，请自己改`);
    found.push(decided);
  }
  const file = path.join(contentDir, "ocr-fixes.yml");
  const before = await readFile(file, "utf8").catch(() => "");
  await writeWhole(file, withLineEnds(before, without(unixText(before), found)));
  return { ok: true, message: [`已从 ${FILE} 撤回：`, ...found.map(wordsOf)].join("\n") };
}

/** The entry that speaks of the place of this key, and of no other. */
function decidedBy(key: string, fixes: readonly OcrFix[], fields: readonly PrintedField[]): Decided | null {
  for (const [entry, fix] of fixes.entries()) {
    for (const context of fix.context.length === 0 ? [null] : fix.context.keys()) {
      const own = context === null ? fix : { ...fix, context: [fix.context[context] ?? ""] };
      const places = fields.flatMap(({ file, text }) =>
        findMisreadings(text, [own]).map(({ start }) =>
          suspectKey({ file, field: text, start, text: fix.wrong }),
        ),
      );
      if (places.length === 1 && places[0] === key) return { entry, context, fix };
    }
  }
  return null;
}

/** The file's text without these contexts, and without the entries that have none left. */
function without(text: string, found: readonly Decided[]): string {
  return [...grouped(found)]
    .sort(([a], [b]) => b - a)
    .reduce((rest, [entry, contexts]) => {
      const all = contexts[0]?.fix.context.length ?? 0;
      if (contexts.length >= all) return removeFromList(rest, [entry]);
      return contexts
        .map(({ context }) => context ?? 0)
        .sort((a, b) => b - a)
        .reduce((shorter, context) => removeFromList(shorter, [entry, "context", context]), rest);
    }, text);
}

function grouped(found: readonly Decided[]): Map<number, Decided[]> {
  const groups = new Map<number, Decided[]>();
  for (const each of found) groups.set(each.entry, [...(groups.get(each.entry) ?? []), each]);
  return groups;
}

function wordsOf({ fix: { wrong, right, context }, context: index }: Decided): string {
  const what = wrong === right ? `“${wrong}”核对无误` : `“${wrong}”→“${right}”`;
  return index === null ? what : `${what}（语境：${context[index] ?? ""}）`;
}
