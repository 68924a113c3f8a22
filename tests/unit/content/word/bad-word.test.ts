import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readManuscript } from "@/lib/content/import-story/read-manuscript";
import { readWord } from "@/lib/content/word/read-word";
import { zip } from "../../zip";
import { importManuscripts } from "../import-story/importing";
import { docx, p, partsOf } from "./docx";

const FIXTURES = path.join(import.meta.dirname, "../../../fixtures/manuscripts");

/** Why a file can't be read, and what to do. */
async function refusal(bytes: Buffer): Promise<string> {
  const read = await readWord(bytes);
  return read.kind === "refused" ? `${read.message} → ${read.cure} [${read.rule}]` : "read";
}

const NAMES = "http://schemas.openxmlformats.org/package/2006/content-types";
const office = (type: string) =>
  zip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${NAMES}"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    },
    { name: "xl/workbook.xml", content: "<workbook/>" },
  ]);

const BAD: readonly (readonly [string, () => Buffer])[] = [
  ["nothing in it", () => Buffer.alloc(0)],
  ["a picture", () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1")],
  ["an old Word file", () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)])],
  [
    "a password",
    () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(512),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
  ],
  ["an encrypted part", () => zip(partsOf(p("字")).map((part) => ({ ...part, encrypted: true })))],
  ["half of a file", () => docx(p("字")).subarray(0, 300)],
  ["a table of Excel's", () => office("spreadsheetml.sheet")],
  ["slides", () => office("presentationml.presentation")],
  ["an OpenDocument", () => zip([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text" }])],
  ["another archive", () => zip([{ name: "a.txt", content: "字" }])],
  ["no text part", () => zip(partsOf("").filter(({ name }) => name !== "word/document.xml"))],
  ["XML that is none", () => zip(partsOf("<w:p>"))],
  [
    "a part that is longer than is said",
    () =>
      zip(
        partsOf(p("字".repeat(5000))).map((part) =>
          part.name === "word/document.xml" ? { ...part, declared: 200 } : part,
        ),
      ),
  ],
  [
    "a part that would fill the memory",
    () => zip(partsOf(p("字")).map((part) => ({ ...part, declared: 900_000_000 }))),
  ],
  [
    "far too many parts",
    () => zip(Array.from({ length: 5001 }, (_, at) => ({ name: `${at}.png`, content: "" }))),
  ],
  [
    "an entity bomb",
    () =>
      zip(
        partsOf("").map((part) =>
          part.name === "word/document.xml"
            ? {
                ...part,
                content: `<!DOCTYPE d [<!ENTITY a "${"字".repeat(99)}"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
              }
            : part,
        ),
      ),
  ],
];

describe("A Word file that can't be read", () => {
  it("says why, and what to do", async () => {
    const said: string[] = [];
    for (const [what, bytes] of BAD) said.push(`${what}: ${await refusal(bytes())}`);
    expect(said.join("\n")).toMatchInlineSnapshot(`
      "nothing in it: 文件是空的 → 重新要一份 [empty-file]
      a picture: 内容不是 Word 文档，只是名字叫 .docx → 用它自己的软件打开，另存为 .docx [not-word]
      an old Word file: 内容是旧版 Word 文档（.doc），只是名字叫 .docx → 把名字改回 .doc，再转换：soffice --headless --convert-to docx 稿子.doc [old-word-file]
      a password: 文件有密码，打不开 → 在 Word 里打开，“文件 → 信息 → 保护文档”里去掉密码，再保存 [encrypted-document]
      an encrypted part: 文件有密码，打不开 → 在 Word 里打开，“文件 → 信息 → 保护文档”里去掉密码，再保存 [encrypted-document]
      half of a file: 文件坏了：压缩包不完整 → 重新要一份；或在 Word 里打开（它会修复），另存为 .docx [damaged-document]
      a table of Excel's: 内容是 表格（.xlsx），不是 Word 文档 → 把稿子的文字复制到 Word 文档里，另存为 .docx [other-office-file]
      slides: 内容是 演示文稿（.pptx），不是 Word 文档 → 把稿子的文字复制到 Word 文档里，另存为 .docx [other-office-file]
      an OpenDocument: 内容是 OpenDocument 文档（.odt、.ods），不是 Word 文档 → 把稿子的文字复制到 Word 文档里，另存为 .docx [other-office-file]
      another archive: 文件里没有 Word 的正文 → 重新要一份；或在 Word 里打开（它会修复），另存为 .docx [damaged-document]
      no text part: 文件里没有 Word 的正文 → 重新要一份；或在 Word 里打开（它会修复），另存为 .docx [damaged-document]
      XML that is none: 文件坏了：找不到正文 → 重新要一份；或在 Word 里打开（它会修复），另存为 .docx [damaged-document]
      a part that is longer than is said: 文件坏了：里面的 word/document.xml 读不出来 → 重新要一份；或在 Word 里打开（它会修复），另存为 .docx [damaged-document]
      a part that would fill the memory: 文件里的 [Content_Types].xml 解开有 900 MB，不像一篇稿子 → 在 Word 里打开，把正文复制到新文档另存；图片多的先压缩图片 [too-large-inside]
      far too many parts: 文件有 5001 个部件，不像一篇稿子 → 在 Word 里打开，把正文复制到新文档另存；图片多的先压缩图片 [too-large-inside]
      an entity bomb: 文件坏了：找不到正文 → 重新要一份；或在 Word 里打开（它会修复），另存为 .docx [damaged-document]"
    `);
  });

  it("a file that ends anywhere is refused, never an exception", async () => {
    const whole = await readFile(path.join(FIXTURES, "styles.docx"));
    for (let at = 1; at < whole.length; at += Math.ceil(whole.length / 40)) {
      expect(await refusal(whole.subarray(0, at))).not.toBe("read");
    }
  });

  it("a file with a wrong byte anywhere is read, or refused", async () => {
    const whole = await readFile(path.join(FIXTURES, "pandoc.docx"));
    for (let at = 1; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(await refusal(bytes)).toMatch(/^read$| → /);
    }
  });

  it("a file of 150 MB or more is not even opened", async () => {
    // As long as it says: nothing of it is on the disk.
    const { open } = await import("node:fs/promises");
    const { temporaryFolder } = await import("../../folder");
    const absolute = path.join(await temporaryFolder(), "大.docx");
    const handle = await open(absolute, "w");
    await handle.truncate(200_000_000);
    await handle.close();
    expect(await readManuscript({ file: "大.docx", absolute })).toMatchObject({
      rule: "too-large",
      message: "文件有 200 MB，超过 150 MB",
    });
  });
});

describe("Other word processors' files", () => {
  it("are not read: one command converts them", async () => {
    const said: string[] = [];
    for (const file of ["稿子.doc", "稿 子.wps", "a.rtf", "b.odt"]) {
      const read = await readManuscript({ file, absolute: `/nowhere/${file}` });
      said.push(read.kind === "refused" ? `${read.message}；${read.cure}` : "read");
    }
    expect(said.join("\n")).toMatchInlineSnapshot(`
      ".doc 文件不能直接导入；先转成 .docx：soffice --headless --convert-to docx 稿子.doc（LibreOffice 的命令）；或在 WPS、Word 里另存为 .docx
      .wps 文件不能直接导入；先转成 .docx：soffice --headless --convert-to docx "稿 子.wps"（LibreOffice 的命令）；或在 WPS、Word 里另存为 .docx
      .rtf 文件不能直接导入；先转成 .docx：soffice --headless --convert-to docx a.rtf（LibreOffice 的命令）；或在 WPS、Word 里另存为 .docx
      .odt 文件不能直接导入；先转成 .docx：soffice --headless --convert-to docx b.odt（LibreOffice 的命令）；或在 WPS、Word 里另存为 .docx"
    `);
  });

  it("in a folder are named, and the others are imported", async () => {
    const { code, stdout } = await importManuscripts(
      { "a.docx": docx(p("样例大桥合龙") + p("大桥的最后一段钢梁吊装到位。")), "b.doc": "x" },
      [".", "--date", "2024-06-22"],
    );
    expect(code).toBe(0);
    expect(stdout).toContain("b.doc:1:1 提醒 没有导入");
    expect(stdout).toContain("soffice --headless --convert-to docx");
  });
});

it("A document with macros is a document", async () => {
  const type = "application/vnd.ms-word.document.macroEnabled.main+xml";
  expect(await refusal(docx(p("字"), { type }))).toBe("read");
});

it("A document without text is not imported", async () => {
  const { code, stdout } = await importManuscripts({ "空.docx": docx("<w:p/>") }, [
    ".",
    "--date",
    "2024-06-22",
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain("空.docx:1:1 错误 稿子里没有文字，也没有图 [empty-document]");
});
