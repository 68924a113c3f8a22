import { describe, expect, it } from "vitest";
import { formatReport } from "@/lib/content/report";
import { contentOf, type Files, load, reportOf } from "../folder";
import { drawn, LAYOUT, pageText, picturedPage, TAKEDOWN } from "./pictured-page";

const pageOf = async (files: Files) => {
  const { pages } = await contentOf(files);
  const [page] = pages;
  if (!page) throw new Error("no page");
  return page;
};

describe("a page with a picture and a layout beside it", () => {
  it("has a zone for each story, and for each line its boxes", async () => {
    const { picture, lines, pdf } = await pageOf(await picturedPage());
    expect(picture?.zones).toEqual([
      { boxes: [[60, 60, 920, 328]], known: 1 },
      { boxes: [[60, 500, 920, 960]], known: 1 },
      { boxes: [[1020, 60, 920, 328]], known: 1 },
    ]);
    expect(picture).toMatchObject({ height: 2800, blanks: [], loose: [], withheld: false });
    expect(picture?.file).toMatchObject({ path: "pages/2024-06-22-01.png", width: 1000, height: 1400 });
    expect(
      lines.filter(({ boxes }) => boxes.length > 0).map(({ number, boxes }) => [number, boxes[0]?.column]),
    ).toEqual([
      [2, 3],
      [4, 1],
      [5, 1],
      [7, 3],
      [9, 1],
      [10, 1],
      [12, 1],
      [14, 3],
      [16, 1],
      [17, 1],
    ]);
    expect(pdf).toEqual({ path: "pages/2024-06-22-01.pdf", bytes: 20 });
  });

  it("keeps the zone of a story whose words an editor has mended", async () => {
    const mended = pageText().replace("绕行\n一个小时", "绕道走\n一个钟头");
    const { picture } = await pageOf({ ...(await picturedPage()), "pages/2024-06-22-01.md": mended });
    expect(picture?.zones[1]).toEqual({ boxes: [[60, 500, 920, 960]], known: expect.any(Number) });
  });

  it("has no box of a story that was taken down, and names the regions to blank", async () => {
    const before = await pageOf(await picturedPage());
    const { picture, lines, asides } = await pageOf(await picturedPage(TAKEDOWN));
    expect(asides.map(({ kind }) => kind)).toEqual(["withdrawn"]);
    expect(picture?.zones.map(({ boxes }) => boxes)).toEqual([[[60, 60, 920, 328]], [[1020, 60, 920, 328]]]);
    expect(picture?.blanks).toEqual([[52, 492, 936, 976]]);
    expect(picture?.withheld).toBe(false);
    expect(lines.filter(({ number }) => number >= 7 && number <= 12).flatMap(({ boxes }) => boxes)).toEqual(
      [],
    );
    expect(picture?.file?.hash).not.toBe(before.picture?.file?.hash);
    expect(picture?.file?.original).toBe(before.picture?.file?.original);
  });

  it("blanks a printed line, too, that the text has lost and that may have been the story's", async () => {
    const lost = pageText(TAKEDOWN).replace(
      "一个小时，遇上大雾只能等。\n\n图为河东的旧渡口。",
      "遇上大雾只能等。",
    );
    const { picture } = await pageOf({ ...(await picturedPage()), "pages/2024-06-22-01.md": lost });
    expect(picture?.blanks.some(([, y, , height]) => y <= 1400 && y + height >= 1440)).toBe(true);
    expect(picture?.loose).toEqual([]);
  });

  it("is withheld where nobody knows where the story stands that was taken down, and editors are told", async () => {
    const { "pages/2024-06-22-01.layout.json": _, ...withoutLayout } = await picturedPage(TAKEDOWN);
    const { content, problems } = await load(withoutLayout);
    expect(content?.pages[0]?.picture?.withheld).toBe(true);
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "content/pages/2024-06-22-01.md:6:3 提醒 撤下的稿件在版面图上的位置对不出来，不能只涂去它：整版的图不再显示 [withheld-picture]
          → 用原来的文件重新导入这一版，加上 --force；没有原来的文件，可以不理
      0 个错误，1 个提醒"
    `);
    const others = LAYOUT.lines.map((line, index) =>
      index >= 3 && index <= 5 ? { ...line, text: "别的字" } : line,
    );
    const strange = { "pages/2024-06-22-01.layout.json": JSON.stringify({ ...LAYOUT, lines: others }) };
    const second = await load({ ...(await picturedPage(TAKEDOWN)), ...strange });
    expect(second.content?.pages[0]?.picture?.withheld).toBe(true);
  });

  it("has neither where nothing stands beside its text", async () => {
    const { picture, pdf, lines } = await pageOf({ "pages/2024-06-22-01.md": pageText() });
    expect([picture, pdf, lines.flatMap(({ boxes }) => boxes)]).toEqual([null, null, []]);
  });
});

it("editors are told what can't be used beside a page", async () => {
  const text = { "pages/2024-06-22-01.md": pageText() };
  const layout = JSON.stringify(LAYOUT);
  expect(
    await reportOf({
      ...text,
      "pages/2024-06-22-01.layout.json": layout.slice(0, 300),
      "pages/2024-06-22-01.webp": "no picture",
    }),
  ).toMatchInlineSnapshot(`
    "content/pages/2024-06-22-01.layout.json:1:1 错误 这一版的位置文件读不出来：不完整，或是别的版本写的 [bad-layout]
        → 重新导入这一版，加上 --force；没有原来的文件，就删去它，这一版不再有版面图上的各篇位置
    content/pages/2024-06-22-01.webp:1:1 错误 版面图打不开：文件不完整、太大，或不是一张静止的图片 [bad-page-picture]
        → 换一个完好的 WebP、JPEG、PNG 或 AVIF 文件，或重新导入这一版；不要版面图就删去它
    2 个错误，0 个提醒"
  `);
  expect(
    await reportOf({
      ...text,
      "pages/2024-06-22-01.layout.json": JSON.stringify({ ...LAYOUT, height: 900 }),
      "pages/2024-06-22-01.webp": await drawn("webp"),
    }),
  ).toMatchInlineSnapshot(`
    "content/pages/2024-06-22-01.webp:1:1 错误 版面图是 1000×1400，同位置文件里的版面（500×900）长宽比例不同：各篇的位置会错开 [page-picture-shape]
        → 换上没有裁过的整版图片，或重新导入这一版
    1 个错误，0 个提醒"
  `);
  // Beside no page of this name, it is no page's.
  expect(await reportOf({ ...text, "pages/2024-06-23-01.webp": await drawn("webp") })).toMatchInlineSnapshot(`
    "content/pages/2024-06-23-01.webp:1:1 提醒 2024-06-23-01.webp 没有用：旁边没有同名的版面文字 2024-06-23-01.md [without-page]
        → 2024-06-23-01.md 改了名或移走了，这个文件跟着改名、移走；那一版不要了，就删去它
    0 个错误，1 个提醒"
  `);
});
