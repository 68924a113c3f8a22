import { describe, expect, it } from "vitest";
import { missingWords } from "@/lib/content/manuscript/account";
import { readParts } from "@/lib/content/manuscript/story-parts";
import { writeMarkdown } from "@/lib/content/markdown/parse";
import { readWebPage } from "@/lib/content/web/read-web-page";
import { png } from "../../folder";
import { importManuscripts } from "../import-story/importing";

const page = (body: string, head = "") =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const weChat = (content: string, head = "") =>
  page(`<h1 id="activity-name">样例大桥通车</h1><div id="js_content">${content}</div>`, head);

function read(html: string | Uint8Array) {
  const found = readWebPage(Buffer.from(html), "/nowhere/a.html");
  if (found.kind === "refused") throw new Error(found.message);
  const parts = readParts(found.manuscript);
  return {
    ...parts,
    markdown: writeMarkdown(parts.text),
    told: found.manuscript.remarks.map(({ message }) => message),
    missing: missingWords(found.manuscript.paragraphs, parts),
  };
}

describe("A saved article of WeChat", () => {
  it("is its boxes' text, a paragraph a line", () => {
    const { headline, markdown, missing } = read(
      weChat(
        `<section><section><section><p><span>　　甲段的字。</span></p></section><section style="color:red">乙段<strong>强</strong>调。</section></section></section><p><br></p><section><span>丙段。</span><p>丁段。</p></section>`,
      ),
    );
    expect(headline).toBe("样例大桥通车");
    expect(markdown).toBe("甲段的字。\n\n乙段**强**调。\n\n丙段。\n\n丁段。\n");
    expect(missing).toEqual([]);
  });

  it.each([
    ["the line below its headline", '<em id="publish_time">2024-06-22 08:30</em>', "2024-06-22"],
    ["a script, in China's time", '<script>var ct = "1719072000";</script>', "2024-06-23"],
    ["another script", "<script>var createTime = '2024-06-21 07:00';</script>", "2024-06-21"],
  ])("is of the day in %s", (_, html, date) => {
    expect(read(weChat("<p>字。</p>") + html).dates).toEqual([{ date, basis: "page" }]);
  });

  it("leaves out what readers don't see, and says what else was not carried", () => {
    const { markdown, told } = read(
      weChat(
        '<p>看得见。</p><p style="display: none">看不见。</p><script>x</script><style>y</style><iframe data-src="a"></iframe><mp-common-profile></mp-common-profile>',
      ),
    );
    expect(markdown).toBe("看得见。\n");
    expect(told).toEqual(["2 个视频、音频或嵌入的卡片没有收进来"]);
  });
});

describe("A page of 数字报", () => {
  const ePaper = (titles: string, text: string, known = "") =>
    page(
      `<div class="main"><div class="article">${titles}<div id="ozoom">${known}${text}</div></div><h1>别的</h1></div>`,
    );

  it("says its headline in three levels of headings and its author in a fourth", () => {
    const found = read(
      ePaper("<h3>引题</h3><h1>主题<br>两行</h1><h2>副题</h2><h4>本报记者 高田</h4>", "<p>　　正文。</p>"),
    );
    expect(found).toMatchObject({
      kicker: "引题",
      headline: "主题 两行",
      deck: "副题",
      bylines: [{ name: "高田", role: "reporter", outlet: "本报" }],
    });
    expect(found.markdown).toBe("正文。\n");
  });

  it("says it in the comment of the publishing system, too", () => {
    const known =
      "<!--enpproperty <date>2024-06-21 00:00:00.0</date><author>高田</author><title><p>主题</p></title><subtitle>副题</subtitle><introtitle></introtitle>/enpproperty-->";
    const found = read(page(`<div id="ozoom">${known}<P>正文。</P></div>`));
    expect(found).toMatchObject({
      kicker: null,
      headline: "主题",
      deck: "副题",
      dates: [{ date: "2024-06-21", basis: "page" }],
    });
    expect(found.bylines.map(({ name }) => name)).toEqual(["高田"]);
  });

  it("has the day of its issue below the headline", () => {
    const titles =
      '<h1>主题</h1><div class="lai"><span>《样例日报》（ 2024年06月22日　第 01 版）</span></div>';
    expect(read(ePaper(titles, "<p>正文。</p>")).dates).toEqual([{ date: "2024-06-22", basis: "page" }]);
  });
});

describe("Any other page", () => {
  const long =
    "这是一段很长的正文，说的是样例大桥合龙的经过，两岸的居民都来看，工人们忙了一天，直到天黑才收工。";
  it("is what a reader mode shows of it, without its site's name in the headline", () => {
    const found = read(
      page(
        `<div id="nav"><a href="/">首页</a></div><div class="content"><p>${long}</p><p>${long}第二段。</p><p>${long}第三段。</p></div>`,
        "<title>样例大桥合龙_样例网</title>",
      ),
    );
    expect(found.headline).toBe("样例大桥合龙");
    expect(found.markdown.split("\n\n")).toHaveLength(3);
    expect(found.told).toEqual(["网页上正文以外的 2 个字（导航、推荐、页脚之类）没有收"]);
  });

  it.each(["GB18030", "UTF-16"])("is read in %s", (encoding) => {
    const html = page(
      `<h1 id="activity-name">Title</h1><div id="js_content"><p>字。</p></div>`,
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    ).replace('<meta charset="utf-8">', "");
    const gb = Buffer.concat([
      Buffer.from(html.slice(0, html.indexOf("字"))),
      Buffer.from([0xd7, 0xd6, 0xa1, 0xa3]),
      Buffer.from(html.slice(html.indexOf("。") + 1)),
    ]);
    const bytes = encoding === "UTF-16" ? Buffer.from(`\ufeff${html}`, "utf16le") : gb;
    expect(read(bytes).markdown).toBe("字。\n");
  });
});

describe("Pictures of a page", () => {
  const article = weChat(
    '<p><img src="./a_files/640" data-src="https://mmbiz.qpic.cn/a"></p><p style="text-align:center">桥上</p><p><img src="https://example.com/b.png"></p><p><img src="../../secret.png"></p><p>字。</p>',
  );
  it("come from the folder that the browser saved beside it, and from nowhere else", async () => {
    const { files, stdout } = await importManuscripts(
      { "a.html": article, "a_files/640": await png(40, 30), "a_files/x.html": "<p>x</p>" },
      [".", "--date", "2024-06-22"],
    );
    expect(files).toEqual([
      "media/2024/06/yang-li-da-qiao-tong-che-1.png",
      "stories/2024/06/yang-li-da-qiao-tong-che.md",
    ]);
    expect(stdout).toContain("提醒 2 张图没有和网页一起存下来，没有收进来 [picture-not-saved]");
    expect(stdout).toContain("单篇稿件 1 篇；新建 1 个文件；0 个错误");
  });
});

it("A page that can't be read says why, and what to do", () => {
  const BAD: readonly (readonly [string, Uint8Array])[] = [
    ["nothing", Buffer.alloc(0)],
    ["no text", Buffer.from([0, 1, 2, 255, 254, 0])],
    [
      "a single file",
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'),
    ],
    ["no article", Buffer.from(page(""))],
    ["31 MB", Buffer.alloc(31_000_000, 65)],
    ["boxes in boxes", Buffer.from(page(`<div id="js_content">${"<div>".repeat(50_000)}字</div>`))],
  ];
  const said = BAD.map(([what, bytes]) => {
    const found = readWebPage(bytes, "/nowhere/a.html");
    return `${what}: ${found.kind === "refused" ? `${found.message} → ${found.cure} [${found.rule}]` : "read"}`;
  });
  expect(said.join("\n")).toMatchInlineSnapshot(`
    "nothing: 文件是空的 → 在浏览器里重新另存网页 [empty-file]
    no text: 不是网页：里面不是文字 → 在浏览器里重新另存网页 [not-text]
    a single file: 浏览器存的单个文件（MHTML）里没有网页 → 在浏览器里打开原网页，翻到底，重新另存 [mhtml-without-page]
    no article: 网页里找不到文章 → 在浏览器里打开，把正文复制到 Word 文档，存成 .docx 再导入 [no-article]
    31 MB: 网页有 31 MB，超过 30 MB → 在浏览器里另存为“网页，全部”，不要存成单个文件 [too-large]
    boxes in boxes: 网页的标签嵌套太深，读不了 → 在浏览器里打开，把正文复制到 Word 文档，存成 .docx 再导入 [too-deep]"
  `);
});

it("A recogniser's hOCR is a printed page, not a story", async () => {
  const hocr = page('<div class="ocr_page" title="bbox 0 0 10 10"><span class="ocr_line">字</span></div>');
  const { stdout } = await importManuscripts({ "2024-06-22-01.html": hocr });
  expect(stdout).not.toContain("单篇稿件 1 篇");
});
