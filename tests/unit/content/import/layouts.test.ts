import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importFiles } from "@/lib/content/import/import-files";
import { pagePicture } from "@/lib/content/import/page-picture";
import { loadContent, loadContext } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { parseLayout, serialiseLayout } from "@/lib/layout/serialise";
import { contentFolder } from "../../folder";
import { greyPng } from "../../grey-png";
import { charactersOf, sample } from "../../layout/readers/reading";
import { importInto, importNew, PAGE } from "./importing";

/** A page as PaddleOCR reads it: its folio, a headline and a story. `width` of the page in pixels. */
const page = (folio: string, headline: string, more: object = {}) =>
  JSON.stringify({
    width: 1000,
    height: 1400,
    parsing_res_list: [],
    overall_ocr_res: {
      rec_texts: [
        folio,
        headline,
        "□本报记者 高田",
        "本报讯 昨天，样例河边种下三百棵柳树，",
        "明年春天还要再种五百棵。",
      ],
      rec_scores: [0.99, 0.98, 0.97, 0.96, 0.9],
      rec_boxes: [
        [100, 20, 500, 46],
        [100, 100, 700, 170],
        [140, 200, 300, 222],
        [140, 230, 560, 252],
        [100, 262, 360, 284],
      ],
    },
    ...more,
  });
const FOLIO = "2024年6月23日 星期日 第02版";

describe("a recogniser's file", () => {
  it("becomes a page's text, its layout and, where it lies beside it, its picture", async () => {
    const { folder, printed, read } = await importNew({
      "A02_res.json": page(FOLIO, "河边种下三百棵柳树"),
      "A02.png": greyPng(1000, 1400, 200),
    });
    expect((await readdir(path.join(folder, "pages"))).sort()).toEqual([
      "2024-06-23-a02.layout.json",
      "2024-06-23-a02.md",
      "2024-06-23-a02.webp",
    ]);
    expect(printed.split("\n")[0]).toBe("content/pages/2024-06-23-a02.md  2024-06-23 第A02版；新建");
    const text = await read("pages/2024-06-23-a02.md");
    expect(text.slice(text.lastIndexOf("---\n") + 4)).toMatchInlineSnapshot(`
      "2024年6月23日 星期日 第02版

      # 河边种下三百棵柳树

      　　□本报记者 高田

      　　本报讯 昨天，样例河边种下三百棵柳树，明年春天还要再种五百棵。
      "
    `);
    const kept = await read("pages/2024-06-23-a02.layout.json");
    const layout = parseLayout(kept);
    expect(layout).toMatchObject({ version: 1, source: "paddle", width: 1000, height: 1400 });
    // A line of the file for each printed line.
    for (const line of layout?.lines ?? [])
      expect(
        kept.split("\n").filter((row) => row.startsWith(`{"text":${JSON.stringify(line.text)}`)),
      ).toHaveLength(1);
    expect(layout && serialiseLayout(layout)).toBe(kept);
  });

  it.each([
    ["alto/tesseract-5.xml", "xml"],
    ["hocr/tesseract-5.hocr", "txt"],
    ["page-xml/transkribus-2013.xml", "xml"],
    ["mineru/pipeline_middle.json", "json"],
    ["paddle/ocr-v2.json", "json"],
    ["tesseract/tesseract-5.tsv", "tsv"],
  ])("%s is told by its content, and loses no character", async (name, ending) => {
    const { read } = await importNew({ [`2024-06-24-07.${ending}`]: await sample(name) });
    const text = await read("pages/2024-06-24-07.md");
    const layout = parseLayout(await read("pages/2024-06-24-07.layout.json"));
    const lines = layout?.lines.map((line) => line.text).join("") ?? "";
    const body = text.slice(text.indexOf("\n---\n") + 5).replace(/^#+ |\*\*/gm, "");
    expect(charactersOf(body)).toBe(charactersOf(lines));
    expect(lines.length).toBeGreaterThan(20);
  });

  it("is published with what stands beside it: the picture, and a place for each line", async () => {
    const { folder, outcomes } = await importNew({
      "2024-06-23-02_res.json": page(FOLIO, "河边种下三百棵柳树"),
      "2024-06-23-02.png": greyPng(1000, 1400, 200),
    });
    const { content, problems } = await loadContent(folder);
    expect(formatReport(problems)).toBe(formatReport(outcomes.flatMap((outcome) => outcome.problems)));
    const [printed] = content?.pages ?? [];
    expect(printed?.picture?.file).toMatchObject({
      path: "pages/2024-06-23-02.webp",
      width: 1000,
      height: 1400,
    });
    expect(printed?.lines.filter(({ text }) => text !== "").every(({ boxes }) => boxes.length > 0)).toBe(
      true,
    );
  });

  it("of several pages is imported page by page, each by what its edge prints", async () => {
    const pages = [
      page(FOLIO, "第二版的柳树"),
      page("2024年6月23日 第03版", "第三版的柳树"),
      page("小城日报", "没有版次的柳树"),
    ];
    const { printed } = await importNew({ "issue.json": `[${pages.join(",")}]` });
    expect(
      printed.split("\n").filter((line) => /^(?:content\/pages\/\S+ {2}|注意)/.test(line)),
    ).toMatchInlineSnapshot(`
      [
        "content/pages/2024-06-23-02.md  2024-06-23 第02版；新建",
        "content/pages/2024-06-23-03.md  2024-06-23 第03版；新建",
        "content/pages/2024-06-23-04.md  2024-06-23 第04版；新建；日期由编辑注明",
        "注意：版面的边上没有读到版次，照在文件里的顺序编作第04版",
      ]
    `);
  });

  it("of several pages that name one page has each page told that is not imported", async () => {
    const pages = [page(FOLIO, "第二版的柳树"), page(FOLIO, "第二版的杨树")];
    const { printed } = await importNew({ "issue.json": `[${pages.join(",")}]` });
    expect(printed).toContain(
      "issue.json:1:1 错误 第 2 页编作 2024-06-23 第02版，前面已经有一页是这一版，没有导入",
    );
  });

  it("of several pages has no --page", async () => {
    const both = `[${page(FOLIO, "一")},${page(FOLIO, "二")}]`;
    const { printed } = await importNew({ "a.json": both }, { page: "2", date: "2024-06-23" });
    expect(printed).toMatchInlineSnapshot(`
      "请编辑核对：
      a.json:1:1 错误 文件里有 2 个版面，--page 和 --name 只能用于一个 [page-of-many]
          → 去掉它们：版次和版名从各版的边上读，读不到的照顺序编；或一版导出一个文件
      导入 0 版 0 篇；2 个没有导入；1 个错误，0 个提醒"
    `);
  });

  it("with a damaged picture beside it is not imported, and the page that is there stays as it is", async () => {
    const sound = greyPng(1000, 1400, 200);
    const first = await importNew({ "A02_res.json": page(FOLIO, "河边种下三百棵柳树"), "A02.png": sound });
    const damaged = Buffer.from(sound);
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0x5a;
    const before = await first.read("pages/2024-06-23-a02.md");
    const { printed, read } = await importInto(
      first.folder,
      { "A02_res.json": page(FOLIO, "河边种下四百棵柳树"), "A02.png": damaged },
      { force: true },
    );
    expect(printed).toMatchInlineSnapshot(`
      "请编辑核对：
      A02.png:1:1 错误 图片坏了，全图解不出来；同名的识别结果（A02_res.json）也没有导入 [unread-picture]
          → 换一张完好的，再导入；没有完好的，把它移走，只导入识别结果，这一版就没有版面图
      导入 0 版 0 篇；1 个没有导入；1 个错误，0 个提醒"
    `);
    expect(await read("pages/2024-06-23-a02.md")).toBe(before);
  });

  it("that is damaged, of another version, empty or too large is refused, and the others are imported", async () => {
    const { printed, folder } = await importNew({
      "2024-06-23-01.xml": "<alto><Layout>\n<Page>",
      "2024-06-23-02.json": '{"parsing_res_list": 3}',
      "2024-06-23-03.json": '{"pdf_info": [{"page_size": [100, 200], "preproc_blocks": []}]}',
      "2024-06-23-04.json": page(FOLIO, "河边种下三百棵柳树"),
      "2024-06-23-05.xml": '<!DOCTYPE alto [<!ENTITY a "aaaa">]>\n<alto>&a;</alto>',
    });
    expect(await readdir(path.join(folder, "pages"))).toEqual([
      "2024-06-23-04.layout.json",
      "2024-06-23-04.md",
    ]);
    expect(printed.slice(printed.indexOf("请编辑核对"))).toMatchInlineSnapshot(`
      "请编辑核对：
      2024-06-23-01.xml:2:1 错误 XML 不完整或写错了（第 7 个字附近） [xml-damaged]
          → 从识别软件重新导出这个文件
      2024-06-23-02.json:1:1 错误 像是 PP-StructureV3 的结果，parsing_res_list 处的写法却不认得：可能是别的版本 [json-other-version]
          → 用 PP-StructureV3 的现行版本重新识别；或导出纯文字，存成 .txt
      2024-06-23-03.json:1:1 错误 版面上没有文字，没有导入 [empty-page]
          → 空白页、整版是图片的不用导入；印有文字的，核对识别结果，重新识别
      2024-06-23-05.xml:1:1 错误 XML 里自己定义了实体（<!ENTITY），没有读：这样的文件可能撑爆内存或读取别的文件 [xml-entities]
          → 从识别软件重新导出这个文件
      content/pages/2024-06-23-04.md:7:13 提醒 “河边种下三百棵柳树”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-23-04.md:14:1 提醒 版面上印的是第2版，不是第04版 [printed-page]
          → 核对原版；错了就用对的 --page 再导入，并删去这个文件
      content/pages/2024-06-23-04.md:18:1 提醒 “□本报记者 高田”是否另起一篇，证据不足 [weak-evidence]
          → 核对原版，在 lines: 里写一条：是署名写 - {text: '□本报记者 高田', is: byline}；若从这里另起一篇，在 stories: 里写 - {starts: '□本报记者 高田'}
      导入 1 版 1 篇；新建 1 个文件，4 个没有导入；4 个错误，3 个提醒"
    `);
  });
});

describe("importing again", () => {
  const first = { "2024-06-23-02.json": page(FOLIO, "河边种下三百棵柳树") };

  it("needs --force, replaces all three files, and keeps what editors wrote", async () => {
    const { folder, read } = await importNew({ ...first, "2024-06-23-02.png": greyPng(1000, 1400, 200) });
    const file = path.join(folder, "pages/2024-06-23-02.md");
    await writeFile(file, (await readFile(file, "utf8")).replace(/slug: \S+/, "slug: liushu"));
    const picture = await readFile(path.join(folder, "pages/2024-06-23-02.webp"));
    const second = {
      "2024-06-23-02.json": page(FOLIO, "河边种下三百棵柳树", { width: 1100, height: 1540 }),
      "2024-06-23-02.png": greyPng(1100, 1540, 90),
    };
    expect((await importInto(folder, second)).printed).toContain("[existing-page]");
    expect(parseLayout(await read("pages/2024-06-23-02.layout.json"))?.width).toBe(1000);
    const { printed } = await importInto(folder, second, { force: true });
    expect(printed).toContain("；更新；");
    expect(await readFile(file, "utf8")).toContain("slug: liushu");
    expect(parseLayout(await read("pages/2024-06-23-02.layout.json"))?.width).toBe(1100);
    expect((await readFile(path.join(folder, "pages/2024-06-23-02.webp"))).equals(picture)).toBe(false);
  });

  it("says that nothing has changed where text, layout and picture are the same", async () => {
    const { folder } = await importNew(first);
    expect((await importInto(folder, first, { force: true })).printed).toContain("；没有变化；");
  });

  it("of the text alone leaves layout and picture, and says so", async () => {
    const { folder } = await importNew(first);
    const { printed } = await importInto(folder, { "2024-06-23-02.txt": PAGE }, { force: true });
    expect(printed).toContain("2024-06-23-02.layout.json 没有换：这次导入的是纯文字");
    expect(await readdir(path.join(folder, "pages"))).toEqual([
      "2024-06-23-02.layout.json",
      "2024-06-23-02.md",
    ]);
  });

  it("writes nothing in a dry run", async () => {
    const { folder, printed } = await importNew(first, { dryRun: true });
    expect(printed).toContain("试运行，什么也没有写");
    expect(await readdir(folder)).not.toContain("pages");
  });

  it("writes none of the files where one can't be written", async () => {
    // A folder stands where the layout is to be.
    const folder = await contentFolder({ "pages/2024-06-23-02.layout.json/a": "x" });
    const { printed } = await importInto(folder, first);
    expect(printed).toContain("[cannot-write]");
    expect(await readdir(path.join(folder, "pages"))).toEqual(["2024-06-23-02.layout.json"]);
  });
});

describe("a folder of an issue", () => {
  it("has one result for each page: the one that says most", async () => {
    const { printed, outcomes } = await importNew({
      "20240623/A01_middle.json": await sample("mineru/pipeline_middle.json"),
      "20240623/A01_content_list.json": await sample("mineru/pipeline_content_list.json"),
      "20240623/A01_model.json": "[]",
      "20240623/A01.md": PAGE,
      "20240623/images/3f0c1a.jpg": "x",
      "20240623/pA2b.json": page("小城日报", "河边种下三百棵柳树"),
      "20240623/2024年6月23日第03版.txt": PAGE,
    });
    expect(
      outcomes.map((outcome) => (outcome.kind === "composed" ? outcome.file : outcome.problems)),
    ).toEqual([
      "content/pages/2024-06-23-03.md",
      "content/pages/2024-06-23-a01.md",
      "content/pages/2024-06-23-a02.md",
    ]);
    const lines = printed.split("\n");
    const told = lines.flatMap((line, index) =>
      /not-imported|same-page-results/.test(line) ? [line, lines[index + 1]] : [],
    );
    expect(told.join("\n")).toMatchInlineSnapshot(`
      "20240623/A01_middle.json:1:1 提醒 同一版还有 A01_content_list.json、A01.md，没有用 [same-page-results]
          → 不用改；要用别的那一个，就单独导入它，加上 --force
      20240623/A01_model.json:1:1 提醒 没有导入：不是版面的文字、识别结果、PDF 或图片 [not-imported]
          → 从识别（OCR）软件里导出纯文字、Markdown，或 hOCR、ALTO、PAGE XML、MinerU、PaddleOCR 的结果
      20240623/images:1:1 提醒 images、imgs 里的 1 张图片没有导入：是识别软件从版面上切下来的 [not-imported]
          → 要做配图的，放进 content/media/"
    `);
  });

  it("with two files of one page imports the first, and says so once", async () => {
    const { outcomes } = await importNew({
      "20240623/02.json": page(FOLIO, "河边种下三百棵柳树"),
      "20240623/第02版.xml": await sample("page-xml/transkribus-2013.xml"),
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["composed", "failed"]);
    expect(outcomes[1]?.problems.map(({ rule }) => rule)).toEqual(["same-page"]);
  });

  it("has pictures that nobody can read yet: named, with the command that helps", async () => {
    const { printed, outcomes } = await importNew({ "20240623/02.txt": PAGE, "20240623/03.jpg": "x" });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["composed"]);
    expect(printed).toContain("是整版的图片：识别部分还没有安装；是配图就放进 content/media/");
  });
});

describe("a PDF", () => {
  const pdf = (name: string) => readFile(path.join(import.meta.dirname, "../../../fixtures/pdf", name));

  it("of several pages is imported page by page, with a picture of each", async () => {
    const { folder, outcomes } = await importNew({ "20240623.pdf": await pdf("turned.pdf") });
    expect(
      outcomes.map((outcome) => (outcome.kind === "composed" ? outcome.file : outcome.problems)),
    ).toEqual([1, 2, 3, 4].map((number) => `content/pages/2024-06-23-0${number}.md`));
    expect(await readdir(path.join(folder, "pages"))).toHaveLength(3 * 4);
  });

  it("without text of its own, or that can't be opened, is refused with the way out", async () => {
    const { printed } = await importNew({
      "20240623/01.pdf": await pdf("scan.pdf"),
      "20240623/02.pdf": await pdf("password.pdf"),
      "20240623/03.pdf": await pdf("cut-off.pdf"),
    });
    expect(printed).toMatchInlineSnapshot(`
      "请编辑核对：
      20240623/01.pdf:1:1 错误 第 1 页：没有文字层，是扫描的图片 [unread-pdf]
          → 识别部分还没有安装
      20240623/02.pdf:1:1 错误 PDF 加了密，要密码才能打开 [unread-pdf]
          → 请向排版的人要一份不加密的；知道密码，可以用 qpdf --decrypt --password=密码 原文件.pdf 新文件.pdf 去掉
      20240623/03.pdf:1:1 错误 PDF 损坏了，打不开 [unread-pdf]
          → 请向排版的人要一份重新导出的，或重新下载
      导入 0 版 0 篇；3 个没有导入；3 个错误，0 个提醒"
    `);
  });
});

it("A picture is read by what recognises pictures, each of its pages by itself", async () => {
  const content = await contentFolder({});
  const { context } = await loadContext(content);
  if (!context) throw new Error("no site.yml");
  const layout = {
    width: 1000,
    height: 1400,
    lines: ["2024年6月23日 第02版", "柳树"].map((text, index) => ({
      text,
      box: [100, 20 + 100 * index, 300, 26 + 30 * index] as [number, number, number, number],
      size: 26 + 30 * index,
      bold: null,
      vertical: false,
      confidence: 0.9,
      unsure: [],
      label: null,
      part: null,
    })),
    rules: [],
    pictures: [],
  };
  const steps: number[] = [];
  const imported = importFiles(
    [{ file: "scan.tif", absolute: "/nowhere/scan.tif" }],
    { given: { date: null, page: null, name: null }, force: false, dryRun: false },
    context,
    {
      clock: () => 0,
      told: ({ lines }) => steps.push(lines),
      recogniser: async () => ({
        async *read(_source, told) {
          told?.({ page: 1, pages: 2, lines: 1, of: 2 });
          yield { kind: "page", page: 1, layout, picture: greyPng(1000, 1400, 200), remarks: ["歪了 1°"] };
          yield { kind: "unread", page: 2, message: "读不了", cure: "重新扫描" };
        },
        close: () => {},
      }),
    },
  );
  const outcomes = [];
  for await (const outcome of imported) outcomes.push(outcome);
  expect(steps).toEqual([1]);
  expect(
    outcomes.map((outcome) => (outcome.kind === "composed" ? outcome.file : outcome.problems[0]?.message)),
  ).toEqual(["content/pages/2024-06-23-02.md", "第 2 页：读不了"]);
  expect((await readdir(path.join(content, "pages"))).sort()).toEqual([
    "2024-06-23-02.layout.json",
    "2024-06-23-02.md",
    "2024-06-23-02.webp",
  ]);
});

it("A picture whose page is there already is not recognised again without --force", async () => {
  const folder = await contentFolder({});
  await importInto(folder, { "2024-06-23-02.txt": PAGE });
  const { printed } = await importInto(
    folder,
    { "2024-06-23-02.png": greyPng(10, 14, 200) },
    { paths: ["2024-06-23-02.png"] },
  );
  expect(printed).toContain("content/pages/2024-06-23-02.md 已经存在，没有改动它");
});

it("A page's picture takes at most 2 MB; what is none gives none", async () => {
  const picture = await pagePicture(greyPng(300, 400, 120));
  expect(picture?.length).toBeLessThan(2 * 1024 * 1024);
  expect(await pagePicture(new Uint8Array([1, 2, 3]))).toBeNull();
});
