import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findSources } from "@/lib/content/import/sources";
import { formatReport } from "@/lib/content/report";
import { contentFolder, temporaryFolder } from "../../folder";
import { importInto, PAGE } from "./importing";

const NAMES = [
  "01.hocr",
  "02.xml",
  "06.docx",
  "07.jpg",
  "node_1.htm",
  "说明.rst",
  "Thumbs.db",
  ".DS_Store",
  "__MACOSX/._a.txt",
];

describe("files of a folder that are not imported", () => {
  it("are named, one line each, with what to do", async () => {
    const content = await contentFolder({});
    const files = Object.fromEntries(NAMES.map((name) => [`2024-06-23/${name}`, "x"]));
    const { printed, outcomes } = await importInto(content, { ...files, "2024-06-23/02.txt": PAGE });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["composed"]);
    const lines = printed.split("\n");
    const at = lines.flatMap((line, index) => (line.includes("[not-imported]") ? [index] : []));
    const shown = at.map((index) => `${lines[index]?.replace(/^.*2024-06-23\//, "")}${lines[index + 1]}`);
    expect(shown.join("\n")).toMatchInlineSnapshot(`
      "01.hocr:1:1 提醒 没有导入：不是版面的文字、识别结果、PDF 或图片 [not-imported]    → 从识别（OCR）软件里导出纯文字、Markdown，或 hOCR、ALTO、PAGE XML、MinerU、PaddleOCR 的结果
      02.xml:1:1 提醒 没有导入：不是版面的文字、识别结果、PDF 或图片 [not-imported]    → 从识别（OCR）软件里导出纯文字、Markdown，或 hOCR、ALTO、PAGE XML、MinerU、PaddleOCR 的结果
      06.docx:1:1 提醒 没有导入：不是版面的文字、识别结果、PDF 或图片 [not-imported]    → 在文字处理软件里另存为 .txt（编码选 UTF-8）
      07.jpg:1:1 提醒 没有导入：是图片 [not-imported]    → 是整版的图片：识别部分还没有安装；是配图就放进 content/media/
      node_1.htm:1:1 提醒 没有导入：不是版面的文字、识别结果、PDF 或图片 [not-imported]    → 在浏览器里打开，复制正文，存成 .txt
      说明.rst:1:1 提醒 没有导入：不是版面的文字、识别结果、PDF 或图片 [not-imported]    → 是版面文字就存成 .txt（编码选 UTF-8）；不是可以不理"
    `);
  });

  it("are named where there is nothing else, too", async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, "06.docx"), "x");
    const { sources, problems } = await findSources(["."], folder);
    expect(sources).toEqual([]);
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      ".:1:1 错误 文件夹里没有可以导入的文件 [empty-folder]
          → 检查路径是否正确；可以导入的是 .txt、.md，识别软件的结果（hOCR、ALTO、PAGE XML、Tesseract 的 TSV，MinerU、PaddleOCR 的 JSON），PDF 和图片
      06.docx:1:1 提醒 没有导入：不是版面的文字、识别结果、PDF 或图片 [not-imported]
          → 在文字处理软件里另存为 .txt（编码选 UTF-8）
      1 个错误，1 个提醒"
    `);
  });

  it("are no text files behind links", async () => {
    const [folder, other] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(path.join(other, "02.txt"), PAGE);
    await mkdir(path.join(other, "more"));
    await symlink(path.join(other, "02.txt"), path.join(folder, "2024-06-23-02.txt"));
    await symlink(path.join(other, "more"), path.join(folder, "more"));
    await symlink(path.join(other, "gone.txt"), path.join(folder, "gone.txt"));
    const { sources, problems } = await findSources(["."], folder);
    expect(sources.map(({ file }) => file)).toEqual(["2024-06-23-02.txt"]);
    expect(problems.map(({ file, rule }) => `${rule} ${file}`)).toEqual([
      "not-imported gone.txt",
      "not-imported more",
    ]);
  });
});
