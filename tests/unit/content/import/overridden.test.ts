import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { contentFolder, png, story } from "../../folder";
import { importInto } from "./importing";

const TARGET = "pages/2024-06-23-02.md";

const ITEMS = ["土豆丰收", "企业投产", "灌溉现场", "遗失声明", "某人之事", "学校开学"];

/** A made-up page of these stories. */
const page = (items: readonly string[]): string =>
  items
    .map(
      (item) =>
        `# 样例${item}\n\n□记者 张样例\n\n样例第一段说的是${item}，往平的${item}说得很长很长（右图）。\n\n图为样例${item}照片。 李例摄\n`,
    )
    .join("\n");

/** The page as an editor left it, with every override that there is. */
const EDITED = `---
date: 2024-06-23
dateBasis: editor
page: "02"
name: 要闻
fixes:        # 只在这一版
  - {wrong: 往平, right: 茌平, context: 往平的土豆}
stories:
  - starts: 样例土豆丰收
    slug: tudou
    section: rural
    kicker: 样例引题
    kind: notice      # 不做头条
    bylines: [ {name: 王样例, role: reporter} ]
    photos:
      - {ref: 右图, file: media/a.png, alt: 样例}
  - {starts: 样例企业投产, slug: qiye, section: rural}
  - starts: 样例灌溉现场    # 不是一稿
    joins: previous
  - starts: 样例遗失声明
    omit: true
    reason: 已过有效期
  - starts: 样例某人之事
    slug: mouren
    takedown: {date: 2024-07-01, reason: 应当事人要求}
---
`;
const OLD = page(ITEMS.slice(0, 5));
/** A better OCR of the page: a word is right now, and a story that was missed is between the others. */
const BETTER = page(["土豆丰收", "企业投产", "灌溉现场", "学校开学", "遗失声明", "某人之事"]).replace(
  "样例第一段说的是遗失声明",
  "样例第一段讲的是遗失声明",
);

const folderWith = async (text: string) => contentFolder({ [TARGET]: text, "media/a.png": await png(2, 1) });
const reimport = async (text: string) =>
  importInto(await folderWith(EDITED + OLD), { "2024-06-23-02.txt": text }, { force: true });

describe("a better OCR of a page with overrides", () => {
  it("keeps them all as typed; a new story goes below the one that others join", async () => {
    const { read, printed } = await reimport(BETTER);
    const text = await read(TARGET);
    const added =
      "  - starts: 样例学校开学\n    slug: yang-li-xue-xiao-kai-xue\n    # 未归栏：请在这里补一行 section: 栏目，可选 economy（经济）、rural（三农）\n";
    expect(text.replace(/^lines:\n(?: {2}#.*\n)+/m, "")).toBe(
      EDITED.replace("  - starts: 样例遗失声明", `${added}  - starts: 样例遗失声明`) + BETTER,
    );
    expect(printed).toMatchInlineSnapshot(`
      "content/pages/2024-06-23-02.md  2024-06-23 第02版 要闻；更新；stories: 新添第 3 篇；日期由编辑注明
      篇  行     标题          署名    段  图  栏目    网址名
       1  30-36  样例土豆丰收  王样例   1   0  三农    tudou
       2  38-52  样例企业投产  张样例   2   3  三农    qiye
       3  54-60  样例学校开学  张样例   1   1  未归栏  yang-li-xue-xiao-kai-xue
      请编辑核对：
      content/pages/2024-06-23-02.md:20:13 提醒 “样例学校开学”未归栏：看不出该归哪个栏目，网页上暂不写栏目 [no-section]
          → 在 stories: 里给它加一行 section: 栏目，可选 economy（经济）、rural（三农）；都不合适，就在 site.yml 里加一个栏目
      导入 1 版 3 篇；更新 1 个文件；0 个错误，1 个提醒；存疑 3 处，用 npm run check 看"
    `);
  });

  it("leaves them in force: joined, mended, replaced, left out and taken down", async () => {
    const { folder } = await reimport(BETTER);
    const { content, problems } = await loadContent(folder);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(content?.stories.map(({ slug }) => slug)).toEqual(["tudou", "qiye", "yang-li-xue-xiao-kai-xue"]);
    const [potato, plant] = content?.stories ?? [];
    expect(potato).toMatchObject({
      kind: "notice",
      headline: { kicker: "样例引题" },
      bylines: [{ name: "王样例" }],
      pictures: [{ src: "/media/a.png" }],
    });
    expect(JSON.stringify(potato?.body)).toContain("茌平的土豆丰收");
    expect(JSON.stringify(plant?.body)).toContain("往平的灌溉现场");
    expect(content?.pages[0]?.asides.map(({ kind }) => kind)).toEqual(["omitted", "withdrawn"]);
    expect(content?.withdrawn.map(({ url }) => url)).toEqual(["/2024/06/23/mouren/"]);
    expect(JSON.stringify(content)).not.toContain("某人之事");
  });

  it("reports words that are nowhere any more, and doubles no entry", async () => {
    const changed = BETTER.replaceAll("灌溉现场", "灌溉现扬").replaceAll("某人之事", "某入之事");
    const { read, outcomes } = await reimport(changed);
    expect(outcomes[0]?.problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { rule: "unknown-anchor", message: "starts: “样例某人之事”在这一版上找不到" },
      { rule: "unknown-anchor", message: "starts: “样例灌溉现场”在这一版上找不到" },
    ]);
    const text = await read(TARGET);
    expect(text).not.toMatch(/starts: .*(?:现扬|某入)/);
  });
});

describe("the slug of a story that was taken down", () => {
  const same = { "2024-06-23-03.txt": page(["某人之事"]) };
  const taken = "/2024/06/23/yang-li-mou-ren-zhi-shi/";
  const slugOf = (text: string) => /slug: (.*)/.exec(text)?.[1];

  it("is not given away where the story is on another page of the day", async () => {
    const edited = EDITED.replace("slug: mouren", "slug: yang-li-mou-ren-zhi-shi");
    const { read, folder } = await importInto(await folderWith(edited + OLD), same);
    expect(slugOf(await read("pages/2024-06-23-03.md"))).toBe("yang-li-mou-ren-zhi-shi-p03-1");
    expect((await loadContent(folder)).content?.withdrawn.map(({ url }) => url)).toEqual([taken]);
  });

  it("is not given away where the story is an editor's, nor are its old addresses", async () => {
    const takedown = "takedown: {date: 2024-07-01, reason: 应当事人要求}";
    const gone = story("", `aliases: [${taken}]`, takedown).replace("date: 2024-06-22", "date: 2024-06-23");
    const { read } = await importInto(await contentFolder({ "stories/jiu.md": gone }), same);
    expect(slugOf(await read("pages/2024-06-23-03.md"))).toBe("yang-li-mou-ren-zhi-shi-p03-1");
  });
});

it("a suggested slug is made of the text with the page's own fixes", async () => {
  const fields = "---\nfixes:\n  - {wrong: 往, right: 茌, context: 往平}\n---\n";
  const { read } = await importInto(await contentFolder({}), {
    "2024-06-23-02.md": `${fields}# 往平样例\n\n□记者 张样例\n\n样例第一段。\n`,
  });
  expect(await read(TARGET)).toContain("  - starts: 往平样例\n    slug: chi-ping-yang-li\n");
});
