import { describe, expect, it } from "vitest";
import type { Card } from "@/lib/pictures/cards/card";
import { cardHash } from "@/lib/pictures/cards/card-hash";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import type { CardInput } from "@/lib/site/cards/cards";
import { shareCard } from "@/lib/site/cards/share-card";
import { routesOf } from "@/lib/site/routes/routes";
import { contentOf, type Files, markdown, png } from "../folder";

const NOW = "2026-06-01T00:00:00Z";

/** All can be set; nothing was published. */
const INPUT: CardInput = { publishedAt: () => null, covers: () => true, hashOf: cardHash };

const file = (date: string, ...more: string[]) =>
  markdown(["title: 麦收", `date: ${date}`, "section: rural", ...more], "正文。");
const archive = async (files: Files, input: Partial<CardInput> = {}, now = NOW) =>
  archiveOf(await contentOnce(files), now, { ...INPUT, ...input });
/** Read once for all archives that are made of the same files. */
const contentOnce = (files: Files): ReturnType<typeof contentOf> => {
  const content = CONTENTS.get(files) ?? contentOf(files);
  CONTENTS.set(files, content);
  return content;
};
const CONTENTS = new WeakMap<Files, ReturnType<typeof contentOf>>();
const many = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `stories/s${index}.md`,
      file(new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10)),
    ]),
  );

/** How the page of a story is shared: its picture for links, for search engines, and the input that stands for it. */
async function sharedBy(files: Files, input?: CardInput) {
  for (const { view, inputs } of routesOf(archiveOf(await contentOf(files), NOW, input))) {
    const shown = view();
    if (shown?.kind !== "story") continue;
    const images = /"image":\[([^\]]*)\]/.exec(JSON.stringify(shown.meta.graph))?.[1] ?? "";
    return { og: shown.meta.image?.url, ld: images.replaceAll('"', ""), input: inputs().card };
  }
  throw new Error("no story");
}

describe("what stands on a share card", () => {
  it("is the paper, the section, the headline with its kicker, the date and the page", async () => {
    const { site, stories } = await contentOf({
      "stories/a.md": file("2024-06-22", "kicker: 引题"),
    });
    const [story] = stories;
    if (!story) throw new Error("no story");
    expect(shareCard(story, site, false)).toEqual({
      paper: site.name,
      section: site.sections.find(({ id }) => id === "rural")?.name,
      kicker: "引题",
      lines: ["麦收"],
      size: 108,
      year: null,
      date: "2024年6月22日 星期六",
      page: null,
    });
    expect(shareCard(story, site, true)).toMatchObject({ year: "2024", date: "6月22日 星期六" });
    const longest = {
      ...story,
      headline: { ...story.headline, main: "样例的标题".repeat(40), kicker: "引".repeat(99) },
    };
    const { kicker, lines, size } = shareCard(longest, site, true);
    expect([kicker?.length, lines.length, size, lines.at(-1)?.endsWith("……")]).toEqual([33, 4, 44, true]);
    // The face sets the letter wider than a Chinese character: 48 pixels of 1056.
    const wide = { ...story, headline: { ...story.headline, main: "W".repeat(60) } };
    expect(shareCard(wide, site, true).lines.join("").length).toBeLessThanOrEqual(22 + 2);
  });

  it("names its file: other words, another name", async () => {
    const hashes = [];
    for (const title of ["麦收", "麦收了"]) {
      const { cardOf, stories } = await archive({
        "stories/a.md": markdown([`title: ${title}`, "date: 2026-01-01", "section: rural"], "文。"),
      });
      hashes.push(...stories.map((story) => cardOf(story)?.hash));
    }
    expect(new Set(hashes).size).toBe(2);
    expect(hashes[0]).toMatch(/^[0-9a-f]{14}$/);
  });
});

describe("share cards", () => {
  it("are what og:image, JSON-LD and the inputs of a page agree on; a photo goes before", async () => {
    const own = await sharedBy({ "stories/a.md": file("2026-01-01") }, INPUT);
    expect(own.og).toBe(`https://news.example.cn/pictures/${own.input}-card.png`);
    expect(own.ld).toBe(own.og);
    const photo = { "media/a.png": await png(1200, 800) };
    const shown = await sharedBy(
      { ...photo, "stories/a.md": file("2026-01-01", "photos: [{file: media/a.png, alt: 麦田}]") },
      INPUT,
    );
    expect([shown.input, shown.og?.includes("card")]).toEqual([null, false]);
    expect((await sharedBy({ "stories/a.md": file("2026-01-01") })).input).toBeNull();
  });

  it("are of the newest hundred, and of the newest hundred that were never published", async () => {
    const files = many(150);
    const all = await archive(files);
    expect(all.stories.filter((story) => all.cardOf(story)).length).toBe(100);
    const known = new Set(all.stories.slice(0, 120).map(({ url }) => url));
    const later = await archive(files, {
      publishedAt: (url) => (known.has(url) ? { card: null, story: null } : null),
    });
    expect(later.stories.filter((story) => later.cardOf(story)).length).toBe(130);
  });

  it("stay with the pages that have them, and with the year as it was when they were made", async () => {
    const files = many(150);
    const before = await archive(files, {}, "2026-01-02T00:00:00Z");
    const had = new Map(before.stories.map((story) => [story.url, before.cardOf(story)?.hash ?? null]));
    const publishedAt = (url: string) => ({ card: had.get(url) ?? null, story: null });
    const aYearLater = await archive(files, { publishedAt }, "2027-01-02T00:00:00Z");
    expect(aYearLater.stories.map((story) => aYearLater.cardOf(story)?.hash ?? null)).toEqual([
      ...had.values(),
    ]);
    const anew = await archive(files, {}, "2027-01-02T00:00:00Z");
    const [newest] = anew.stories;
    expect(
      [before, aYearLater, anew].map(({ cardOf, stories: [story] }) => story && cardOf(story)?.card.year),
    ).toEqual([null, null, newest && anew.cardOf(newest)?.card.year]);
    expect(newest && anew.cardOf(newest)?.card.year).toBe("2026");
  });

  it("of stories that are what they were are not laid out again, and are the same", async () => {
    const files = many(3);
    const before = await archive(files);
    const [first] = before.stories;
    const publishedAt = (url: string) => {
      const story = before.byUrl.get(url);
      const digest = story && (story === first ? "another" : story.digest);
      return { card: (story && before.cardOf(story)?.hash) ?? null, story: digest ?? null };
    };
    let laidOut = 0;
    const hashOf = (card: Card) => {
      laidOut += 1;
      return cardHash(card);
    };
    const after = await archive(files, { publishedAt, hashOf });
    const cardsIn = (all: Archive) => all.stories.map((story) => all.cardOf(story)?.hash);
    expect([cardsIn(after), laidOut]).toEqual([cardsIn(before), 1]);
    const words = (all: Archive) => all.stories.map((story) => all.cardOf(story)?.card);
    expect(words(after)).toEqual(words(before));
  });

  it("show the year large of what is of an earlier one, in China", async () => {
    const yearAt = async (now: string) => {
      const { cardOf, stories } = await archive({ "stories/a.md": file("2025-12-31") }, {}, now);
      return stories.map((story) => cardOf(story)?.card.year);
    };
    expect(await yearAt("2025-12-31T15:59:00Z")).toEqual([null]);
    expect(await yearAt("2025-12-31T16:01:00Z")).toEqual(["2025"]);
  });

  it("are not made of what the face can't set", async () => {
    const { cardOf, stories } = await archive(
      { "stories/a.md": markdown(["title: 𠮷祥", "date: 2026-01-01", "section: rural"], "文。") },
      { covers: (text) => !text.includes("𠮷") },
    );
    expect(stories.map(cardOf)).toEqual([null]);
  });
});
