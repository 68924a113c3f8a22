import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { Left } from "@/components/desk/doubts/doubts-page";
import { planDecision } from "@/lib/content/decisions/plan";
import { labelLine } from "@/lib/edit/label-line";
import { LINE_KINDS, LINE_NAMES } from "@/lib/newspaper/source/line-label";
import { type Action, action, type Outcome } from "../action";
import type { Desk } from "../desk";
import { openPage } from "../open-page";

const FILE = "content/ocr-fixes.yml";

const DECISION = z.object({
  kind: z.enum(["accept", "dismiss"]),
  key: z.string().regex(/^[a-z0-9]{6}$/),
  /** The right text, where the editor types it. */
  right: z.string().max(200).optional(),
});

const LINE = z.object({
  page: z.string(),
  row: z.coerce.number().int().min(1),
  is: z.enum([...LINE_KINDS, "reviewed"]),
});

/** What is done with doubts: a suspect is decided, a line is said to be something. */
export const DOUBT_ACTIONS: readonly Action[] = [
  action("decide", DECISION, decide),
  action("settle-line", LINE, settle),
];

async function decide(desk: Desk, { kind, key, right }: z.infer<typeof DECISION>): Promise<Outcome> {
  const context = await desk.context();
  if (!context) return { kind: "refused", message: "content/site.yml 读不了" };
  const suspects = (await desk.doubts.list()).flatMap((doubt) =>
    doubt.kind === "suspect" ? [doubt.suspect] : [],
  );
  const before = await readFile(path.join(desk.contentDir, "ocr-fixes.yml"), "utf8").catch(() => null);
  const known = { suspects, fixes: context.fixes, before, context, fields: desk.fields };
  const plan = await planDecision(known, { kind, keys: [key], right: right?.trim() || null });
  if (!plan.ok) return { kind: "refused", message: plan.message };
  const [label = key] = plan.lines;
  return {
    kind: "edit",
    label,
    message: label,
    revisions: [{ file: FILE, before, after: plan.after }],
    parts: () => left(desk),
  };
}

async function settle(desk: Desk, { page, row, is }: z.infer<typeof LINE>): Promise<Outcome> {
  const open = await openPage(desk, page);
  if (!open?.table) return { kind: "refused", message: "这一版读不了", cure: "到版面上看是什么错误" };
  const kind = is === "reviewed" ? null : is;
  const edited = labelLine(open.text, open.table, row, kind);
  if (edited.kind === "refused") return edited;
  const label = `${kind === null ? "没有错" : LINE_NAMES[kind]}：${edited.words}`;
  return {
    kind: "edit",
    label,
    message: label,
    revisions: [{ file: open.file, before: open.text, after: edited.text }],
    parts: () => left(desk),
  };
}

const left = async (desk: Desk) => ({ left: <Left left={(await desk.doubts.list()).length} /> });
