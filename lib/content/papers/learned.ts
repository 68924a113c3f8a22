import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { errorCode } from "@/lib/files/error-code";
import { PaperHabits } from "@/lib/newspaper/page/paper-habits";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";

/** Where the habits of the site's paper are kept, below `content/`. */
export const HABITS_FILE = "papers/own.json";

/** What was learned at one time. A page that was read by it names its number, and goes on being read by it. */
const LearnedHabits = z.object({
  /** From 1; each time another. */
  number: z.number().int().min(1),
  /** The accepted pages that it rests on: `2024-06-22-01`. */
  pages: z.array(z.string()),
  habits: PaperHabits,
});
export type LearnedHabits = z.infer<typeof LearnedHabits>;

/** The file as `npm run learn` writes it. */
export const HabitsFile = z.object({ note: z.string(), learned: z.array(LearnedHabits) });

/** What was learned of the site's paper; nothing where the file is not there. */
export async function readLearned(
  contentDir: string,
): Promise<{ learned: readonly LearnedHabits[]; problems: Problem[] }> {
  const file = `content/${HABITS_FILE}`;
  const text = await readFile(path.join(contentDir, HABITS_FILE), "utf8").catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return null;
    if (errorCode(error) !== null) return "";
    throw error;
  });
  if (text === null) return { learned: [], problems: [] };
  const { data } = HabitsFile.safeParse(parsed(text));
  if (data) return { learned: data.learned, problems: [] };
  const unreadable = reporter(file)({
    severity: "error",
    rule: "unreadable-habits",
    at: FILE_START,
    message: "这不是 npm run learn 写的印刷习惯，或被改坏了",
    cure: "从备份恢复，或删去它再运行 npm run learn（删去后，写有 habits: 的版面按没有习惯重新认）",
  });
  return { learned: [], problems: [unreadable] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

/** The habits by which a page is read: those that its front matter names; none where it names none, or they are gone. */
export const habitsNamed = (
  number: number | undefined,
  learned: readonly LearnedHabits[],
): PaperHabits | null => learned.find((each) => each.number === number)?.habits ?? null;

/** The number of the habits by which new pages are read; null where nothing was learned yet. */
export const newestNumber = (learned: readonly LearnedHabits[]): number | null =>
  learned.length === 0 ? null : Math.max(...learned.map(({ number }) => number));
