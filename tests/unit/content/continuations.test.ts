import { describe, expect, it } from "vitest";
import { formatReport } from "@/lib/content/report";
import { archiveOf } from "@/lib/site/archive/archive";
import { issueView } from "@/lib/site/pages/issue";
import { pageView } from "@/lib/site/pages/printed-page";
import { storyView } from "@/lib/site/pages/story";
import { routesOf } from "@/lib/site/routes/routes";
import { load } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const page = (number: string, stories: string, body: string) =>
  `---\ndate: 2024-06-22\npage: "${number}"\nname: 要闻\nstories:\n${stories}---\n${body}`;

const FRONT = `# 样城大桥提前合龙

□本报记者 张样例

大桥合龙的消息传来，两岸的样例村民都说了很多很多的话，其中一位样例老人说，他等这一天等了整整六十

（下转第二版）

# 样城麦收开镰

□本报记者 李样例

麦收开镰的样例文字在这里，写得很长很长，写到这里为止。
`;
const INSIDE = `# 样城大桥合龙

（上接第一版）年，如今终于等到了样例大桥合龙的这一天，往平的样例文字在这里。

□ 本 报 记 者 王样例

# 样城新建书屋

□本报记者 赵样例

书屋的样例文字在这里，写得很长很长，写到这里为止。
`;
const FILES = {
  "pages/2024-06-22-01.md": page(
    "01",
    "  - {starts: 样城大桥提前合龙, slug: daqiao, section: rural}\n  - {starts: 样城麦收开镰, slug: maishou, section: rural}\n",
    FRONT,
  ),
  "pages/2024-06-22-02.md": page("02", "  - {starts: 样城新建书屋, slug: shuwu, section: rural}\n", INSIDE),
  "ocr-fixes.yml": "- {wrong: 往平, right: 茌平, context: 往平的样例}\n",
};

async function archive(files: Record<string, string> = {}) {
  const { content, problems } = await load({ ...FILES, ...files });
  if (!content) throw new Error(formatReport(problems));
  return { archive: archiveOf(content, NOW), problems };
}

describe("a story that goes on on another page of its issue", () => {
  it("is one story, its cut paragraph joined, with the other part's address leading to it", async () => {
    const { archive: all } = await archive();
    const story = all.byUrl.get("/2024/06/22/daqiao/");
    expect(story?.body).toEqual({
      kind: "printed",
      blocks: [
        {
          kind: "paragraph",
          text: "大桥合龙的消息传来，两岸的样例村民都说了很多很多的话，其中一位样例老人说，他等这一天等了整整六十年，如今终于等到了样例大桥合龙的这一天，茌平的样例文字在这里。",
        },
      ],
    });
    expect(story?.bylines.map(({ name }) => name)).toEqual(["张样例", "王样例"]);
    expect(story?.aliases).toEqual([expect.stringMatching(/^\/2024\/06\/22\/yang-cheng-da-qiao-he-long\/$/)]);
    expect(all.stories.map(({ url }) => url)).toEqual([
      "/2024/06/22/daqiao/",
      "/2024/06/22/maishou/",
      "/2024/06/22/shuwu/",
    ]);
  });

  it("has the corrections of all of its parts, each with its date", async () => {
    const files = {
      "pages/2024-06-22-01.md": page(
        "01",
        `  - {starts: 样城大桥提前合龙, slug: daqiao, section: rural, corrections: [{date: 2024-06-24, text: 桥名有误}]}
  - {starts: 样城麦收开镰, slug: maishou, section: rural}\n`,
        FRONT,
      ),
      "pages/2024-06-22-02.md": page(
        "02",
        `  - {starts: 样城大桥合龙, slug: daqiao-xia, section: rural, corrections: [{date: 2024-06-25, text: 年数有误, by: 编辑部}]}
  - {starts: 样城新建书屋, slug: shuwu, section: rural}\n`,
        INSIDE,
      ),
    };
    const { archive: all } = await archive(files);
    const story = all.byUrl.get("/2024/06/22/daqiao/");
    expect(story?.corrections).toEqual([
      { date: "2024-06-24", text: "桥名有误" },
      { date: "2024-06-25", text: "年数有误", by: "编辑部" },
    ]);
    if (!story) throw new Error("no story");
    expect(storyView(all, story).corrections.map(({ text }) => text)).toEqual(["桥名有误", "年数有误"]);
  });

  it("names both pages, and each repair by the page on which it is", async () => {
    const { archive: all } = await archive();
    const story = all.byUrl.get("/2024/06/22/daqiao/");
    if (!story) throw new Error("no story");
    const view = storyView(all, story);
    expect(view.source?.lines.map(({ label, url }) => `${label} ${url}`)).toEqual([
      "第01版 第1–7行 /paper/2024-06-22/01/#L1-7",
      "第02版 第1–5行 /paper/2024-06-22/02/#L1-5",
    ]);
    const lines = view.repairs.flatMap((repair) =>
      repair.kind === "supplied" || repair.kind === "relabelled" ? [] : `${repair.kind} ${repair.line.label}`,
    );
    expect(lines).toEqual(["joined 第5行", "misread 第02版 第3行", "unspaced 第02版 第5行"]);
    const misread = story.repairs.find(({ kind }) => kind === "misread");
    const text = story.body.kind === "printed" ? (story.body.blocks[0]?.text ?? "") : "";
    if (misread?.kind !== "misread") throw new Error("no misreading");
    expect(text.slice(misread.place.start, misread.place.start + misread.place.length)).toBe("茌平");
  });

  it("is what both pages' regions lead to, and each page's marks to its own records", async () => {
    const { archive: all } = await archive();
    for (const printed of all.pages) {
      const [first] = pageView(all, printed).sheet.regions;
      expect(first?.story?.url).toBe("/2024/06/22/daqiao/");
    }
    const [front, second] = ["01", "02"].map((name) => all.pages.find(({ number }) => number === name));
    const joined = front?.lines.filter(({ joinsNext }) => joinsNext).map(({ number }) => number);
    expect(joined).toEqual([5]);
    const json = JSON.stringify(second && pageView(all, second));
    expect(json).toContain("/2024/06/22/daqiao/#x");
  });

  it("counts as one in its issue", async () => {
    const { archive: all } = await archive();
    const stories = new Set(all.pages.flatMap((printed) => printed.stories));
    expect(all.pages.flatMap((printed) => printed.stories).length).toBe(stories.size + 1);
    expect(issueView(all, "2024-06-22")?.counts.stories).toBe(stories.size);
  });

  it("is gone as a whole where one part was taken down", async () => {
    const down = page(
      "01",
      "  - {starts: 样城大桥提前合龙, slug: daqiao, takedown: {date: 2024-07-01, reason: 当事人要求}}\n",
      FRONT,
    );
    const { archive: all, problems } = await archive({ "pages/2024-06-22-01.md": down });
    const views = JSON.stringify([...routesOf(all)].map((route) => route.view()));
    for (const words of ["六十", "终于等到了", "大桥提前合龙", "王样例"]) expect(views).not.toContain(words);
    expect(all.withdrawn.map(({ url }) => url)).toEqual([
      "/2024/06/22/daqiao/",
      "/2024/06/22/yang-cheng-da-qiao-he-long/",
    ]);
    expect(problems.filter(({ rule }) => rule === "takedown-continues")).toEqual([]);
  });

  it("is mentioned to the editor where its other part is not on the page", async () => {
    const { problems } = await archive({
      "pages/2024-06-22-02.md": page(
        "02",
        "  - {starts: 样城新建书屋, slug: shuwu, section: rural}\n",
        INSIDE.slice(INSIDE.indexOf("# 样城新建")),
      ),
    });
    expect(formatReport(problems.filter(({ rule }) => rule === "loose-jump"))).toMatchInlineSnapshot(`
      "content/pages/2024-06-22-01.md:6:30 提醒 “样城大桥提前合龙”下转第2版，那一版上没有找到接续的文字 [loose-jump]
          → 核对两版的“下转”“上接”；两处标题不同时，给后一版的那一稿写上同样的 headline:
      0 个错误，1 个提醒"
    `);
  });

  it("is mentioned to the editor where the other page is not there", async () => {
    const { "pages/2024-06-22-01.md": front } = FILES;
    const { problems } = await load({ "pages/2024-06-22-01.md": front });
    expect(formatReport(problems.filter(({ rule }) => rule === "loose-jump"))).toMatchInlineSnapshot(`
      "content/pages/2024-06-22-01.md:6:30 提醒 “样城大桥提前合龙”下转第2版，那一版还没有导入，这一篇不全 [loose-jump]
          → 把那一版也导入；没有那一版，这条提醒可以不理
      0 个错误，1 个提醒"
    `);
  });
});
