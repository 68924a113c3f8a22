import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Composed, Failed } from "@/lib/content/import/composed";
import { importFiles } from "@/lib/content/import/import-files";
import { manuscriptsAmong } from "@/lib/content/import/manuscripts-among";
import { EMPTY_TALLY, reviewList, summary, tallied } from "@/lib/content/import/review";
import { findSources } from "@/lib/content/import/sources";
import { pageTable } from "@/lib/content/import/table";
import { loadContext } from "@/lib/content/load";
import { contentFolder, type Files, temporaryFolder } from "../../folder";
import { SURROUNDINGS } from "../../import-surroundings";

/** A made-up page: its folio and its name, a headline of its own, and a story that has none. */
export const PAGE = `要闻

小城日报 2024年6月23日 星期日 第2版

# 样例土豆丰收

□记者 张样例 李例

本报讯 6月22日，样例村的田里一派丰收的景象，村民们正忙着收获土豆，装车外运。

# 样例企业新线投产

□通讯员 王样

本报讯 6月21日，样例企业的一条新生产线正式投产，每年可以生产样例零件三十万套。

□记者 赵例

6月20日，样例河边的样例树长得很好，样例工人正在浇水。
`;

export interface Imported {
  outcomes: (Composed | Failed)[];
  /** What the command prints, without the blank lines. */
  printed: string;
  folder: string;
  /** Text of a file under `content/`. */
  read: (name: string) => Promise<string>;
}

interface Options {
  date?: string;
  page?: string;
  name?: string;
  force?: boolean;
  dryRun?: boolean;
  /** Which of the files to name; the whole folder where none are. */
  paths?: string[];
}

/** Writes the files to a folder to import from, and imports them into a content folder. */
export async function importInto(content: string, files: Files, options: Options = {}): Promise<Imported> {
  const from = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(from, name)), { recursive: true });
    await writeFile(path.join(from, name), text ?? "");
  }
  const { date = null, page = null, name = null, force = false, dryRun = false, paths = ["."] } = options;
  const { context } = await loadContext(content);
  if (!context) throw new Error("no site.yml");
  const { sources: all, problems } = await findSources(paths, from, "识别部分还没有安装");
  const outcomes: (Composed | Failed)[] = [];
  const { pages: sources } = await manuscriptsAmong(all);
  const imported = importFiles(
    sources,
    { given: { date, page, name }, force, dryRun },
    context,
    SURROUNDINGS,
  );
  let next = await imported.next();
  for (; !next.done; next = await imported.next()) outcomes.push(next.value);
  problems.push(...next.value);
  problems.push(...outcomes.flatMap((outcome) => outcome.problems));
  const tables = outcomes.flatMap((outcome) =>
    outcome.kind === "composed" ? pageTable(outcome, context.site) : [],
  );
  const tally = outcomes.reduce(tallied, EMPTY_TALLY);
  return {
    outcomes,
    printed: [...tables, reviewList(problems), summary(tally, problems, dryRun)].filter(Boolean).join("\n"),
    folder: content,
    read: (file) => readFile(path.join(content, file), "utf8"),
  };
}

/** Imports into an empty content folder. */
export const importNew = async (files: Files, options: Options = {}): Promise<Imported> =>
  importInto(await contentFolder({}), files, options);
