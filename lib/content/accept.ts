import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "@/lib/files/write-whole";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Suspect } from "@/lib/records/suspect";
import { type LoadResult, loadContent } from "./load";
import { contextFor, type PrintedField } from "./ocr/fix-context";
import { printedFields } from "./page/printed-fields";
import { appendToList } from "./yaml/edit";

/** What an editor decided about suspects, by their numbers from 1. */
export interface Decision {
  kind: "accept" | "dismiss";
  numbers: readonly string[];
  /** The right text, where the editor knows better. */
  right: string | null;
}

/** What became of it, in the editor's words. */
export type Outcome = { ok: true; message: string } | { ok: false; message: string };

type Entry = Omit<OcrFix, "right"> & { right: string };

/** Writes what was decided into content/ocr-fixes.yml, or says why it can't be. All of it, or nothing. */
export async function decideSuspects(
  contentDir: string,
  { suspects, fixes, problems }: LoadResult,
  decision: Decision,
): Promise<Outcome> {
  if (problems.some(({ file, severity }) => file === "content/ocr-fixes.yml" && severity === "error"))
    return refuse("content/ocr-fixes.yml 有错误，先照 npm run check 的提示改好");
  const chosen = choose(suspects, decision);
  if (!chosen.ok) return chosen;
  const fields = await printedFields(contentDir);
  const entries = new Map<string, Entry>();
  for (const { number, suspect, right } of chosen.list) {
    const context = contextFor(suspect, right, fields, isFieldOf(suspect), fixes);
    if (context === null)
      return refuse(
        `第 ${number} 条前后的文字在别处也有，写不出只指这一处的语境；请手工写进 content/ocr-fixes.yml`,
      );
    const key = `${suspect.text}\n${right}`;
    const note = decision.kind === "dismiss" ? "核对过，印的就是这样" : suspect.reason;
    const entry = entries.get(key) ?? { wrong: suspect.text, right, context: [], note };
    entries.set(key, { ...entry, context: [...entry.context, context] });
  }
  return write(
    contentDir,
    [...entries.values()],
    chosen.list.map(({ suspect }) => suspect),
  );
}

type Chosen = { number: number; suspect: Suspect; right: string };

function choose(
  suspects: readonly Suspect[],
  { kind, numbers, right }: Decision,
): { ok: true; list: Chosen[] } | { ok: false; message: string } {
  if (numbers.length === 0) return refuse(`写上编号，例如 npm run check -- --${kind} 1`);
  const list: Chosen[] = [];
  for (const word of new Set(numbers)) {
    const number = Number(word);
    const suspect = /^\d+$/.test(word) ? suspects[number - 1] : undefined;
    if (!suspect)
      return refuse(`没有编号“${word}”：现在有 ${suspects.length} 条存疑，先用 npm run check 看编号`);
    const to = kind === "dismiss" ? suspect.text : (right ?? suspect.suggestion);
    if (to === null)
      return refuse(
        `第 ${number} 条没有建议的文字；写成 npm run check -- --accept ${number} --right 正确的文字`,
      );
    if (kind === "accept" && to === suspect.text)
      return refuse(`第 ${number} 条要改成的文字与原文相同；没有错就用 npm run check -- --dismiss ${number}`);
    if (to.trim() === "" || suspect.text !== suspect.text.trim())
      return refuse(
        `第 ${number} 条要改的或改成的文字是空白；请手工写进 content/ocr-fixes.yml，连同前后的字`,
      );
    if (!suspect.mendable && to !== suspect.text)
      return refuse(
        `第 ${number} 条在署名、电头或图片说明里，content/ocr-fixes.yml 只改标题和正文；署名在 stories: 里用 bylines: 改，图片说明用 photos: 的 caption: 改；没有错就用 npm run check -- --dismiss ${number}`,
      );
    list.push({ number, suspect, right: to.trim() });
  }
  if (right !== null && new Set(list.map(({ suspect }) => suspect.text)).size > 1)
    return refuse("--right 一次只能用于同一种误识；请分几次采纳");
  return { ok: true, list };
}

const refuse = (message: string): { ok: false; message: string } => ({ ok: false, message });

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
): Promise<Outcome> {
  const file = path.join(contentDir, "ocr-fixes.yml");
  const before = await readFile(file, "utf8").catch(() => null);
  const unix = (before ?? "").replace(/\r\n?/g, "\n");
  const after = appendToList(
    unix,
    entries.map(({ wrong, right, context, note }) => ({ wrong, right, context: oneOrMore(context), note })),
  );
  await writeWhole(file, before?.includes("\r\n") ? after.replaceAll("\n", "\r\n") : after);
  const { suspects } = await loadContent(contentDir);
  const left = decided.filter((suspect) => suspects.some((other) => isSame(suspect, other)));
  if (left.length > 0) {
    await (before === null ? rm(file) : writeWhole(file, before));
    return refuse("写进去的条目没有起作用，已恢复原样；请手工写进 content/ocr-fixes.yml");
  }
  const lines = entries.map(({ wrong, right, context }) => {
    const what = wrong === right ? `“${wrong}”核对无误` : `“${wrong}”→“${right}”`;
    return `${what}（语境：${context.join("、")}）`;
  });
  const message = [
    `已写入 content/ocr-fixes.yml：`,
    ...lines,
    "编号已经变动，再处理前先用 npm run check 看新的编号。",
  ];
  return { ok: true, message: message.join("\n") };
}

const oneOrMore = (context: readonly string[]): string | readonly string[] =>
  context.length === 1 ? (context[0] ?? "") : context;

const isSame = (a: Suspect, b: Suspect): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column && a.text === b.text;
