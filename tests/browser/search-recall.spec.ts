import type { Page } from "@playwright/test";
import type { SearchRecord } from "@/lib/search/record";
import type { Site } from "../site/site";
import { scan } from "../unit/search/plain-scan";
import { cut, pick, seeded } from "../unit/search/texts";
import { AT_LENGTH } from "./at-length";
import { found } from "./search-results";
import { expect, test } from "./test";

const SEED = 20240622;
const RANDOM_QUERIES = 60;
/** Of all queries, in the tests that everybody runs. */
const FEW = 8;
/** Queries that an index may well answer wrongly: one character, other forms of the same one, terms apart. */
const HARD = [
  "砝",
  "聊",
  "９",
  "茌平區",
  "繁體",
  "Ｐ２系列",
  "p2",
  "记者 聊城",
  "茌平 公开 信息",
  "往平",
  "没有这样的话",
  "，。",
];

const textOf = ({ kicker, headline, deck, text }: SearchRecord) =>
  [kicker, headline, deck, text].filter(Boolean).join("\n");

/** Whatever readers look for: names, places, numbers, words, and stretches of any story. */
function queries({ records, archive, content }: Site): string[] {
  const random = seeded(SEED);
  const stretches = Array.from({ length: RANDOM_QUERIES }, (_, index) =>
    // A search box holds no line breaks; a space parts terms, as when somebody pastes two lines.
    cut(textOf(pick(records, random)), 2 + (index % 5), random).replaceAll("\n", " "),
  );
  const numbers = records.flatMap(({ text }) => text.match(/\d[\d.,]*[%万亿]?/g) ?? []);
  return [
    ...stretches,
    ...new Set(archive.stories.flatMap(({ bylines }) => bylines.map(({ name }) => name))),
    ...content.site.places.map(({ name }) => name),
    ...Array.from({ length: 15 }, () => pick(numbers, random)),
    ...HARD,
  ];
}

/** Queries for which the page finds other stories than reading all of them does. */
async function wronglyAnswered(page: Page, site: Site, asked: readonly string[]): Promise<object[]> {
  const wrong: object[] = [];
  for (const query of asked) {
    const expected = scan(site.records, query).map(({ url }) => url);
    const actual = await found(page, query);
    if (actual.toSorted().join() !== expected.toSorted().join()) wrong.push({ query, expected, actual });
  }
  return wrong;
}

const allQueries = (site: Site): string[] => [...new Set(queries(site).filter((query) => query.trim()))];

test("search finds what reading everything finds, and nothing else: a few queries of each kind", async ({
  page,
  site,
}) => {
  const asked = allQueries(site);
  const few = asked.filter((_, index) => index % Math.ceil(asked.length / FEW) === 0);
  expect(await wronglyAnswered(page, site, [...few, ...HARD])).toEqual([]);
});

/** In parts, for two workers. */
const PARTS = 4;
for (let part = 0; part < PARTS; part++) {
  test(
    `search finds what reading everything finds, and nothing else (${part + 1}/${PARTS})`,
    AT_LENGTH,
    async ({ page, site }) => {
      const asked = allQueries(site);
      expect(asked.length).toBeGreaterThanOrEqual(60);
      const own = asked.filter((_, index) => index % PARTS === part);
      expect(await wronglyAnswered(page, site, own)).toEqual([]);
    },
  );
}

/** A filter's value, and none: what readers can choose. */
const choices = (values: Iterable<string>): string[] => ["", ...values];

/** Whether the page finds what is of the section and the year, and nothing else. */
async function expectFiltered(
  page: Page,
  { records }: Site,
  query: string,
  filters: { section: string; year: string },
) {
  const { section, year } = filters;
  const expected = scan(records, query).filter(
    (record) => (!section || record.section === section) && record.date.startsWith(year),
  );
  const actual = await found(page, query, filters);
  expect(actual.toSorted(), `${query} ${section} ${year}`).toEqual(expected.map(({ url }) => url).toSorted());
}

test("filters leave what is of the section and the year, and nothing else: one query", async ({
  page,
  site,
}) => {
  const [first = "", second = ""] = site.content.site.sections.map(({ id }) => id);
  const [newest = "", oldest = ""] = [
    [...site.archive.byYear.keys()][0],
    [...site.archive.byYear.keys()].at(-1),
  ];
  for (const [section, year] of [
    [first, ""],
    ["", oldest],
    [second, newest],
  ] as const)
    await expectFiltered(page, site, "聊城", { section, year });
});

for (const query of ["聊城", "记者", "版面"])
  test(
    `filters leave what is of the section and the year, and nothing else: ${query}`,
    AT_LENGTH,
    async ({ page, site }) => {
      for (const section of choices(site.content.site.sections.map(({ id }) => id)))
        for (const year of choices(site.archive.byYear.keys()))
          await expectFiltered(page, site, query, { section, year });
    },
  );
