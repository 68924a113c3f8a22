import { describe, expect, it } from "vitest";
import { PageLayout } from "@/lib/layout/model";
import { recognise } from "@/lib/layout/readers/recognise";
import { layoutOf, sample, tableOf } from "./reading";

const SAMPLES = [
  ["alto/finereader-mm10.xml", "ALTO XML"],
  ["alto/kraken-4.xml", "ALTO XML"],
  ["alto/tesseract-5.xml", "ALTO XML"],
  ["hocr/tesseract-5.hocr", "hOCR"],
  ["mineru/pipeline_content_list.json", "MinerU content_list.json"],
  ["mineru/pipeline_middle.json", "MinerU middle.json"],
  ["mineru/vlm_middle.json", "MinerU middle.json"],
  ["paddle/ocr-v2.json", "PaddleOCR JSON"],
  ["paddle/ocr-v3_res.json", "PaddleOCR JSON"],
  ["paddle/pp-structure-v3_res.json", "PP-StructureV3 JSON"],
  ["page-xml/ocr-d-2019.xml", "PAGE XML"],
  ["page-xml/transkribus-2013.xml", "PAGE XML"],
  ["tesseract/tesseract-5.tsv", "Tesseract TSV"],
] as const;

describe.each(SAMPLES)("%s", (name, format) => {
  it(`is told to be ${format}, and read as its file of what is expected says`, async () => {
    const text = await sample(name);
    expect(recognise(text)?.name).toBe(format);
    const { pages, engine, remarks } = await layoutOf(text);
    for (const page of pages) expect(PageLayout.safeParse(page).error).toBeUndefined();
    const summary = pages.map((page) =>
      [
        `${page.width} × ${page.height}，${page.rules.length} 条线，图 ${JSON.stringify(page.pictures)}`,
        tableOf(page),
      ].join("\n"),
    );
    const read = [engine, ...remarks, ...summary, ""].join("\n");
    await expect(read).toMatchFileSnapshot(`expected/${name.replace("/", "-")}.txt`);
  });
});
