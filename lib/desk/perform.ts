import type { Reply } from "@/components/desk/island/reply";
import { saveRevisions } from "@/lib/edit/save";
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
  const outcome = await action.run(desk, input);
  if (outcome.kind === "refused")
    return { kind: "refused", message: outcome.message, cure: outcome.cure ?? "" };
  const { label = "", revisions = [], message, parts, go } = outcome;
  if (outcome.kind === "edit") {
    const saved = await saveRevisions(desk.contentDir, revisions);
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
  }
  if (outcome.kind === "done" && outcome.turned) desk.saved(outcome.turned, page);
  const shown = Object.entries((await parts?.()) ?? {}).map(([id, element]) => [id, fragment(element)]);
  return {
    kind: "done",
    message,
    parts: parts ? Object.fromEntries(shown) : null,
    go: go ?? null,
    next: desk.history.next(),
  };
}
