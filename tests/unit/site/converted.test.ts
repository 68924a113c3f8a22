import { expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { pageView } from "@/lib/site/pages/printed-page";
import { storyView } from "@/lib/site/pages/story";
import { contentOf, load, markdown, PAGE_FIELDS } from "../folder";

const NOW = "2026-01-01T00:00:00Z";
const BODY = `# 土豆丰收

□记者 张样例 报道

全市播种面积 $8 0 0 . 5$ 万亩，比去年多了一成，这是样例文字，没有任何新闻内容。

<table>
<tr><td>播种最多的县区</td><td>往平</td></tr>
</table>

<!-- PageBreak -->

# 小麦丰收

□记者 王样 报道

这是样例文字的第二段，长度与真实段落相近，没有任何新闻内容。
`;
const STORIES = [
  "stories:",
  "  - {starts: 土豆丰收, slug: tudou, section: rural}",
  "  - {starts: 小麦丰收, slug: xiaomai, section: rural}",
];
const files = (body: string, ...fields: string[]) => ({
  "pages/2024-06-22-01.md": markdown([...PAGE_FIELDS, ...STORIES, ...fields], body),
});

async function archive() {
  const fixes = { "ocr-fixes.yml": "- {wrong: 往平, right: 茌平}\n" };
  return archiveOf(await contentOf({ ...files(BODY), ...fixes }), NOW);
}

it("the printed page shows each piece of mark-up where it stands, with what it stands for", async () => {
  const all = await archive();
  const [page] = all.pages;
  if (!page) throw new Error("No page");
  const { sheet } = pageView(all, page);
  const lines = sheet.regions.flatMap((region) =>
    region.lines.map((line) => ({ region: region.label, ...line })),
  );
  expect(
    lines.flatMap(({ number, region, label, runs }) =>
      (runs ?? []).flatMap((run) =>
        run.kind === "text" || run.kind === "suspect"
          ? []
          : [[number, region ?? "", label, run.kind, run.from, run.to, run.note, run.url].join("|")],
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "6||正文|converted| $8 0 0 . 5$ |800.5|识别软件的标记，原版没有|/2024/06/22/tudou/#x2",
      "8||识别标记|converted|<table>||识别软件的标记，原版没有|/2024/06/22/tudou/#x3",
      "9||表格列表|converted|<tr><td>||识别软件的标记，原版没有|#L9",
      "9||表格列表|converted|</td><td>|　|识别软件的标记，原版没有|/2024/06/22/tudou/#x4",
      "9||表格列表|misread|往平|茌平|识别更正：“往平”应为“茌平”|/2024/06/22/tudou/#x1",
      "9||表格列表|converted|</td></tr>||识别软件的标记，原版没有|/2024/06/22/tudou/#x4",
      "10|版面文字|识别标记 · 其他|converted|</table>||识别软件的标记，原版没有|#L10",
      "12|版面文字|识别标记 · 其他|converted|<!-- PageBreak -->||识别软件的标记，原版没有|#L12",
    ]
  `);
  expect(sheet.counts.converted).toBe(7);
  expect(sheet.account).toContain("无遗漏");
  expect(page.lines.map(({ text }) => text).join("\n")).toBe(`\n${BODY}`);
});

it("a story's record tells of its own, shortened", async () => {
  const all = await archive();
  const [story] = all.stories.filter(({ slug }) => slug === "tudou");
  if (!story) throw new Error("No story");
  const { repairs } = storyView(all, story);
  expect(
    repairs.map((repair) =>
      repair.kind === "converted" ? [repair.line.label, repair.from, repair.to] : repair.kind,
    ),
  ).toMatchInlineSnapshot(`
    [
      "misread",
      [
        "第6行",
        " $8 0 0 . 5$ ",
        "800.5",
      ],
      [
        "第8行",
        "<table>⏎<tr><td>",
        "",
      ],
      [
        "第9行",
        "</td><td>往平</td></tr>⏎<…",
        "　往平",
      ],
    ]
  `);
});

it("a formula that is not known is a warning until an editor has put its text", async () => {
  const body = BODY.replace("$8 0 0 . 5$", "$\\foo { 8 }$");
  const rules = async (...fields: string[]) =>
    (await load(files(body, ...fields))).problems.map(
      ({ rule, line, column }) => `${rule} ${line}:${column}`,
    );
  expect(await rules()).toEqual(["unknown-formula 14:8"]);
  expect(await rules("fixes:", "  - {wrong: '$\\foo { 8 }$', right: '800.5'}")).toEqual([]);
});

it("of a story that was taken down no word is left on a line that it shares", async () => {
  const shared = BODY.trim().replaceAll("\n", "\\n");
  const fields = [
    ...PAGE_FIELDS,
    ...STORIES.slice(0, 2),
    "  - starts: 小麦丰收",
    "    slug: xiaomai",
    "    section: rural",
  ];
  const takedown = "    takedown: {date: 2024-07-01, reason: 样例理由}";
  const { content, problems } = await load({
    "pages/2024-06-22-01.md": markdown([...fields, takedown], `${shared}\n`),
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(content?.stories.map(({ headline }) => headline.main)).toEqual(["土豆丰收"]);
  expect(JSON.stringify([content?.stories, content?.pages])).not.toMatch(/小麦|王样|第二段/);
});
