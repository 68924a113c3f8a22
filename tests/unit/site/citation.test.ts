import { describe, expect, it } from "vitest";
import type { Story } from "@/lib/records/story";
import { citation } from "@/lib/site/story/citation";
import { filedStory } from "./filed-story";

const SITE = { name: "样例日报", url: "https://news.example.cn" };
const FILE = { kind: "file", file: "stories/a.md" } as const;
const PAGE = {
  kind: "page",
  file: "pages/a.md",
  date: "2024-06-22",
  page: "01",
  order: 0,
  lines: [],
} as const;

const story = (names: string[], source: Story["source"], main = "样例标题"): Story =>
  filedStory("/2024/06/22/yangli/", "2024-06-22T08:30:00+08:00", {
    headline: { kicker: null, main, deck: null },
    bylines: names.map((name) => ({ name, role: "reporter", outlet: null })),
    source,
  });

describe("a story is quoted", () => {
  it("with its page", () => {
    expect(citation(story([], { ...PAGE, lines: [] }), SITE)).toBe(
      "《样例日报》2024年6月22日第01版：《样例标题》，",
    );
  });
  it("with all its pages", () => {
    const source = { ...PAGE, lines: [], continued: [{ file: "pages/b.md", page: "03" }] };
    expect(citation(story([], source), SITE)).toContain("日第01版、第03版：《");
  });
  it("without a page, if an editor wrote it for the site", () => {
    expect(citation(story([], FILE), SITE)).toContain("《样例日报》2024年6月22日：《样例标题》，");
  });
  it("with single marks for titles in its title", () => {
    expect(citation(story([], FILE, "读《样例》有感"), SITE)).toContain("：《读〈样例〉有感》，");
  });
});
