import { readFile } from "node:fs/promises";
import { z } from "zod";
import { absoluteOf } from "@/lib/content/import/archive";
import { oneLine } from "@/lib/edit/asks";
import { goneRevision } from "@/lib/edit/remove-page";
import type { Revision } from "@/lib/edit/save";
import { isCalendarDay } from "@/lib/records/date";
import { type Action, action, type Outcome } from "../action";
import type { Desk } from "../desk";
import { openPage } from "../open-page";
import { removalOf } from "../page-removal";

const Wanted = z.object({
  page: z.string(),
  reason: z.string().default(""),
  day: z.string().refine(isCalendarDay, "要一个日期").optional(),
});

/** 移去这一版: its text and its layout go, addresses that readers had say why. */
export const REMOVE_PAGE: readonly Action[] = [action("remove-page", Wanted, remove)];

async function remove(desk: Desk, { page, reason, day }: z.infer<typeof Wanted>): Promise<Outcome> {
  const open = await openPage(desk, page);
  const removal = open && (await removalOf(desk, open));
  if (!open || !removal)
    return { kind: "refused", message: "这一版读不了", cure: "先照这一页上的错误改好文件" };
  const { layout, told, shown } = removal;
  const said = oneLine(reason);
  if (shown.isPublished && said === "")
    return { kind: "refused", message: "这一版发布过，理由是空的", cure: "写上理由，再移去" };
  const redirects = await textOf(desk, "content/redirects.yml");
  const leading = goneRevision(redirects, told(day ?? shown.today, said));
  if (leading === "faulty")
    return {
      kind: "refused",
      message: "content/redirects.yml 读不了，什么也没有动",
      cure: "先照“发布”里的错误改好它",
    };
  const revisions: Revision[] = [
    { file: open.file, before: open.text, after: null },
    ...(layout === null ? [] : [{ file: layout, before: await textOf(desk, layout), after: null }]),
    ...(leading === null ? [] : [leading]),
  ];
  const label = shown.title;
  return {
    kind: "edit",
    label,
    revisions,
    message: `${label}：${shown.stories.length} 篇；按“撤销”还能找回来`,
    go: "/desk/pages/",
  };
}

const textOf = (desk: Desk, file: string): Promise<string | null> =>
  readFile(absoluteOf(desk.contentDir, file), "utf8").catch(() => null);
