import path from "node:path";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Suspect } from "@/lib/records/suspect";
import { contextFor, type PrintedField } from "../ocr/fix-context";
import { toFix } from "../ocr/fixes";
import { readPageFile } from "../page/page-file";
import { layoutBeside } from "../page/sidecar";
import type { Context } from "../reading/context";
import { readText } from "../reading/files";
import { hasErrors } from "../report";
import { OcrFixesDraft } from "../schema/drafts";
import { validate } from "../schema/validate";
import { unixText, withLineEnds } from "../yaml/line-ends";
import { parseYaml } from "../yaml/parse";
import { type Chosen, choose, type Decision, refuse } from "./choose";
import { withEntries } from "./in-order";

/** The file that decisions are written into. */
export const FILE = "content/ocr-fixes.yml";
export const FAULTY = `${FILE} 有错误，先照 npm run check 的提示改好`;

/** What a decision is made of. */
export interface Known {
  suspects: readonly Suspect[];
  /** What the file says, and its text; null where there is none. */
  fixes: readonly OcrFix[];
  before: string | null;
  context: Context;
  /** Every text of every printed story. */
  fields: () => Promise<readonly PrintedField[]>;
}

/** A decision as the file will have it; nothing is written yet. */
export interface Plan {
  ok: true;
  after: string;
  /** What was decided, in the editor's words. */
  lines: string[];
  keys: string[];
}

type Entry = Omit<OcrFix, "right"> & { right: string };

/** The text of content/ocr-fixes.yml with what was decided, all of it; or why it can't be. */
export async function planDecision(
  known: Known,
  decision: Decision,
): Promise<Plan | { ok: false; message: string }> {
  if (!entriesIn(known.before ?? "")) return refuse(FAULTY);
  const chosen = choose(known.suspects, decision);
  if (!chosen.ok) return chosen;
  const fields = await known.fields();
  const entries = new Map<string, Entry>();
  for (const { key, suspect, right } of chosen.list) {
    const context = contextFor(suspect, right, fields, isFieldOf(suspect), known.fixes);
    if (context === null)
      return refuse(`${key} 前后的文字在别处也有，写不出只指这一处的语境；请手工写进 ${FILE}`);
    const same = `${suspect.text}\n${right}`;
    const note = decision.kind === "dismiss" ? "核对过，印的就是这样" : suspect.reason;
    const entry = entries.get(same) ?? { wrong: suspect.text, right, context: [], note };
    entries.set(same, { ...entry, context: [...entry.context, context] });
  }
  const after = textWith(known.before ?? "", [...entries.values()]);
  if (!(await isSettled(chosen.list, after, known.context)))
    return refuse(`这样写不起作用，没有改动文件；请手工写进 ${FILE}`);
  const keys = chosen.list.map(({ key }) => key);
  return { ok: true, after, lines: [...entries.values()].map(wordsOf), keys };
}

const isFieldOf =
  ({ file, fieldAt, field }: Suspect) =>
  (printed: PrintedField): boolean =>
    printed.file === file &&
    printed.line === fieldAt.line &&
    printed.column === fieldAt.column &&
    printed.text === field;

const textWith = (before: string, entries: readonly Entry[]): string =>
  withLineEnds(
    before,
    withEntries(
      unixText(before),
      entries.map(({ wrong, right, context, note }) => ({ wrong, right, context: oneOrMore(context), note })),
    ),
  );

/** Whether the pages, read with the new text, have none of what was decided any more. */
async function isSettled(decided: readonly Chosen[], after: string, context: Context): Promise<boolean> {
  const entries = entriesIn(after);
  if (!entries) return false;
  const surroundings = { ...context, fixes: entries.map(toFix) };
  for (const file of new Set(decided.map(({ suspect }) => suspect.file))) {
    const left = await suspectsOn(file, surroundings);
    if (decided.some(({ suspect }) => left.some((other) => isSame(suspect, other)))) return false;
  }
  return true;
}

/** What a text of the file says; null where it has faults. */
function entriesIn(text: string): OcrFixesDraft | null {
  const data = parseYaml(unixText(text), FILE, 1);
  if (data.empty && data.problems.length === 0) return [];
  const { value, problems } = validate(OcrFixesDraft, data, FILE);
  return hasErrors(problems) ? null : value;
}

/** What looks misread on a page as it is on disk; `file`: `content/pages/…`. */
export async function suspectsOn(file: string, context: Context): Promise<Suspect[]> {
  const absolute = path.join(context.contentDir, ...file.split("/").slice(1));
  const read = await readText(absolute, file);
  if (!read.ok) return [];
  const sidecar = { layout: await layoutBeside(absolute), picture: null, pdf: null };
  const { records } = await readPageFile(read.file, context, { sidecar, problems: [] });
  return records.flatMap(({ stories }) => stories.flatMap(({ suspects }) => suspects()));
}

const oneOrMore = (context: readonly string[]): string | readonly string[] =>
  context.length === 1 ? (context[0] ?? "") : context;

function wordsOf({ wrong, right, context }: Entry): string {
  const what = wrong === right ? `“${wrong}”核对无误` : `“${wrong}”→“${right}”`;
  return `${what}（语境：${context.join("、")}）`;
}

const isSame = (a: Suspect, b: Suspect): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column && a.text === b.text;
