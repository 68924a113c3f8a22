import { describe, expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { placesOverview } from "@/lib/site/places/place-map";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, type Files, markdown } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const site = (...places: string[]) =>
  [
    "name: 小城新闻",
    "url: https://news.example.cn",
    "description: 小城的新闻",
    "sections: [{id: rural, name: 三农}]",
    ...(places.length > 0 ? ["places:"] : []),
    ...places.map((place) => `  - {${place}}`),
    "",
  ].join("\n");

const MAPPED = site(
  "id: nan, name: 南县, tile: [2, 3]",
  "id: zhong, name: 中心区, tile: [2, 2]",
  "id: xi, name: 西部风景旅游区, short: 风景区, tile: [1, 2]",
  "id: bei, name: 北县, tile: [2, 1]",
);

/** Stories of a year that are about these places. */
const about = (year: string, ...places: string[]): Files =>
  Object.fromEntries(
    places.map((place, index) => [
      `stories/${year}-${place}-${index}.md`,
      markdown(
        [
          `title: 样例${index}`,
          `date: ${year}-05-01`,
          "section: rural",
          `places: [${place}]`,
          `slug: s${index}`,
        ],
        "样例文字。",
      ),
    ]),
  );

const archiveWith = async (files: Files) => archiveOf(await contentOf(files), NOW);

describe("the map", () => {
  it("is read row by row, whatever the order in site.yml", async () => {
    const { tiles } = placesOverview(await archiveWith({ "site.yml": MAPPED }));
    expect(tiles.map(({ label }) => label)).toEqual(["北县", "风景区", "中心区", "南县"]);
  });

  it("washes places by their share, and leads to those that have stories", async () => {
    const stories = about("2024", ...Array<string>(9).fill("zhong"), ...Array<string>(3).fill("nan"), "xi");
    const { tiles } = placesOverview(await archiveWith({ "site.yml": MAPPED, ...stories }));
    expect(tiles.map(({ label, count, step, url }) => [label, count, step, url])).toEqual([
      ["北县", 0, 0, null],
      ["风景区", 1, 1, "/place/xi/"],
      ["中心区", 9, 3, "/place/zhong/"],
      ["南县", 3, 2, "/place/nan/"],
    ]);
  });

  it("tells places apart whose counts are near each other, and washes all the same where they are one", async () => {
    const steps = async (zhong: number, nan: number, xi: number) => {
      const ids = [...Array(zhong).fill("zhong"), ...Array(nan).fill("nan"), ...Array(xi).fill("xi")];
      const { tiles } = placesOverview(await archiveWith({ "site.yml": MAPPED, ...about("2024", ...ids) }));
      return tiles.map(({ step }) => step);
    };
    expect(await steps(9, 7, 5)).toEqual([0, 1, 3, 2]);
    expect(await steps(4, 4, 4)).toEqual([0, 3, 3, 3]);
  });

  it("is left out without tiles, and the list stays the same", async () => {
    const plain = MAPPED.replace(/, tile: \[\d, \d\]/g, "");
    const stories = about("2024", "nan");
    const without = placesOverview(await archiveWith({ "site.yml": plain, ...stories }));
    const mapped = placesOverview(await archiveWith({ "site.yml": MAPPED, ...stories }));
    expect(without.tiles).toEqual([]);
    expect(without.places).toEqual(mapped.places);
  });
});

it("the list of places has counts by year, with the oldest years taken together", async () => {
  const years = ["2018", "2019", "2020", "2021", "2022", "2023", "2024"];
  const files = Object.assign({ "site.yml": MAPPED }, ...years.map((year) => about(year, "nan")));
  const [nan, zhong] = placesOverview(await archiveWith(files)).places;
  expect(nan).toMatchObject({ label: "南县", count: 7, newest: { label: "2024年5月1日" }, older: 2 });
  expect(nan?.years.map(({ label, count }) => [label, count])).toEqual(
    ["2024年", "2023年", "2022年", "2021年", "2020年"].map((label) => [label, 1]),
  );
  expect(zhong).toMatchObject({ count: 0, url: null, newest: null, years: [] });
});

it("a story about one place changes no page about another", async () => {
  const pagesOf = async (files: Files) =>
    new Map(routesOf(await archiveWith(files)).map((route) => [route.url, JSON.stringify(route.inputs())]));
  const old = { "site.yml": MAPPED, ...about("2023", "nan", "xi") };
  const before = await pagesOf(old);
  const after = await pagesOf({ ...old, ...about("2024", "nan") });
  const changed = [...after].filter(([url, inputs]) => before.get(url) !== inputs).map(([url]) => url);
  expect(changed.filter((url) => url.startsWith("/place/"))).toEqual([
    "/place/",
    "/place/nan/",
    "/place/nan/2024/",
    // Its first story of a year: the year before leads on to it.
    "/place/nan/2023/",
    "/place/nan/feed.xml",
    "/place/nan/atom.xml",
    "/place/nan/feed.json",
  ]);
});

it("a paper without places has no page about places", async () => {
  const routes = routesOf(await archiveWith({ "site.yml": site() }));
  expect(routes.map(({ url }) => url)).not.toContain("/place/");
});

describe("the list of a place's year", () => {
  const untilOf = async (files: Files) =>
    Object.fromEntries(routesOf(await archiveWith(files)).map(({ url, until }) => [url, until()]));
  const TWO = site("id: nan, name: 南县, tile: [1, 1]", "id: bei, name: 北县, tile: [2, 1]");

  it("is settled by the next day with the place, and that from which on each place has stories", async () => {
    const old = { "site.yml": TWO, ...about("2021", "nan"), ...about("2022", "nan") };
    // The map leads to 北县 as soon as there is something of it.
    expect(await untilOf(old)).toMatchObject({ "/place/nan/2021/": null, "/place/nan/2022/": null });
    expect(await untilOf({ ...old, ...about("2023", "bei") })).toMatchObject({
      "/place/nan/2021/": "2023-05-01",
      "/place/nan/2022/": null,
    });
    expect(await untilOf({ ...old, ...about("2020", "bei") })).toMatchObject({
      "/place/nan/2021/": "2022-05-01",
      "/place/bei/2020/": null,
    });
  });
});
