import { describe, expect, it } from "vitest";
import { main as check } from "@/lib/cli/commands/check";
import { runInProcess } from "../../cli/in-process";
import { contentFolder, type Files, markdown, story, temporaryFolder } from "../../folder";

/** What `npm run check` says of a content folder. */
async function checked(files: Files) {
  const env = { NEWSPAPER_CONTENT: await contentFolder(files), NEWSPAPER_DIST: await temporaryFolder() };
  const { code, stdout } = await runInProcess(check, [], { env });
  return { code, report: stdout };
}

/** What is said of a story with this text, which begins on line 7: where and what, and each cure. */
async function saidOf(body: string, more: Files = {}): Promise<string[]> {
  const { report } = await checked({ "stories/a.md": story(body), ...more });
  return (report.match(/(?<=^content\/stories\/a\.md:).*\n.*/gm) ?? []).map((each) =>
    each.replace(/\n +/, " "),
  );
}

const dated = (title: string, date: string, body: string, ...more: string[]) =>
  markdown([`title: ${title}`, `date: ${date}`, "section: rural", ...more], body);

const MEDIA: Files = { "media/2024/doc.pdf": "x" };

describe("links to what is not there", () => {
  it("are errors, each with its line, column and cure", async () => {
    const { code, report } = await checked({
      ...MEDIA,
      "stories/shouji.md": dated("手机变“砝码”", "2024-06-22", "甲。"),
      "stories/2024/05/links.md": dated(
        "链接",
        "2024-05-03",
        [
          "[附件](/media/2024/doc.pdf) [表](</media/2024/附件 表.xlsx>) [无](/media/2024/none.pdf) [内](/2024/01/01/none/)",
          "[md](./im01.md) [md2](im01.md#a) [锚](#没有) [锚2](#小标题) [空]() [外](www.example.com) [协议](//a.cn/x)",
          "[tel](tel:0635-8888888) [js](javascript:alert(1)) [本地](file:///C:/x.doc) [首页](index.html)",
          "[大写](/2024/06/22/SHOUJI/) [视频](/media/2024/v.mp4)",
          "\n## 小标题\n\n文\n",
        ].join("\n"),
      ),
    });
    expect(code).toBe(1);
    expect(report).toMatchInlineSnapshot(`
      "content/stories/2024/05/links.md:7:27 错误 链接的文件 /media/2024/附件 表.xlsx 不存在 [link-to-missing-file]
          → 把文件放进 content/media/，链接写 /media/… 的路径
      content/stories/2024/05/links.md:7:56 错误 链接的文件 /media/2024/none.pdf 不存在 [link-to-missing-file]
          → 把文件放进 content/media/，链接写 /media/… 的路径
      content/stories/2024/05/links.md:7:82 错误 链接的网页 /2024/01/01/none/ 本站没有 [link-to-missing-page]
          → 改成现有的网址，或只留文字
      content/stories/2024/05/links.md:8:1 错误 链接的稿件文件 ./im01.md 不存在 [link-to-unknown-file]
          → 路径从这个文件所在的文件夹算起；也可以写稿件的网址
      content/stories/2024/05/links.md:8:17 错误 链接的稿件文件 im01.md#a 不存在 [link-to-unknown-file]
          → 路径从这个文件所在的文件夹算起；也可以写稿件的网址
      content/stories/2024/05/links.md:8:54 错误 链接“空”没有写网址，点了没有反应 [link-empty]
          → 写成 [空](网址)；不要链接就只留文字：空
      content/stories/2024/05/links.md:8:60 错误 链接 www.example.com 的开头不全，没有写明打开什么 [link-without-scheme]
          → 写成 https://www.example.com
      content/stories/2024/05/links.md:8:81 错误 链接 //a.cn/x 的开头不全，没有写明打开什么 [link-without-scheme]
          → 写成 https://a.cn/x
      content/stories/2024/05/links.md:9:74 错误 链接 index.html 不是网址，也不是 content/ 里的文件 [link-relative]
          → 首页写 /；站内别的网页写 / 开头的网址
      content/stories/2024/05/links.md:10:1 错误 链接的网页 /2024/06/22/SHOUJI/ 本站没有 [link-to-missing-page]
          → 是否指 /2024/06/22/shouji/（《手机变“砝码”》）；改成现有的网址，或只留文字
      content/stories/2024/05/links.md:10:27 错误 链接的文件 /media/2024/v.mp4 不存在 [link-to-missing-file]
          → 把文件放进 content/media/，链接写 /media/… 的路径
      content/stories/2024/05/links.md:8:34 提醒 这一页上没有 #没有，点了没有反应 [link-to-missing-place]
          → 写小标题的文字，或给小标题写 {#名字}
      content/stories/2024/05/links.md:9:25 提醒 正文里的链接里的脚本不安全，没有发布 [unsafe-html]
          → 删去它；排版用 Markdown 就够了
      content/stories/2024/05/links.md:9:51 提醒 链接 file:///C:/x.doc 的开头读者的浏览器不认识，只留下文字，没有做成链接 [unknown-scheme]
          → 改用 https://、mailto: 或 tel: 开头的网址，或去掉链接
      11 个错误，3 个提醒
      "
    `);
  });

  it("are told what they may have meant", async () => {
    expect(
      await saidOf(
        [
          "[甲](/2024/06/23/tudou/)、[乙](/2024/06/22/tudu/)、[丙](/section/rurl/)、[丁](/media/2024/Doc.pdf)、",
          "[戊](2024/tudou.md)、[己](#怎样核兑)、[庚](2024/06/22/tudou/)。",
          "\n## 怎样核对\n",
        ].join(""),
        { ...MEDIA, "stories/x/tudou.md": dated("土豆", "2024-06-22", "乙。") },
      ),
    ).toMatchInlineSnapshot(`
      [
        "7:1 错误 链接的网页 /2024/06/23/tudou/ 本站没有 [link-to-missing-page] → 是否指 /2024/06/22/tudou/（《土豆》）；改成现有的网址，或只留文字",
        "7:25 错误 链接的网页 /2024/06/22/tudu/ 本站没有 [link-to-missing-page] → 是否指 /2024/06/22/tudou/（《土豆》）；改成现有的网址，或只留文字",
        "7:48 错误 链接的网页 /section/rurl/ 本站没有 [link-to-missing-page] → 是否指 /section/rural/；改成现有的网址，或只留文字",
        "7:68 错误 链接的文件 /media/2024/Doc.pdf 不存在 [link-to-missing-file] → 是否指 /media/2024/doc.pdf；把文件放进 content/media/，链接写 /media/… 的路径",
        "7:93 错误 链接的稿件文件 2024/tudou.md 不存在 [link-to-unknown-file] → 是否指 ./x/tudou.md",
        "7:123 错误 链接 2024/06/22/tudou/ 不是网址，也不是 content/ 里的文件 [link-relative] → 站内的网页写 / 开头的网址，例如 /2024/06/22/tudou/，或写稿件的文件：../2024/tudou.md；别的网站写 https:// 开头的网址",
        "7:112 提醒 这一页上没有 #怎样核兑，点了没有反应 [link-to-missing-place] → 是否指 #怎样核对；写小标题的文字，或给小标题写 {#名字}",
      ]
    `);
  });

  it("are said of types of files that are not published, of folders, and of names in other characters", async () => {
    expect(
      await saidOf("[甲](/media/2024/page.html)、[乙](/media/2024)、[丙](/media/2024/é.pdf)。", {
        "media/2024/page.html": "x",
        "media/2024/e\u0301.pdf": "x",
      }),
    ).toMatchInlineSnapshot(`
      [
        "7:1 错误 链接的文件 /media/2024/page.html 不发布：网页、脚本和程序不能放在图片中间 [link-to-missing-file] → 打成 .zip 再放，链接照着改；或只留文字",
        "7:28 错误 链接的 /media/2024 是文件夹，读者打不开 [link-to-missing-file] → 写到文件为止，例如 /media/2024/fujian.pdf",
        "7:45 错误 链接的文件 /media/2024/é.pdf 看上去有，文件名里的字符却是另一种编码 [link-to-missing-file] → 给文件重新起名，例如 fujian.pdf，链接照着改",
      ]
    `);
  });

  it("count in about.md, footnotes, HTML, references and the footer", async () => {
    const { report } = await checked({
      "site.yml": [
        "name: 小城新闻",
        "url: https://news.example.cn",
        "description: 小城的新闻",
        "sections: [{id: rural, name: 三农}]",
        "legal: {police: {number: '1', url: https://news.example.cn/jubao/}}",
        "",
      ].join("\n"),
      "about.md": "见[甲](stories/a.md)、[乙](/wu/)、[丙](#reading)。\n",
      "stories/a.md": story('甲[^1]，<a href="/wu/">乙</a>，[丙][x]。\n\n[x]: ./wu.md\n\n[^1]: [注](/wu/)\n'),
    });
    expect(report).toMatchInlineSnapshot(`
      "content/about.md:1:20 错误 链接的网页 /wu/ 本站没有 [link-to-missing-page]
          → 改成现有的网址，或只留文字
      content/site.yml:5:36 错误 链接的网页 https://news.example.cn/jubao/ 本站没有 [link-to-missing-page]
          → 改成现有的网址，或只留文字
      content/stories/a.md:7:7 错误 链接的网页 /wu/ 本站没有 [link-to-missing-page]
          → 改成现有的网址，或只留文字
      content/stories/a.md:7:28 错误 链接的稿件文件 ./wu.md 不存在 [link-to-unknown-file]
          → 路径从这个文件所在的文件夹算起；也可以写稿件的网址
      content/stories/a.md:11:7 错误 链接的网页 /wu/ 本站没有 [link-to-missing-page]
          → 改成现有的网址，或只留文字
      5 个错误，0 个提醒
      "
    `);
  });
});

describe("links without a beginning, or to nothing", () => {
  it("say the whole address", async () => {
    const links = [
      "www.a.cn",
      "a.cn/b?c=1",
      "http：//a.cn/x",
      "http:/a.cn",
      "https//a.cn",
      "https://https://a.cn",
    ];
    const others = ["a@b.cn", "0635-8277092", "//a.cn/x", "//media/2024/doc.pdf", "新闻网.中国/a"];
    const said = await saidOf([...links, ...others].map((href) => `[甲](${href})`).join("、"));
    expect(said.every((line) => line.includes("[link-without-scheme]"))).toBe(true);
    expect(said.map((line) => line.replace(/^.*→ /, ""))).toMatchInlineSnapshot(`
      [
        "写成 https://www.a.cn",
        "写成 https://a.cn/b?c=1",
        "写成 http://a.cn/x",
        "写成 http://a.cn",
        "写成 https://a.cn",
        "写成 https://a.cn",
        "写成 mailto:a@b.cn",
        "写成 tel:06358277092",
        "写成 https://a.cn/x",
        "写成 /media/2024/doc.pdf",
        "写成 https://新闻网.中国/a",
      ]
    `);
  });

  it("have no words that readers could see", async () => {
    const said = await saidOf("甲[](/about/)[![图](/media/a.svg)](/about/)[ ](https://a.cn/)。", {
      "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
    });
    expect(said).toEqual([
      "7:2 错误 链接 /about/ 没有文字，读者看不到它 [link-without-words] → 写成 [文字](/about/)，或删去它",
      "7:42 错误 链接 https://a.cn/ 没有文字，读者看不到它 [link-without-words] → 写成 [文字](https://a.cn/)，或删去它",
    ]);
  });

  it("are empty however they are written", async () => {
    const said = await saidOf("[甲]()、[乙](#)、[丙](https://)、[丁](<>)、[戊](mailto:)。");
    expect(said.map((line) => line.replace(/^[\d:]+ /, ""))).toMatchInlineSnapshot(`
      [
        "错误 链接“甲”没有写网址，点了没有反应 [link-empty] → 写成 [甲](网址)；不要链接就只留文字：甲",
        "错误 链接“乙”没有写网址，点了没有反应 [link-empty] → 写成 [乙](网址)；不要链接就只留文字：乙",
        "错误 链接“丙”没有写网址，点了没有反应 [link-empty] → 写成 [丙](网址)；不要链接就只留文字：丙",
        "错误 链接“丁”没有写网址，点了没有反应 [link-empty] → 写成 [丁](网址)；不要链接就只留文字：丁",
        "错误 链接“戊”没有写网址，点了没有反应 [link-empty] → 写成 [戊](网址)；不要链接就只留文字：戊",
      ]
    `);
  });
});

describe("links to what is not published", () => {
  const others: Files = {
    "stories/later.md": dated(
      "以后",
      "2099-12-01",
      "见[同天](/2099/12/01/later2/)、[更晚](/2099/12/02/latest/)。",
    ),
    "stories/later2.md": dated("以后二", "2099-12-01", "乙。"),
    "stories/latest.md": dated("最后", "2099-12-02", "丙。"),
    "stories/draft.md": dated("草稿", "2024-06-22", "见[以后](/2099/12/01/later/)。", "draft: true"),
    "stories/over.md": dated("过期", "2024-06-01", "见[以后](/2099/12/01/later/)。", "expires: 2024-06-02"),
    "stories/gone.md": dated("撤下", "2024-06-01", "丁。", "takedown: {date: 2024-07-01, reason: 应要求}"),
  };

  it("are warnings that say what it is", async () => {
    const { code, report } = await checked({
      ...others,
      "stories/a.md": story(
        "[甲](/2099/12/01/later/)、[乙](/2024/06/22/draft/)、[丙](/2024/06/01/over/)、[丁](gone.md)、[戊](/2099/12/)。",
      ),
    });
    expect(code).toBe(0);
    expect(report).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 提醒 链接的 /2099/12/01/later/（《以后》）定在 2099-12-01 发布，到时以前读者打不开 [link-not-yet]
          → 等它发布的可以不理；不等的先去掉链接
      content/stories/a.md:7:25 提醒 链接的 /2024/06/22/draft/ 是草稿（content/stories/draft.md），发布以前读者打不开 [link-not-yet]
          → 等它发布的可以不理；不等的先去掉链接
      content/stories/a.md:7:49 提醒 链接的 /2024/06/01/over/ 已于 2024-06-02 撤下（已到期），读者看到的是撤下的说明 [link-to-withdrawn]
          → 改成别的网址，或只留文字；要读者看到说明的可以不理
      content/stories/a.md:7:72 提醒 链接的 gone.md 已于 2024-07-01 撤下（应要求），读者看到的是撤下的说明 [link-to-withdrawn]
          → 改成别的网址，或只留文字；要读者看到说明的可以不理
      content/stories/a.md:7:85 提醒 链接的网页 /2099/12/ 现在还没有内容，读者打不开 [link-not-yet]
          → 等稿件发布的可以不理；不等的先去掉链接
      content/stories/later.md:7:28 提醒 链接的 /2099/12/02/latest/（《最后》）定在 2099-12-02 发布，到时以前读者打不开 [link-not-yet]
          → 等它发布的可以不理；不等的先去掉链接
      0 个错误，6 个提醒
      "
    `);
  });
});

describe("links to what is there", () => {
  it("are right in any spelling, by old addresses, at places of pages", async () => {
    const links = [
      ...[
        "/",
        "/index.html",
        "/about",
        "/about/index.html",
        "/section/rural",
        "/2024/06/22/",
        "/2024/06/",
        "/2024/",
      ],
      ...[
        "/feed.xml",
        "/robots.txt",
        "/icon.svg",
        "/search/?q=%E4%B8%80",
        "/section/rural/feed.xml",
        "/404.html",
      ],
      ...[
        "/media/2024/doc.pdf",
        "media/2024/doc.pdf",
        "../media/2024/doc.pdf#page=2",
        "/content/media/2024/doc.pdf",
      ],
      ...["https://news.example.cn/2024/06/22/b/", "http://www.news.example.cn/media/2024/doc.pdf"],
      ...[
        "/old/",
        "/%E6%97%A7",
        "/旧/index.html",
        "/2024//06/22/./b",
        "/2024/06/22/b/#source-of",
        "#top",
        "#甲",
        "#%E7%94%B2",
      ],
      ...[
        "b.md",
        "./b.md#Source%20of",
        "/stories/b.md",
        "stories/b.md",
        "content/stories/b.md",
        "/2024/06/22/b/#main",
      ],
      ...["/about/#reading", "https://a.cn", "mailto:a@b.cn", "tel:12345", "/2024/06/22/b/#:~:text=甲"],
      ...["../pages/2024-06-22-01.md", "/paper/2024-06-22/01/#L1", "/paper/2024-06-22/", "../about.md"],
    ];
    expect(
      await checked({
        ...MEDIA,
        "about.md": "关于。\n",
        "pages/2024-06-22-01.md":
          '---\ndate: 2024-06-22\npage: "01"\nname: 要闻\nstories:\n  - {starts: 大桥合龙, slug: daqiao, section: rural}\n---\n# 大桥合龙\n\n□本报记者 高田\n\n大桥合龙的消息传来，村民都说了很多很多的话，写到这里为止。\n',
        "stories/a.md": story(
          `${links.map((href) => `[链接](${href.includes(" ") ? `<${href}>` : href})`).join("\n\n")}\n\n## 甲\n`,
        ),
        "stories/b.md": dated("乙", "2024-06-22", "乙。\n\n## Source of\n", "aliases: [/old/, /旧/]"),
      }),
    ).toEqual({
      code: 0,
      report: "没有问题。\n",
    });
  });

  it("are not called missing where their file can't be read", async () => {
    const { report } = await checked({
      "stories/a.md": story("[甲](/2024/06/22/b/)、[乙](b.md)、[丙](/wu/)。"),
      "stories/b.md": "---\ntitle: [\n---\n",
    });
    expect(report.match(/\[link-[\w-]+\]/g)).toEqual(["[link-to-missing-page]"]);
  });
});

describe("addresses in other files", () => {
  it("are told what they may have meant, too", async () => {
    const { report } = await checked({
      "pages/2024-06-22-01.md":
        '---\ndate: 2024-06-22\npage: "01"\nname: 要闻\nstories:\n  - {starts: 大桥合龙, slug: daqiao-helong, section: rural}\n---\n# 大桥合龙\n\n□本报记者 高田\n\n大桥合龙的消息传来，村民都说了很多很多的话，写到这里为止。\n',
      "front.yml": "lead: /2024/06/22/daqiao-helon/\n",
      "stories/a.md": story("甲。", "printed: /2024/06/22/daqiao-helon/"),
    });
    const { report: ofRedirects } = await checked({
      "redirects.yml": "redirects: [{from: /x/, to: /abuot/}]\n",
    });
    expect((ofRedirects + report).match(/(?<=→ )是否指 [^；]*/g)).toEqual([
      "是否指 /about/",
      "是否指 /2024/06/22/daqiao-helong/（大桥合龙）",
      "是否指 /2024/06/22/daqiao-helong/",
    ]);
  });
});
