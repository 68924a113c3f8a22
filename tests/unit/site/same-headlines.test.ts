import { expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, type Files, markdown } from "../folder";

const NOW = "2026-01-01T00:00:00Z";
const notice = (date: string, title = "遗失声明", text = "本人证件丢失。") =>
  markdown([`title: ${title}`, `date: ${date}`, "section: rural", "places: [chiping]"], text);

/** The titles of stories' pages, and which pages search engines should have; by address. */
async function pagesOf(files: Files) {
  const titles: Record<string, string> = {};
  const descriptions = new Set<string>();
  const indexed: string[] = [];
  for (const route of routesOf(archiveOf(await contentOf(files), NOW))) {
    const view = route.view();
    if (view?.kind === "story") titles[route.url] = view.meta.title;
    if (view?.kind === "story") descriptions.add(view.meta.description);
    if (view?.kind === "list" && route.url.startsWith("/place/")) {
      expect(view.meta.noindex, route.url).toBe(!route.indexed);
      if (route.indexed) indexed.push(route.url);
    }
  }
  expect(descriptions.size).toBe(Object.keys(titles).length);
  return { titles, indexed };
}

it("stories of one headline have titles of their own, and a later one changes none of an earlier one", async () => {
  const files = {
    "stories/a.md": notice("2024-06-20"),
    "stories/b.md": notice("2024-06-21"),
    "stories/d.md": notice("2024-06-21", "读者信箱", "读者来信。"),
  };
  const before = (await pagesOf(files)).titles;
  const { titles } = await pagesOf({
    ...files,
    "stories/c.md": notice("2024-06-22T08:00:00+08:00"),
    "stories/e.md": notice("2024-06-22T09:00:00+08:00", "遗失声明", "又丢了一个。"),
  });
  expect(titles).toMatchObject(before);
  expect(Object.values(titles).sort()).toEqual([
    "读者信箱",
    "遗失声明",
    "遗失声明（2024年6月21日）",
    "遗失声明（2024年6月22日）",
    "遗失声明（2024年6月22日，2）",
  ]);
});

it("the year of a place that has all there is of it is not for search engines, which have the place's page", async () => {
  const files = { "stories/a.md": notice("2024-06-20"), "stories/b.md": notice("2024-06-21") };
  expect((await pagesOf(files)).indexed).toEqual(["/place/chiping/"]);
  expect((await pagesOf({ ...files, "stories/c.md": notice("2025-01-01") })).indexed.sort()).toEqual([
    "/place/chiping/",
    "/place/chiping/2024/",
    "/place/chiping/2025/",
  ]);
});
