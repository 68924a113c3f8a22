import { readFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { writeWhole } from "@/lib/files/write-whole";
import { habitsFrom } from "@/lib/newspaper/paper/habits-from";
import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { acceptedPages } from "./page/accepted";
import { HABITS_FILE, type HabitsFile, type LearnedHabits, newestNumber } from "./papers/learned";
import { readFrontMatter } from "./yaml/front-matter";

const NOTE =
  "npm run learn 从没有疑问的版面学到的印刷习惯，见 content/README.md。不用手改；删去无害，只是写有 habits: 的版面按没有习惯重新认";

/** What came of learning. */
export type Learned =
  | { kind: "learned"; number: number; pages: readonly string[]; stories: number }
  /** The accepted pages show no more than before. */
  | { kind: "nothing-new"; pages: readonly string[] }
  /** No page is accepted. */
  | { kind: "no-pages" };

/**
 * Learns the paper's habits from the pages that editors have accepted, and keeps them in `content/papers/own.json` under
 * a number of their own: pages that were read by earlier ones go on being read by those. Ones that no page names any more are
 * dropped. The same pages give the same file.
 */
export async function learnHabits(
  contentDir: string,
  content: Pick<Content, "pages">,
  problems: readonly Problem[],
  learned: readonly LearnedHabits[],
): Promise<Learned> {
  const accepted = await acceptedPages(contentDir, content.pages, problems, learned);
  if (accepted.length === 0) return { kind: "no-pages" };
  const pages = accepted.map(({ name }) => name).sort();
  const habits = habitsFrom(accepted.map(({ blocks }) => blocks));
  const last = newestNumber(learned);
  const known = learned.find(({ number }) => number === last);
  if (known && isDeepStrictEqual(known, { ...known, pages, habits })) return { kind: "nothing-new", pages };
  const number = (last ?? 0) + 1;
  const named = await numbersNamed(contentDir, content);
  const kept = learned.filter((each) => named.has(each.number));
  await write(contentDir, { note: NOTE, learned: [...kept, { number, pages, habits }] });
  return { kind: "learned", number, pages, stories: habits.stories };
}

/** Numbers of the habits by which pages are read. */
async function numbersNamed(contentDir: string, { pages }: Pick<Content, "pages">): Promise<Set<number>> {
  const named = new Set<number>();
  for (const { file } of pages) {
    const text = await readFile(path.join(contentDir, file.replace(/^content\//, "")), "utf8");
    const frontMatter = readFrontMatter(text.replace(/\r\n?/g, "\n"));
    const number = frontMatter.kind === "yaml" ? /^habits:\s*["']?(\d+)/m.exec(frontMatter.yaml)?.[1] : null;
    if (number) named.add(Number(number));
  }
  return named;
}

const write = (contentDir: string, file: z.infer<typeof HabitsFile>): Promise<void> =>
  writeWhole(path.join(contentDir, HABITS_FILE), `${JSON.stringify(file, null, 1)}\n`);
