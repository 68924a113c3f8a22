import { readFile } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "@/lib/files/write-whole";
import { type LoadResult, loadContext } from "../load";
import { printedFields } from "../page/printed-fields";
import { type Decision, refuse } from "./choose";
import { FAULTY, FILE, planDecision } from "./plan";

/** What became of a decision, in the editor's words. */
export type Outcome = { ok: true; message: string } | { ok: false; message: string };

/** Why `content/ocr-fixes.yml` can't be written to; null where it can. */
export const faultyFile = ({ problems }: Pick<LoadResult, "problems">): Outcome | null =>
  problems.some(({ file, severity }) => file === FILE && severity === "error") ? refuse(FAULTY) : null;

/** Writes what was decided into content/ocr-fixes.yml, or says why it can't be. All of it, or nothing. */
export async function decideSuspects(
  contentDir: string,
  loaded: LoadResult,
  decision: Decision,
): Promise<Outcome> {
  const fault = faultyFile(loaded);
  if (fault) return fault;
  const { context } = await loadContext(contentDir);
  if (!context) return refuse("content/site.yml 读不了，先照 npm run check 的提示改好");
  const file = path.join(contentDir, "ocr-fixes.yml");
  const before = await readFile(file, "utf8").catch(() => null);
  const fields = () => printedFields(contentDir);
  const plan = await planDecision({ ...loaded, before, context, fields }, decision);
  if (!plan.ok) return plan;
  await writeWhole(file, plan.after);
  const undo = `定错了：npm run check -- --undo ${plan.keys.join(" ")}`;
  return { ok: true, message: [`已写入 ${FILE}：`, ...plan.lines, undo].join("\n") };
}
