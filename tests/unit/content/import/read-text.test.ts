import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main as split } from "@/lib/cli/commands/split";
import { runInProcess } from "../../cli/in-process";
import { temporaryFolder } from "../../folder";
import { importNew } from "./importing";

/** 样例标题, a blank line, 样例报，土豆丰收。: in GB18030. */
const GB18030 = Buffer.from("2320d1f9c0fdb1eacce20a0ad1f9c0fdb1a8a3accdc1b6b9b7e1cad5a1a3", "hex");
const PAGE = "# 样例标题\n\n样例报，土豆丰收。";

/** What `npm run split` makes of a file's bytes. */
async function splitFile(bytes: Uint8Array | string, name = "page.txt") {
  const cwd = await temporaryFolder();
  await writeFile(path.join(cwd, name), bytes);
  return runInProcess(split, [name], { cwd });
}

describe("npm run split", () => {
  it.each([
    ["GB18030", GB18030],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${PAGE}`)],
    ["UTF-16, little end first", Buffer.from(`\uFEFF${PAGE}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${PAGE}`, "utf16le").swap16()],
    ["UTF-8 with the lines of Windows", Buffer.from(PAGE.replaceAll("\n", "\r\n"))],
  ])("reads %s as import does", async (_, bytes) => {
    expect(await splitFile(bytes)).toEqual(await splitFile(PAGE));
    expect((await splitFile(bytes)).stdout).toContain("土豆丰收");
  });

  it("refuses what is no text, and says why", async () => {
    expect(await splitFile(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"))).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "page.txt:1:1 错误 不是认得的文字文件：不是 UTF-8、UTF-16，也不是 GB18030 [not-text]\n    → 导入识别出来的文字，不是图片、PDF 或 Word 文件；编码另存为 UTF-8\n",
    });
  });

  it("refuses mark-up under the name of text, below front matter, too", async () => {
    const { code, stdout, stderr } = await splitFile(
      '---\ndate: 2024-06-23\n---\n\n<?xml version="1.0"?>\n<alto/>\n',
      "page.md",
    );
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatchInlineSnapshot(`
      "page.md:5:1 错误 内容是 XML，不是版面的文字 [not-plain-text]
          → 从识别（OCR）软件里导出纯文字、Markdown，或 hOCR、ALTO、PAGE XML、MinerU、PaddleOCR 的结果
      "
    `);
  });
});

describe("npm run import", () => {
  it("refuses mark-up and data under the name of text, and goes on with the others", async () => {
    const { printed, outcomes } = await importNew({
      "2024-06-23-01.txt": "<!DOCTYPE html>\n<html><body><p>样例</p></body></html>",
      "2024-06-23-02.md": '{"words_result": [{"words": "样例"}]}',
      "2024-06-23-03.txt": PAGE,
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["failed", "failed", "composed"]);
    const refused = printed
      .split("\n")
      .flatMap((line, index, lines) => (line.includes("not-plain-text") ? [line, lines[index + 1]] : []));
    expect(refused.join("\n")).toMatchInlineSnapshot(`
      "2024-06-23-01.txt:1:1 错误 内容是 HTML 网页，不是版面的文字 [not-plain-text]
          → 在浏览器里打开，复制正文，存成 .txt
      2024-06-23-02.md:1:1 错误 内容是 JSON，不是版面的文字 [not-plain-text]
          → 从识别（OCR）软件里导出纯文字、Markdown，或 hOCR、ALTO、PAGE XML、MinerU、PaddleOCR 的结果"
    `);
  });
});
