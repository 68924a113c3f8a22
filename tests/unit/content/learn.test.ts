import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main as importMain } from "@/lib/cli/commands/import";
import { main } from "@/lib/cli/commands/learn";
import { loadContent } from "@/lib/content/load";
import { HabitsFile } from "@/lib/content/papers/learned";
import { formatReport } from "@/lib/content/report";
import { runInProcess } from "../cli/in-process";
import { contentFolder, type Files, markdown, PAGE_FIELDS, reportOf } from "../folder";

const STORIES = [
  "stories:",
  "  - {starts: 麦收在六县区全面展开, slug: maishou, section: rural}",
  "  - {starts: 样例大桥提前合龙, slug: daqiao, section: rural}",
];
const BODY = `# 麦收在六县区全面展开

□本报记者 高田

云港讯　麦收在全市六个县区同时展开，机手们日夜不停，十天就能颗粒归仓。

# 样例大桥提前合龙

□本报记者 王磊

云港讯　大桥的最后一段钢梁昨天吊装到位，比计划提前了二十天。
`;
const NEXT = `# 高楼抛下一只热水瓶

□本报记者 高田

云港讯　这幢楼十八层，七十二户，没有监控，热水瓶里的水还是烫的。
`;
const ACCEPTED: Files = { "pages/2024-06-22-01.md": markdown([...PAGE_FIELDS, ...STORIES], BODY) };

const learn = (contentDir: string) => runInProcess(main, [], { env: { NEWSPAPER_CONTENT: contentDir } });

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

const habitsIn = async (contentDir: string) =>
  HabitsFile.parse(JSON.parse(await readFile(path.join(contentDir, "papers/own.json"), "utf8")));

/** Outlets of the datelines, by the pages' days. */
async function outletsOf(contentDir: string): Promise<string[]> {
  const { content } = await loadContent(contentDir);
  return (content?.stories ?? []).map(({ date, dateline }) => `${date} ${dateline?.outlet ?? "–"}`);
}

describe("npm run learn", () => {
  it("keeps what accepted pages show; the pages imported next are read by it, and the accepted ones stay as they are", async () => {
    const folder = await contentFolder(ACCEPTED);
    const before = await outletsOf(folder);
    const { code, stdout } = await learn(folder);
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "从 1 版的 2 篇学到印刷习惯 1，写进 content/papers/own.json：
      2024-06-22-01
      以后导入的版面照它认；已有的版面不变。
      ",
      }
    `);
    const { learned } = await habitsIn(folder);
    expect(learned).toMatchObject([
      { number: 1, pages: ["2024-06-22-01"], habits: { stories: 2, outlets: ["云港"] } },
    ]);
    const text = await importNext(folder);
    expect(text).toMatch(/^habits: "?1"?$/m);
    expect(await outletsOf(folder)).toEqual(["2024-06-23 云港", ...before]);
    expect(before).toEqual(["2024-06-22 –", "2024-06-22 –"]);
  });

  it("says so where the accepted pages show no more than before, and writes the same file from the same pages", async () => {
    const folder = await contentFolder(ACCEPTED);
    await learn(folder);
    const file = await readFile(path.join(folder, "papers/own.json"), "utf8");
    expect((await learn(folder)).stdout).toMatchInlineSnapshot(`
      "没有新学到的：没有疑问的还是这 1 版，习惯没有变。
      "
    `);
    await rm(path.join(folder, "papers/own.json"));
    await learn(folder);
    expect(await readFile(path.join(folder, "papers/own.json"), "utf8")).toBe(file);
  });

  it("learns again under a new number, and keeps the numbers that pages name", async () => {
    const folder = await contentFolder(ACCEPTED);
    await learn(folder);
    await importNext(folder);
    const { problems } = await loadContent(folder);
    expect(formatReport(problems)).toBe("");
    await learn(folder);
    expect((await habitsIn(folder)).learned.map(({ number, pages }) => [number, pages.length])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(await outletsOf(folder)).toContain("2024-06-23 云港");
  });

  it("learns nothing from pages with an open doubt or without entries", async () => {
    const folder = await contentFolder({ "pages/2024-06-22-01.md": markdown(PAGE_FIELDS, BODY) });
    const { code, stdout } = await learn(folder);
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "还没有可学的版面：先照 npm run check 的提示核对至少一版，使它没有任何提示。
      ",
      }
    `);
  });

  it("explains itself where something else is asked of it", async () => {
    const { code, stderr } = await runInProcess(main, ["now"]);
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "用法：npm run learn    从没有疑问的版面学印刷习惯，以后导入的版面照着认
      ",
      }
    `);
  });
});

describe("habits that are gone", () => {
  const named: Files = {
    "pages/2024-06-22-01.md": markdown([...PAGE_FIELDS, "habits: 7", ...STORIES], BODY),
  };

  it("are no problem where the whole file is: the page is read without", async () => {
    expect(await reportOf(named)).toBe("");
  });

  it("are named where others are there", async () => {
    const folder = await contentFolder(ACCEPTED);
    await learn(folder);
    await writeFile(
      path.join(folder, "pages/2024-06-22-01.md"),
      markdown([...PAGE_FIELDS, "habits: 7", ...STORIES], BODY),
    );
    expect(formatReport((await loadContent(folder)).problems)).toMatchInlineSnapshot(`
      "content/pages/2024-06-22-01.md:5:9 提醒 没有印刷习惯 7：这一版按没有习惯认 [unknown-habits]
          → 有备份就恢复 content/papers/own.json；没有就核对这一版，删去 habits: 这一行
      0 个错误，1 个提醒"
    `);
  });

  it("are an error where the file cannot be read, and nothing is learned over it", async () => {
    expect(await reportOf({ ...ACCEPTED, "papers/own.json": "{" })).toMatchInlineSnapshot(`
      "content/papers/own.json:1:1 错误 这不是 npm run learn 写的印刷习惯，或被改坏了 [unreadable-habits]
          → 从备份恢复，或删去它再运行 npm run learn（删去后，写有 habits: 的版面按没有习惯重新认）
      1 个错误，0 个提醒"
    `);
    const folder = await contentFolder({ ...ACCEPTED, "papers/own.json": '{"learned": 3}' });
    expect((await learn(folder)).code).toBe(1);
    expect(await readFile(path.join(folder, "papers/own.json"), "utf8")).toBe('{"learned": 3}');
  });
});
