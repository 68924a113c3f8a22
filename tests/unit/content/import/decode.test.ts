import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "@/lib/content/import/decode";
import { runs } from "../../../length";

/** A text in GB18030 that has a character of four bytes (𠀀). */
const GB18030 = Buffer.from("d1f9c0fdb1a8a3accdc1b6b9b7e1cad5a1a395328236", "hex");
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16();

/** The text and its encoding, or the words of a refusal. */
function told(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return decoded.kind === "text"
    ? `${decoded.encoding} ${JSON.stringify(decoded.text)}`
    : `${decoded.line}:${decoded.column} ${decoded.message} [${decoded.rule}] → ${decoded.cure}`;
}

describe("bytes", () => {
  it.each([
    ["UTF-8", Buffer.from("土豆\n丰收"), 'UTF-8 "土豆\\n丰收"'],
    [
      "UTF-8 with a byte order mark, lines of Windows and old Macs",
      Buffer.from("\uFEFF土\r\n豆\r丰"),
      'UTF-8 "土\\n豆\\n丰"',
    ],
    ["UTF-16, little end first", Buffer.from("\uFEFF土豆", "utf16le"), 'UTF-16 "土豆"'],
    ["UTF-16, big end first", utf16be("土豆"), 'UTF-16 "土豆"'],
    ["GB18030", GB18030, 'GB18030 "样例报，土豆丰收。𠀀"'],
  ])("in %s are decoded", (_, bytes, expected) => {
    expect(told(bytes)).toBe(expected);
  });

  it.each([
    ["of a picture", PNG],
    ["in UTF-16 without a mark", Buffer.from("abc土豆", "utf16le")],
    ["of half a character of UTF-16", Buffer.from([0xff, 0xfe, 0x1f])],
    ["of another language's 8 bits", Buffer.from("caf\u00e9 na\u00efve \u00fcber", "latin1")],
  ])("%s are refused", (_, bytes) => {
    expect(told(bytes)).toBe(
      "1:1 不是认得的文字文件：不是 UTF-8、UTF-16，也不是 GB18030 [not-text] → 导入识别出来的文字，不是图片、PDF 或 Word 文件；编码另存为 UTF-8",
    );
  });

  it("that are UTF-8 with one bad byte are not taken for GB18030", () => {
    const bytes = Buffer.concat([
      Buffer.from("第一行是土豆\n第二"),
      Buffer.from([0xff]),
      Buffer.from("行是丰收\n"),
    ]);
    expect(told(bytes)).toMatchInlineSnapshot(
      `"2:3 文件是 UTF-8，但从这里起有坏了的字节 [damaged-utf8] → 从识别软件重新导出；或打开文件补上这里的字，另存为 UTF-8"`,
    );
  });

  it("are refused where there is nothing in the file, or too much", () => {
    expect(told(Buffer.from("\uFEFF \r\n"))).toMatchInlineSnapshot(
      `"1:1 文件是空的 [empty-file] → 核对识别结果，重新导出"`,
    );
    expect(told(Buffer.alloc(2 * 1024 * 1024 + 1, "a"))).toMatchInlineSnapshot(
      `"1:1 文件有 2.0 MB，超过 2 MB [too-large] → 一个文件只放一个版面"`,
    );
  });

  it("are a text or refused whatever they are, and never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect(decoded.kind === "text" ? decoded.text.includes("\0") : decoded.cure === "").toBe(false);
      }),
      { numRuns: runs() },
    );
  });
});
