import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main as importMain } from "@/lib/cli/commands/import";
import { main, told } from "@/lib/cli/commands/learn";
import { learnHabits } from "@/lib/content/learn";
import { loadContent } from "@/lib/content/load";
import { HabitsFile } from "@/lib/content/papers/learned";
import { formatReport } from "@/lib/content/report";
import { type Problem, reporter } from "@/lib/records/problem";
import { runInProcess } from "../cli/in-process";
import { contentFolder, type Files, load, markdown, PAGE_FIELDS } from "../folder";

const STORIES = [
  "stories:",
  "  - {starts: 全市小麦丰收在望, slug: xiaomai, section: rural}",
  "  - {starts: 三百亩蔬菜大棚建成, slug: dapeng, section: rural}",
];
const BODY = `# 全市小麦丰收在望

□本报记者 高田

掌上春城讯　记者昨天从市农业局获悉，今年全市小麦播种面积稳中有增，长势好于往年，丰收在望。

# 三百亩蔬菜大棚建成

□本报记者 王磊

掌上春城讯　记者昨天在城北的蔬菜基地看到，三百亩大棚已经建成，第一批黄瓜和西红柿上市了。
`;
const NEXT = `# 玉米种植保险今年降价

□本报记者 高田

掌上春城讯　记者昨天从市农业局获悉，今年农民买玉米种植保险，每亩比去年少交两元钱。
`;
const PAGE = "pages/2024-06-22-01.md";
const LISTED: Files = { [PAGE]: markdown([...PAGE_FIELDS, ...STORIES], BODY) };
const FILE = "papers/own.json";

/** Learns from the pages of a folder, of which these problems are reported. */
async function learn(contentDir: string, problems: readonly Problem[] = []) {
  const { content, learned } = await loadContent(contentDir);
  if (!content) throw new Error("no content");
  return learnHabits(contentDir, content, problems, learned);
}

const command = (contentDir: string, ...args: string[]) =>
  runInProcess(main, args, { env: { NEWSPAPER_CONTENT: contentDir } });

/** Imports a page of the next day into a content folder. */
async function importNext(contentDir: string): Promise<string> {
  const source = path.join(contentDir, "..", `${path.basename(contentDir)}-next.txt`);
  await writeFile(source, NEXT);
  const args = [source, "--date", "2024-06-23", "--page", "01"];
  const { code } = await runInProcess(importMain, args, { env: { NEWSPAPER_CONTENT: contentDir } });
  await rm(source);
  expect(code).toBe(0);
  return readFile(path.join(contentDir, "pages/2024-06-23-01.md"), "utf8");
}

const learnedIn = async (contentDir: string) =>
  HabitsFile.parse(JSON.parse(await readFile(path.join(contentDir, FILE), "utf8"))).learned;

/** Outlets of the datelines, by the pages' days. */
async function outletsOf(contentDir: string): Promise<string[]> {
  const { content } = await loadContent(contentDir);
  return (content?.stories ?? []).map(({ date, dateline }) => `${date} ${dateline?.outlet ?? "–"}`);
}

describe("what accepted pages show", () => {
  it("is kept; pages that are imported next are read by it, and the accepted ones stay as they are", async () => {
    const folder = await contentFolder(LISTED);
    expect(await outletsOf(folder)).toEqual(["2024-06-22 –", "2024-06-22 –"]);
    expect(await learn(folder)).toEqual({ kind: "learned", number: 1, pages: ["2024-06-22-01"], stories: 2 });
    expect(await learnedIn(folder)).toMatchObject([
      { number: 1, pages: ["2024-06-22-01"], habits: { stories: 2, outlets: ["掌上春城"] } },
    ]);
    expect(await importNext(folder)).toMatch(/^habits: "?1"?$/m);
    expect(await outletsOf(folder)).toEqual(["2024-06-23 掌上春城", "2024-06-22 –", "2024-06-22 –"]);
  });

  it("is the same from the same pages, and nothing new the second time", async () => {
    const folder = await contentFolder(LISTED);
    await learn(folder);
    const file = await readFile(path.join(folder, FILE), "utf8");
    expect(await learn(folder)).toEqual({ kind: "nothing-new", pages: ["2024-06-22-01"] });
    await rm(path.join(folder, FILE));
    await learn(folder);
    expect(await readFile(path.join(folder, FILE), "utf8")).toBe(file);
  });

  it("has a new number each time; those that pages name are kept, others are dropped", async () => {
    const folder = await contentFolder(LISTED);
    await learn(folder);
    await importNext(folder);
    await learn(folder);
    expect((await learnedIn(folder)).map(({ number, pages }) => [number, pages.length])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(await outletsOf(folder)).toContain("2024-06-23 掌上春城");
    await rm(path.join(folder, "pages/2024-06-23-01.md"));
    await learn(folder);
    expect((await learnedIn(folder)).map(({ number }) => number)).toEqual([3]);
  });

  it("is nothing of a page of which a problem is reported", async () => {
    const folder = await contentFolder(LISTED);
    const doubt = reporter(`content/${PAGE}`)({
      severity: "warning",
      rule: "weak-evidence",
      at: { line: 9, column: 1 },
      message: "证据不足",
      cure: "核对原版",
    });
    expect(await learn(folder, [doubt])).toEqual({ kind: "no-pages" });
  });

  it("is nothing of a page whose stories have no entries", async () => {
    const folder = await contentFolder({ [PAGE]: markdown(PAGE_FIELDS, BODY) });
    expect(await learn(folder)).toEqual({ kind: "no-pages" });
  });
});

describe("habits that are gone", () => {
  const named: Files = { [PAGE]: markdown([...PAGE_FIELDS, "habits: 7", ...STORIES], BODY) };
  const rules = ["unknown-habits", "unreadable-habits"];
  const reportOf = (problems: readonly Problem[]) =>
    formatReport(problems.filter(({ rule }) => rules.includes(rule)));

  it("are no problem where the whole file is: the page is read without", async () => {
    expect(reportOf((await load(named)).problems)).toBe("");
  });

  it("are named where others are there", async () => {
    const folder = await contentFolder(named);
    await learn(folder);
    expect(reportOf((await loadContent(folder)).problems)).toMatchInlineSnapshot(`
      "content/pages/2024-06-22-01.md:5:9 提醒 没有印刷习惯 7：这一版按没有习惯认 [unknown-habits]
          → 有备份就恢复 content/papers/own.json；没有就核对这一版，删去 habits: 这一行
      0 个错误，1 个提醒"
    `);
  });

  it("are an error where the file cannot be read, and nothing is learned over it", async () => {
    const { problems } = await load({ ...LISTED, [FILE]: "{" });
    expect(reportOf(problems)).toMatchInlineSnapshot(`
      "content/papers/own.json:1:1 错误 这不是 npm run learn 写的印刷习惯，或被改坏了 [unreadable-habits]
          → 从备份恢复，或删去它再运行 npm run learn（删去后，写有 habits: 的版面按没有习惯重新认）
      1 个错误，0 个提醒"
    `);
    const folder = await contentFolder({ ...LISTED, [FILE]: '{"learned": 3}' });
    expect((await command(folder)).code).toBe(1);
    expect(await readFile(path.join(folder, FILE), "utf8")).toBe('{"learned": 3}');
  });
});

describe("npm run learn", () => {
  it("says what came of it", async () => {
    expect(
      told({ kind: "learned", number: 2, pages: ["2024-06-22-01", "2024-06-23-01"], stories: 9 }),
    ).toMatchInlineSnapshot(`
      "从 2 版的 9 篇学到印刷习惯 2，写进 content/papers/own.json：
      2024-06-22-01、2024-06-23-01
      以后导入的版面照它认；已有的版面不变。"
    `);
    expect(told({ kind: "nothing-new", pages: ["2024-06-22-01"] })).toMatchInlineSnapshot(
      `"没有新学到的：没有疑问的还是这 1 版，习惯没有变。"`,
    );
    const { code, stdout } = await command(await contentFolder({}));
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${told({ kind: "no-pages" })}\n` });
    expect(told({ kind: "no-pages" })).toMatchInlineSnapshot(
      `"还没有可学的版面：先照 npm run check 的提示核对至少一版，使它没有任何提示。"`,
    );
  });

  it("explains itself where something else is asked of it", async () => {
    const { code, stderr } = await runInProcess(main, ["now"]);
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "写多了：这条命令后面只有选项

      用法：npm run learn -- [选项]

      从没有疑问的版面学印刷习惯，以后导入的版面照着认。

        --content 文件夹  内容在哪个文件夹。不写是 content
        --out 文件夹      发布到哪个文件夹。不写是 dist；写了 --content 的，是内容文件夹旁边的 dist
        --lang zh 或 en   这段说明用哪种语言；内容里的问题总用中文说
        --help            显示这段说明
      ",
      }
    `);
  });
});
