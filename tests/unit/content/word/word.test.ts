import { describe, expect, it } from "vitest";
import { docx, p } from "./docx";
import { read } from "./reading";

const TEXT = p("6月22日，样例大桥的最后一段钢梁吊装到位，比计划提前了二十天，两岸的居民都来看。", {
  size: 32,
});
/** Styles as WPS and a Chinese Word name them. */
const STYLES = [
  ["1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'],
  ["2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
  ["a3", "Title", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>'],
  ["a5", "Subtitle", '<w:pPr><w:jc w:val="center"/></w:pPr>'],
  ["a7", "caption", ""],
  ["a8", "引题", ""],
]
  .map(
    ([id, name, properties]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`,
  )
  .join("");

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="1">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, "bullet", "")}${level(1, "bullet", "o")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="3">${level(0, "decimal", "%1.")}</w:abstractNum>`,
  ...[1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`),
].join("");

describe("The head of a story", () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      "by styles",
      p("全市重点工程", { style: "a8" }) +
        p("样例大桥合龙", { style: "a3" }) +
        p("比计划提前二十天", { style: "a5" }) +
        p("□本报记者 高田"),
      { kicker: "全市重点工程", headline: "样例大桥合龙", deck: "比计划提前二十天", basis: "style" },
    ],
    [
      "by size, in two lines, with a dash before the deck",
      p("样例大桥合龙", { size: 44, centred: true }) +
        p("两岸居民欢腾", { size: 44, centred: true }) +
        p("——写在合龙之日", { size: 32 }),
      { kicker: null, headline: "样例大桥合龙 两岸居民欢腾", deck: "——写在合龙之日", basis: "look" },
    ],
    [
      "by the middle",
      p("样例大桥合龙", { centred: true }) + p("高田", { centred: true }),
      { headline: "样例大桥合龙", basis: "look" },
    ],
    [
      "as the first heading",
      p("样例大桥合龙", { style: "1" }) + p("高田　梁增煜"),
      { headline: "样例大桥合龙", basis: "style" },
    ],
    [
      "as the first line, which is a doubt",
      p("样例大桥合龙"),
      { headline: "样例大桥合龙", basis: "first-line" },
    ],
    ["not at all where the text begins at once", "", { headline: null, basis: "file-name" }],
  ])("is read %s", async (_, head, expected) => {
    const found = await read(docx(head + TEXT, { styles: STYLES }));
    expect(found).toMatchObject(expected);
    expect(found.missing).toEqual([]);
    expect(found.markdown).toMatch(/^6月22日/);
  });

  it.each<[string, string[]]>([
    ["本报记者 高田 通讯员 梁增煜", ["高田 reporter 本报", "梁增煜 correspondent"]],
    ["□ 高 田", ["高田 author"]],
    ["作者：高田", ["高田 author"]],
    ["文/高田 图/梁增煜", ["高田 author", "梁增煜 photographer"]],
    ["（高田）", ["高田 author"]],
    ["聊城日报记者 高田", ["高田 reporter 聊城日报"]],
  ])("signs by “%s”", async (line, expected) => {
    const { bylines, markdown } = await read(docx(p("样例大桥合龙", { size: 44 }) + p(line) + TEXT));
    expect(bylines.map(({ name, role, outlet }) => [name, role, outlet].filter(Boolean).join(" "))).toEqual(
      expected,
    );
    expect(markdown).toMatch(/^6月22日/);
  });

  it("leaves lines in the text that are none of it", async () => {
    const { markdown, kicker, deck } = await read(
      docx(p("样例大桥合龙", { size: 44 }) + p("来源：样例日报") + TEXT),
    );
    expect([kicker, deck, markdown.split("\n")[0]]).toEqual([null, null, "来源：样例日报"]);
  });
});

describe("The text", () => {
  it.each([
    "拨打138****8000，长3*4米，[注]、a_b、6~7月、第1. 项、$5、<10%",
    "李**和王*明",
    "# 不是标题",
    "见 https://example.com/a_b_c 和 www.example.com",
  ])("is written as it would be typed: %s", async (line) => {
    const escaped = line.replace("<", "&lt;");
    const { markdown } = await read(docx(p("题", { size: 44 }) + TEXT + p(`${escaped}。`)));
    expect(markdown.split("\n\n")[1]).toBe(`${line.startsWith("#") ? "\\" : ""}${line}。\n`);
  });

  it("opens with a dateline that goes into its field, and ends with a byline that signs it", async () => {
    const { dateline, bylines, markdown } = await read(
      docx(
        p("题", { size: 44 }) +
          p("本报聊城6月22日讯（记者 高田）样例大桥合龙。") +
          p("明年通车。（通讯员 梁增煜）"),
      ),
    );
    expect(dateline).toEqual({ outlet: "本报", place: "聊城", date: "6月22日", kind: "讯" });
    expect(bylines.map(({ name }) => name)).toEqual(["高田", "梁增煜"]);
    expect(markdown).toBe("样例大桥合龙。\n\n明年通车。\n");
  });

  it("keeps an opening that no field says whole", async () => {
    const { dateline, markdown } = await read(
      docx(p("题", { size: 44 }) + p("据新华社北京6月20日电 会议今天召开。")),
    );
    expect([dateline, markdown]).toEqual([null, "据新华社北京6月20日电 会议今天召开。\n"]);
  });

  it("has the numbers that Word counts, as words where Markdown can't print them", async () => {
    const item = (text: string, at: number, id = 1) => p(text, { list: [id, at] });
    const { markdown } = await read(
      docx(
        p("题", { size: 44 }) +
          TEXT +
          item("种什么", 0) +
          item("杨树", 1) +
          item("毛白杨", 2) +
          item("柳树", 1) +
          item("怎么种", 0) +
          item("甲", 0, 2) +
          item("乙", 1, 2) +
          item("先", 0, 3) +
          item("后", 0, 3),
        { numbering: NUMBERING },
      ),
    );
    expect(markdown.slice(markdown.indexOf("一、"))).toBe(
      "一、种什么\n\n（一）杨树\n\n1. 毛白杨\n\n（二）柳树\n\n二、怎么种\n\n- 甲\n  - 乙\n\n1. 先\n2. 后\n".replace(
        "1. 毛",
        "1\\. 毛",
      ),
    );
  });

  it("counts figures that go on behind other text in words", async () => {
    const { markdown } = await read(
      docx(
        p("题", { size: 44 }) +
          TEXT +
          p("先", { list: [3, 0] }) +
          p("说的是先做什么。") +
          p("后", { list: [3, 0] }),
        { numbering: NUMBERING },
      ),
    );
    expect(markdown).toContain("1\\. 先\n\n说的是先做什么。\n\n2\\. 后\n");
  });

  it("has headings of the second level and below it", async () => {
    const { markdown } = await read(
      docx(
        p("题", { style: "a3" }) + TEXT + p("甲", { style: "1" }) + TEXT + p("乙", { style: "2" }) + TEXT,
        { styles: STYLES },
      ),
    );
    expect(markdown.match(/^#+ .*/gm)).toEqual(["## 甲", "### 乙"]);
  });

  it("has tables with their merged cells, lines in cells, and tables in tables", async () => {
    const cell = (content: string, properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const inner = `<w:tbl>${row(cell(p("内甲")), cell(p("内乙")))}</w:tbl>`;
    const { markdown, missing } = await read(
      docx(
        p("题", { size: 44 }) +
          TEXT +
          `<w:tbl>${row(cell(p("项")), cell(p("数")), cell(p("注")))}${row(cell(p("甲") + p("乙")), cell(p("1|2"), '<w:gridSpan w:val="2"/>'))}${row(cell(inner + p("")), cell(p("3")), cell(p("")))}</w:tbl>`,
      ),
    );
    expect(missing).toEqual([]);
    expect(markdown.slice(markdown.indexOf("|"))).toBe(
      "| 项 | 数 | 注 |\n| - | - | - |\n| 甲<br>乙 | 1\\|2 | |\n| 内甲　内乙 | 3 | |\n",
    );
  });

  it("has notes where the text leads to them", async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { markdown, missing } = await read(
      docx(p("题", { size: 44 }) + TEXT.replace("</w:p>", `${mark}</w:p>`), {
        footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> 注文。</w:t></w:r></w:p></w:footnote>`,
      }),
    );
    expect(missing).toEqual([]);
    expect(markdown).toMatch(/来看。\[\^1\]\n\n\[\^1\]: 注文。\n$/);
  });
});

describe("What a document has beside its text is told, with its words", () => {
  const told = async (body: string, extra = {}) =>
    (await read(docx(p("题", { size: 44 }) + TEXT + body, extra))).told;

  it("tracked changes, hidden words, comments, headers", async () => {
    const body = `<w:p><w:ins><w:r><w:t>新写的</w:t></w:r></w:ins><w:del><w:r><w:delText>删掉的</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见的</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    expect(
      await told(body, {
        comments: `<w:comment w:id="0" w:author="主任">${p("再核一下")}</w:comment>`,
        header: p("内部稿"),
      }),
    ).toEqual([
      "文档里有修订：采用了 1 处插入，去掉了 1 处删除：“删掉的”",
      "1 条批注没有收进正文：“主任：再核一下”",
      "1 处隐藏文字没有收进正文：“看不见的”",
      "页眉页脚的文字没有收进正文：“内部稿”",
    ]);
  });

  it("text boxes, formulas, charts, objects, drawings", async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p("框里的字。")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`;
    const formula =
      "<w:p><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>";
    const chart =
      "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    const object = '<w:p><w:r><w:object><o:OLEObject Type="Embed"/></w:object></w:r></w:p>';
    const line = "<w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>";
    const found = await read(docx(p("题", { size: 44 }) + TEXT + box + formula + chart + object + line));
    expect(found.told).toEqual([
      "1 个文本框的文字接在了所在段落的后面",
      "1 个公式写成了一行文字",
      "1 个图表没有收进来",
      "1 个嵌入的对象（表格、公式、文件）没有收进来",
      "1 个绘制的图形（线条、方框之类）没有收进来",
    ]);
    expect(found.markdown).toContain("框里的字。\n\nx^2\n");
    expect(found.missing).toEqual([]);
  });

  it("pictures that the converter does not find", async () => {
    const group = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><a:blip r:embed="rId-a.png"/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    expect(await told(group)).toContain("1 张图（组合在一起的，或画在图形里的）没有收进来");
  });

  it("nothing where fields and marks are around words", async () => {
    const field =
      '<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>6月23日</w:t></w:r></w:fldSimple><w:bdo w:val="rtl"><w:r><w:t>刊出</w:t></w:r></w:bdo></w:p>';
    const { markdown, missing } = await read(docx(p("题", { size: 44 }) + TEXT + field));
    expect([missing, markdown.split("\n\n")[1]]).toEqual([[], "6月23日刊出\n"]);
  });

  it("text that the converter does not know, character by character", async () => {
    const strange = await read(
      docx(
        `${p("题", { size: 44 }) + TEXT}<w:p><w:strange><w:r><w:t>藏起来的字</w:t></w:r></w:strange></w:p>`,
      ),
    );
    expect(strange.missing).toEqual(["藏起来的字"]);
  });
});
