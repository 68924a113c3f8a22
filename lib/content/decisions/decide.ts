import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "@/lib/files/write-whole";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Suspect } from "@/lib/records/suspect";
import { type LoadResult, loadContent } from "../load";
import { contextFor, type PrintedField } from "../ocr/fix-context";
import { printedFields } from "../page/printed-fields";
import { unixText, withLineEnds } from "../yaml/line-ends";
import { choose, type Decision, refuse } from "./choose";
import { withEntries } from "./in-order";

/** What became of a decision, in the editor's words. */
export type Outcome = { ok: true; message: string } | { ok: false; message: string };

type Entry = Omit<OcrFix, "right"> & { right: string };

const FILE = "content/ocr-fixes.yml";

/** Why `content/ocr-fixes.yml` can't be written to; null where it can. */
export const faultyFile = ({ problems }: Pick<LoadResult, "problems">): Outcome | null =>
  problems.some(({ file, severity }) => file === FILE && severity === "error")
    ? refuse(`${FILE} 有错误，先照 npm run check 的提示改好`)
    : null;

/** Writes what was decided into content/ocr-fixes.yml, or says why it can't be. All of it, or nothing. */
export async function decideSuspects(
  contentDir: string,
  loaded: LoadResult,
  decision: Decision,
): Promise<Outcome> {
  const fault = faultyFile(loaded);
  if (fault) return fault;
  const chosen = choose(loaded.suspects, decision);
  if (!chosen.ok) return chosen;
  const fields = await printedFields(contentDir);
  const entries = new Map<string, Entry>();
  for (const { key, suspect, right } of chosen.list) {
    const context = contextFor(suspect, right, fields, isFieldOf(suspect), loaded.fixes);
    if (context === null)
      return refuse(`${key} 前后的文字在别处也有，写不出只指这一处的语境；请手工写进 ${FILE}`);
    const same = `${suspect.text}\n${right}`;
    const note = decision.kind === "dismiss" ? "核对过，印的就是这样" : suspect.reason;
    const entry = entries.get(same) ?? { wrong: suspect.text, right, context: [], note };
    entries.set(same, { ...entry, context: [...entry.context, context] });
  }
  const keys = chosen.list.map(({ key }) => key);
  return write(
    contentDir,
    [...entries.values()],
    chosen.list.map(({ suspect }) => suspect),
    keys,
  );
}

const isFieldOf =
  ({ file, fieldAt, field }: Suspect) =>
  (printed: PrintedField): boolean =>
    printed.file === file &&
    printed.line === fieldAt.line &&
    printed.column === fieldAt.column &&
    printed.text === field;

/** Writes the entries and looks whether they do what they should; if not, the file is as it was. */
async function write(
  contentDir: string,
  entries: readonly Entry[],
  decided: readonly Suspect[],
  keys: readonly string[],
): Promise<Outcome> {
  const file = path.join(contentDir, "ocr-fixes.yml");
  const before = await readFile(file, "utf8").catch(() => null);
  const after = withEntries(
    unixText(before ?? ""),
    entries.map(({ wrong, right, context, note }) => ({ wrong, right, context: oneOrMore(context), note })),
  );
  await writeWhole(file, withLineEnds(before ?? "", after));
  const { suspects } = await loadContent(contentDir);
  const left = decided.filter((suspect) => suspects.some((other) => isSame(suspect, other)));
  if (left.length > 0) {
    await (before === null ? rm(file) : writeWhole(file, before));
    return refuse(`写进去的条目没有起作用，已恢复原样；请手工写进 ${FILE}`);
  }
  const lines = entries.map(({ wrong, right, context }) => {
    const what = wrong === right ? `“${wrong}”核对无误` : `“${wrong}”→“${right}”`;
    return `${what}（语境：${context.join("、")}）`;
  });
  const undo = `定错了：npm run check -- --undo ${keys.join(" ")}`;
  return { ok: true, message: [`已写入 ${FILE}：`, ...lines, undo].join("\n") };
}

const oneOrMore = (context: readonly string[]): string | readonly string[] =>
  context.length === 1 ? (context[0] ?? "") : context;

const isSame = (a: Suspect, b: Suspect): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column && a.text === b.text;
