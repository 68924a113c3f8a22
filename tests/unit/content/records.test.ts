import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import type { FiledStory } from "@/lib/records/content";
import type { Repair, TextPlace } from "@/lib/records/story";
import { archiveOf } from "@/lib/site/archive/archive";
import { contentOf, load, markdown, PAGE_FIELDS, png, reportOf, story, storyOf } from "../folder";

const LEAD = "6月20日，在聊城市在平区的田里，村民忙着收获土豆，一派热闹的景象。";

const FIXES = `- wrong: 在平
  right: 茌平
  context: [聊城市在平区, ^在平区]
  note: 茌平区
- wrong: 献血空白
`;

/** A page with one story; the first line of its text is line 11 of the file, and line 4 of the transcript. */
const page = (body: string, ...entry: string[]) =>
  markdown(
    [...PAGE_FIELDS, "stories:", "  - starts: 土豆丰收", "    slug: tudou", "    section: rural", ...entry],
    body,
  );

const printed = (body: string, ...entry: string[]) =>
  storyOf({ "pages/a.md": page(`# 土豆丰收\n\n${body}\n`, ...entry), "ocr-fixes.yml": FIXES });

/** The published words that a repair is about. */
function wordsAt(
  { headline, body }: FiledStory,
  { field, block, start, length }: TextPlace,
): string | undefined {
  const blocks = body.kind === "printed" ? body.blocks : [];
  const text = field === "block" ? blocks[block ?? 0]?.text : headline[field];
  return text?.slice(start, start + length);
}

const textOf = ({ body }: FiledStory) => (body.kind === "printed" ? body.blocks.map(({ text }) => text) : []);

const NOW = "2026-01-01T00:00:00Z";

describe("in files as editors' programs write them,", () => {
  const files = {
    "stories/a.md": story("第一段。\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n", "deck: 副题"),
    "pages/a.md": page(`# 土豆丰收\n\n${LEAD}\n`),
    "ocr-fixes.yml": FIXES,
  };
  const rewritten = (change: (text: string) => string) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]));

  it.each([
    ["BOM", (text: string) => `\uFEFF${text}`],
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["CR", (text: string) => text.replaceAll("\n", "\r")],
    ["BOM and CRLF", (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
  ])("%s makes no difference", async (_, change) => {
    expect(await contentOf(rewritten(change))).toEqual(await contentOf(files));
  });

  it("lines and columns are the same, too", async () => {
    const bad = markdown(["title: 甲", "date: 2024-06-22", "section: 房产"], "正文。\n\n![田地](a.jpg)\n");
    const marked = `\uFEFF${bad.replaceAll("\n", "\r\n")}`;
    expect(await reportOf({ "stories/a.md": marked })).toBe(await reportOf({ "stories/a.md": bad }));
  });
});

describe("known misreadings", () => {
  it("are mended only in their context, and recorded", async () => {
    const story = await printed(`${LEAD}\n\n他说，在平阴县也是这样。`);
    expect(textOf(story)).toEqual([LEAD.replace("在平", "茌平"), "他说，在平阴县也是这样。"]);
    expect(story.repairs).toMatchInlineSnapshot(`
      [
        {
          "column": 11,
          "from": "在平",
          "kind": "misread",
          "line": 4,
          "note": "茌平区",
          "place": {
            "block": 0,
            "field": "block",
            "length": 2,
            "start": 10,
          },
          "to": "茌平",
        },
      ]
    `);
  });

  it("hold at the beginning of a paragraph where `^` says so", async () => {
    const story = await printed(`${LEAD}\n\n在平区还种小麦，今年的收成很好。他在平区里走。`);
    expect(textOf(story)[1]).toBe("茌平区还种小麦，今年的收成很好。他在平区里走。");
    expect(story.repairs).toHaveLength(2);
  });

  it("stand where the repair says, in the published and in the printed text", async () => {
    const body = `${LEAD}聊城市在平区，聊城市在平区。\n\n《献血空白》在聊城市在平区。他说，这件事今年还要办两回，去年来的人都说好。报名的比前年多了一倍。`;
    const transcript = `\n# 土豆丰收\n\n${body}\n`.split("\n");
    const story = await printed(body);
    const changes = story.repairs.filter(
      (repair): repair is Extract<Repair, { kind: "misread" | "suspect" }> =>
        repair.kind === "misread" || repair.kind === "suspect",
    );
    expect(changes).toHaveLength(5);
    for (const change of changes) {
      expect(wordsAt(story, change.place)).toBe(change.kind === "misread" ? change.to : change.from);
      const line = transcript[change.line - 1] ?? "";
      expect(line.slice(change.column - 1, change.column - 1 + change.from.length)).toBe(change.from);
    }
  });

  it("without `right` are marked, not changed", async () => {
    const story = await printed(
      `${LEAD.replace("在平", "某")}\n\n会上学习了《献血空白》一文，大家都说很好。`,
    );
    expect(textOf(story)[1]).toBe("会上学习了《献血空白》一文，大家都说很好。");
    expect(story.repairs).toMatchInlineSnapshot(`
      [
        {
          "column": 7,
          "from": "献血空白",
          "kind": "suspect",
          "line": 6,
          "note": "",
          "place": {
            "block": 1,
            "field": "block",
            "length": 4,
            "start": 6,
          },
        },
      ]
    `);
  });

  it("are marked on the printed line", async () => {
    const { pages } = await contentOf({
      "pages/a.md": page(`# 土豆丰收\n\n${LEAD}\n`),
      "ocr-fixes.yml": FIXES,
    });
    const { rule: _, ...line } = pages[0]?.lines.find(({ marks }) => marks.length > 0) ?? {};
    expect(line).toEqual({
      boxes: [],
      class: "paragraph",
      furniture: null,
      joinsNext: false,
      marks: [{ column: 11, kind: "misread", length: 2, note: "茌平区", to: "茌平" }],
      number: 4,
      story: 0,
      text: "6月20日，在聊城市在平区的田里，村民忙着收获土豆，一派热闹的景象。",
    });
  });

  it("say which characters are taken for one another", async () => {
    expect((await contentOf({ "ocr-fixes.yml": FIXES })).confusables).toContain("茌在往");
  });
});

describe("what editors decide about a printed page", () => {
  it("may be a headline, which is recorded as supplied", async () => {
    const story = await printed(LEAD, "    headline: 土豆熟了", "    deck: 聊城的夏天");
    expect(story.headline).toEqual({ kicker: null, main: "土豆熟了", deck: "聊城的夏天" });
    expect(story.repairs.filter(({ kind }) => kind === "supplied")).toMatchInlineSnapshot(`
      [
        {
          "by": "editor",
          "field": "main",
          "from": "土豆丰收",
          "kind": "supplied",
          "to": "土豆熟了",
        },
        {
          "by": "editor",
          "field": "deck",
          "from": null,
          "kind": "supplied",
          "to": "聊城的夏天",
        },
      ]
    `);
  });

  it("is about the story whose first words `starts` has", async () => {
    const fields = [
      ...PAGE_FIELDS,
      "stories:",
      `  - {starts: "${LEAD.slice(0, 12)}", slug: shou-tudou, section: 三农}`,
    ];
    const { url, section } = await storyOf({ "pages/a.md": markdown(fields, `# 土豆丰收\n\n${LEAD}\n`) });
    expect({ url, section }).toEqual({ url: "/2024/06/22/shou-tudou/", section: "rural" });
  });

  it("may be its places, which are else those that the words name", async () => {
    expect((await printed(LEAD)).places).toEqual(["chiping"]);
    expect((await printed(LEAD, "    places: []")).places).toEqual([]);
    expect((await printed("今天下雨。".repeat(9), "    places: [茌平区]")).places).toEqual(["chiping"]);
  });

  it("may give the page's number without its zero", async () => {
    const { pages } = await contentOf({ "pages/a.md": page(`# 土豆丰收\n\n${LEAD}\n`).replace('"01"', "1") });
    expect(pages[0]?.number).toBe("01");
  });

  it("may be a story that replaces a printed one, whose old address leads there", async () => {
    const files = {
      "pages/a.md": page(`# 土豆丰收\n\n${LEAD}\n`),
      "stories/tudou-2.md": story("新的正文。\n", "printed: /2024/06/22/tudou"),
    };
    const { stories, pages } = archiveOf(await contentOf(files), NOW);
    expect(stories.map(({ url, aliases }) => ({ url, aliases }))).toEqual([
      { url: "/2024/06/22/tudou-2/", aliases: ["/2024/06/22/tudou/"] },
    ]);
    expect(pages[0]?.stories).toEqual(["/2024/06/22/tudou-2/"]);
    const sameUrl = { "pages/a.md": files["pages/a.md"], "stories/tudou.md": files["stories/tudou-2.md"] };
    expect(archiveOf(await contentOf(sameUrl), NOW).stories).toHaveLength(1);
  });

  it("does not take a printed story away while its replacement is not due or has expired", async () => {
    const before = { "pages/a.md": page(`# 土豆丰收\n\n${LEAD}\n`) };
    const replacement = story("新的正文。\n", "printed: /2024/06/22/tudou").replace(
      "date: 2024-06-22",
      "date: 2024-06-25",
    );
    const content = await contentOf({
      ...before,
      "stories/tudou-2.md": replacement.replace("section:", "expires: 2024-06-28\nsection:"),
    });
    const urlsAt = (now: string) => archiveOf(content, now).stories.map(({ url }) => url);
    expect(urlsAt("2024-06-23T00:00:00Z")).toEqual(["/2024/06/22/tudou/"]);
    expect(urlsAt("2024-06-26T00:00:00Z")).toEqual(["/2024/06/25/tudou-2/"]);
    expect(urlsAt("2024-06-29T00:00:00Z")).toEqual(["/2024/06/22/tudou/"]);
  });

  it("is not needed where derived slugs meet, which page and place keep apart", async () => {
    const brief = (number: string) =>
      `---\ndate: 2024-06-22\npage: "${number}"\nname: 要闻\n---\n\n# 今日天气\n\n□记者 高田\n\n${LEAD}\n`;
    const { content, problems } = await load({ "pages/a.md": brief("01"), "pages/b.md": brief("02") });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(content?.stories.map(({ url }) => url)).toEqual([
      "/2024/06/22/jin-ri-tian-qi-p01-1/",
      "/2024/06/22/jin-ri-tian-qi-p02-1/",
    ]);
    expect(content?.pages.map(({ stories }) => stories)).toEqual([
      ["/2024/06/22/jin-ri-tian-qi-p01-1/"],
      ["/2024/06/22/jin-ri-tian-qi-p02-1/"],
    ]);
  });
});

describe("a story of an editor's", () => {
  it("names its section by id or by name", async () => {
    expect((await storyOf({ "stories/a.md": story("正文。\n") })).section).toBe("rural");
    expect((await storyOf({ "stories/a.md": story("正文。\n").replace("rural", "三农") })).section).toBe(
      "rural",
    );
  });

  it("is not published while it is a draft", async () => {
    expect((await contentOf({ "stories/a.md": story("正文。\n", "draft: true") })).stories).toEqual([]);
  });

  it("keeps what was typed: numbers, times and dates are text", async () => {
    const fields = [
      "title: 0620",
      "kicker: 12:30",
      "deck: 1.10",
      "date: 2024-06-22T08:30:00+08:00",
      "section: rural",
    ];
    const { headline, date, url } = await storyOf({ "stories/a.md": markdown(fields) });
    expect({ headline, date, url }).toEqual({
      headline: { kicker: "12:30", main: "0620", deck: "1.10" },
      date: "2024-06-22T08:30:00+08:00",
      url: "/2024/06/22/a/",
    });
  });

  const RICH = `一段**粗体**，见注[^1]。

| 甲 | 乙 |
| --- | --: |
| 一 | 二 |

- [x] 已办
- [ ] 未办

![收获土豆的田地](/media/2024/田地.png)

<b onclick="alert(1)">粗</b><script>alert(1)</script>

[^1]: 注文。
`;

  it("is a safe tree: tables, notes, tasks, pictures with their sizes", async () => {
    const { content, problems } = await load({
      "stories/a.md": story(RICH),
      "media/2024/田地.png": await png(3, 2),
    });
    expect(problems.map(({ rule }) => rule)).toEqual(["unsafe-html", "unsafe-html"]);
    const body = content?.stories[0]?.body;
    if (body?.kind !== "markdown") throw new Error("no Markdown");
    expect(toHtml(body.tree)).toMatchInlineSnapshot(`
      "<p>一段<strong>粗体</strong>，见注<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup>。</p>
      <table>
      <thead>
      <tr>
      <th>甲</th>
      <th align="right">乙</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>一</td>
      <td align="right">二</td>
      </tr>
      </tbody>
      </table>
      <ul class="contains-task-list">
      <li class="task-list-item"><input type="checkbox" checked disabled> 已办</li>
      <li class="task-list-item"><input type="checkbox" disabled> 未办</li>
      </ul>
      <p><img src="/media/2024/%E7%94%B0%E5%9C%B0.png" alt="收获土豆的田地" width="3" height="2" loading="lazy"></p>
      <p><b>粗</b></p>
      <section data-footnotes="" class="footnotes"><h2 class="" id="footnote-label">注释</h2>
      <ol>
      <li id="user-content-fn-1">
      <p>注文。 <a href="#user-content-fnref-1" data-footnote-backref="" aria-label="回到正文注 1" class="data-footnote-backref">↩</a></p>
      </li>
      </ol>
      </section>"
    `);
    expect(body.text).toMatchInlineSnapshot(`
      "一段粗体，见注。
      甲	乙
      一	二
       已办
       未办
      粗
      注释
      注文。"
    `);
    visit(body.tree, "element", ({ tagName, properties }) => {
      expect(tagName).not.toBe("script");
      expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
    });
  });

  it("lists its pictures", async () => {
    const { pictures } = await storyOf({
      "stories/2024/a.md": story("正文。\n", "photos: [{file: ../../media/a.png, alt: 田地, caption: 收获}]"),
      "media/a.png": await png(3, 2),
    });
    expect(pictures).toEqual([
      {
        src: "/media/a.png",
        width: 3,
        height: 2,
        hash: expect.stringMatching(/^[\da-f]{16}$/),
        alt: "田地",
        caption: "收获",
        credit: undefined,
      },
    ]);
  });
});

describe("people", () => {
  const by = (name: string) => story(`${name}的正文。\n`, `bylines: [{name: ${name}, role: reporter}]`);
  const files = { "stories/a.md": by("高田"), "stories/b.md": by("高天") };

  it("whose names read alike keep apart, and the editor is told", async () => {
    const { content } = await load(files);
    expect(content?.people).toMatchInlineSnapshot(`
      {
        "高天": "gao-tian",
        "高田": "gao-tian-9ad87530",
      }
    `);
    expect(await reportOf(files)).toMatchInlineSnapshot(`
      "content/stories/a.md:1:1 提醒 高田 与 高天 拼音相同，人物页暂用 gao-tian-9ad87530 [people-collision]
          → 在 content/people.yml 里写定：- {name: 高田, slug: …}
      0 个错误，1 个提醒"
    `);
  });

  it("have the slug that people.yml pins, under all their names", async () => {
    const people = "- {name: 高田, slug: gao-tian-1, aliases: [田夫]}\n";
    expect((await contentOf({ ...files, "people.yml": people })).people).toEqual({
      高天: "gao-tian",
      高田: "gao-tian-1",
      田夫: "gao-tian-1",
    });
  });
});
