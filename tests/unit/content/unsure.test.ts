import { describe, expect, it } from "vitest";
import { main } from "@/lib/cli/commands/check";
import { loadContent } from "@/lib/content/load";
import { suspectKey } from "@/lib/content/ocr/suspect-key";
import { runInProcess } from "../cli/in-process";
import { contentFolder, type Files } from "../folder";
import { LAYOUT, pageText } from "./pictured-page";

/** The page as a recogniser read it that was not sure of 钢, of 家 and 住, and of 旧 in a caption. */
const UNSURE = {
  ...LAYOUT,
  source: "ocr",
  lines: LAYOUT.lines.map((line) => ({
    ...line,
    confidence: 0.98,
    unsure: ["钢", "家", "住", "旧"].flatMap((character) => {
      const at = line.text.indexOf(character);
      return at < 0 ? [] : [{ at, confidence: character === "钢" ? 0.31 : 0.66 }];
    }),
  })),
};
const page = (text = pageText()): Files => ({
  "pages/2024-06-22-01.md": text,
  "pages/2024-06-22-01.layout.json": JSON.stringify(UNSURE),
});
const suspectsOf = async (folder: string) => {
  const { suspects } = await loadContent(folder);
  return suspects.map(({ kind, text, line, column, reason, mendable }) => ({
    kind,
    text,
    at: `${line}:${column}`,
    reason,
    mendable,
  }));
};

describe("characters of which the recogniser was not sure", () => {
  it("are suspects where the page has them, the least sure first, neighbours together", async () => {
    expect(await suspectsOf(await contentFolder(page()))).toMatchInlineSnapshot(`
      [
        {
          "at": "17:16",
          "kind": "unsure",
          "mendable": true,
          "reason": "识别软件对“钢”没有把握（31%），请对照原版",
          "text": "钢",
        },
        {
          "at": "22:1",
          "kind": "unsure",
          "mendable": true,
          "reason": "识别软件对“家住”没有把握（66%），请对照原版",
          "text": "家住",
        },
        {
          "at": "25:6",
          "kind": "unsure",
          "mendable": false,
          "reason": "识别软件对“旧”没有把握（66%），请对照原版",
          "text": "旧",
        },
      ]
    `);
  });

  it("are none where an editor has written something else, and keep their places beside that", async () => {
    const mended = pageText()
      .replace("大桥的最后一段钢梁", "大桥最末一段铁梁")
      .replace("家住河东", "家住在河东");
    const found = await suspectsOf(await contentFolder(page(mended)));
    expect(found.map(({ text, at }) => `${text} ${at}`)).toMatchInlineSnapshot(`
      [
        "家住 22:1",
        "旧 25:6",
      ]
    `);
  });

  it("are dismissed and mended by the same commands as other suspects", async () => {
    const folder = await contentFolder(page());
    const check = (...args: string[]) => runInProcess(main, args, { env: { NEWSPAPER_CONTENT: folder } });
    const keyOf = async (index: number) => (await loadContent(folder)).suspects.map(suspectKey)[index] ?? "";
    await check("--dismiss", await keyOf(0));
    expect((await suspectsOf(folder)).map(({ text }) => text)).toEqual(["家住", "旧"]);
    await check("--accept", await keyOf(0), "--right", "家在");
    expect((await suspectsOf(folder)).map(({ text }) => text)).toEqual(["旧"]);
  });
});
