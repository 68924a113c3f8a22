import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { anchorsOf } from "@/lib/site/anchors/anchors-of";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { contentFolder, contentOf, type Files, load, markdown, story, temporaryFolder } from "../folder";

const PAGE = [
  "---",
  "date: 2024-06-22",
  'page: "01"',
  "name: 要闻",
  "stories:",
  "  - {starts: 大桥合龙, slug: daqiao, section: rural}",
  "---",
  "# 大桥合龙\n\n□本报记者 高田\n\n大桥合龙的消息传来，村民都说了很多很多的话，写到这里为止。\n",
].join("\n");

const other = (slug: string) =>
  markdown(["title: 别的", "date: 2024-06-21", `slug: ${slug}`, "section: rural"], "乙。\n\n## 怎样 核对\n");

/** The addresses to which the links of a story lead, as they are published. */
async function hrefsOf(body: string, more: Files = {}): Promise<string[]> {
  const { stories } = await contentOf({ "stories/2024/a.md": story(body), ...more });
  const text = stories.find(({ slug }) => slug === "a")?.body;
  const html = text?.kind === "markdown" ? toHtml(text.tree) : "";
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = ""]) => href);
}

describe("links of a text, as readers get them", () => {
  it("lead from files to the pages that are made of them, and to places there", async () => {
    expect(
      await hrefsOf(
        "[甲](./b.md)、[乙](b.md#怎样%20核对)、[丙](b.md#怎样-核对)、[丁](../../pages/2024-06-22-01.md#L1)、[戊](../../about.md)。",
        { "stories/2024/b.md": other("x"), "pages/2024-06-22-01.md": PAGE, "about.md": "关于。\n" },
      ),
    ).toEqual([
      "/2024/06/21/x/",
      "/2024/06/21/x/#%E6%80%8E%E6%A0%B7-%E6%A0%B8%E5%AF%B9",
      "/2024/06/21/x/#%E6%80%8E%E6%A0%B7-%E6%A0%B8%E5%AF%B9",
      "/paper/2024-06-22/01/#L1",
      "/about/",
    ]);
  });

  it("have one form: of this site without its name, with the last slash, of files below /media/", async () => {
    expect(
      await hrefsOf(
        "[甲](https://news.example.cn/about)、[乙](/about/index.html#reading)、[丙](../../media/a%20b.pdf)、[丁](/feed.xml)、[戊](https://a.cn/b)。",
        { "media/a b.pdf": "x" },
      ),
    ).toEqual(["/about/", "/about/#reading", "/media/a%20b.pdf", "/feed.xml", "https://a.cn/b"]);
  });

  it("change with the address of the file, and the story's digest with them", async () => {
    const files = (slug: string) => ({
      "stories/2024/a.md": story("[甲](b.md)"),
      "stories/2024/b.md": other(slug),
    });
    const digest = async (slug: string) =>
      (await contentOf(files(slug))).stories.find((each) => each.slug === "a")?.digest;
    expect(await digest("x")).toBe(await digest("x"));
    expect(await digest("x")).not.toBe(await digest("y"));
  });

  it("are the same when readings come from the cache", async () => {
    const content = await contentFolder({
      "stories/2024/a.md": story("[甲](b.md#怎样%20核对)、[乙](/wu/)"),
      "stories/2024/b.md": other("x"),
    });
    const folder = await temporaryFolder();
    const fresh = await loadContent(content);
    await loadContent(content, { folder, version: "1" });
    const kept = await loadContent(content, { folder, version: "1" });
    expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(fresh)));
    expect(kept.content?.links.flatMap(({ links }) => links.map(({ href }) => href))).toEqual([
      "/2024/06/21/x/#%E6%80%8E%E6%A0%B7-%E6%A0%B8%E5%AF%B9",
      "/wu/",
    ]);
  });
});

describe("places of a page", () => {
  it("never have the name of one that the templates use, nor the name of another", async () => {
    const text = "## Main\n\n## Corrections\n\n## X1\n\n## 小节\n\n## 小节\n\n[甲](#main)、[乙](#小节)\n";
    const { content, problems } = await load({
      "stories/a.md": story(text, "corrections: [{date: 2024-06-23, text: 更正}]"),
    });
    expect(problems).toEqual([]);
    if (!content) throw new Error("no content");
    const archive = archiveOf(content, "2026-01-01T00:00:00Z");
    const view = routesOf(archive)
      .find(({ url }) => url === "/2024/06/22/a/")
      ?.view();
    expect(view && anchorsOf(view)).toEqual([
      ...["main", "corrections", "correction-2024-06-23"],
      ...["s-main", "s-corrections", "s-x1", "小节", "小节-1"],
    ]);
    const [first] = content.stories;
    expect(first?.body.kind === "markdown" && toHtml(first.body.tree)).toContain('<a href="#s-main">');
  });

  it("are said where an editor gives one that is there already", async () => {
    const { problems } = await load({ "stories/a.md": story("## 甲 {#main}\n\n## 乙 {#b}\n\n## 丙 {#b}\n") });
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "7 #main 网页上已经有了，这里改成 #s-main",
      "11 #b 网页上已经有了，这里改成 #b-1",
    ]);
  });
});
