import { describe, expect, it } from "vitest";
import { layoutOf, sample, tableOf } from "./reading";

const lineWith = async (name: string, words: string) => {
  const { pages } = await layoutOf(await sample(name));
  return pages.flatMap(({ lines }) => lines).find(({ text }) => text.includes(words));
};

describe("how sure a recogniser is", () => {
  it("comes from ALTO's glyphs, the chosen reading of each", async () => {
    const line = await lineWith("alto/kraken-4.xml", "水渠");
    expect(line).toMatchObject({
      text: "水渠通到村口",
      unsure: [{ at: 1, confidence: 0.61 }],
      vertical: true,
    });
  });

  it("comes from ALTO's digits, 0 for sure and 9 for unsure, joined or apart", async () => {
    expect((await lineWith("alto/finereader-mm10.xml", "责任编辑"))?.unsure).toEqual([
      { at: 6, confidence: 0.222 },
    ]);
    expect((await lineWith("alto/finereader-mm10.xml", "旧粮站"))?.unsure).toEqual([
      { at: 3, confidence: 0.778 },
      { at: 10, confidence: 0.444 },
    ]);
  });

  it("comes from PAGE's glyphs, of several readings the one with the lowest index", async () => {
    const line = await lineWith("page-xml/ocr-d-2019.xml", "太极拳");
    expect(line).toMatchObject({ confidence: 0.9, unsure: [{ at: 0, confidence: 0.58 }], label: "title" });
  });

  it("comes from hOCR's characters, and what else they may be is not read", async () => {
    const { pages } = await layoutOf(
      `<div class='ocr_page' title='bbox 0 0 400 300; image "a.png"'><span class='ocr_line' title='bbox 10 10 70 40; x_size 30'>` +
        `<span class='ocrx_word' title='bbox 10 10 70 40; x_wconf 80'><span class='ocrx_cinfo' title='x_bboxes 10 10 38 40; x_conf 98.5'>水</span>` +
        `<span class='ocrx_cinfo' title='x_bboxes 40 10 70 40; x_conf 41.2'>渠</span><span class='ocrx_cinfo' id='lstm_choices_1'><span class='ocr_glyph'>梁</span></span></span></span></div>`,
    );
    expect(pages[0]?.lines).toMatchObject([{ text: "水渠", unsure: [{ at: 1, confidence: 0.412 }] }]);
  });
});

describe("what is printed", () => {
  it("keeps a hyphen and the part of the word on its line", async () => {
    expect((await lineWith("alto/finereader-mm10.xml", "藏书"))?.text).toBe("门迎客，藏书两万册，Wi-");
    expect((await lineWith("alto/finereader-mm10.xml", "全覆盖"))?.text).toBe("Fi全覆盖，全天开放。");
  });

  it("has a space between words of Chinese only where there is room for one", async () => {
    expect((await lineWith("alto/finereader-mm10.xml", "责任编辑"))?.text).toBe("责任编辑 孟晴");
    expect((await lineWith("hocr/tesseract-5.hocr", "大桥全长"))?.text).toBe(
      "桥正式通车。大桥全长1268米，双向",
    );
  });

  /** Words set 30 pixels high, each with the white before it; as hOCR and as Tesseract's table. */
  const set = (line: readonly (readonly [text: string, before: number])[], top: number) => {
    let x = 10;
    return line.map(([text, before]) => {
      const width = [...text].reduce((sum, char) => sum + (/[a-z0-9]/i.test(char) ? 15 : 30), 0);
      const box = [x + before, top, width, 30] as const;
      x = box[0] + width;
      return { text, box };
    });
  };
  const hocr = (lines: ReturnType<typeof set>[]) =>
    `<div class='ocr_page' title='bbox 0 0 900 300; image "a.png"'>${lines
      .map(
        (words) =>
          `<span class='ocr_line' title='bbox 10 ${words[0]?.box[1]} 800 ${(words[0]?.box[1] ?? 0) + 30}'>${words
            .map(
              ({ text, box: [x, y, w, h] }) =>
                `<span class='ocrx_word' title='bbox ${x} ${y} ${x + w} ${y + h}'>${text}</span>`,
            )
            .join(" ")}</span>`,
      )
      .join("")}</div>`;
  const tsv = (lines: ReturnType<typeof set>[]) =>
    [
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
      "1\t1\t0\t0\t0\t0\t0\t0\t900\t300\t-1\t",
      ...lines.flatMap((words, line) =>
        words.map(
          ({ text, box }, word) => `5\t1\t1\t1\t${line + 1}\t${word + 1}\t${box.join("\t")}\t96\t${text}`,
        ),
      ),
    ].join("\n");
  const texts = async (file: string) =>
    (await layoutOf(file)).pages.flatMap(({ lines }) => lines.map(({ text }) => text));

  it("has a typed space between Chinese and Latin, narrow as it is, where the page is set solid", async () => {
    const lines = [
      set(
        [
          ["今年", 0],
          ["6", 3],
          ["月", 3],
          ["20", 4],
          ["日", 3],
        ],
        20,
      ),
      set(
        [
          ["样例", 0],
          ["GDP", 11],
          ["增长", 12],
          ["5", 11],
          ["成", 3],
        ],
        60,
      ),
    ];
    const expected = ["今年6月20日", "样例 GDP 增长5成"];
    expect(await texts(hocr(lines))).toEqual(expected);
    expect(await texts(tsv(lines))).toEqual(expected);
  });

  it("has none where a program has put white at every such joint", async () => {
    const lines = [
      set(
        [
          ["今年", 0],
          ["6", 10],
          ["月", 10],
          ["20", 10],
          ["日", 10],
        ],
        20,
      ),
      set(
        [
          ["样例", 0],
          ["GDP", 11],
          ["增长", 12],
          ["5", 10],
          ["成", 10],
        ],
        60,
      ),
    ];
    const expected = ["今年6月20日", "样例GDP增长5成"];
    expect(await texts(hocr(lines))).toEqual(expected);
    expect(await texts(tsv(lines))).toEqual(expected);
  });

  it("has the sizes of the file's styles, in the page's units whatever theirs are", async () => {
    const { pages } = await layoutOf(await sample("alto/finereader-mm10.xml"));
    const sizes = pages.flatMap(({ lines }) => lines.map(({ size }) => size));
    const [folio = 0, , headline = 0, body = 0] = sizes;
    expect(headline / body).toBeCloseTo(3.2);
    expect(folio / body).toBeCloseTo(0.8);
    expect(sizes.at(-1)).toBeCloseTo(body);
  });

  it("is each line on its own page, not where MinerU joined the paragraph", async () => {
    const { pages } = await layoutOf(await sample("mineru/pipeline_middle.json"));
    expect(pages[0]?.lines.filter(({ text }) => text.startsWith("据介绍"))).toHaveLength(1);
  });

  it("is a table's row as a line", async () => {
    expect((await lineWith("mineru/pipeline_content_list.json", "首班"))?.text).toBe("站点 首班");
  });
});

it("Blocks of PaddleOCR-VL, which has no lines, become lines of their size", async () => {
  const { pages, remarks } = await layoutOf(
    JSON.stringify({
      width: 1000,
      height: 1400,
      parsing_res_list: [
        {
          block_label: "doc_title",
          block_content: "河边修了步道",
          block_bbox: [100, 100, 700, 200],
          block_id: 0,
          block_order: 1,
        },
        {
          block_label: "text",
          block_content: "步道全长三公里，沿河铺到老码头，傍晚散步的人多了起来。",
          block_bbox: [100, 220, 400, 310],
        },
        { block_label: "image", block_content: "", block_bbox: [500, 220, 900, 600] },
      ],
    }),
  );
  expect(pages.map(tableOf).join("\n")).toMatchInlineSnapshot(`
    "100,100,600,100 | 100 | 0 title | 河边修了步道
    100,220,300,23 | 23 | 1 text | 步道全长三公里，沿河铺到老
    100,254,277,23 | 23 | 1 text | 码头，傍晚散步的人多了起
    100,288,46,23 | 23 | 1 text | 来。"
  `);
  expect(remarks).toEqual(["有的块没有逐行的识别结果，照大小推算（2 处）"]);
});

it("PaddleOCR's results come with their lists, their service's answers and pages without text", async () => {
  const line = [
    [
      [10, 10],
      [90, 10],
      [90, 40],
      [10, 40],
    ],
    ["样例", 0.98],
  ];
  const three = { rec_texts: ["样例"], rec_scores: [0.98], rec_polys: [line[0]] };
  const texts = async (value: unknown) =>
    (await layoutOf(JSON.stringify(value))).pages.map(({ lines }) => lines.map(({ text }) => text));
  expect(await texts([line])).toEqual([["样例"]]);
  expect(await texts([[line], [line, line]])).toEqual([["样例"], ["样例", "样例"]]);
  expect(await texts([null, [line]])).toEqual([[], ["样例"]]);
  expect(await texts([{ res: three }, three])).toEqual([["样例"], ["样例"]]);
  expect(await texts({ result: { ocrResults: [{ prunedResult: three }] } })).toEqual([["样例"]]);
  expect(await texts([{ text: "样例", confidence: 0.9, text_region: line[0] }])).toEqual([["样例"]]);
});
