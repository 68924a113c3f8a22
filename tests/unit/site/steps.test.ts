import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { periodsBeside, type Steps, type StepView } from "@/lib/site/calendar/steps";
import { routesOf } from "@/lib/site/routes/routes";
import type { View } from "@/lib/site/routes/views";
import { runs } from "../../length";
import { contentOf, type Files, markdown } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const days = fc.array(
  fc
    .tuple(
      fc.integer({ min: 2022, max: 2025 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-")),
  { minLength: 1, maxLength: 40 },
);

describe("the periods beside one", () => {
  it.each([4, 7, 10])("are the nearest that have stories, as a plain scan finds them (%i)", (length) => {
    fc.assert(
      fc.property(days, fc.nat(), (dates, pick) => {
        const newestFirst = dates.toSorted().reverse();
        const periods = [...new Set(newestFirst.map((date) => date.slice(0, length)))];
        const index = pick % periods.length;
        expect(
          periodsBeside(
            newestFirst.map((date) => ({ date: `${date}T08:00:00+08:00` })),
            periods[index] ?? "",
          ),
        ).toEqual({ older: periods[index + 1] ?? null, newer: periods[index - 1] ?? null });
      }),
      { numRuns: runs() },
    );
  });
});

const sheet = (date: string, number: string, name: string): Files => ({
  [`pages/${date}-${number}.md`]: markdown(
    [
      `date: ${date}`,
      `page: "${number}"`,
      `name: ${name}`,
      "stories:",
      "  - starts: 样城麦收开镰",
      `    slug: s${number}`,
      "    section: rural",
    ],
    "# 样城麦收开镰\n\n□本报记者 测试甲\n\n麦收开镰的样例文字在这里，写得很长很长，写到这里为止。\n",
  ),
});

const FILES: Files = {
  ...sheet("2023-12-30", "01", "要闻"),
  ...sheet("2024-06-21", "01", "要闻"),
  ...sheet("2024-06-22", "01", "要闻"),
  ...sheet("2024-06-22", "02", "民生"),
  ...sheet("2024-06-22", "03", "第03版"),
  ...sheet("2024-06-28", "01", "要闻"),
};

async function viewsOf(files: Files): Promise<Map<string, View | null>> {
  const routes = routesOf(archiveOf(await contentOf(files), NOW));
  return new Map(routes.map((route) => [route.url, route.view()]));
}

const said = ({ word, label, url, rel }: StepView) => `${word} ${label} ${url}${rel ? ` ${rel}` : ""}`;
const shown = (view: View | null | undefined): Record<keyof Steps, string[]> | null =>
  view && "steps" in view ? { back: view.steps.back.map(said), on: view.steps.on.map(said) } : null;

describe("the steps from", () => {
  it("a page of an issue lead to the pages before and after it, if there are any", async () => {
    const views = await viewsOf(FILES);
    expect(
      ["01", "02", "03"].map((number) => shown(views.get(`/paper/2024-06-22/${number}/`))),
    ).toMatchInlineSnapshot(`
      [
        {
          "back": [
            "上一期 2024年6月21日 /paper/2024-06-21/ prev",
          ],
          "on": [
            "下一版 第02版 民生 /paper/2024-06-22/02/ next",
            "下一期 2024年6月28日 /paper/2024-06-28/",
          ],
        },
        {
          "back": [
            "上一版 第01版 要闻 /paper/2024-06-22/01/ prev",
            "上一期 2024年6月21日 /paper/2024-06-21/",
          ],
          "on": [
            "下一版 第03版 /paper/2024-06-22/03/ next",
            "下一期 2024年6月28日 /paper/2024-06-28/",
          ],
        },
        {
          "back": [
            "上一版 第02版 民生 /paper/2024-06-22/02/ prev",
            "上一期 2024年6月21日 /paper/2024-06-21/",
          ],
          "on": [
            "下一期 2024年6月28日 /paper/2024-06-28/ next",
          ],
        },
      ]
    `);
  });

  it("an issue lead to the older and the newer one, if there are any", async () => {
    const views = await viewsOf(FILES);
    expect(
      ["2023-12-30", "2024-06-22", "2024-06-28"].map((day) => shown(views.get(`/paper/${day}/`))),
    ).toMatchInlineSnapshot(`
      [
        {
          "back": [],
          "on": [
            "下一期 2024年6月21日 /paper/2024-06-21/ next",
          ],
        },
        {
          "back": [
            "上一期 2024年6月21日 /paper/2024-06-21/ prev",
          ],
          "on": [
            "下一期 2024年6月28日 /paper/2024-06-28/ next",
          ],
        },
        {
          "back": [
            "上一期 2024年6月22日 /paper/2024-06-22/ prev",
          ],
          "on": [],
        },
      ]
    `);
  });

  it("a day, a month, a year, and a year of issues lead over what is empty between", async () => {
    const views = await viewsOf(FILES);
    const urls = ["/2024/06/22/", "/2024/06/", "/2024/", "/paper/2023/", "/paper/2024/"];
    expect(urls.map((url) => shown(views.get(url)))).toMatchInlineSnapshot(`
      [
        {
          "back": [
            "较早 2024年6月21日 /2024/06/21/ prev",
          ],
          "on": [
            "较新 2024年6月28日 /2024/06/28/ next",
          ],
        },
        {
          "back": [
            "较早 2023年12月 /2023/12/ prev",
          ],
          "on": [],
        },
        {
          "back": [
            "较早 2023年 /2023/ prev",
          ],
          "on": [],
        },
        {
          "back": [],
          "on": [
            "较新 2024年 /paper/2024/ next",
          ],
        },
        {
          "back": [
            "较早 2023年 /paper/2023/ prev",
          ],
          "on": [],
        },
      ]
    `);
  });

  it("a section are none, because it has no day beside it", async () => {
    expect(shown((await viewsOf(FILES)).get("/section/rural/"))).toEqual({ back: [], on: [] });
  });
});

it("a page has a `prev` and a `next` at most", async () => {
  let pairs = 0;
  for (const [url, view] of await viewsOf(FILES)) {
    if (!view || !("steps" in view)) continue;
    const { back, on } = view.steps;
    expect([url, back.filter(({ rel }) => rel).map(({ rel }) => rel)]).toEqual([
      url,
      back.length ? ["prev"] : [],
    ]);
    expect([url, on.filter(({ rel }) => rel).map(({ rel }) => rel)]).toEqual([
      url,
      on.length ? ["next"] : [],
    ]);
    if (back.length > 0 && on.length > 0) pairs++;
  }
  expect(pairs).toBeGreaterThan(5);
});

it("a new issue changes only the last of the older issues and its pages", async () => {
  const before = await viewsOf(FILES);
  const after = await viewsOf({ ...FILES, ...sheet("2024-07-05", "01", "要闻") });
  const touched = [...before].filter(
    ([url, view]) => JSON.stringify(after.get(url)) !== JSON.stringify(view),
  );
  expect(touched.map(([url]) => url).filter((url) => url.startsWith("/paper/"))).toEqual([
    "/paper/",
    "/paper/2024/",
    "/paper/2024-06-28/",
    "/paper/2024-06-28/01/",
  ]);
});
