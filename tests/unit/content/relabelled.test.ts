import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RegionLines } from "@/components/paper/region-lines";
import { StoryPage } from "@/components/story/story-page";
import type { FiledStory } from "@/lib/records/content";
import { archiveOf } from "@/lib/site/archive/archive";
import { pageView } from "@/lib/site/pages/printed-page";
import { storyView } from "@/lib/site/pages/story";
import { contentOf, type Files, markdown, PAGE_FIELDS } from "../folder";

const NOW = "2026-01-01T00:00:00Z";
const ONE = "澜溪河上的老桥昨天拆除，施工队在两岸搭起围挡，过往行人改走下游的便桥，预计三个月后新桥通车。";
const BODY = `# 澜溪老桥 谢幕\n\n## 往平老桥拆除\n\n□本报记者 柳青禾 通讯员 周未央\n\n${ONE}\n`;

const filesWith = (...fields: string[]): Files => ({
  "pages/a.md": markdown(
    [
      ...PAGE_FIELDS,
      "stories:",
      "  - starts: 澜溪老桥",
      "    slug: yi",
      "    section: rural",
      "    reviewed: true",
      ...fields.map((field) => `    ${field}`),
    ],
    BODY,
  ),
  "ocr-fixes.yml": "- {wrong: 往平, right: 茌平, context: 往平老桥}\n",
});

async function storyWith(...fields: string[]): Promise<FiledStory> {
  const [story] = (await contentOf(filesWith(...fields))).stories;
  if (!story) throw new Error("no story");
  return story;
}

const kinds = ({ repairs }: FiledStory) =>
  repairs.map((repair) =>
    repair.kind === "misread" ? "misread" : `${repair.kind} ${"field" in repair ? repair.field : ""}`,
  );

describe("printed words that an editor puts in another place", () => {
  const MOVED = ["kicker: 澜溪老桥谢幕", "headline: 往平老桥拆除"];

  it("are recorded as relabelled, and known misreadings in them are mended", async () => {
    const story = await storyWith(...MOVED);
    expect(story.headline).toMatchObject({ kicker: "澜溪老桥谢幕", main: "茌平老桥拆除" });
    expect(kinds(story).filter((kind) => kind.startsWith("supplied"))).toEqual([]);
    expect(kinds(story)).toEqual(expect.arrayContaining(["relabelled main", "misread"]));
  });

  it("are said nowhere to be an editor's", async () => {
    const archive = archiveOf(await contentOf(filesWith(...MOVED)), NOW);
    const [story] = archive.stories;
    const [printed] = archive.pages;
    if (!story || !printed) throw new Error("no story");
    const html = renderToStaticMarkup(createElement(StoryPage, { view: storyView(archive, story) }));
    expect(html).not.toMatch(/编辑所|编辑补|编辑改/);
    expect(html).toContain("重新归类，作题：往平老桥拆除");
    const { regions, counts } = pageView(archive, printed).sheet;
    expect(counts.supplied).toBe(0);
    const [region] = regions;
    if (!region) throw new Error("no region");
    const sheet = renderToStaticMarkup(createElement(RegionLines, { region, heading: "h2" }));
    expect(sheet).toContain("重新归类，作题：往平老桥拆除");
  });

  it("may leave a place empty where they stand in another", async () => {
    const page = markdown(
      [
        ...PAGE_FIELDS,
        "lines: [{text: 澜溪老桥, is: kicker}]",
        "stories:",
        "  - {starts: 往平老桥, slug: yi, section: rural, headline: 澜溪老桥谢幕 往平老桥拆除, kicker: 无}",
      ],
      BODY,
    );
    const [story] = (await contentOf({ "pages/a.md": page })).stories;
    expect(
      story?.repairs.map((repair) => ("field" in repair ? [repair.kind, repair.field, repair.to] : [])),
    ).toEqual([
      ["relabelled", "kicker", null],
      ["relabelled", "main", "澜溪老桥谢幕 往平老桥拆除"],
    ]);
  });

  it("may be a byline, with the roles that are printed", async () => {
    const signed =
      "bylines: [{name: 柳青禾, role: reporter, outlet: 本报}, {name: 周未央, role: correspondent}]";
    expect(kinds(await storyWith(signed)).filter((kind) => kind.includes("bylines"))).toEqual([]);
    const reversed =
      "bylines: [{name: 周未央, role: correspondent}, {name: 柳青禾, role: reporter, outlet: 本报}]";
    expect(kinds(await storyWith(reversed))).toContain("relabelled bylines");
    const promoted = "bylines: [{name: 柳青禾, role: editor}, {name: 周未央, role: correspondent}]";
    expect(kinds(await storyWith(promoted))).toContain("supplied bylines");
  });

  it("are an editor's where a letter differs, or where they are only part of a line", async () => {
    expect(kinds(await storyWith("kicker: 澜溪老桥谢了幕"))).toContain("supplied kicker");
    expect(kinds(await storyWith("kicker: 谢幕"))).toContain("supplied kicker");
  });
});
