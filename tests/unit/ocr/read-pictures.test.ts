import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { ocrState } from "@/lib/ocr/parts";
import { openRecogniser, type PictureResult, type Recogniser } from "@/lib/ocr/read-pictures";

/** A small page, one degree and more askew: two columns, a folio line above a rule, a vertical headline, a byline behind □. */
const PAGE = path.join(import.meta.dirname, "../../fixtures/ocr/askew.png");

const state = await ocrState(process.cwd());
const folder = state.kind === "installed" ? state.folder : "";
let opened: Recogniser | null = null;
const recogniser = () => {
  opened ??= openRecogniser(folder, 2);
  return opened;
};
afterAll(() => opened?.close());

async function read(source: string | Uint8Array, steps: string[] = []): Promise<PictureResult[]> {
  const results: PictureResult[] = [];
  const told = ({ page, pages, lines, of }: { page: number; pages: number; lines: number; of: number }) =>
    steps.push(`${page}/${pages} ${lines}/${of}`);
  for await (const result of recogniser().read(source, told)) results.push(result);
  return results;
}

describe("pictures that can't be read", () => {
  it("say so", async () => {
    expect(await read(new Uint8Array([1, 2, 3]))).toMatchInlineSnapshot(`
      [
        {
          "cure": "重新扫描、重新传送，或者用看图软件打开，看着完好的另存为 PNG，再导入",
          "kind": "unread",
          "message": "图片读不了：文件损坏，或者不是图片",
          "page": 1,
        },
      ]
    `);
    const huge = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>');
    expect(await read(huge)).toMatchInlineSnapshot(`
      [
        {
          "cure": "缩小到长边 10000 像素以内（一版报纸 300 dpi 就够），再导入",
          "kind": "unread",
          "message": "图片有 20000×20000 像素，太大，没有识别",
          "page": 1,
        },
      ]
    `);
  });

  it("are those that break off", async () => {
    const bytes = await readFile(PAGE);
    expect(await read(bytes.subarray(0, 20_000))).toMatchObject([{ kind: "unread" }]);
  });

  it("are those that are damaged in their middle", async () => {
    const bytes = Buffer.from(await readFile(PAGE));
    bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 64);
    expect(await read(bytes)).toMatchObject([
      { kind: "unread", message: "图片坏了，全图解不出来，没有识别" },
    ]);
  });
});

it("A recogniser that ends is told, and how to go on", async () => {
  const broken = openRecogniser(path.join(process.cwd(), "no-such-folder"), 1);
  const page = await sharp({ create: { width: 200, height: 200, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  for await (const result of broken.read(page))
    expect(result).toMatchInlineSnapshot(`
    {
      "cure": "关掉别的程序，腾出内存再试；还不行，再运行一次 npm run ocr:install",
      "kind": "unread",
      "message": "识别中断了（Cannot find module 'onnxruntime-node'）",
      "page": 1,
    }
  `);
  broken.close();
});

describe.skipIf(folder === "")("pictures (skipped where npm run ocr:install has not been run)", () => {
  it("are straightened and read line by line, no line over two columns", async () => {
    const steps: string[] = [];
    const [page] = await read(PAGE, steps);
    if (page?.kind !== "page") throw new Error(page?.message);
    const { layout, picture, remarks } = page;
    expect(remarks).toEqual([expect.stringMatching(/^版面歪了 1\.[1-3]°，扶正以后识别/)]);
    expect(layout.lines.map(({ text }) => text).join("\n")).toMatchInlineSnapshot(`
      "第01版要闻
      2024年6月22日 星期六
      河东小学搬进新楼
      样例大桥提前合龙
      校长介绍，学校从1958年建校以来，
      □本报记者 高田 通讯员 梁增煜
      6月22日，样例大桥的最后一段钢梁吊
      先后搬过三次家，这一次终于有了自己的塑
      装到位（右图），比计划提前了二十天。大
      胶跑道。
      桥建成以后，两岸的居民过河只要十分钟，
      下学期起，学校还将开设书法、篮球等
      不用再绕行上游的老桥。
      兴趣班，供学生自愿参加。
      家住河东的居民说，以前过河要绕行一
      个小时，遇上大雾只能等。大桥桥面双向四
      车道，两侧留出了人行道和非机动车道，年
      底以前通车。
      “孩子上学再也不用起大早了。”一位
      家长说，“学校门口还修了候车亭，下雨天
      也不怕。”据了解，这是全市今年第三座建
      成的跨河桥梁。
      6月21日，河东小学的三百名学生搬进
      了新教学楼。新楼共有教室二十四间，操场
      比从前大一倍，图书室里添了五千册新书。"
    `);
    expect(layout.lines.filter(({ vertical }) => vertical).map(({ text }) => text)).toEqual([
      "河东小学搬进新楼",
    ]);
    expect(new Set(layout.lines.map(({ size }) => Math.round(size / 10)))).toEqual(new Set([3, 7]));
    expect(layout.rules).toEqual([
      [expect.closeTo(75, -1), expect.closeTo(105, -1), expect.closeTo(1350, -2), expect.closeTo(4, -1)],
    ]);
    expect(await sharp(picture).metadata()).toMatchObject({
      format: "jpeg",
      width: layout.width,
      height: layout.height,
    });
    expect(steps.at(-1)).toBe(`1/1 ${layout.lines.length}/${layout.lines.length}`);
  });

  it("that lie on their side or stand on their head are turned by how their lines are read", async () => {
    const small = await sharp(PAGE).extract({ left: 0, top: 0, width: 1477, height: 520 }).toBuffer();
    for (const degrees of [90, 180, 270]) {
      const [page] = await read(await sharp(small).rotate(degrees).png().toBuffer());
      if (page?.kind !== "page") throw new Error(page?.message);
      expect(page.layout.lines.map(({ text }) => text)).toContain("样例大桥提前合龙");
      const said = degrees === 180 ? "版面上下倒了" : "版面横着";
      expect(page.remarks).toContain(`${said}，转正以后识别；版面的图片也是转正的`);
      expect(await sharp(page.picture).metadata()).toMatchObject({ width: page.layout.width });
    }
  });

  it("lie on their side and say so, or are the pages of one TIFF", async () => {
    const small = await sharp(PAGE).extract({ left: 0, top: 0, width: 1477, height: 420 }).toBuffer();
    const [turned] = await read(
      await sharp(small).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer(),
    );
    expect(turned?.kind === "page" && turned.layout.lines.map(({ text }) => text)).toContain(
      "样例大桥提前合龙",
    );
    const tiff = await sharp([small, small], { join: { animated: true } })
      .tiff()
      .toBuffer();
    const pages = await read(tiff);
    expect(pages.map(({ kind, page }) => `${kind} ${page}`)).toEqual(["page 1", "page 2"]);
  });

  it("of a blank page have no text, and say so", async () => {
    const blank = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#eee" } })
      .png()
      .toBuffer();
    expect(await read(blank)).toMatchObject([
      { kind: "page", layout: { lines: [], rules: [], pictures: [] }, remarks: ["图片上没有找到文字"] },
    ]);
  });
});
