import { describe, expect, it } from "vitest";
import { chained } from "@/lib/publish/plan/known-days";
import type { Content, FiledStory } from "@/lib/records/content";
import { revised } from "@/lib/records/lazy";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { storyDays } from "@/lib/site/pages/story-days";
import { routesOf } from "@/lib/site/routes/routes";
import { urls } from "@/lib/site/urls";
import { fullContent, NOW } from "../full-content";

const content = await fullContent();

/** Changes of a story, with its digest where reading it would give another; its terms are not in that. */
const CHANGES: Record<string, (story: FiledStory) => Partial<FiledStory>> = {
  digest: () => ({ digest: "other" }),
  terms: ({ terms }) => ({ terms: [...terms, "另"] }),
  places: () => ({ places: [], digest: "other" }),
  section: () => ({ section: null, digest: "other" }),
  bylines: () => ({ bylines: [], digest: "other" }),
  headline: ({ headline }) => ({ headline: { ...headline, main: "另一个标题" }, digest: "other" }),
};

const inputsOf = (archive: Archive) =>
  new Map(
    routesOf(archive).flatMap(({ url, inputs, until }) => {
      const day = until();
      return day === null ? [] : [[url, { inputs: JSON.stringify(inputs()), day }] as const];
    }),
  );

/** Pages of days that count as settled, and those of them whose inputs are others nevertheless. */
function compare(before: Content, after: Content): { settled: string[]; wrong: string[] } {
  const [old, now] = [archiveOf(before, NOW), archiveOf(after, NOW)];
  const [oldDays, nowDays] = [old, now].map((archive) => chained(storyDays(archive)));
  const oldInputs = inputsOf(old);
  const isSettled = (url: string, day: string) =>
    nowDays?.get(day) === oldDays?.get(day) && oldInputs.has(url);
  const settled = [...inputsOf(now)].filter(([url, { day }]) => isSettled(url, day));
  return {
    settled: settled.map(([url]) => url),
    wrong: settled.filter(([url, { inputs }]) => inputs !== oldInputs.get(url)?.inputs).map(([url]) => url),
  };
}

describe("a day", () => {
  it.each(Object.entries(CHANGES))(
    "that counts as settled is so, whichever story has another %s",
    (_, change) => {
      for (const changed of content.stories) {
        const stories = content.stories.map((each) =>
          each === changed ? revised(each, change(each)) : each,
        );
        const { settled, wrong } = compare(content, { ...content, stories });
        expect([changed.url, wrong]).toEqual([changed.url, []]);
        expect(settled).not.toContain(changed.url);
      }
    },
  );

  it("is so where a contributor's page has another address, a page another text, a story is missing", () => {
    for (const name of Object.keys(content.people))
      expect(compare(content, { ...content, people: { ...content.people, [name]: "other" } }).wrong).toEqual(
        [],
      );
    for (const page of content.pages) {
      const pages = content.pages.map((each) => (each === page ? revised(each, { digest: "other" }) : each));
      expect(compare(content, { ...content, pages }).wrong).toEqual([]);
    }
    for (const gone of content.stories) {
      const stories = content.stories.filter((each) => each !== gone);
      expect(compare(content, { ...content, stories }).wrong).toEqual([]);
    }
  });

  it("is so where somebody, or a section, has a story of a later day for the first time", () => {
    for (const each of content.stories) {
      const later = revised(each, { url: "/2025/12/31/hou/", date: "2025-12-31", digest: "later" });
      const { wrong } = compare(content, { ...content, stories: [later, ...content.stories] });
      expect([each.url, wrong]).toEqual([each.url, []]);
    }
  });

  it("is so where a page has none of its stories left, or one of a later day that is changed", () => {
    const oldest = content.pages.at(-1);
    const last = content.stories.at(-1);
    const newest = archiveOf(content, NOW).stories[0];
    if (!oldest || !last || !newest) throw new Error("no such page or stories");
    const blank = revised(oldest, {
      date: last.date,
      file: "content/pages/blank.md",
      stories: [],
      digest: "blank",
    });
    expect(compare(content, { ...content, pages: [...content.pages, blank] }).wrong).toEqual([]);

    const replaced = revised(oldest, { stories: [...oldest.stories, newest.url] });
    const before = { ...content, pages: content.pages.map((each) => (each === oldest ? replaced : each)) };
    const corrected = revised(newest, { updated: "2025-12-30", digest: "corrected" });
    const stories = content.stories.map((each) => (each.url === newest.url ? corrected : each));
    expect(compare(before, { ...before, stories }).wrong).toEqual([]);
  });

  it("is settled where only later ones have changed", () => {
    const shown = archiveOf(content, NOW).stories;
    const newest = shown[0]?.date.slice(0, 10) ?? "";
    const stories = content.stories.filter(({ url }) => url !== shown[0]?.url);
    const { settled } = compare(content, { ...content, stories });
    const earlier = shown.filter(({ date }) => date.slice(0, 10) < newest);
    expect(settled).toEqual(expect.arrayContaining(earlier.map(({ url }) => url)));
    // Lists of what lies before another day, too.
    const [oldest = "", next = ""] = [...new Set(earlier.map(({ date }) => date.slice(0, 10)))].reverse();
    expect(next > oldest).toBe(true);
    expect(settled).toContain(urls.day(oldest));
  });
});
