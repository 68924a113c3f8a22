import type { SearchRecord } from "@/lib/search/record";
import type { Site } from "../site/site";
import { scan } from "../unit/search/plain-scan";
import { cut, pick, seeded } from "../unit/search/texts";
import { found } from "./search-results";
import { expect, test } from "./test";

const SEED = 20240622;
const RANDOM_QUERIES = 60;

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
    ...[
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
    ],
  ];
}

/** In parts, for two workers. */
const PARTS = 4;
for (let part = 0; part < PARTS; part++) {
  test(`search finds what reading everything finds, and nothing else (${part + 1}/${PARTS})`, async ({
    page,
    site,
  }) => {
    test.setTimeout(120_000);
    const asked = [...new Set(queries(site).filter((query) => query.trim()))];
    expect(asked.length).toBeGreaterThanOrEqual(60);
    const wrong: object[] = [];
    for (const query of asked.filter((_, index) => index % PARTS === part)) {
      const expected = scan(site.records, query).map(({ url }) => url);
      const actual = await found(page, query);
      if (actual.toSorted().join() !== expected.toSorted().join()) wrong.push({ query, expected, actual });
    }
    expect(wrong).toEqual([]);
  });
}

test("filters leave what is of the section and the year, and nothing else", async ({ page, site }) => {
  for (const query of ["聊城", "记者", "版面"]) {
    for (const section of ["", ...site.content.site.sections.map(({ id }) => id)]) {
      for (const year of ["", ...site.archive.byYear.keys()]) {
        const expected = scan(site.records, query).filter(
          (record) => (!section || record.section === section) && record.date.startsWith(year),
        );
        const actual = await found(page, query, { section, year });
        expect(actual.toSorted(), `${query} ${section} ${year}`).toEqual(
          expected.map(({ url }) => url).toSorted(),
        );
      }
    }
  }
});
