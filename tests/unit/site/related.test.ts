import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "@/lib/records/compare";
import type { FiledStory } from "@/lib/records/content";
import { relatedIn } from "@/lib/site/related/related";
import { reasonLabel } from "@/lib/site/related/related-label";
import { runs } from "../../length";
import { filedStory } from "./filed-story";

const PEOPLE = { 测试甲: "jia", 测试乙: "yi", 测试甲子: "jia" };
const TOPICS = { 大桥: { name: "大桥", slug: "da-qiao", description: null } };
const SITE = {
  topics: TOPICS,
  site: {
    places: [
      { id: "dong", name: "东区", match: [] },
      { id: "xi", name: "西县", match: [] },
    ],
  },
  people: PEOPLE,
};

const by = (...names: (keyof typeof PEOPLE)[]): FiledStory["bylines"] =>
  names.map((name) => ({ name, role: "reporter", outlet: null }));

const newestFirst = (stories: readonly FiledStory[]) =>
  stories.toSorted((a, b) => compare(b.date, a.date) || compare(a.url, b.url));

/** The stories that one is said to be related to, with why. */
function relationsOf(url: string, stories: readonly FiledStory[], shown: string[] = []): string[] {
  const sorted = newestFirst(stories);
  const story = sorted.find((each) => each.url === url);
  if (!story) throw new Error(`No story ${url}`);
  return relatedIn(sorted, { people: PEOPLE, topics: TOPICS })(story, (each) => shown.includes(each)).map(
    ({ story: other, shared }) => `${other.url} ${reasonLabel(shared, story, SITE)}`,
  );
}

const NEW = filedStory("/new/", "2024-06-22", {
  terms: ["灌区", "抗旱", "渠首"],
  places: ["dong"],
  bylines: by("测试甲"),
});
/** Stories of other subjects, each of its own. */
const OTHERS = Array.from({ length: 30 }, (_, index) =>
  filedStory(`/other-${index}/`, `2024-05-${String(index + 1).padStart(2, "0")}`, {
    terms: [`甲${index}`, `乙${index}`],
    places: index % 2 === 0 ? ["dong"] : ["xi"],
    bylines: by(index % 3 === 0 ? "测试甲" : "测试乙"),
  }),
);

describe("related stories", () => {
  it("are those that share most, and say what", () => {
    const all = [
      NEW,
      ...OTHERS,
      filedStory("/irrigation/", "2024-06-01", { terms: ["抗旱", "灌区"], places: ["dong"] }),
      filedStory("/canal/", "2024-06-02", { terms: ["渠首", "灌区"], bylines: by("测试甲子") }),
      filedStory("/drought/", "2024-06-03", { terms: ["抗旱"], places: ["dong", "xi"] }),
    ];
    expect(relationsOf("/new/", all)).toEqual([
      "/canal/ 同涉：渠首、灌区 · 同为测试甲报道",
      "/irrigation/ 同在东区 · 同涉：灌区、抗旱",
      "/drought/ 同在东区 · 同涉：抗旱",
    ]);
  });

  it("do not include stories that share only a place, only a contributor, or only what all stories share", () => {
    expect(relationsOf("/new/", [NEW, ...OTHERS])).toEqual([]);
  });

  it("do not include stories that share only words which every other story has", () => {
    const worn = OTHERS.map((other) => ({ ...other, terms: ["灌区", "抗旱"] }));
    expect(
      relationsOf("/new/", [NEW, ...worn, ...worn.map((each) => ({ ...each, url: `${each.url}b/` }))]),
    ).toEqual([]);
  });

  it("do not include stories that the page shows already", () => {
    const one = filedStory("/one/", "2024-06-01", { terms: ["抗旱", "灌区"] });
    expect(relationsOf("/new/", [NEW, one])).toHaveLength(1);
    expect(relationsOf("/new/", [NEW, one], ["/one/"])).toEqual([]);
  });

  it("are the newer ones where several share as much", () => {
    const equal = [1, 2, 3, 4, 5].map((day) =>
      filedStory(`/${day}/`, `2024-06-0${day}`, { terms: ["抗旱", "灌区"] }),
    );
    expect(relationsOf("/new/", [NEW, ...equal]).map((each) => each.slice(0, 3))).toEqual([
      "/5/",
      "/4/",
      "/3/",
    ]);
  });
});

const DAYS = ["2024-06-01", "2024-06-02T08:00:00+08:00", "2024-06-02", "2024-06-03", "2024-06-04"];
const anyStories = fc
  .array(
    fc.record({
      date: fc.constantFrom(...DAYS),
      terms: fc.uniqueArray(fc.constantFrom("灌区", "抗旱", "渠首", "土豆", "献血", "砝码", "药械"), {
        maxLength: 4,
      }),
      places: fc.uniqueArray(fc.constantFrom("dong", "xi"), { maxLength: 2 }),
      names: fc.uniqueArray(fc.constantFrom("测试甲" as const, "测试乙" as const), { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 25 },
  )
  .map((all) =>
    all.map(({ date, terms, places, names }, index) =>
      filedStory(`/${date.slice(0, 10)}/${index}/`, date, { terms, places, bylines: by(...names) }),
    ),
  );

describe("of any stories, related ones", () => {
  it("are of earlier days, each once, at most three, and share two things at least", () => {
    let found = 0;
    fc.assert(
      fc.property(anyStories, (stories) => {
        const find = relatedIn(newestFirst(stories), { people: PEOPLE, topics: TOPICS });
        for (const story of stories) {
          const related = find(story);
          found += related.length;
          expect(new Set(related.map(({ story: { url } }) => url)).size).toBe(related.length);
          expect(related.length).toBeLessThanOrEqual(3);
          for (const { story: other, shared } of related) {
            expect(other.date.slice(0, 10) < story.date.slice(0, 10)).toBe(true);
            expect(shared.length).toBeGreaterThanOrEqual(2);
            for (const subject of shared)
              if (subject.kind === "term") expect(other.terms).toContain(subject.word);
          }
        }
      }),
      { numRuns: runs() },
    );
    expect(found).toBeGreaterThan(5 * runs());
  });

  it("stay what they are when newer stories appear, of the same day or later", () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const last = newestFirst(stories)[0]?.date.slice(0, 10) ?? "";
        const old = stories.filter(({ date }) => date.slice(0, 10) < last);
        for (const { url } of old) expect(relationsOf(url, stories)).toEqual(relationsOf(url, old));
        for (const { url, date } of stories) {
          const until = stories.filter(
            (each) => each.url === url || each.date.slice(0, 10) < date.slice(0, 10),
          );
          expect(relationsOf(url, stories)).toEqual(relationsOf(url, until));
        }
      }),
      { numRuns: runs() },
    );
  });

  it("do not depend on who was asked about before", () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const find = relatedIn(newestFirst(stories), { people: PEOPLE, topics: TOPICS });
        const once = stories.map((story) => find(story));
        expect(
          stories
            .toReversed()
            .map((story) => find(story))
            .toReversed(),
        ).toEqual(once);
        // By somebody who was asked about nobody before: the rest of the archive is not sorted out for the newest day.
        const alone = stories.map((story) =>
          relatedIn(newestFirst(stories), { people: PEOPLE, topics: TOPICS })(story),
        );
        expect(alone).toEqual(once);
      }),
      { numRuns: runs() },
    );
  });
});
