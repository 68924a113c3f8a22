import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findSources } from "@/lib/content/import/sources";
import { loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { contentFolder, markdown, story } from "../../folder";
import { importInto, importNew, PAGE } from "./importing";

const TARGET = "pages/2024-06-23-02.md";

describe("a page that is new", () => {
  it("is written with its list, and shown in a table", async () => {
    const { printed, read } = await importNew({ "2024-06-23-02.txt": PAGE });
    expect(printed).toMatchInlineSnapshot(`
      "content/pages/2024-06-23-02.md  2024-06-23 第02版 要闻；新建
      篇  行     标题                                      署名          段  图  栏目    网址名
       1  22-26  样例土豆丰收                              张样例、李例   1   0  三农    yang-li-tu-dou-feng-shou
       2  28-32  样例企业新线投产                          王样           1   0  经济    yang-li-qi-ye-xin-xian-tou-chan
       3  34-36  （无标题）6月20日，样例河边的样例树长得…  赵例           1   0  未归栏  6-yue-20-ri-yang-li-he-bian-de-yang-li
      请编辑核对：
      content/pages/2024-06-23-02.md:13:13 提醒 “6月20日，样例河边的样例树长得”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-23-02.md:13:13 提醒 “6月20日，样例河边的样例树长得”一稿没有标题，暂用首句 [no-headline]
          → 在 stories: 里给它加一行 headline: 标题
      导入 1 版 3 篇；新建 1 个文件；0 个错误，2 个提醒"
    `);
    const text = await read(TARGET);
    expect(text.slice(0, -PAGE.length)).toMatchInlineSnapshot(`
      "---
      date: 2024-06-23
      dateBasis: printed
      page: "02"
      name: 要闻
      stories:
        - starts: 样例土豆丰收
          slug: yang-li-tu-dou-feng-shou
          section: rural
        - starts: 样例企业新线投产
          slug: yang-li-qi-ye-xin-xian-tou-chan
          section: economy
        - starts: 6月20日，样例河边的样例树长得很好
          slug: 6-yue-20-ri-yang-li-he-bian-de-yang-li
          # 版面上没有标题：请在这里补一行 headline: 标题（没发布过的，slug 也可以改）
          # 未归栏：请在这里补一行 section: 栏目，可选 economy（经济）、rural（三农）
      ---
      "
    `);
    expect(text.slice(-PAGE.length)).toBe(PAGE);
  });

  it("is published with no more doubts than the import told of", async () => {
    const { folder, outcomes } = await importNew({ "2024-06-23-02.txt": PAGE });
    const { content, problems } = await loadContent(folder);
    expect(formatReport(problems)).toBe(formatReport(outcomes.flatMap((outcome) => outcome.problems)));
    expect(content?.stories.map(({ url }) => url)).toMatchInlineSnapshot(`
      [
        "/2024/06/23/yang-li-tu-dou-feng-shou/",
        "/2024/06/23/yang-li-qi-ye-xin-xian-tou-chan/",
        "/2024/06/23/6-yue-20-ri-yang-li-he-bian-de-yang-li/",
      ]
    `);
  });

  it("says what the page says otherwise, the worst first", async () => {
    const page = `${PAGE}\n# 样例活动\n\n□记者 张样例\n\n样例村的村民正在地里忙着收获土豆，今年的收成比去年好得多，一亩地能多收样例\n`;
    const { printed } = await importNew({ "a.txt": page }, { date: "2024-06-24", page: "3", name: "社会" });
    expect(printed).toMatchInlineSnapshot(`
      "content/pages/2024-06-24-03.md  2024-06-24 第03版 社会；新建；日期由编辑注明
      篇  行     标题                                      署名          段  图  栏目    网址名
       1  25-29  样例土豆丰收                              张样例、李例   1   0  三农    yang-li-tu-dou-feng-shou
       2  31-35  样例企业新线投产                          王样           1   0  经济    yang-li-qi-ye-xin-xian-tou-chan
       3  37-39  （无标题）6月20日，样例河边的样例树长得…  赵例           1   0  未归栏  6-yue-20-ri-yang-li-he-bian-de-yang-li
       4  41-45  样例活动                                  张样例         1   0  三农    yang-li-huo-dong
      请编辑核对：
      content/pages/2024-06-24-03.md:13:13 提醒 “6月20日，样例河边的样例树长得”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-24-03.md:23:1 提醒 版面上印的日期是 2024-06-23，不是 2024-06-24 [printed-date]
          → 核对原版；错了就用对的 --date 再导入，并删去这个文件
      content/pages/2024-06-24-03.md:23:1 提醒 版面上印的是第2版，不是第03版 [printed-page]
          → 核对原版；错了就用对的 --page 再导入，并删去这个文件
      content/pages/2024-06-24-03.md:13:13 提醒 “6月20日，样例河边的样例树长得”一稿没有标题，暂用首句 [no-headline]
          → 在 stories: 里给它加一行 headline: 标题
      导入 1 版 4 篇；新建 1 个文件；0 个错误，4 个提醒；存疑 1 处，用 npm run check 看"
    `);
  });

  it("is converted where it is in GB18030, and the editor is told", async () => {
    // In GB18030: # 样例一 / □记者 张样 / 样例。
    const bytes = Buffer.from("2320d1f9c0fdd2bb0a0aa1f5bcc7d5df20d5c5d1f90a0ad1f9c0fda1a30a", "hex");
    const { printed, read } = await importNew({ "20240623_A02.txt": bytes });
    expect(printed.split("\n")[0]).toMatchInlineSnapshot(
      `"content/pages/2024-06-23-a02.md  2024-06-23 第A02版；新建；日期由编辑注明；原文件是 GB18030 编码，已转成 UTF-8"`,
    );
    expect(await read("pages/2024-06-23-a02.md")).toMatchInlineSnapshot(`
      "---
      date: 2024-06-23
      dateBasis: editor
      page: a02
      name: 第A02版
      stories:
        - starts: 样例一
          slug: yang-li-yi
          # 未归栏：请在这里补一行 section: 栏目，可选 economy（经济）、rural（三农）
      lines:
        # 拿不准的行，核对原版后去掉对的那一行前面的 #（每处只去一行）：
        #- {text: '样例一', is: headline}  # 版面文字第 1 行：“样例一”当作主题，也可能是正文
        #- {text: '样例一', is: paragraph}  # 或者
      ---
      # 样例一

      □记者 张样

      样例。
      "
    `);
  });

  it("keeps fields of its own as typed, but for those that the command line gives", async () => {
    const fields = '---\n# 扫描员甲\nname:   要闻    # 头版\ndate: "2024-06-22"\npage: 2\nscanner: X1\n---\n';
    const { read } = await importNew({ "a.md": fields + PAGE }, { date: "2024-06-23" });
    expect((await read(TARGET)).slice(0, 130)).toMatchInlineSnapshot(`
      "---
      dateBasis: printed
      # 扫描员甲
      name:   要闻    # 头版
      date: 2024-06-23
      page: "02"
      scanner: X1
      stories:
        - starts: 样例土豆丰收
          slug: yan"
    `);
  });

  it("is imported even where it has no stories", async () => {
    const { printed, read } = await importNew({ "2024-06-23-02.txt": "广告\n" });
    expect(printed).toMatchInlineSnapshot(`
      "content/pages/2024-06-23-02.md  2024-06-23 第02版；新建；日期由编辑注明
      没有拆出稿件
      请编辑核对：
      content/pages/2024-06-23-02.md:7:1 提醒 这一版没有拆出稿件 [no-story]
          → 整版广告可以不管；否则检查正文是否完整
      导入 1 版 0 篇；新建 1 个文件；0 个错误，1 个提醒"
    `);
    expect(await read(TARGET)).toMatchInlineSnapshot(`
      "---
      date: 2024-06-23
      dateBasis: editor
      page: "02"
      name: 第02版
      ---
      广告
      "
    `);
  });

  it("gets slugs that no other story of its day has", async () => {
    const own = story("正文。\n", "slug: yang-li-tu-dou-feng-shou").replace("2024-06-22", "2024-06-23");
    const content = await contentFolder({ "stories/a.md": own });
    const same = "# 样例活动\n\n□记者 张样例\n\n样例甲事。\n\n# 样例活动\n\n□记者 张样例\n\n样例乙事。\n";
    const { folder, read } = await importInto(content, {
      "2024-06-23-02.txt": PAGE,
      "2024-06-23-03.txt": same,
      "2024-06-23-04.txt": same,
    });
    const slugsOf = async (name: string) => (await read(name)).match(/(?<=slug: ).*/g);
    expect(await slugsOf(TARGET)).toContain("yang-li-tu-dou-feng-shou-p02-1");
    expect(await slugsOf("pages/2024-06-23-03.md")).toEqual(["yang-li-huo-dong", "yang-li-huo-dong-p03-2"]);
    expect(await slugsOf("pages/2024-06-23-04.md")).toEqual([
      "yang-li-huo-dong-p04-1",
      "yang-li-huo-dong-p04-2",
    ]);
    expect((await loadContent(folder)).problems.map(({ rule }) => rule)).not.toContain("duplicate-permalink");
  });
});

it("a permalink does not keep a known misreading; the anchor is as printed", async () => {
  const fixes = "- {wrong: 在, right: 茌, context: 在平}\n";
  const content = await contentFolder({ "ocr-fixes.yml": fixes });
  const { read } = await importInto(content, {
    "2024-06-23-02.txt": "# 在平样例\n\n□记者 张样例\n\n样例。\n",
  });
  expect(await read(TARGET)).toContain("  - starts: 在平样例\n    slug: chi-ping-yang-li\n");
});

describe("a page that is there already", () => {
  it("is left alone without --force, and the editor is told how to go on", async () => {
    const { folder, read } = await importNew({ "2024-06-23-02.txt": PAGE });
    const before = await read(TARGET);
    const again = await importInto(folder, { "2024-06-23-02.txt": `${PAGE}\n再识别一次。\n` });
    expect(again.printed).toMatchInlineSnapshot(`
      "请编辑核对：
      2024-06-23-02.txt:1:1 错误 content/pages/2024-06-23-02.md 已经存在，没有改动它 [existing-page]
          → 要用这份识别文字换下旧的，加上 --force；已定的网址名、栏目和编辑写的各项都会保留
      导入 0 版 0 篇；1 个没有导入；1 个错误，0 个提醒"
    `);
    expect(await read(TARGET)).toBe(before);
  });

  it("is found whatever its file is called", async () => {
    const content = await contentFolder({
      "pages/2024/erban.md": markdown(["date: 2024-06-23", "page: 2", "name: 要闻"], PAGE),
    });
    const again = await importInto(content, { "2024-06-23-02.txt": PAGE }, { force: true });
    expect(again.outcomes).toMatchObject([{ file: "content/pages/2024/erban.md", status: "updated" }]);
    expect(await readdir(path.join(content, "pages"))).toEqual(["2024"]);
  });

  it("is not replaced where its file's place is another page's, even with --force", async () => {
    const other = markdown(["date: 2024-06-22", "page: 2", "name: 要闻"], PAGE);
    const content = await contentFolder({ [TARGET]: other });
    const again = await importInto(content, { "2024-06-23-02.txt": PAGE }, { force: true });
    expect(again.printed).toMatchInlineSnapshot(`
      "请编辑核对：
      2024-06-23-02.txt:1:1 错误 content/pages/2024-06-23-02.md 已经存在，写的却不是 2024-06-23 第02版；没有改动它 [occupied-file]
          → 改正 content/pages/2024-06-23-02.md 开头的 date 和 page；或给它改名、删去它
      导入 0 版 0 篇；1 个没有导入；1 个错误，0 个提醒"
    `);
    expect(await again.read(TARGET)).toBe(other);
  });

  it("is not replaced where its fields are wrong", async () => {
    const other = markdown(
      ["date: 2024-06-23", "page: 2", "name: 要闻", "stories:", "  - {starts: 样例, slug: A}"],
      PAGE,
    );
    const content = await contentFolder({ [TARGET]: other });
    const again = await importInto(content, { "2024-06-23-02.txt": PAGE }, { force: true });
    expect(again.printed).toMatchInlineSnapshot(`
      "请编辑核对：
      2024-06-23-02.txt:1:1 错误 content/pages/2024-06-23-02.md 已经存在，但读不出它的字段；没有改动它 [occupied-file]
          → 先改好 content/pages/2024-06-23-02.md 里的错误，再导入
      content/pages/2024-06-23-02.md:6:24 错误 网址名 slug 的“A”不对，应是小写字母、数字和连字符 [invalid-slug]
          → 写成 slug: a
      导入 0 版 0 篇；1 个没有导入；2 个错误，0 个提醒"
    `);
    expect(await again.read(TARGET)).toBe(other);
  });

  it("gets its list and keeps its text where it was put there by hand", async () => {
    const content = await contentFolder({
      [TARGET]: markdown(["date: 2024-06-23", "page: 2", "name: 要闻", "stories:"], PAGE),
    });
    const { outcomes, read } = await importInto(
      content,
      {},
      { force: true, paths: [path.join(content, "pages")] },
    );
    expect(outcomes).toMatchObject([{ status: "updated", added: [0, 1, 2] }]);
    expect((await read(TARGET)).endsWith(`\n---\n\n${PAGE}`)).toBe(true);
  });

  it("is not changed by an import of the same text", async () => {
    const { folder } = await importNew({ "2024-06-23-02.txt": PAGE });
    const again = await importInto(folder, { "2024-06-23-02.txt": PAGE }, { force: true });
    expect(again.printed.split("\n").at(-1)).toMatchInlineSnapshot(
      `"导入 1 版 3 篇；1 个文件没有变化；0 个错误，2 个提醒"`,
    );
  });
});

describe("a better OCR of the same page", () => {
  /** The page as an editor left it: with an order of its own, quotes, comments, overrides, and a key that nobody reads. */
  const EDITED = `---
# 甲编辑
date: 2024-06-23
dateBasis: latest-event        # 推定
page: 2
name: 要闻
stories:   # 别动
  # 头条
  - starts: "样例土豆丰收"   # 定了
    section: economy
    slug: tudou
    headline: 样例土豆大丰收
    places: [ chiping ]
    remark:   本站留存
  - {starts: 样例企业新线役产, slug: 'qiye', section: economy}

  # 读者来信
  - starts: 版面上再没有这一句
    slug: laixin
    section: rural
---
`;
  const OLD = PAGE.replace("新线投产", "新线役产");
  const NEW = PAGE.replace("装车外运", "装车运走")
    .replace(
      "□记者 赵例",
      "# 样例新稿补登\n\n□记者 钱例\n\n本报讯 6月21日，上一次漏识的一篇说的是样例新稿，这一次识别出来了。\n\n□记者 赵例",
    )
    .concat("\n“这些树是去年春天种下的。”样例工人说，今年天旱，每天都要浇两遍。\n");

  const reimport = async (page: string, options = {}) =>
    importInto(
      await contentFolder({ [TARGET]: EDITED + OLD }),
      { "2024-06-23-02.txt": page },
      { force: true, ...options },
    );

  it("adds what is new in printed order, and leaves the rest as typed", async () => {
    const { read } = await reimport(NEW.replace("新线投产", "新线役产"));
    const text = await read(TARGET);
    expect(text.slice(0, text.indexOf("要闻\n\n小城日报"))).toMatchInlineSnapshot(`
      "---
      # 甲编辑
      date: 2024-06-23
      dateBasis: latest-event        # 推定
      page: 2
      name: 要闻
      stories:   # 别动
        # 头条
        - starts: "样例土豆丰收"   # 定了
          section: economy
          slug: tudou
          headline: 样例土豆大丰收
          places: [ chiping ]
          remark:   本站留存
        - {starts: 样例企业新线役产, slug: 'qiye', section: economy}
        - starts: 样例新稿补登
          slug: yang-li-xin-gao-bu-deng
          # 未归栏：请在这里补一行 section: 栏目，可选 economy（经济）、rural（三农）
        - starts: 6月20日，样例河边的样例树长得很好
          slug: 6-yue-20-ri-yang-li-he-bian-de-yang-li
          # 版面上没有标题：请在这里补一行 headline: 标题（没发布过的，slug 也可以改）
          # 未归栏：请在这里补一行 section: 栏目，可选 economy（经济）、rural（三农）

        # 读者来信
        - starts: 版面上再没有这一句
          slug: laixin
          section: rural
      ---
      "
    `);
    expect(text.endsWith(NEW.replace("新线投产", "新线役产"))).toBe(true);
    const added = text.slice(text.indexOf("  - starts: 样例新稿"), text.indexOf("\n  # 读者来信"));
    expect(text.replace(added, "").slice(0, EDITED.length)).toBe(EDITED);
  });

  it("lists the anchors that no longer match with the likest stories, whose addresses are not given away", async () => {
    const { printed, read } = await reimport(NEW);
    expect(printed).toMatchInlineSnapshot(`
      "content/pages/2024-06-23-02.md  2024-06-23 第02版 要闻；更新；stories: 新添第 3、4 篇；日期据文中最近日期推定
      篇  行     标题                                      署名          段  图  栏目    网址名
       1  33-37  样例土豆大丰收                            张样例、李例   1   0  经济    tudou
       2  39-43  样例企业新线投产                          王样           1   0  经济    yang-li-qi-ye-xin-xian-tou-chan
       3  45-49  样例新稿补登                              钱例           1   0  未归栏  yang-li-xin-gao-bu-deng
       4  51-55  （无标题）6月20日，样例河边的样例树长得…  赵例           2   0  未归栏  6-yue-20-ri-yang-li-he-bian-de-yang-li
      请编辑核对：
      content/pages/2024-06-23-02.md:22:14 错误 starts: “样例企业新线役产”在这一版上找不到 [unknown-anchor]
          → 改成版面上的标题或首句，相近的有：“样例企业新线投产”、“样例新稿补登”、“样例土豆丰收”
      content/pages/2024-06-23-02.md:25:13 错误 starts: “版面上再没有这一句”在这一版上找不到 [unknown-anchor]
          → 改成版面上的标题或首句，相近的有：“样例土豆丰收”、“样例企业新线投产”、“样例新稿补登”
      content/pages/2024-06-23-02.md:15:13 提醒 “样例新稿补登”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-23-02.md:18:13 提醒 “6月20日，样例河边的样例树长得”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-23-02.md:14:5 提醒 不认识的字段 remark，没有使用 [unknown-key]
          → 可用的字段：starts、joins、reviewed、slug、section、headline、kicker、deck、bylines、photos、kind、places、corrections、summary、topic、aliases、omit、reason、takedown、review
      content/pages/2024-06-23-02.md:18:13 提醒 “6月20日，样例河边的样例树长得”一稿没有标题，暂用首句 [no-headline]
          → 在 stories: 里给它加一行 headline: 标题
      导入 1 版 4 篇；更新 1 个文件；2 个错误，4 个提醒"
    `);
    expect(await read(TARGET)).not.toContain("样例企业新线投产\n    slug");
  });

  it("takes no short anchor for every headline that has its characters", async () => {
    const entry =
      "stories:\n  - {starts: 样例土豆丰收, slug: a, section: rural}\n  - {starts: 投企, slug: b, section: rural}\n";
    const content = await contentFolder({
      [TARGET]: `---\ndate: 2024-06-23\npage: 2\nname: 要闻\n${entry}---\n${PAGE}`,
    });
    const { outcomes } = await importInto(content, { "2024-06-23-02.txt": PAGE }, { force: true });
    expect(outcomes).toMatchObject([{ added: [1, 2] }]);
  });

  it("takes a new name from the command line only", async () => {
    const { read } = await reimport(OLD, { name: "二版要闻" });
    expect((await read(TARGET)).slice(0, 120)).toContain("page: 2\nname: 二版要闻\nstories:   # 别动\n");
  });
});

describe("of several files", () => {
  it("each is imported by itself, and one that cannot be does not stop the others", async () => {
    const { printed, folder } = await importNew({
      "2024-06-23/02.txt": PAGE,
      "2024-06-23/第03版.md": PAGE,
      "20240624_A02.txt": PAGE,
      "20240624_A02_.txt": PAGE,
      "2024-06-24.txt": PAGE,
      "x/2024-06-25-01.txt": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
      "x/2024-06-26-01.md": "---\ndate：2024-06-26\npage: 1\n---\n正文。\n",
      "x/2024-06-27-01.md": "---\ndate: 2024-06-27\npage: 头版\n\n正文。\n",
      "readme.pdf": "",
    });
    expect(printed.slice(printed.indexOf("请编辑核对"))).toMatchInlineSnapshot(`
      "请编辑核对：
      2024-06-24.txt:1:1 错误 看不出这个文件的版次 [unknown-page]
          → 单独导入这个文件，加上 --page 02；或把日期和版次写进文件名，像 2024-06-23-02.txt
      20240624_A02_.txt:1:1 错误 与 20240624_A02.txt 同是 2024-06-24 第A02版，没有导入 [same-page]
          → 两个文件只留一个，或改正文件名里的日期、版次
      readme.pdf:1:1 错误 文件是空的 [unread-pdf]
          → 重新要一份；或重新下载，核对下载完没有
      x/2024-06-25-01.txt:1:1 错误 不是认得的文字文件：不是 UTF-8、UTF-16，也不是 GB18030 [not-text]
          → 导入识别出来的文字，不是图片、PDF 或 Word 文件；编码另存为 UTF-8
      x/2024-06-26-01.md:2:5 错误 字段名后面是全角冒号“：” [yaml-full-width-colon]
          → 改成半角冒号加一个空格，例如 title: 标题
      x/2024-06-27-01.md:1:1 错误 开头的 --- 没有配对：字段下面缺一行 --- [unclosed-front-matter]
          → 字段写完另起一行写 ---，像这样：
            ---
            date: 年-月-日
            page: "01"
            name: 版名
            ---
      content/pages/2024-06-23-02.md:13:13 提醒 “6月20日，样例河边的样例树长得”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-23-03.md:13:13 提醒 “6月20日，样例河边的样例树长得”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-24-a02.md:13:13 提醒 “6月20日，样例河边的样例树长得”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-23-03.md:20:1 提醒 版面上印的是第2版，不是第03版 [printed-page]
          → 核对原版；错了就用对的 --page 再导入，并删去这个文件
      content/pages/2024-06-24-a02.md:20:1 提醒 版面上印的日期是 2024-06-23，不是 2024-06-24 [printed-date]
          → 核对原版；错了就用对的 --date 再导入，并删去这个文件
      content/pages/2024-06-24-a02.md:20:1 提醒 版面上印的是第2版，不是第A02版 [printed-page]
          → 核对原版；错了就用对的 --page 再导入，并删去这个文件
      content/pages/2024-06-23-02.md:13:13 提醒 “6月20日，样例河边的样例树长得”一稿没有标题，暂用首句 [no-headline]
          → 在 stories: 里给它加一行 headline: 标题
      content/pages/2024-06-23-03.md:13:13 提醒 “6月20日，样例河边的样例树长得”一稿没有标题，暂用首句 [no-headline]
          → 在 stories: 里给它加一行 headline: 标题
      content/pages/2024-06-24-a02.md:13:13 提醒 “6月20日，样例河边的样例树长得”一稿没有标题，暂用首句 [no-headline]
          → 在 stories: 里给它加一行 headline: 标题
      导入 3 版 9 篇；新建 3 个文件，6 个没有导入；6 个错误，9 个提醒"
    `);
    expect((await readdir(path.join(folder, "pages"))).sort()).toEqual([
      "2024-06-23-02.md",
      "2024-06-23-03.md",
      "2024-06-24-a02.md",
    ]);
  });

  it("one that cannot be written is reported, and leaves nothing behind", async () => {
    const content = await contentFolder({ [`${TARGET}/a.csv`]: "" });
    const { printed } = await importInto(content, { "2024-06-23-02.txt": PAGE });
    expect(printed).toMatchInlineSnapshot(`
      "请编辑核对：
      2024-06-23-02.txt:1:1 错误 写不了 content/pages/2024-06-23-02.md（EISDIR） [cannot-write]
          → 检查磁盘空间和文件夹的权限
      导入 0 版 0 篇；1 个没有导入；1 个错误，0 个提醒"
    `);
    expect(await readdir(path.join(content, "pages"))).toEqual(["2024-06-23-02.md"]);
  });

  it("none is written in a dry run", async () => {
    const { printed, folder } = await importNew({ "2024-06-23-02.txt": PAGE }, { dryRun: true });
    expect(printed.split("\n").at(-1)).toMatchInlineSnapshot(
      `"试运行，什么也没有写：1 版 3 篇；新建 1 个文件；0 个错误，2 个提醒"`,
    );
    expect(await readdir(folder)).not.toContain("pages");
  });

  it("those that are not there are reported", async () => {
    const { sources, problems } = await findSources(
      ["no-such.txt", "site.yml", "stories"],
      await contentFolder({ "stories/a.csv": "" }),
    );
    expect(sources).toEqual([]);
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "no-such.txt:1:1 错误 没有这个文件或文件夹 [missing-file]
          → 检查路径是否正确
      site.yml:1:1 错误 只认 .txt、.md，识别软件的结果（hOCR、ALTO、PAGE XML、Tesseract 的 TSV，MinerU、PaddleOCR 的 JSON），PDF 和图片，单篇的 Word 文档和网页 [not-text]
          → 把识别出来的文字另存为 .txt，编码选 UTF-8
      stories:1:1 错误 文件夹里没有可以导入的文件 [empty-folder]
          → 检查路径是否正确；可以导入的是 .txt、.md，识别软件的结果（hOCR、ALTO、PAGE XML、Tesseract 的 TSV，MinerU、PaddleOCR 的 JSON），PDF 和图片，单篇的 Word 文档和网页
      stories/a.csv:1:1 提醒 没有导入：不是版面的文字、识别结果、PDF 或图片 [not-imported]
          → 是版面文字就存成 .txt（编码选 UTF-8）；不是可以不理
      3 个错误，1 个提醒"
    `);
  });
});

describe("a story that goes on on another page", () => {
  const FRONT =
    "# 样例大桥合龙\n\n□记者 张样例\n\n样例大桥昨天合龙，两岸的样例村民都来了，等了整整六十\n\n（下转第二版）\n";
  const INSIDE = "# 样例大桥合龙\n\n（上接第一版）年，如今终于等到了这一天。\n";

  it("is looked for on the issue's other pages, including those imported before", async () => {
    const first = await importNew({ "2024-06-23-01.txt": FRONT });
    expect(first.printed.slice(first.printed.indexOf("请编辑核对"))).toMatchInlineSnapshot(`
      "请编辑核对：
      content/pages/2024-06-23-01.md:7:13 提醒 “样例大桥合龙”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      content/pages/2024-06-23-01.md:8:11 提醒 “样例大桥合龙”下转第2版，那一版还没有导入，这一篇不全 [loose-jump]
          → 把那一版也导入；没有那一版，这条提醒可以不理
      导入 1 版 1 篇；新建 1 个文件；0 个错误，2 个提醒"
    `);
    const second = await importInto(first.folder, { "2024-06-23-02.txt": INSIDE });
    expect(second.printed).not.toContain("loose-jump");
    expect(
      (await importNew({ "2024-06-23-01.txt": FRONT, "2024-06-23-02.txt": INSIDE })).printed,
    ).not.toContain("loose-jump");
  });
});
