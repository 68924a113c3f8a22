import { describe, expect, it } from "vitest";
import { readDrawing } from "@/lib/content/media/drawing";
import { isPublishedType, mediaProblems } from "@/lib/content/media/media-folder";
import { safeSvg } from "@/lib/content/media/safe-svg";
import { formatReport } from "@/lib/content/report";
import { contentFolder, reportOf } from "../folder";

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inner: string, attributes = "") => `<svg ${XMLNS}${attributes}>${inner}</svg>`;
const safe = (text: string) => safeSvg(text)?.svg.replace(` ${XMLNS}`, "");

describe("a drawing in content/media/", () => {
  it("loses its script and handlers, and keeps its shapes", () => {
    const text = `<svg ${XMLNS} viewBox="0 0 9 9" onload="window.__x=1"><script>window.__x=1</script><path d="M0 0h9v9z"/></svg>`;
    expect(safeSvg(text)).toEqual({
      svg: `<svg ${XMLNS} viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`,
      gone: ["onload", "<script>"],
    });
  });

  it.each([
    ['<path fill="\\75rl(//evil.example/x#a)"/>', "<path/>"],
    ['<path clip-path="u&#114;l(https://evil.example/x#a)"/>', "<path/>"],
    ['<path fill="url(\\"//evil.example/\\")"/>'.replaceAll('\\"', "'"), "<path/>"],
    ['<path fill="URL( //evil.example/ )"/>', "<path/>"],
    ["<path fill=\"image-set('//evil.example/' 1x)\"/>", "<path/>"],
    ['<path fill="url()"/>', "<path/>"],
    ['<path style="fill:red;background:u\\72l(//x)"/>', '<path style="fill:red"/>'],
    ['<path style="--a:url(//x);fill:var(--a)"/>', '<path style="fill:var(--a)"/>'],
    ["<style>@import '//x';.a{fill:red;stroke:url(//x)}</style>", "<style>.a{fill:red}</style>"],
    ["<style><![CDATA[@im\\70ort '//x';.a{fill:red}]]></style>", "<style>.a{fill:red}</style>"],
    ["<style>@font-face{font-family:a;src:url(//x)}</style>", "<style>@font-face{font-family:a}</style>"],
    ['<use href="//evil.example/#a"/>', "<use/>"],
    ['<image href="//evil.example/a.png"/>', "<image/>"],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "<image/>"],
    ['<a href="javascript:x()"><path ONCLICK="x()"/></a>', "<a><path/></a>"],
    ['<animate attributeName="href" to="javascript:x()"/>', ""],
    ["<foreignObject><b>x</b></foreignObject>", ""],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>', ""],
    ['<g xmlns="http://www.w3.org/1999/xhtml"><path/></g>', "<g><path/></g>"],
    ['<g xml:base="//evil.example/"/>', "<g/>"],
  ])("has nothing that runs or leads elsewhere: %s", (inner, kept) => {
    const found = safeSvg(svg(inner));
    expect(found?.svg.replace(` ${XMLNS}`, "")).toBe(kept === "" ? "<svg/>" : `<svg>${kept}</svg>`);
    expect(found?.gone).not.toEqual([]);
  });

  it.each([
    '<defs><linearGradient id="a"><stop offset="0" stop-color="rgb(1 2 3)"/></linearGradient></defs>',
    '<path fill="url(#a) #fff" transform="matrix(1 0 0 1 0 0) translate(1e-5 -.5)"/>',
    '<use xlink:href="#a"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    '<text font-family="Noto Sans (CJK)" id="图层 (1)">文字 &#x3C;b></text>',
    "<style>.a{fill:url(#a);font:12px/1 sans-serif}@media (max-width:3px){.a{fill:red}}</style>",
  ])("keeps what draws: %s", (inner) => {
    const found = safeSvg(svg(inner));
    expect([found?.svg.replace(/ xmlns="[^"]*"/, ""), found?.gone]).toEqual([`<svg>${inner}</svg>`, []]);
  });

  it("drops what drawing programs write for themselves without a word", () => {
    const text = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><!-- x -->${svg(
      '<sodipodi:namedview id="x"/><metadata><rdf:RDF/></metadata><path inkscape:label="x" data-name="y"/>',
      ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"',
    )}`;
    expect(safe(text)).toBe("<svg><path/></svg>");
    expect(safeSvg(text)?.gone).toEqual([]);
  });

  it.each([
    "<html/>",
    "",
    "<svg",
    '<!DOCTYPE svg [<!ENTITY a "x">]><svg>&a;</svg>',
    `${"<g>".repeat(100_000)}${"</g>".repeat(100_000)}`,
    svg("<g>".repeat(300) + "</g>".repeat(300)),
  ])("is none where it can't be read: %#", (text) => {
    expect(safeSvg(text)).toBeNull();
  });
});

describe("the masthead", () => {
  it.each([
    ['<path d="M0 0" fill="\\75rl(//evil.example/x#a)"/>', 1, 56],
    ['<path d="M0 0" clip-path="u&#114;l(https://evil.example/x#a)"/>', 1, 56],
    ['<path style="fill:red"/>', 1, 47],
    ["<svg:script/>", 1, 41],
    ["<title><![CDATA[<script>]]></title>", 1, 48],
  ])("may only draw, however it is spelt: %s", (inner, line, column) => {
    expect(readDrawing(svg(inner))).toEqual({ kind: "fault", line, column });
  });

  it("may use its own parts", () => {
    const text = svg('<clipPath id="a"><path d="M0 0"/></clipPath><path clip-path="url(#a)" d="M0 0"/>');
    expect(readDrawing(`<?xml version="1.0"?>\n${text}\n`)).toEqual({ kind: "drawing", svg: text });
  });

  it("that reaches out is refused at its place", async () => {
    const masthead = `<svg ${XMLNS} viewBox="0 0 10 10">\n<path d="M0 0h9v9z" fill="\\75rl(//evil.example/x#a)"/></svg>`;
    expect(await reportOf({ "masthead.svg": masthead })).toMatchInlineSnapshot(`
      "content/masthead.svg:2:21 错误 报头不是只含图形的 SVG [unsafe-masthead]
          → 只留 <svg> 和 <path> 等图形元素；删去脚本、样式、链接和外部图片
      1 个错误，0 个提醒"
    `);
  });
});

describe("the files of content/media/", () => {
  it.each(["a.jpg", "a.JPEG", "图 一.png", "b/c.pdf", "附件 表.xlsx", "v.mp4", "a.svg"])(
    "are published: %s",
    (file) => {
      expect(isPublishedType(file)).toBe(true);
    },
  );

  it.each([
    "a.html",
    "a.HTM",
    "a.xhtml",
    "a.js",
    "a.mjs",
    "a.xml",
    "a.svgz",
    "a.css",
    "a.exe",
    "a.png.html",
    "html",
    "a.swf",
    "a.json",
  ])("are not: %s", (file) => {
    expect(isPublishedType(file)).toBe(false);
  });

  it("that are not published, or not as they are, are listed", async () => {
    const folder = await contentFolder({
      "media/evil.html": "<script>window.__x=1</script>",
      "media/evil.js": "window.__x=1",
      "media/2024/evil.svg": svg("<script>x</script>", ' onload="x()"'),
      "media/2024/broken.svg": "<svg",
      "media/2024/good.svg": svg("<path/>"),
      "media/.DS_Store": "x",
      "media/Thumbs.db": "x",
      "media/a.pdf": "%PDF",
    });
    expect(formatReport(await mediaProblems(folder))).toMatchInlineSnapshot(`
      "content/media/2024/broken.svg:1:1 提醒 SVG 读不出来，没有发布 [unreadable-media]
          → 在绘图软件里另存为“普通 SVG”；不用的删去
      content/media/2024/evil.svg:1:1 提醒 SVG 里的 onload、<script> 会运行、活动或引用外部内容，发布时去掉了 [cleaned-svg]
          → 看一看发布后的样子；在绘图软件里另存为“普通 SVG”，外部图片先嵌入，就不再提醒
      content/media/evil.html:1:1 提醒 这种文件不发布：网页、脚本和程序不能放在图片中间 [unpublished-media]
          → 图片、声音、视频、PDF 和办公文档可以；别的打成 .zip，不用的删去
      content/media/evil.js:1:1 提醒 这种文件不发布：网页、脚本和程序不能放在图片中间 [unpublished-media]
          → 图片、声音、视频、PDF 和办公文档可以；别的打成 .zip，不用的删去
      0 个错误，4 个提醒"
    `);
  });
});
