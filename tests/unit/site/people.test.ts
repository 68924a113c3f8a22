import { expect, it } from "vitest";
import { archiveOf } from "@/lib/site/archive/archive";
import { type PeopleView, peopleView } from "@/lib/site/pages/people";
import { routesOf } from "@/lib/site/routes/routes";
import { type Files, load, markdown } from "../folder";

const NOW = "2026-01-01T00:00:00+08:00";

/** A story of a day, by these people. */
const by = (date: string, ...names: string[]): string =>
  markdown(
    [`title: ${date}的样例`, `date: ${date}`, "section: rural", `bylines: [${names.join(", ")}]`],
    "样例文字，只说样例的事。\n",
  );

async function siteOf(files: Files) {
  // Of many people some have the same pinyin, which is said.
  const { content } = await load(files);
  if (!content) throw new Error("no content");
  const archive = archiveOf(content, NOW);
  const views = new Map(routesOf(archive).map(({ url, view }) => [url, view]));
  return { archive, views };
}

const namesIn = (view: PeopleView | null) =>
  view?.groups.map(({ label, people }) => [
    label,
    ...people.map(({ label: name, count }) => `${name} ${count}`),
  ]);

it("who has signed two stories and more is named by the initial of the name's pinyin", async () => {
  const { archive, views } = await siteOf({
    "stories/a.md": by("2024-06-22", "赵样例", "安样例", "一篇人"),
    "stories/b.md": by("2023-06-21", "赵样例", "安样例", "章样例"),
    "stories/c.md": by("2022-06-21", "赵样例", "章样例"),
  });
  const view = peopleView(archive, null);
  expect(namesIn(view)).toEqual([
    ["A", "安样例 2"],
    ["Z", "章样例 2", "赵样例 3"],
  ]);
  expect(view?.line).toBe("署名报道两篇以上的3人，按姓名拼音排列");
  expect(view?.initials).toEqual([]);
  expect([...views.keys()].filter((url) => url.startsWith("/people/initial/"))).toEqual([]);
});

it("where they are many each initial has a page of its own", async () => {
  const names = Array.from({ length: 401 }, (_, i) => `${"张王"[i % 2]}${String.fromCodePoint(0x5e00 + i)}`);
  const { archive, views } = await siteOf({
    "stories/a.md": by("2024-06-22", ...names),
    "stories/b.md": by("2024-06-21", ...names),
  });
  expect(peopleView(archive, null)).toMatchObject({
    groups: [],
    initials: [
      { label: "W", url: "/people/initial/w/" },
      { label: "Z", url: "/people/initial/z/" },
    ],
  });
  expect(views.has("/people/initial/w/")).toBe(true);
  expect(peopleView(archive, "w")?.groups[0]?.people).toHaveLength(200);
  expect(peopleView(archive, "a")).toBeNull();
});

it("there is no page where nobody has signed twice", async () => {
  const { views } = await siteOf({ "stories/a.md": by("2024-06-22", "赵样例") });
  expect(views.has("/people/")).toBe(false);
  expect(JSON.stringify([views.get("/")?.(), views.get("/archive/")?.()])).not.toContain('"/people/"');
});

it("in an archive of years each year of a person is within four links of the front page", async () => {
  const years = Array.from({ length: 12 }, (_, i) => 2013 + i);
  const files = years.flatMap((year) =>
    Array.from({ length: 10 }, (_, i) => [
      `stories/${year}-${i}.md`,
      by(`${year}-06-1${i}`, "赵样例", "安样例"),
    ]),
  );
  const { views } = await siteOf(Object.fromEntries(files));
  const depths = new Map([["/", 0]]);
  for (const [url, depth] of depths)
    for (const [, to = ""] of JSON.stringify(views.get(url)?.() ?? {}).matchAll(/"(\/[^"#]*)(?:#[^"]*)?"/g))
      if (views.has(to) && !depths.has(to)) depths.set(to, depth + 1);
  expect(
    Math.max(...years.map((year) => depths.get(`/people/zhao-yang-li/${year}/`) ?? 99)),
  ).toBeLessThanOrEqual(4);
});

it("who is said twice in people.yml is told where", async () => {
  const { problems } = await load({
    "people.yml": "- {name: 高田, slug: gao}\n- {name: 高天, slug: gao}\n",
  });
  expect(problems.filter(({ rule }) => rule === "duplicate-person")).toMatchObject([{ line: 2, column: 20 }]);
});
