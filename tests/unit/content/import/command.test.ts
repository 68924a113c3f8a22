import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "@/lib/cli/commands/import";
import { IMPORT, readImportArguments } from "@/lib/cli/commands/import-arguments";
import { lineOf } from "@/lib/cli/line/command";
import { parseLine } from "@/lib/cli/line/parse";
import { progressOf } from "@/lib/cli/progress";
import { runInProcess } from "../../cli/in-process";
import { contentFolder, temporaryFolder } from "../../folder";
import { sample } from "../../layout/readers/reading";
import { PAGE } from "./importing";

/** Runs the command in a folder. */
const command = (cwd: string, content: string, args: readonly string[]) =>
  runInProcess(main, args, { cwd, env: { NEWSPAPER_CONTENT: content } });

describe("npm run import", () => {
  it("imports a folder: tables and the list on stdout, progress on stderr, exit code 1 where a file failed", async () => {
    const [content, from] = [await contentFolder({}), await temporaryFolder()];
    await writeFile(path.join(from, "2024-06-23-02.txt"), PAGE);
    await writeFile(path.join(from, "page.txt"), PAGE);
    const { code, stdout, stderr } = await command(from, content, ["."]);
    expect(stdout).toMatchInlineSnapshot(`
      "content/pages/2024-06-23-02.md  2024-06-23 第02版 要闻；新建
      篇  行     标题                                      署名          段  图  栏目    网址名
       1  22-26  样例土豆丰收                              张样例、李例   1   0  三农    yang-li-tu-dou-feng-shou
       2  28-32  样例企业新线投产                          王样           1   0  经济    yang-li-qi-ye-xin-xian-tou-chan
       3  34-36  （无标题）6月20日，样例河边的样例树长得…  赵例           1   0  未归栏  6-yue-20-ri-yang-li-he-bian-de-yang-li

      请编辑核对：
      page.txt:1:1 错误 看不出这个文件的日期 [unknown-date]
          → 单独导入这个文件，加上 --date 2024-06-23；或把日期和版次写进文件名，像 2024-06-23-02.txt
      page.txt:1:1 错误 看不出这个文件的版次 [unknown-page]
          → 单独导入这个文件，加上 --page 02；或把日期和版次写进文件名，像 2024-06-23-02.txt
      content/pages/2024-06-23-02.md:13:13 提醒 “6月20日，样例河边的样例树长得”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-23-02.md:13:13 提醒 “6月20日，样例河边的样例树长得”一稿没有标题，暂用首句 [no-headline]
          → 在 stories: 里给它加一行 headline: 标题

      导入 1 版 3 篇；新建 1 个文件，1 个没有导入；2 个错误，2 个提醒
      "
    `);
    expect(stderr).toMatchInlineSnapshot(`
      "1/2 2024-06-23-02.txt
      2/2 page.txt
      "
    `);
    expect(code).toBe(1);
    expect(await readdir(path.join(content, "pages"))).toEqual(["2024-06-23-02.md"]);

    const one = await command(from, content, [
      "page.txt",
      "--date",
      "2024-06-23",
      "--page=3",
      "--name",
      "社会",
    ]);
    expect([one.code, one.stderr]).toEqual([0, ""]);
    expect(await readFile(path.join(content, "pages/2024-06-23-03.md"), "utf8")).toContain(
      'page: "03"\nname: 社会\n',
    );
  });

  it("ends with a table of the pages where recognisers' files, PDFs or pictures were read", async () => {
    const [content, from] = [await contentFolder({}), await temporaryFolder()];
    await writeFile(path.join(from, "issue.xml"), await sample("alto/finereader-mm10.xml"));
    await mkdir(path.join(from, "终稿", "样城日报 2024年6月24日 星期一"), { recursive: true });
    await writeFile(path.join(from, "终稿/样城日报 2024年6月24日 星期一/05.json"), '{"rec_texts": 1}');
    const { code, stdout, stderr } = await command(from, content, ["."]);
    const lines = stdout.split("\n");
    const at = lines.findIndex((line) => line.startsWith("版  "));
    expect(lines.slice(at, lines.indexOf("", at)).join("\n")).toMatchInlineSnapshot(`
      "版                              版名    篇  要核对  存疑   秒
      2024-06-24 03                   第03版   1       3     3  0.0  新建
      2024-06-24 04                   第04版   1       3     0  0.0  新建
      … 2024年6月24日 星期一/05.json                   1        0.0  没有导入"
    `);
    expect([code, stderr]).toEqual([1, "1/2 issue.xml\n2/2 终稿/样城日报 2024年6月24日 星期一/05.json\n"]);
  });

  it("refuses what it does not understand", async () => {
    const from = await temporaryFolder();
    const { code, stdout, stderr } = await command(from, await contentFolder({}), ["a.txt", "--forse"]);
    expect([code, stdout, stderr.split("\n")[0]]).toEqual([2, "", "没有 --forse 这个选项；是不是 --force？"]);
  });
});

/** The first line of what the command says of a line that is wrong. */
const refusal = async (args: readonly string[]) => {
  const { code, stderr } = await runInProcess(main, args);
  return [code, stderr.split("\n")[0]];
};
/** What is read of a line that is right. */
const read = (args: readonly string[]) => {
  const typed = parseLine(args, IMPORT);
  return typed.kind === "line" ? readImportArguments(lineOf(typed, "zh", () => 2)) : typed;
};

describe("the command line", () => {
  it.each([
    [[], "缺少要导入的文件"],
    [["a.txt", "--date", "2024-02-30"], "--date 2024-02-30 不是日历上的日期；写成 --date 2024-06-23"],
    [["a.txt", "--page", "头版"], "--page 头版 不是版次；写成 --page 02 或 --page A02"],
    [["a.txt", "--name", " "], "--name 后面是空的；写成 --name 要闻"],
    [["a.txt", "--date"], "--date 后面要有值"],
    [["a.txt", "--force=1"], "没有 --force=1 这个选项；是不是 --force？"],
    [["a.txt", "-x"], "没有 -x 这个选项"],
    [["a.docx", "--slug", "大桥"], "--slug 大桥 不是网址名：只用小写字母、数字和连字符，写成 --slug jiliang"],
    [["a.docx", "--section", " "], "--section 后面是空的；写成 --section 民生"],
  ])("%j is refused with the reason", async (args, expected) => {
    expect(await refusal(args)).toEqual([2, expected]);
  });

  it("is read into dates and page numbers as pages have them", () => {
    expect(read(["a.txt", "b", "--date=2024-06-23", "--page", "A2", "--dry-run"])).toEqual({
      kind: "import",
      paths: ["a.txt", "b"],
      options: { given: { date: "2024-06-23", page: "a02", name: null }, force: false, dryRun: true },
      story: { date: "2024-06-23", section: null, slug: null, publish: false },
    });
    expect(read(["a.docx", "--section", "民生", "--slug=da-qiao", "--publish"])).toMatchObject({
      story: { date: null, section: "民生", slug: "da-qiao", publish: true },
    });
  });
});

describe("progress of a run", () => {
  const shown = (isTTY: boolean, total: number) => {
    let text = "";
    const progress = progressOf(
      {
        isTTY,
        write: (part) => {
          text += part;
        },
      },
      total,
    );
    for (const file of ["a.txt", "b.txt"].slice(0, total)) {
      progress.clear();
      progress.next(file);
    }
    progress.clear();
    return text;
  };

  it("rewrites its line on a terminal, writes lines elsewhere, and is silent for one file", () => {
    expect(shown(true, 2)).toBe("\r\u001B[K\r1/2 a.txt\u001B[K\r\u001B[K\r2/2 b.txt\u001B[K\r\u001B[K");
    expect(shown(false, 2)).toBe("1/2 a.txt\n2/2 b.txt\n");
    expect(shown(true, 1)).toBe("");
  });

  it("fits the terminal, Chinese characters being two columns wide", () => {
    let text = "";
    const output = { isTTY: true, columns: 12, write: (part: string) => (text += part) };
    progressOf(output, 2).next("样例样例.txt");
    expect(text).toBe("\r1/2 样例样…\u001B[K");
  });
});
