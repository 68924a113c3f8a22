import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive";
import { frontView } from "@/lib/site/pages/front";
import { packStrips } from "@/lib/site/strips";
import type { Teaser } from "@/lib/site/views";
import { contentOf, type Files, markdown } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const teaser = (url: string): Teaser => ({
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
});

describe("the strips of a front page", () => {
  it("fill rows of twelve columns, in order, whatever the sections hold", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }), (counts) => {
        const sections = counts.map((count, index) => ({
          section: { label: `${index}`, url: `/section/s${index}/` },
          stories: Array.from({ length: count }, (_, story) => teaser(`/${index}/${story}/`)),
        }));
        const strips = packStrips(sections);
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
    );
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
    // A section keeps what is beyond its strip to its own page.
    expect(urls.length).toBeGreaterThanOrEqual(Math.min(count, 8));
  });

  it("has notices below the news, however new", async () => {
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
