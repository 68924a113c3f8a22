import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { IssuePage } from "@/components/paper/issue-page";
import { EVIDENCE } from "@/lib/newspaper/evidence/all";
import { JOINTS } from "@/lib/newspaper/joints/all";
import { SURROUNDINGS } from "@/lib/newspaper/reading/read-page";
import { FurnitureKind, LineClass, type PrintedPage } from "@/lib/records/page";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { issueView } from "@/lib/site/pages/issue";
import { type PageView, pageView } from "@/lib/site/pages/printed-page";
import { storyView } from "@/lib/site/pages/story";
import type { EvidenceLine } from "@/lib/site/paper/evidence";
import { EXPLAINED_RULES, ruleNote } from "@/lib/site/paper/line-names";
import type { LineRun } from "@/lib/site/paper/line-runs";
import { rulesOf } from "@/lib/site/paper/rules";
import { type SheetView, sheetOf } from "@/lib/site/paper/sheet";
import { contentOf, type Files, markdown } from "../folder";
import { fewOf, PAGES, splitOf } from "../newspaper/pages";

const NOW = "2026-01-01T00:00:00Z";

/** A page with a repair of every kind, and furniture between the halves of a paragraph. */
const BODY = `今日4版 总第3640期 星期六

# 土豆丰收

□记 者 张样例
通讯员 李样 报道

**本报茌平讯** 这是样例文字的第一段，写到在平区为止，没有任何新闻内容，只为测试而写。

写到一半的样例段落被版面标记隔开，

本版责编：张样例  李  样

后一半接在下面，这里提到《样例条列》，到这里就写完了。

# 小麦丰收

□记者 王样 报道

这是样例文字的第二段，同样只为测试而写，长度与真实段落相近，也没有任何新闻内容。
`;

const FIXES = `- {wrong: 在平, right: 茌平, context: [在平区], note: 地名}
- {wrong: 《样例条列》, note: 像是条例的名称}
`;

const FILES: Files = {
  "ocr-fixes.yml": FIXES,
  "pages/2024-06-22-01.md": markdown(
    [
      "date: 2024-06-22",
      'page: "01"',
      "name: 要闻",
      "stories:",
      "  - {starts: 土豆丰收, slug: tudou, section: rural, deck: 编辑写的副题}",
      "  - {starts: 小麦丰收, slug: xiaomai, section: rural, headline: 编辑改的题}",
    ],
    BODY,
  ),
};

const second = (stories: string) =>
  markdown(
    ["date: 2024-06-22", 'page: "02"', "name: 综合", "stories:", ...stories.split("\n")],
    `# 玉米丰收\n\n□记者 张样例 报道\n\n这是样例文字的第三段，同样只为测试而写，长度与真实段落相近，没有任何新闻内容。\n`,
  );

async function archive(files: Files = FILES): Promise<Archive> {
  return archiveOf(await contentOf(files), NOW);
}

async function pageOf(files: Files = FILES): Promise<PageView> {
  const all = await archive(files);
  const [page] = all.pages;
  if (!page) throw new Error("No page");
  return pageView(all, page);
}

const linesOf = ({ regions }: SheetView) => regions.flatMap(({ lines }) => lines);
const lineWith = ({ sheet }: PageView, text: string): EvidenceLine => {
  const line = linesOf(sheet).find(({ runs }) => printed(runs ?? []).includes(text));
  if (!line) throw new Error(`No line with ${text}`);
  return line;
};

/** The printed text of a line, put together from its runs. */
const printed = (runs: readonly LineRun[]) =>
  runs.map((run) => (run.kind === "text" || run.kind === "suspect" ? run.text : run.from)).join("");

const marked = ({ runs }: EvidenceLine) => (runs ?? []).filter(({ kind }) => kind !== "text");

describe("the transcript of a page", () => {
  it("has every printed line, as printed, whatever is marked in it", async () => {
    const all = await archive();
    const [page] = all.pages;
    if (!page) throw new Error("No page");
    const shown = linesOf(sheetOf(all, page));
    expect(shown.map(({ number, runs }) => [number, printed(runs ?? [])])).toEqual(
      page.lines.filter(({ text }) => text.trim()).map(({ number, text }) => [number, text]),
    );
  });

  it("falls into regions in page order, furniture parting a story in two", async () => {
    const { sheet } = await pageOf();
    expect(sheet.regions.map(({ id, number, first, linesLabel }) => [id, number, first, linesLabel])).toEqual(
      [
        ["L2-2", null, true, "第2行"],
        ["L4-11", 1, true, "第4–11行"],
        ["L13-13", null, true, "第13行"],
        ["L15-15", 1, false, "第15行"],
        ["L17-21", 2, true, "第17–21行"],
      ],
    );
    expect(sheet.regions[1]?.story).toEqual({ headline: "土豆丰收", url: "/2024/06/22/tudou/" });
    expect(
      sheet.stories.map(({ headline, anchors }) => [headline, ...anchors.map(({ url }) => url)]),
    ).toEqual([
      ["土豆丰收", "#L4-11", "#L15-15"],
      ["编辑改的题", "#L17-21"],
    ]);
  });

  it("is not parted by the ruler of a table", async () => {
    const table = "| 名次 | 姓名 |\n| --- | --- |\n| 1 | 样例甲 |\n| 2 | 样例乙 |";
    const { sheet } = await pageOf({
      "pages/a.md": markdown(
        [
          "date: 2024-06-22",
          'page: "01"',
          "name: 要闻",
          "stories:",
          "  - {starts: 样例成绩公布, slug: a, section: rural}",
        ],
        `# 样例成绩公布\n\n□记者 张样 报道\n\n${table}\n\n这是样例文字的最后一段，同样只为测试而写。\n`,
      ),
    });
    expect(sheet.regions.map(({ linesLabel, number }) => [linesLabel, number])).toEqual([["第2–11行", 1]]);
    expect(linesOf(sheet).find(({ number }) => number === 7)?.label).toBe("版面文字 · 其他");
  });

  it("names the class of each line, of furniture with its kind, and the rule", async () => {
    const { sheet } = await pageOf();
    expect(
      linesOf(sheet).map(({ number, label, tight }) => `${number} ${label}${tight ? " 紧接" : ""}`),
    ).toMatchInlineSnapshot(`
        [
          "2 版面文字 · 报眉",
          "4 主题",
          "6 署名",
          "7 署名 紧接",
          "9 正文",
          "11 正文",
          "13 版面文字 · 责编校对",
          "15 正文",
          "17 主题",
          "19 署名",
          "21 正文",
        ]
      `);
    for (const { rule, why } of linesOf(sheet)) expect(why, rule).not.toBeNull();
  });
});

describe("a repair on its line", () => {
  it("says of which kind it is and leads to the story's record of it", async () => {
    const page = await pageOf();
    expect(marked(lineWith(page, "在平区"))).toEqual([
      {
        kind: "misread",
        from: "在平",
        to: "茌平",
        note: "识别更正：“在平”应为“茌平”。地名",
        url: "/2024/06/22/tudou/#x2",
      },
    ]);
    expect(marked(lineWith(page, "《样例条列》"))).toEqual([
      {
        kind: "suspect",
        text: "《样例条列》",
        to: null,
        note: "存疑，原样保留。像是条例的名称",
        url: "/2024/06/22/tudou/#x3",
      },
    ]);
    expect(marked(lineWith(page, "张样例"))).toContainEqual({
      kind: "unspaced",
      from: "记 者",
      to: "记者",
      note: "去空格：“记者”",
      url: expect.stringMatching(/^\/2024\/06\/22\/tudou\/#x\d$/),
    });
    const { join } = lineWith(page, "写到一半");
    expect(join?.note).toContain("换栏接合");
  });

  it("leads to a record that the story's page has, of the same kind and line", async () => {
    const all = await archive();
    const [page] = all.pages;
    const story = all.byUrl.get("/2024/06/22/tudou/");
    if (!page || !story) throw new Error("No page");
    const { repairs, source } = storyView(all, story);
    const shown = linesOf(pageView(all, page).sheet);
    const links = shown.flatMap((line) => [
      ...marked(line).map((run) => ({ line, kind: run.kind, url: run.kind === "text" ? "" : run.url })),
      ...(line.join ? [{ line, kind: "joined", url: line.join.url }] : []),
    ]);
    expect(links.length).toBe(repairs.filter(({ kind }) => kind !== "supplied").length);
    for (const { line, kind, url } of links) {
      const record = repairs.find((repair) => "id" in repair && `${story.url}#${repair.id}` === url);
      if (!record || !("id" in record)) throw new Error(`No record ${url}`);
      expect([record.kind, record.line.url]).toEqual([kind, `/paper/2024-06-22/01/#${line.id}`]);
    }
    expect(source?.lines).toEqual([
      { label: "第01版 第4–11行", url: "/paper/2024-06-22/01/#L4-11" },
      { label: "第15行", url: "/paper/2024-06-22/01/#L15-15" },
    ]);
  });

  it("stands at the story's head where no printed line has it", async () => {
    const { sheet } = await pageOf();
    expect(sheet.regions.map(({ supplied }) => supplied)).toEqual([
      [],
      [{ label: "编辑补副题", from: null, to: "编辑写的副题" }],
      [],
      [],
      [{ label: "编辑改题", from: "小麦丰收", to: "编辑改的题" }],
    ]);
  });

  it("shows what a suspect may have meant, and no mark hides another", async () => {
    const page: PrintedPage = {
      file: "pages/a.md",
      date: "2024-06-22",
      dateBasis: "printed",
      number: "01",
      name: "要闻",
      stories: [],
      asides: [],
      picture: null,
      pdf: null,
      lines: [
        {
          number: 1,
          text: "甲 乙丙丁",
          class: "paragraph",
          rule: "indent",
          story: null,
          furniture: "other",
          joinsNext: false,
          boxes: [],
          marks: [
            { column: 1, length: 3, kind: "unspaced", to: "甲乙", note: "" },
            { column: 3, length: 1, kind: "misread", to: "已", note: "" },
            { column: 5, length: 9, kind: "suspect", to: "戊", note: "形近" },
          ],
        },
      ],
    };
    const [line] = linesOf(sheetOf(await archive(), page));
    expect(line?.runs).toEqual([
      {
        kind: "unspaced",
        from: "甲 乙",
        to: "甲乙",
        note: "去空格：“甲乙”；识别更正：“乙”应为“已”",
        url: "#L1",
      },
      { kind: "text", text: "丙" },
      { kind: "suspect", text: "丁", to: "戊", note: "存疑，原样保留：疑为“戊”。形近", url: "#L1" },
    ]);
  });
});

describe("the account of a page", () => {
  it("counts what was done, and whose each character is", async () => {
    const { sheet } = await pageOf();
    expect(sheet.counts).toEqual({
      stories: 2,
      omitted: 0,
      withdrawn: 0,
      joined: 1,
      misread: 1,
      unspaced: 1,
      converted: 0,
      suspect: 1,
      supplied: 2,
      furniture: 2,
    });
    const characters = BODY.replace(/\s/g, "").length;
    expect(sheet.account).toBe(`本版共${characters}字（含标点和标记），分属2篇报道与版面文字，无遗漏`);
  });

  it("names a character that belongs to nothing", async () => {
    const all = await archive();
    const [page] = all.pages;
    if (!page) throw new Error("No page");
    const lost = { ...page, lines: page.lines.map((line) => ({ ...line, story: null })) };
    expect(sheetOf(all, lost).account).toMatch(/另有\d+字没有归属$/);
    expect(sheetOf(all, { ...page, lines: [], stories: [] }).account).toBe(
      "本版共0字（含标点和标记），无遗漏",
    );
  });
});

describe("a story that is not as printed", () => {
  it("is said to be an editor's where one has taken its place", async () => {
    const { sheet } = await pageOf({
      ...FILES,
      "stories/b.md": markdown(
        ["title: 小麦大丰收", "date: 2024-06-22", "section: rural", "printed: /2024/06/22/xiaomai/"],
        "样例文字。",
      ),
    });
    const region = sheet.regions.at(-1);
    expect(region?.story?.headline).toBe("小麦大丰收");
    expect(region?.note).toBe("本站刊出的是编辑另写的报道，这里是原版文字");
    expect(region?.supplied).toEqual([]);
  });

  it("keeps its lines and its number where the site does not have it", async () => {
    const all = await archive();
    const [page] = all.pages;
    if (!page) throw new Error("No page");
    const { regions, stories } = sheetOf(all, {
      ...page,
      stories: ["/2024/06/22/none/", ...page.stories.slice(1)],
    });
    expect([regions[1]?.number, regions[1]?.story, regions[1]?.note]).toEqual([
      1,
      null,
      "这一篇没有在本站刊出",
    ]);
    expect(stories.map(({ number }) => number)).toEqual([2]);
  });
});

describe("stories of the page that are not published", () => {
  const TEXT = "这是样例文字，只为测试而写，长度与真实段落相近，也没有任何新闻内容。";
  const PRINTED = `# 样例甲稿丰收

□记者 甲样 报道

${TEXT}甲稿写到在平区为止。

# 样例乙稿丰收

□记者 乙样 报道

${TEXT}乙稿写到这里为止。

本版责编：张样例

样例引题排在丙稿上面

# 样例丙稿丰收

□记者 丙样 报道

${TEXT}丙稿写到这里为止。
`;
  const decided: Files = {
    "ocr-fixes.yml": FIXES,
    "pages/a.md": markdown(
      [
        "date: 2024-06-22",
        'page: "01"',
        "name: 要闻",
        "stories:",
        "  - {starts: 样例甲稿丰收, omit: true, reason: 与第二版重复}",
        "  - {starts: 样例乙稿丰收, slug: yi, takedown: {date: 2024-07-01, reason: 应当事人要求}}",
        "  - {starts: 样例丙稿丰收, slug: bing, section: rural, kicker: 无, bylines: [{name: 丁样}]}",
      ],
      PRINTED,
    ),
  };

  it("keep their lines, which say why; those taken down have no text", async () => {
    const { sheet } = await pageOf(decided);
    expect(
      sheet.regions.map(({ number, label, story, linesLabel, lines }) => [
        number ?? label,
        story?.headline ?? null,
        linesLabel,
        lines.filter(({ runs }) => runs !== null).length,
      ]),
    ).toEqual([
      ["未采用：与第二版重复", null, "第2–6行", 3],
      ["本文已于2024年7月1日撤下：应当事人要求", null, "第8–12行", 0],
      ["版面文字", null, "第14行", 1],
      [1, "样例丙稿丰收", "第16–22行", 4],
    ]);
    expect(sheet.stories.map(({ number }) => number)).toEqual([1]);
  });

  it("have marks that lead to themselves, as no story records them", async () => {
    expect(marked(lineWith(await pageOf(decided), "在平区"))).toMatchObject([
      { kind: "misread", from: "在平", to: "茌平", url: "#L6" },
    ]);
  });

  it("are in the account, which counts nothing of those taken down", async () => {
    const { sheet } = await pageOf(decided);
    expect(sheet.counts).toMatchObject({ stories: 1, omitted: 1, withdrawn: 1, supplied: 2, furniture: 1 });
    const [gone, rest] = [PRINTED.indexOf("# 样例乙稿"), PRINTED.indexOf("本版责编")];
    const kept = (PRINTED.slice(0, gone) + PRINTED.slice(rest)).replace(/\s/g, "");
    expect(sheet.account).toBe(
      `本版现存${kept.length}字（含标点和标记），分属1篇报道、1篇未采用的报道与版面文字，无遗漏；另有1篇已撤下，文字不留，字数不计`,
    );
  });

  it("do not take the other stories from their lines", async () => {
    const all = await archive(decided);
    const story = all.byUrl.get("/2024/06/22/bing/");
    if (!story) throw new Error("No story");
    expect(storyView(all, story).source?.lines).toEqual([
      { label: "第01版 第16–22行", url: "/paper/2024-06-22/01/#L16-22" },
    ]);
  });

  it("show words that an editor replaced or took out at the story's head", async () => {
    const { sheet } = await pageOf(decided);
    expect(sheet.regions.at(-1)?.supplied).toEqual([
      { label: "编辑删去引题", from: "样例引题排在丙稿上面", to: null },
      { label: "编辑改署名", from: "记者 丙样", to: "文 丁样" },
    ]);
  });
});

describe("an issue", () => {
  const TWO: Files = {
    ...FILES,
    "pages/2024-06-22-02.md": second("  - {starts: 玉米丰收, slug: yumi, section: rural}"),
  };

  it("has every line of every page, and no id twice", async () => {
    const all = await archive(TWO);
    const issue = issueView(all, "2024-06-22");
    if (!issue) throw new Error("No issue");
    const lines = issue.sheets.flatMap(linesOf);
    expect(lines.length).toBe(
      all.pages.flatMap((page) => page.lines).filter(({ text }) => text.trim()).length,
    );
    const regions = issue.sheets.flatMap((sheet) => sheet.regions);
    const ids = [...issue.sheets, ...regions, ...lines].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lines[0]?.id).toBe("p01-L2");
    const anchors = issue.sheets.flatMap(({ stories }) => stories.flatMap(({ anchors }) => anchors));
    expect(anchors.map(({ url }) => url).filter((url) => !ids.includes(url.slice(1)))).toEqual([]);
    expect(issue.counts.stories).toBe(3);
  });

  it("names the lists of headlines apart, for those who go from landmark to landmark", async () => {
    const issue = issueView(await archive(TWO), "2024-06-22");
    if (!issue) throw new Error("No issue");
    const html = renderToStaticMarkup(createElement(IssuePage, { view: issue }));
    const names = [...html.matchAll(/<nav [^>]*aria-label="([^"]*标题导航)"/g)].map(([, name]) => name);
    expect(names).toEqual(["第01版标题导航", "第02版标题导航"]);
  });
});

describe("the rules' explanations", () => {
  it("are there for every rule that the splitter or an editor can decide by, and for no other", () => {
    const rules = [
      ...[...EVIDENCE, ...JOINTS].map(({ name }) => name),
      ...FurnitureKind.options.map((kind) => `furniture-${kind}`),
      SURROUNDINGS,
      ...["anchor", "joins", "label", "rest-of-cut-story", "withdrawn", "blank", "markup"],
    ];
    expect(rules.filter((rule) => !EXPLAINED_RULES.includes(rule))).toEqual([]);
    expect(EXPLAINED_RULES.filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it("name the class where no rule spoke for it", () => {
    expect(LineClass.options.filter((name) => ruleNote(name) === null)).toEqual([]);
    expect(ruleNote("paragraph")).toBe("没有单独的依据，按前后文看是正文");
  });

  it("are there for every rule met in the fixtures", () => {
    const names = new Set(fewOf(PAGES).flatMap((page) => splitOf(page).lines.map(({ rule }) => rule)));
    expect(names.size).toBeGreaterThan(20);
    expect([...names].filter((name) => ruleNote(name) === null)).toEqual([]);
  });

  it("are given once each, and none for a rule without one", async () => {
    const all = await archive();
    const rules = rulesOf(all.pages).map(({ rule }) => rule);
    expect(rules).toContain("heading-mark");
    // Blank lines are not shown, so their rule is not explained.
    expect(rules).not.toContain("blank");
    expect(new Set(rules).size).toBe(rules.length);
    const [page] = all.pages;
    if (!page) throw new Error("No page");
    const lines = page.lines.map((line) => ({ ...line, rule: "new-rule" }));
    expect(rulesOf([{ ...page, lines }])).toEqual([]);
  });
});
