import { describe, expect, it } from "vitest";
import { readFileName } from "@/lib/content/import/file-name";
import { stemOf } from "@/lib/content/import/file-stem";
import { folioOf } from "@/lib/content/import/folio";
import { namesPaper, pageName } from "@/lib/content/import/page-name";
import type { LayoutLine } from "@/lib/layout/model";

const line = (text: string, x: number, y: number, label: LayoutLine["label"] = null): LayoutLine => ({
  text,
  box: [x, y, 20 * text.length, 24],
  size: 24,
  bold: null,
  vertical: false,
  confidence: null,
  unsure: [],
  label,
  part: null,
});
const isPaper = namesPaper({ name: "样例新闻" });
const folio = (...lines: LayoutLine[]) => {
  const { names, ...found } = folioOf({ lines, height: 1400 });
  return { ...found, name: pageName(names, isPaper) };
};

describe("the edge of a page", () => {
  it.each([
    [["2024年6月23日 星期日", "要闻", "第02版"], { date: "2024-06-23", page: "2", name: "要闻" }],
    [["小城日报", "2024年6月23日", "农历五月十八", "A03"], { date: "2024-06-23", page: "A03", name: null }],
    [
      ["二〇二四年六月二十三日", "星期日", "第十二版", "民生新闻"],
      { date: "2024-06-23", page: "12", name: "民生新闻" },
    ],
    [["责任编辑：孟晴", "2024.6.23", "经济", "05版"], { date: "2024-06-23", page: "05", name: "经济" }],
    [["2024年6月23日", "第3版", "葛小满 摄"], { date: "2024-06-23", page: "3", name: null }],
    [["2024年", "6月23日", "第 4 版"], { date: "2024-06-23", page: "4", name: null }],
    [["样例新闻", "2024年6月23日", "综合", "第02版"], { date: "2024-06-23", page: "2", name: "综合" }],
    [["样例新闻 第02版", "2024年6月23日", "要 闻"], { date: "2024-06-23", page: "2", name: "要闻" }],
    [
      ["2024年6月23日 星期日 农历五月十八 小城晨报 A3 要闻·城区"],
      { date: "2024-06-23", page: "A3", name: "要闻·城区" },
    ],
    [["2024年6月23日", "第3版", "记者舒望"], { date: "2024-06-23", page: "3", name: null }],
    [["样例日报社出版", "电话0635"], { date: null, page: null, name: null }],
  ])("%j", (texts, expected) => {
    expect(folio(...texts.map((text, index) => line(text, 100 + 250 * index, 30 + index)))).toEqual(expected);
  });

  it("is looked at alone: what a story says of days and pages is not the page's", () => {
    expect(folio(line("2023年1月1日，第09版", 100, 600), line("2024年6月23日 第2版", 100, 30))).toEqual({
      date: "2024-06-23",
      page: "2",
      name: null,
    });
  });

  it("is what an engine labels so, wherever it stands; and says nothing where it contradicts itself", () => {
    expect(folio(line("2024年6月23日", 100, 300, "header")).date).toBe("2024-06-23");
    expect(folio(line("2024年6月23日", 100, 30), line("2024年6月22日", 100, 1380)).date).toBeNull();
  });
});

it.each([
  ["20240622/A01.pdf", "2024-06-22", "A01"],
  ["20240622/pA1b.pdf", "2024-06-22", "A1"],
  ["2024年6月22日第01版.pdf", "2024-06-22", "01"],
  ["2024-06-22/02_middle.json", "2024-06-22", "02"],
  ["20240622_A03_res.json", "2024-06-22", "A03"],
])("%s says date and page", (name, date, page) => {
  expect(readFileName(name)).toMatchObject({ date, page });
});

it.each([
  ["20240623/01要闻.pdf", [], "要闻"],
  ["2024-06-23/A05版 副刊 定稿.pdf", [], "副刊"],
  ["20240623/01要闻.pdf", ["2024年6月23日 第1版 民生"], "民生"],
  ["20240623/样例新闻A01.pdf", [], null],
])("%s, which prints %j, is called %s", (file, printed, name) => {
  const words = readFileName(file).words.map((text) => ({ kind: "file" as const, text }));
  expect(pageName([...words, ...printed.map((text) => ({ kind: "folio" as const, text }))], isPaper)).toBe(
    name,
  );
});

it.each([
  ["a/A01_middle.json", "A01"],
  ["A01_content_list.json", "A01"],
  ["A01_layout_det_res.png", "A01"],
  ["A01.pdf", "A01"],
  ["2024-06-22-01.hocr", "2024-06-22-01"],
  ["res.json", "res"],
])("%s is a result of %s", (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});
