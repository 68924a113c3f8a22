import type { z } from "zod";
import { PageDraft } from "@/lib/content/schema/drafts";
import { wordsAt } from "@/lib/content/schema/field";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { readFileName } from "./file-name";

/** What the command line says of the page; null where it says nothing. */
export interface Given {
  date: string | null;
  page: string | null;
  name: string | null;
}

/** Which page a file is: its day, and its number as pages are numbered (`02`, `a02`). */
export interface Identity {
  date: string;
  page: string;
}

/**
 * By the command line, else by the file's own fields, else by its name. `path` may tell more than `file`, its name in reports;
 * `what`: where it was looked for.
 */
export function identify(
  file: string,
  path: string,
  given: Given,
  own: Pick<Given, "date" | "page">,
  what = "这个文件",
): { ok: true; identity: Identity } | { ok: false; problems: Problem[] } {
  const named = readFileName(path);
  const date = check(file, "date", given.date ?? own.date ?? named.date, what);
  const page = check(file, "page", given.page ?? own.page ?? named.page, what);
  if (date.ok && page.ok) return { ok: true, identity: { date: date.value, page: page.value } };
  return { ok: false, problems: [date, page].flatMap((each) => (each.ok ? [] : [each.problem])) };
}

const OPTIONS = { date: "--date 2024-06-23", page: "--page 02" };

type Checked = { ok: true; value: string } | { ok: false; problem: Problem };

function check(file: string, key: "date" | "page", value: string | null, what: string): Checked {
  const { label } = wordsAt(PageDraft, [key]);
  const report = reporter(file);
  const cure = `单独导入这个文件，加上 ${OPTIONS[key]}；或把日期和版次写进文件名，像 2024-06-23-02.txt`;
  if (value === null) {
    return {
      ok: false,
      problem: report({
        severity: "error",
        rule: `unknown-${key}`,
        at: FILE_START,
        message: `看不出${what}的${label}`,
        cure,
      }),
    };
  }
  const read = readIdentityPart(key, value);
  if (read !== null) return { ok: true, value: read };
  return {
    ok: false,
    problem: report({
      severity: "error",
      rule: `invalid-${key}`,
      at: FILE_START,
      message: `${label}“${value}”不对`,
      cure,
    }),
  };
}

/** A date or a page's number as records have it; null for what is none. */
export function readIdentityPart(key: "date" | "page", value: string): string | null {
  const schema: z.ZodType<string> = PageDraft.shape[key];
  return schema.safeParse(value).data ?? null;
}
