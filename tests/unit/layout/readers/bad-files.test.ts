import { expect, it } from "vitest";
import { recognise } from "@/lib/layout/readers/recognise";
import { failureOf, layoutOf } from "./reading";

const ALTO = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page WIDTH="100" HEIGHT="200"><PrintSpace>`;

it("XML that declares entities is not parsed: neither those that grow nor those that fetch", async () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE alto [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;&a;">\n]>\n<alto><Layout>&b;</Layout></alto>`;
  expect(await failureOf(bomb)).toMatchInlineSnapshot(`
    {
      "cure": "从识别软件重新导出这个文件",
      "line": 3,
      "message": "XML 里自己定义了实体（<!ENTITY），没有读：这样的文件可能撑爆内存或读取别的文件",
      "rule": "xml-entities",
    }
  `);
  const external = `<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<alto><Layout>&x;</Layout></alto>`;
  expect(await failureOf(external)).toMatchObject({ rule: "xml-entities" });
});

it("An entity that nobody declared is a fault, not text", async () => {
  expect(await failureOf("<alto><Layout>\n&nbsp;</Layout></alto>")).toMatchInlineSnapshot(`
    {
      "cure": "从识别软件重新导出这个文件",
      "line": 2,
      "message": "XML 不完整或写错了（第 1 个字附近）",
      "rule": "xml-damaged",
    }
  `);
});

it("Elements that nest too deep reach no parser", async () => {
  const deep = (open: string, close: string) => open.repeat(50_000) + close.repeat(50_000);
  expect(await failureOf(`<alto>\n${deep("<a>", "</a>")}</alto>`)).toMatchInlineSnapshot(`
    {
      "cure": "从识别软件重新导出这个文件",
      "line": 2,
      "message": "XML 的元素套得太深，不像识别结果",
      "rule": "xml-too-deep",
    }
  `);
  expect(await failureOf(`<div class="ocr_page">${deep("<i>", "</i>")}</div>`)).toMatchObject({
    rule: "html-too-deep",
  });
});

it("A file that was cut off says where it ends", async () => {
  expect(await failureOf(`${ALTO}\n<TextBlock>\n<TextLine>`)).toMatchInlineSnapshot(`
    {
      "cure": "从识别软件重新导出这个文件",
      "line": 3,
      "message": "XML 不完整或写错了（第 11 个字附近）",
      "rule": "xml-damaged",
    }
  `);
  expect(await failureOf(`{"pdf_info": [\n{"page_size": [10, 20],`)).toMatchInlineSnapshot(`
    {
      "cure": "从识别软件重新导出；不要手改，也不要只复制一部分",
      "line": 2,
      "message": "JSON 不完整或写错了",
      "rule": "json-damaged",
    }
  `);
});

it("JSON of another version names the place that is not understood", async () => {
  expect(await failureOf(`{"pdf_info": {"page": 1}}`)).toMatchInlineSnapshot(`
    {
      "cure": "用 MinerU 的现行版本重新识别；或导出纯文字，存成 .txt",
      "message": "像是 MinerU 的结果，pdf_info 处的写法却不认得：可能是别的版本",
      "rule": "json-other-version",
    }
  `);
  expect(
    await failureOf(`{"parsing_res_list": [{"block_bbox": "10,20,30,40", "block_label": "text"}]}`),
  ).toMatchObject({
    rule: "json-other-version",
  });
  expect(
    await failureOf(`{"res": {"parsing_res_list": [{"label": "text", "content": "样例"}]}}`),
  ).toMatchObject({
    rule: "json-other-version",
  });
  expect(await failureOf(`{"rec_texts": "样例", "rec_scores": []}`)).toMatchObject({
    rule: "json-other-version",
  });
  expect(
    await failureOf(`{"pdf_info": [{"page_idx": 0, "page_size": [600, 800], "blocks": [{"type": "text"}]}]}`),
  ).toMatchObject({ rule: "json-other-version" });
  expect(await failureOf(`[{"type": "text", "text": "样例", "page_idx": 0}]`)).toMatchInlineSnapshot(`
    {
      "cure": "导入同一个文件夹里的 middle.json；或用新版 MinerU 重新识别",
      "message": "这个 content_list.json 里没有位置（bbox）：是旧版 MinerU 的",
      "rule": "mineru-without-boxes",
    }
  `);
});

it("A table of other columns, or that a spreadsheet has changed, is refused", async () => {
  const head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf";
  expect(await failureOf(`${head}\n`)).toMatchInlineSnapshot(`
    {
      "cure": "用 Tesseract 的 tsv 选项重新导出",
      "line": 1,
      "message": "TSV 表格里没有 text 这几列",
      "rule": "tsv-columns",
    }
  `);
  expect(
    await failureOf(`${head}\ttext\n5\t1\t1\t1\t1\t1\t10,5\t20\t30\t40\t96\t样例\n`),
  ).toMatchInlineSnapshot(`
    {
      "cure": "重新导出，不要用表格软件改",
      "line": 2,
      "message": "这一行的列数或数字不对，不是 Tesseract 的 TSV",
      "rule": "tsv-damaged",
    }
  `);
});

it("hOCR without a page, ALTO without a layout", async () => {
  expect(await failureOf(`<p class="ocr_par"><span class="ocr_line">样例</span></p>`)).toMatchInlineSnapshot(`
    {
      "cure": "从识别软件重新导出 hOCR",
      "message": "hOCR 里没有 ocr_page：不知道版面在哪里",
      "rule": "hocr-without-page",
    }
  `);
  expect(await failureOf("<alto><Description/></alto>")).toMatchInlineSnapshot(`
    {
      "cure": "重新识别，导出带文字的 ALTO",
      "message": "ALTO 里没有 Layout：只有说明，没有文字",
      "rule": "alto-without-layout",
    }
  `);
});

it("More pages than an issue has", async () => {
  const pages = Array.from({ length: 501 }, () => ({ page_size: [10, 20], preproc_blocks: [] }));
  expect(await failureOf(JSON.stringify({ pdf_info: pages }))).toMatchInlineSnapshot(`
    {
      "cure": "一次只导入一期",
      "message": "文件里有 501 个版面，超过 500 个",
      "rule": "too-many-pages",
    }
  `);
});

it("Lines without a place, or beside the page, stay on it", async () => {
  const { pages, remarks } = await layoutOf(
    `${ALTO}<TextBlock HPOS="10" VPOS="10" WIDTH="80" HEIGHT="40"><TextLine><String CONTENT="没有位置"/></TextLine>` +
      `<TextLine HPOS="500" VPOS="10" WIDTH="40" HEIGHT="10"><String CONTENT="版面以外"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`,
  );
  expect(pages[0]?.lines.map(({ text, box }) => [text, ...box])).toEqual([
    ["没有位置", 10, 10, 80, 40],
    ["版面以外", 100, 10, 0, 10],
  ]);
  expect(remarks).toEqual([
    "有的行没有写位置，放在它那一块或上一行的位置",
    "有的行的位置在版面以外，移到版面的边上",
  ]);
});

it("Text where no reader looks for it is told of", async () => {
  const hocr = await layoutOf(
    `<div class="ocr_page" title="bbox 0 0 100 200"><b>页外</b><span class="ocr_line" title="bbox 1 1 90 20">样<span class="ocrx_word">例</span></span></div>`,
  );
  expect(hocr.pages[0]?.lines.map(({ text }) => text)).toEqual(["样例"]);
  expect(hocr.remarks).toEqual(["有的字不在认得的行里，没有收（2 处）"]);
  const alto = await layoutOf(
    `${ALTO}<Other><TextLine><String CONTENT="别处"/></TextLine></Other></PrintSpace></Page></Layout></alto>`,
  );
  expect(alto.remarks).toEqual(["有的行不在认得的块里，没有收"]);
});

it.each([
  "样例正文。",
  "<html><body><p>样例</p></body></html>",
  `{"words_result": [{"words": "样例"}]}`,
  `[{"text": "样例"}]`,
  "[本报讯] 样例正文。",
  `<document xmlns="abbyy"><page>样例</page></document>`,
])("%s is no recogniser's file", (text) => {
  expect(recognise(text)).toBeNull();
});
