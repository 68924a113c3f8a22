import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { foreignFormat } from "@/lib/content/import/file-format";

const XML = `<?xml version="1.0" encoding="UTF-8"?>\n`;

describe("a file's text", () => {
  it.each([
    [
      "hOCR",
      `${XML}<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x">\n<html><body><div class='ocr_page' id='page_1'>样例`,
    ],
    ["hOCR", `<div class="ocr_page"><span class="ocrx_word">样例</span></div>`],
    ["ALTO XML", `${XML}<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout/></alto>`],
    ["ALTO XML", "<alto>\n<String CONTENT='样例'/>\n</alto>"],
    ["PAGE XML", `${XML}<!-- made -->\n<pc:PcGts xmlns:pc="x">`],
    ["XML", `${XML}<document xmlns="abbyy"><page>样例</page></document>`],
    ["XML", "<Page>\n<Story>样例</Story>\n</Page>\n"],
    ["HTML", "<!doctype html>\n<title>样例</title>"],
    ["HTML", "\n<html lang='zh'>\n<head><meta charset='gb2312'></head><body><p>样例</p></body></html>"],
    ["HTML", "<!-- saved from url=(0014)about:internet -->\n<HTML><BODY><P>样例"],
    ["浏览器存的网页", "From: <Saved by Blink>\nSnapshot-Content-Location: https://news.example.cn/"],
    ["JSON", `{"words_result": [{"words": "样例"}]}`],
    ["JSON", `[{"text": "样例", "box": [1, 2`],
    ["JSON", `[[[12.0, 7.0], [90.0, 7.0]], ["样例", 0.98]]`],
    ["JSON", `{"type": "text", "text": "样例"}\n{"type": "text", "text": "又一行"}\n`],
    ["JSON", "{'rec_texts': ['样例'], 'rec_scores': [0.98]}"],
    ["RTF", "{\\rtf1\\ansi 样例}"],
    ["TSV", "level\tpage_num\tblock_num\tpar_num\tline_num\n1\t1\t0\t0\t0"],
  ])("is %s", (name, text) => {
    expect(foreignFormat(text)?.name).toContain(name);
  });

  it.each([
    [
      "Markdown that begins with a recogniser's picture",
      "<div align='center'><img src='a.jpg'/></div>\n\n# 样例",
    ],
    ["Markdown between two of them", "<div>图一</div>\n\n样例正文。\n\n<div>图二</div>"],
    [
      "a recogniser's table, and text",
      "<html><body><table><tr><td>样例</td></tr></table></body></html>\n\n样例正文。",
    ],
    ["paragraphs in mark-up", "<p>样例第一段。</p>\n<p>样例第二段。</p>"],
    ["a line in brackets", "[本报讯] 样例正文。"],
    ["a number in brackets", "[1] 样例注释。"],
    ["quoted speech in braces", "{样例} 正文"],
    ["a title in angle brackets", "<样例> 正文</样例>"],
    ["a story that quotes mark-up", "网页都从 <!DOCTYPE html> 开始，<html> 是根。"],
    ["Git's and e-mail's words in a story", "来信：\nMIME-Version: 1.0 是什么意思？"],
  ])("is a page's where it is %s", (_, text) => {
    expect(foreignFormat(text)).toBeNull();
  });

  it("is a page's in all pages of the tests", async () => {
    const folder = path.join(import.meta.dirname, "../../../fixtures/pages");
    for (const page of await readdir(folder)) {
      const text = await readFile(path.join(folder, page, "page.md"), "utf8");
      expect(foreignFormat(text), page).toBeNull();
    }
  });
});
