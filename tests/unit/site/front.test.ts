import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDue } from "@/lib/publish/plan/plan";
import { archiveOf } from "@/lib/site/archive/archive";
import type { FrontTeaser } from "@/lib/site/front/front-teaser";
import { layRows } from "@/lib/site/front/rows";
import { frontView } from "@/lib/site/pages/front";
import { runs } from "../../length";
import { contentOf, type Files, markdown, reportOf } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const teaser = (url: string): FrontTeaser => ({
  url,
  kicker: null,
  headline: url,
  deck: null,
  summary: "",
  date: "2024-06-22",
  dateLabel: "2024年6月22日",
  section: { label: "", url: "" },
  names: "",
  picture: null,
  when: null,
  shape: null,
});

describe("the strips of a front page", () => {
  it("fill rows of twelve columns, in order, whatever the sections hold", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }), (counts) => {
        const sections = counts.map((count, index) => ({
          section: { label: `${index}`, url: `/section/s${index}/` },
          stories: Array.from({ length: count }, (_, story) => teaser(`/${index}/${story}/`)),
        }));
        const strips = layRows(sections);
        expect(strips.map(({ section }) => section.label)).toEqual(
          sections.map(({ section }) => section.label),
        );
        let columns = 0;
        for (const { span } of strips) {
          columns += span;
          expect(columns).toBeLessThanOrEqual(12);
          if (columns === 12) columns = 0;
        }
        expect(columns).toBe(0);
      }),
      { numRuns: runs() },
    );
  });
});

describe("editors of the front page", () => {
  /** Stories a to e of 18 to 22 June, by turns 三农 and 经济. */
  const files: Files = Object.fromEntries(
    ["a", "b", "c", "d", "e", "f"].map((slug, index) => [
      `stories/${slug}.md`,
      markdown(
        [
          `title: 样例${slug}`,
          `date: 2024-06-${18 + index}`,
          `section: ${index % 2 ? "economy" : "rural"}`,
          ...(slug === "a" ? ["aliases: [/jiu/]"] : []),
        ],
        "样例文字。",
      ),
    ]),
  );
  const url = (slug: string) => `/2024/06/${18 + "abcdef".indexOf(slug)}/${slug}/`;

  async function front(lines: readonly string[], now = NOW) {
    const content = await contentOf({ ...files, "front.yml": `${lines.join("\n")}\n` });
    const { lead, secondary, strips } = frontView(archiveOf(content, now));
    return {
      lead: lead?.url,
      beside: secondary.map((story) => story.url),
      strips: strips.map(({ section, stories }) => [section.url, ...stories.map((story) => story.url)]),
    };
  }

  it("change nothing where they say nothing", async () => {
    expect(await front(["# 没有", "hidden:"])).toEqual({
      lead: url("f"),
      beside: [url("e"), url("d"), url("c")],
      strips: [
        ["/section/economy/", url("b")],
        ["/section/rural/", url("a")],
      ],
    });
  });

  it("pin the lead, by any address it had, and what stands beside it", async () => {
    const { lead, beside, strips } = await front(["lead: /jiu/", `beside: [${url("b")}, ${url("c")}]`]);
    expect(lead).toBe(url("a"));
    expect(beside).toEqual([url("b"), url("c"), url("f")]);
    expect(strips.flat()).toEqual(["/section/economy/", url("d"), "/section/rural/", url("e")]);
  });

  it("pin a lead until a moment, which a publish is told of", async () => {
    const lines = [`lead: ${url("a")}`, "leadUntil: 2024-07-01T18:00:00+08:00"];
    expect((await front(lines, "2024-07-01T09:59:59Z")).lead).toBe(url("a"));
    expect((await front(lines, "2024-07-01T10:00:00Z")).lead).toBe(url("f"));
    const content = await contentOf({ ...files, "front.yml": `${lines.join("\n")}\n` });
    expect(nextDue(content, "2024-06-30T00:00:00Z")).toBe("2024-07-01T10:00:00.000Z");
  });

  it("order the sections, and hide stories and sections", async () => {
    const { beside, strips } = await front(["order: [三农]", `hidden: [${url("e")}]`]);
    expect(beside).toEqual([url("d"), url("c"), url("b")]);
    expect(strips).toEqual([["/section/rural/", url("a")]]);
    const rural = await front(["hidden: [economy]"]);
    expect([rural.lead, ...rural.beside]).toEqual([url("e"), url("c"), url("a")]);
  });

  it("are told where they name what is not there", async () => {
    const yml = [
      "lead: /2024/06/18/meiyou/",
      "leadUntil: 2024-02-30",
      `beside: [${url("a")}, ${url("g")}]`,
      "order: [tiyu]",
      `hidden: [${url("a")}, 茶]`,
      "lede: x",
      "",
    ].join("\n");
    expect(await reportOf({ ...files, "front.yml": yml })).toMatchInlineSnapshot(`
      "content/front.yml:2:12 错误 头条放到何时 2024-02-30 不存在：2024年2月只有29天 [impossible-date]
          → 核对年月日，写成 leadUntil: 年-月-日
      content/front.yml:6:1 提醒 不认识的字段 lede，没有使用 [unknown-key]
          → 可用的字段：lead、leadUntil、beside、order、hidden
      1 个错误，1 个提醒"
    `);
    const fixed = yml.replace("2024-02-30", "2024-03-01");
    expect(await reportOf({ ...files, "front.yml": fixed })).toMatchInlineSnapshot(`
      "content/front.yml:1:7 错误 没有网址是 /2024/06/18/meiyou/ 的稿件，或它还是草稿 [unknown-story]
          → 写稿件页的网址，如 /2024/06/23/f/（样例f）、/2024/06/22/e/（样例e）、/2024/06/21/d/（样例d）；已经不要的就删去
      content/front.yml:3:10 错误 /2024/06/18/a/ 既要放上首页，又写在 hidden 里 [pinned-and-hidden]
          → 两处删去一处
      content/front.yml:3:26 错误 没有网址是 /2024/06/17/g/ 的稿件，或它还是草稿 [unknown-story]
          → 写稿件页的网址，如 /2024/06/23/f/（样例f）、/2024/06/22/e/（样例e）、/2024/06/21/d/（样例d）；已经不要的就删去
      content/front.yml:4:9 错误 没有“tiyu”这个栏目 [unknown-section]
          → 从 site.yml 的栏目里选：economy（经济）、rural（三农）
      content/front.yml:5:26 错误 没有“茶”这个栏目 [unknown-section]
          → 从 site.yml 的栏目里选：economy（经济）、rural（三农）
      content/front.yml:6:1 提醒 不认识的字段 lede，没有使用 [unknown-key]
          → 可用的字段：lead、leadUntil、beside、order、hidden
      5 个错误，1 个提醒"
    `);
  });

  it("are told that a pinned story was taken down", async () => {
    const gone = markdown(
      ["title: 样例", "date: 2024-06-30", "section: rural", "takedown: {date: 2024-07-01, reason: 样例}"],
      "",
    );
    const report = await reportOf({ ...files, "stories/g.md": gone, "front.yml": "lead: /2024/06/30/g/\n" });
    expect(report).toMatchInlineSnapshot(`
      "content/front.yml:1:7 提醒 /2024/06/30/g/ 已经撤下，首页不再用它 [pinned-withdrawn]
          → 从 front.yml 里删去它
      0 个错误，1 个提醒"
    `);
  });
});

describe("a front page", () => {
  it.each([0, 1, 2, 5, 12, 60])("of %i stories shows none twice", async (count) => {
    const files: Files = {};
    for (let index = 0; index < count; index++) {
      const day = String((index % 28) + 1).padStart(2, "0");
      const section = index % 3 === 0 ? "rural" : "economy";
      files[`stories/s${index}.md`] = markdown(
        [`title: 样例${index}`, `date: 2024-06-${day}`, `section: ${section}`],
        "样例文字。",
      );
    }
    const { lead, secondary, strips } = frontView(archiveOf(await contentOf(files), NOW));
    const urls = [lead, ...secondary, ...strips.flatMap(({ stories }) => stories)].flatMap(
      (story) => story?.url ?? [],
    );
    expect(new Set(urls).size).toBe(urls.length);
    // Stories beyond a section's strip are only on the section's own page.
    expect(urls.length).toBeGreaterThanOrEqual(Math.min(count, 8));
  });

  it("has notices below the news, however new they are", async () => {
    const page = (day: string, kind: string, slug: string) =>
      markdown(
        [
          `date: 2024-06-${day}`,
          'page: "01"',
          "name: 要闻",
          "stories:",
          `  - {starts: 样例标题, slug: ${slug}, section: rural, kind: ${kind}}`,
        ],
        "# 样例标题\n\n样例文字在这里。",
      );
    const files: Files = { "pages/notice.md": page("23", "notice", "gonggao") };
    for (const day of ["18", "19", "20", "21", "22"])
      files[`pages/${day}.md`] = page(day, "news", `xinwen-${day}`);
    const { lead, secondary, strips } = frontView(archiveOf(await contentOf(files), NOW));
    const urls = [lead, ...secondary, ...strips.flatMap(({ stories }) => stories)].map((story) => story?.url);
    const news = ["22", "21", "20", "19", "18"].map((day) => `/2024/06/${day}/xinwen-${day}/`);
    expect(urls).toEqual([...news, "/2024/06/23/gonggao/"]);
  });
});
