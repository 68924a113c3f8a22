import type { ReactElement } from "react";
import type { Reply } from "@/components/desk/island/reply";
import { type Revision, saveRevisions } from "@/lib/edit/save";
import type { Action } from "./action";
import type { Desk } from "./desk";
import { fragment } from "./html";

/** Runs an action, saves what it edits, remembers it for undoing, and says what became of it. `page`: which of the open ones asks. */
export async function perform(
  desk: Desk,
  action: Action,
  input: unknown,
  page: string | null = null,
): Promise<Reply> {
  // What was done before is recorded as it was, and not with what follows.
  await desk.kept();
  const outcome = await action.run(desk, input);
  if (outcome.kind === "refused") {
    const { message, cure = "", parts } = outcome;
    const refusal = { kind: "refused" as const, message, cure };
    return parts ? { ...refusal, parts: await htmlOf(parts) } : refusal;
  }
  const { label = "", revisions = [], message, parts, go } = outcome;
  if (outcome.kind === "edit") {
    const saved = await saveRevisions(desk.contentDir, revisions);
    if (saved.kind === "not-utf8") return notUtf8(saved.file);
    if (saved.kind === "stale")
      return {
        kind: "refused",
        message: `${saved.file} 刚刚被别人改过，什么也没有写`,
        cure: "这一页已换成新的，再改一次",
      };
  }
  const changed = revisions.filter(({ before, after }) => before !== after);
  if (changed.length > 0) {
    desk.history.push({ label, revisions: changed });
    desk.saved(changed, page);
    // Recorded meanwhile: an editor does not wait for it.
    void desk.keep(label, filesOf(changed));
  }
  if (outcome.kind === "done" && outcome.turned) {
    desk.saved(outcome.turned, page);
    void desk.keep(label, filesOf(outcome.turned));
  }
  return {
    kind: "done",
    message,
    parts: await htmlOf(parts),
    go: go ?? null,
    next: desk.history.next(),
  };
}

/** Why a file is left alone that would lose its words if it were written. */
export const notUtf8 = (file: string) => ({
  kind: "refused" as const,
  message: `${file} 不是 UTF-8 编码，什么也没有写`,
  cure: "在记事本里“另存为”，编码选 UTF-8，再来改",
});

const filesOf = (revisions: readonly Revision[]): string[] => revisions.map(({ file }) => file);

async function htmlOf(
  parts: (() => Promise<Readonly<Record<string, ReactElement>>>) | undefined,
): Promise<Record<string, string> | null> {
  if (!parts) return null;
  const elements = Object.entries(await parts());
  return Object.fromEntries(elements.map(([id, element]) => [id, fragment(element)]));
}
