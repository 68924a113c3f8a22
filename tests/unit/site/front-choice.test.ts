import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compare } from "@/lib/records/compare";
import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import { archiveOf } from "@/lib/site/archive/archive";
import { chooseStories } from "@/lib/site/front/choose";
import { frontView } from "@/lib/site/pages/front";
import { runs } from "../../length";
import { contentOf } from "../folder";
import { filedStory } from "./filed-story";

const NOW = "2026-01-01T00:00:00Z";

let empty: Content;
beforeAll(async () => {
  empty = await contentOf({});
});

const photo = (width: number, height: number) => ({
  src: `/media/${width}-${height}.jpg`,
  alt: "样例",
  width,
  height,
  hash: null,
});

const text = (length: number): FiledStory["body"] => ({
  kind: "printed",
  blocks: [{ kind: "paragraph", text: "样".repeat(length) }],
});

interface Made {
  day: number;
  section: "rural" | "economy" | null;
  length: number;
  size: readonly [number, number] | null;
  kind: FiledStory["kind"];
}

const made: fc.Arbitrary<Made> = fc.record({
  day: fc.integer({ min: 1, max: 6 }),
  section: fc.constantFrom("rural", "economy", null),
  length: fc.constantFrom(20, 200, 900),
  size: fc.constantFrom(null, null, [1500, 1000], [900, 1200], [320, 240]) as fc.Arbitrary<Made["size"]>,
  kind: fc.constantFrom("news", "news", "news", "photo", "notice"),
});

const story = ({ day, section, length, size, kind }: Made, index: number): FiledStory =>
  filedStory(`/2024/06/0${day}/s${index}/`, `2024-06-0${day}`, {
    section,
    kind,
    body: text(length),
    pictures: size && kind !== "notice" ? [photo(size[0], size[1])] : [],
  });

const archiveWith = (stories: readonly FiledStory[]) =>
  archiveOf({ ...empty, stories: [...stories].sort((a, b) => compare(b.date, a.date)) }, NOW);

const shownOn = (stories: readonly FiledStory[]) => {
  const { lead, secondary, strips } = frontView(archiveWith(stories));
  return {
    lead,
    secondary,
    strips,
    all: [...(lead ? [lead] : []), ...secondary, ...strips.flatMap((strip) => strip.stories)],
  };
};

describe("a front page of any stories", () => {
  it("has none twice, and nothing empty", () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 40 }), (all) => {
        const { strips, all: shown, lead } = shownOn(all.map(story));
        expect(new Set(shown.map(({ url }) => url)).size).toBe(shown.length);
        for (const strip of strips) expect(strip.stories.length).toBeGreaterThan(0);
        expect(lead === null).toBe(all.length === 0);
      }),
      { numRuns: runs() },
    );
  });

  it("has a photo where the newest day has one that may stand there", () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 40 }), (all) => {
        const stories = all.map(story).filter(({ kind }) => kind !== "notice");
        const newest = stories
          .map(({ date }) => dayOf(date))
          .sort()
          .at(-1);
        const pictured = stories.some(({ date, pictures }) => dayOf(date) === newest && pictures.length > 0);
        if (!pictured) return;
        const { lead, secondary } = shownOn(stories);
        const withPicture = [lead, ...secondary].filter(
          (each) => each?.form === "wide" || each?.form === "side",
        );
        expect(withPicture.length).toBeGreaterThan(0);
      }),
      { numRuns: runs() },
    );
  });

  it("wastes no photo: a strip with some opens with one, and what stands above shows its own", () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 40 }), (all) => {
        const { lead, secondary, strips } = shownOn(all.map(story));
        for (const each of [lead, ...secondary])
          if (each) expect(each.form === "wide" || each.form === "side").toBe(each.picture !== null);
        for (const { stories } of strips) {
          if (!stories.some(({ picture }) => picture !== null)) continue;
          expect(stories[0]?.picture).not.toBeNull();
          expect(["wide", "side"]).toContain(stories[0]?.form);
        }
      }),
      { numRuns: runs() },
    );
  });

  it("is the same with a thousand older ones behind it", () => {
    const days = Array.from({ length: 40 }, (_, index) => ({
      day: 6 - Math.floor(index / 8),
      section: index % 2 ? ("rural" as const) : ("economy" as const),
      length: 200 + index,
      size: index % 5 ? null : ([1500, 1000] as const),
      kind: "news" as const,
    }));
    const newest = days.map(story);
    const older = Array.from({ length: 1000 }, (_, index) =>
      filedStory(`/2023/01/01/o${index}/`, "2023-01-01", { body: text(3000), pictures: [photo(1500, 1000)] }),
    );
    const urlsOf = (stories: readonly FiledStory[]) => shownOn(stories).all.map(({ url }) => url);
    expect(urlsOf([...newest, ...older])).toEqual(urlsOf(newest));
  });

  it("leads with what weighs most of the newest day, not with a brief or a notice", () => {
    const of = (index: number, more: Partial<Made>) =>
      story({ day: 6, section: "rural", length: 200, size: null, kind: "news", ...more }, index);
    const brief = of(0, { length: 20 });
    const notice = of(1, { kind: "notice", length: 900, size: [1500, 1000] });
    const long = of(2, { length: 900 });
    const pictured = of(3, { length: 300, size: [1500, 1000] });
    const old = story({ day: 1, section: "rural", length: 900, size: [1500, 1000], kind: "news" }, 4);
    const leadOf = (...stories: FiledStory[]) => chooseStories(archiveWith(stories)).lead;
    expect(leadOf(brief, notice, long)).toBe(long);
    expect(leadOf(brief, notice, long, pictured, old)).toBe(pictured);
    expect(leadOf(old, of(5, {}))).not.toBe(old);
  });
});
