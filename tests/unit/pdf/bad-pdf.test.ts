import { truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { noAnswer } from "@/lib/pdf/problems";
import { readPdf } from "@/lib/pdf/read-pdf";
import { NoAnswer } from "@/lib/pdf/thread/session";
import { temporaryFolder } from "../folder";
import { fixture } from "./read-fixture";

/** Everything that is said of a PDF, page by page. */
async function said(given: Uint8Array | string, longestStep?: number): Promise<string[]> {
  const all: string[] = [];
  for await (const read of readPdf(given, longestStep)) {
    if (read.kind === "problem") all.push(`${read.page ?? "全部"}：${read.message}；${read.cure}`);
    else all.push(`${read.page}：${[read.needsOcr, ...read.remarks].filter(Boolean).join("；") || "读了"}`);
  }
  return all;
}

test("A PDF that wants a password", async () => {
  expect(await said(fixture("password"))).toMatchInlineSnapshot(`
    [
      "全部：PDF 加了密，要密码才能打开；请向排版的人要一份不加密的；知道密码，可以用 qpdf --decrypt --password=密码 原文件.pdf 新文件.pdf 去掉",
    ]
  `);
});

test("A PDF that is encrypted and wants none is read as any other", async () => {
  expect(await said(fixture("no-password-to-read"))).toEqual(["1：读了"]);
});

test("A PDF cut off, and one with a damaged table, which can be mended", async () => {
  expect(await said(fixture("cut-off"))).toMatchInlineSnapshot(`
    [
      "全部：PDF 损坏了，打不开；请向排版的人要一份重新导出的，或重新下载",
    ]
  `);
  expect(await said(fixture("damaged-table"))).toEqual(["1：读了"]);
});

test("A PDF without pages, and one of 500", async () => {
  expect(await said(fixture("no-page"))).toMatchInlineSnapshot(`
    [
      "全部：PDF 里一页也没有；请向排版的人要一份重新导出的，或重新下载",
    ]
  `);
  expect(await said(fixture("500-pages"))).toMatchInlineSnapshot(`
    [
      "全部：PDF 有 500 页，最多 200 页；一版一版地导出，或用 qpdf --split-pages 原文件.pdf 新文件-%d.pdf 拆开",
    ]
  `);
});

test("Pages of absurd sizes, empty ones, ones of nonsense: each by itself", async () => {
  expect(await said(fixture("odd-pages"))).toMatchInlineSnapshot(`
    [
      "1：这一页是空白的",
      "2：页面尺寸是 705556 × 705556 毫米，不像一个版；边长应在 13 到 5080 毫米之间，请按成品尺寸重新导出",
      "3：页面尺寸是 1 × 1 毫米，不像一个版；边长应在 13 到 5080 毫米之间，请按成品尺寸重新导出",
      "4：这一页是空白的",
    ]
  `);
});

test("A page with more characters than a page has", async () => {
  expect(await said(fixture("many-characters"))).toMatchInlineSnapshot(`
    [
      "1：这一页有 215998 个字，最多 200000 个，不像一个版；请一版一页地重新导出",
    ]
  `);
});

test("What is no PDF, no file, or larger than can be read", async () => {
  const file = path.join(await temporaryFolder(), "large.pdf");
  await writeFile(file, "%PDF-1.7\n");
  await truncate(file, 1024 ** 3);
  expect(await said(file)).toMatchInlineSnapshot(`
    [
      "全部：PDF 有 1024 MB，最多 256 MB；一版一版地导出，或用 qpdf --split-pages 原文件.pdf 新文件-%d.pdf 拆开",
    ]
  `);
  expect(await said(Buffer.from("<html>"))).toMatchInlineSnapshot(`
    [
      "全部：这不是 PDF：文件里没有 %PDF- 的开头；请向排版的人要一份重新导出的，或重新下载",
    ]
  `);
  expect(await said(Buffer.alloc(0))).toEqual(["全部：文件是空的；重新要一份；或重新下载，核对下载完没有"]);
  expect(await said(path.join(path.dirname(file), "none.pdf"))).toMatchInlineSnapshot(`
    [
      "全部：文件读不了；看看路径写对没有，文件能不能打开",
    ]
  `);
});

test("A page on which reading would never end is given up, and costs no more than its time", async () => {
  const pages = [];
  for await (const page of readPdf(fixture("never-ends"), 1_000)) pages.push(page);
  expect(pages).toMatchObject([{ kind: "problem", page: 1 }]);
});

test("What is said of a page that was given up", () => {
  expect(noAnswer(new NoAnswer("slow", ""), 3, 60)).toMatchInlineSnapshot(`
    {
      "cure": "请向排版的人要一份重新导出的，复杂的图形先转成图片；或者把这一版存成图片来识别",
      "kind": "problem",
      "message": "读了 60 秒还没有读完，太复杂了",
      "page": 3,
    }
  `);
  expect(noAnswer(new NoAnswer("broken", ""), 3, 60).message).toMatchInlineSnapshot(
    `"读的时候出了错，多半是损坏了，或者太复杂、内存不够"`,
  );
});
