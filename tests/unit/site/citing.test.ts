import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Cited, citedIn } from "@/components/reader/citing/cited";
import { bibtex, cslJson, gbt7714, ris } from "@/components/reader/citing/formats";
import { archiveOf } from "@/lib/site/archive/archive";
import { storyView } from "@/lib/site/pages/story";
import { fullContent, NOW } from "../full-content";

const TODAY = "2027-03-04";
const CITED: Cited = {
  url: "https://news.example.cn/2024/06/22/yangli/",
  title: "样例标题",
  authors: ["测试甲", "测试乙"],
  paper: "样例日报",
  day: "2024-06-22",
  pages: "01",
  section: "三农",
  issn: "0317-8471",
};

describe("after GB/T 7714 a story stands", () => {
  it("with author, page, and the day on which it was looked up", () => {
    expect(gbt7714(CITED, TODAY)).toBe(
      "测试甲, 测试乙. 样例标题[N/OL]. 样例日报, 2024-06-22(01)[2027-03-04]. https://news.example.cn/2024/06/22/yangli/.",
    );
  });
  it("without author and page", () => {
    expect(gbt7714({ ...CITED, authors: [], pages: "" }, TODAY)).toBe(
      "样例标题[N/OL]. 样例日报, 2024-06-22[2027-03-04]. https://news.example.cn/2024/06/22/yangli/.",
    );
  });
  it("with three authors at the most, and with all its pages", () => {
    expect(gbt7714({ ...CITED, authors: ["甲", "乙", "丙", "丁"] }, TODAY)).toMatch(
      /^甲, 乙, 丙, 等\. 样例标题/,
    );
    expect(gbt7714({ ...CITED, pages: "01, 03" }, TODAY)).toContain("2024-06-22(01, 03)[");
  });
});

it("in RIS each line is a tag and its value, between TY and ER", () => {
  const lines = ris(CITED).split("\r\n");
  expect(lines.pop()).toBe("");
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  expect(lines).toEqual([
    ...[
      "TY  - NEWS",
      "AU  - 测试甲",
      "AU  - 测试乙",
      "TI  - 样例标题",
      "T2  - 样例日报",
      "PY  - 2024",
      "DA  - 2024/06/22",
    ],
    ...[
      "SP  - 01",
      "SE  - 三农",
      "SN  - 0317-8471",
      "LA  - zh-CN",
      "UR  - https://news.example.cn/2024/06/22/yangli/",
      "ER  - ",
    ],
  ]);
});

it("in BibTeX names stay whole, marks of TeX are spelt out, braces match", () => {
  const text = bibtex({ ...CITED, title: "增长5% & {C_1}~\\", pages: "" }, TODAY);
  expect(text).toBe(`@article{2024-06-22-yangli,
  title = {{增长5\\% \\& \\{C\\_1\\}\\textasciitilde{}\\textbackslash{}}},
  author = {{测试甲} and {测试乙}},
  journal = {样例日报},
  entrysubtype = {newspaper},
  date = {2024-06-22},
  year = {2024},
  month = {6},
  issn = {0317-8471},
  langid = {chinese},
  url = {https://news.example.cn/2024/06/22/yangli/},
  urldate = {2027-03-04},
}
`);
  const bare = text.replace(/\\[{}]/g, "");
  expect(bare.split("{").length).toBe(bare.split("}").length);
});

/** CSL-JSON 1.0.2, what ours may have (citation-style-language/schema, csl-data.json). */
const CslDate = z.strictObject({ "date-parts": z.array(z.array(z.number().int()).length(3)).length(1) });
const CslItem = z.strictObject({
  id: z.string().min(1),
  type: z.literal("article-newspaper"),
  title: z.string().min(1),
  author: z
    .array(z.strictObject({ literal: z.string().min(1) }))
    .min(1)
    .optional(),
  "container-title": z.string().min(1),
  issued: CslDate,
  accessed: CslDate,
  page: z.string().min(1).optional(),
  section: z.string().min(1).optional(),
  ISSN: z.string().min(1).optional(),
  URL: z.url(),
  language: z.literal("zh-CN"),
});

it("in CSL-JSON it is an article of a newspaper", () => {
  expect(CslItem.array().parse(JSON.parse(cslJson(CITED, TODAY)))[0]).toMatchObject({
    issued: { "date-parts": [[2024, 6, 22]] },
    page: "01",
    author: [{ literal: "测试甲" }, { literal: "测试乙" }],
  });
  CslItem.array().parse(
    JSON.parse(cslJson({ ...CITED, authors: [], pages: "", section: "", issn: "" }, TODAY)),
  );
});

it("every story is cited by what its page says to machines", async () => {
  const archive = archiveOf(await fullContent(), NOW);
  for (const story of archive.stories) {
    const cited = citedIn(JSON.parse(JSON.stringify(storyView(archive, story).meta.graph)));
    expect(cited, story.url).toMatchObject({
      url: archive.site.url + story.url,
      title: story.headline.main,
      authors: story.bylines.map(({ name }) => name),
      paper: archive.site.name,
      day: story.date.slice(0, 10),
      pages:
        story.source.kind === "page"
          ? [story.source.page, ...(story.source.continued ?? []).map(({ page }) => page)].join(", ")
          : "",
      issn: story.source.kind === "page" ? "0317-8471" : "",
    });
  }
  expect(citedIn({ "@graph": [] })).toBeNull();
  expect(citedIn(null)).toBeNull();
});
