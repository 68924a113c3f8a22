import { z } from "zod";
import { readIdentityPart } from "@/lib/content/import/identify";
import { type Action, action } from "../action";
import { isBatch } from "../inbox/upload";

const IMPORT = z.object({
  batch: z.string().refine(isBatch),
  date: z.string().max(40).default(""),
  page: z.string().max(10).default(""),
  name: z.string().max(40).default(""),
  force: z.boolean().default(false),
  /** How many files were sent. */
  files: z.number().int().min(1),
});

/** Imports the files that were sent. */
export const IN_TRAY_ACTIONS: readonly Action[] = [
  action("import", IMPORT, async (desk, { batch, files, force, ...typed }) => {
    const [date, page] = (["date", "page"] as const).map((part) =>
      typed[part].trim() === "" ? null : { read: readIdentityPart(part, typed[part].trim()) },
    );
    if (date && date.read === null)
      return { kind: "refused", message: `“${typed.date}”不是日期`, cure: "写成 2024-06-23，再拖一次" };
    if (page && page.read === null)
      return { kind: "refused", message: `“${typed.page}”不是版次`, cure: "写成 02 或 A02，再拖一次" };
    const name = typed.name.replace(/\s+/g, " ").trim() || null;
    if (files > 1 && (page || name))
      return { kind: "refused", message: "版次和版名只能用于一个文件", cure: "清空这两格，或一个一个拖" };
    const given = { date: date?.read ?? null, page: page?.read ?? null, name };
    desk.inbox.start(batch, { given, force, dryRun: false });
    return { kind: "done", message: `收到 ${files} 个文件，开始导入`, parts: async () => ({}) };
  }),
];
