import { readFileSync } from "node:fs";
import path from "node:path";
import type { SearchRecord } from "@/lib/search/record";
import { pick, seeded } from "../unit/search/texts";

const PAGE = path.resolve(import.meta.dirname, "../../content/pages/2024-06-22-01.md");
const SECTIONS = [
  { id: "economy", name: "经济" },
  { id: "rural", name: "三农" },
  { id: "livelihood", name: "民生" },
] as const;
const PLACES = [
  { id: "dongchangfu", name: "东昌府区" },
  { id: "chiping", name: "茌平区" },
] as const;

/** Stories a day, of a paper of four to eight pages. */
const STORIES_PER_DAY = 10;
/** Characters of a story's text: a page's stories have 600 to 900. */
const MIN_STORY_LENGTH = 600;
const STORY_LENGTH_RANGE = 300;
const DAY = 86_400_000;

/** The sentences and headlines of a real page, as its OCR read them. */
function materials(): { sentences: string[]; headlines: string[] } {
  const lines = (readFileSync(PAGE, "utf8").split(/^---$/m)[2] ?? "").split("\n").map((line) => line.trim());
  const headlines = lines.filter((line) => line.startsWith("#")).map((line) => line.replace(/^#+\s*/, ""));
  const text = lines
    .filter((line) => !line.startsWith("#"))
    .join("")
    .replaceAll("*", "");
  return { headlines, sentences: text.match(/[^。！？]+[。！？]”?/g) ?? [] };
}

/** What archives and queries are made from. */
export const SECTION_IDS: readonly string[] = SECTIONS.map(({ id }) => id);

/** A Chinese name of two or three characters out of some 200,000. */
function makeName(random: () => number): string {
  const character = () => String.fromCodePoint(0x4e00 + Math.floor(random() * 2500));
  return (
    pick([..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"], random) +
    character() +
    (random() < 0.6 ? character() : "")
  );
}

/**
 * A newspaper of `count` stories, so many a day up to 2024-05-31: sentences of a real page shuffled, with names and numbers
 * of their own, because real stories differ in those. The same seed gives the same stories.
 */
export function makeArchive(count: number, perDay = STORIES_PER_DAY, seed = 7): SearchRecord[] {
  const random = seeded(seed);
  const { sentences, headlines } = materials();
  const last = Date.UTC(2024, 4, 31);
  return Array.from({ length: count }, (_, i) => {
    const date = new Date(last - Math.floor(i / perDay) * DAY).toISOString().slice(0, 10);
    const name = makeName(random);
    const length = MIN_STORY_LENGTH + random() * STORY_LENGTH_RANGE;
    const paragraphs = [`本报聊城讯（记者 ${name}）`];
    while (paragraphs.join("").length < length) {
      const sentence = pick(sentences, random).replace(/\d+/g, (digits) =>
        random() < 0.5 ? digits : `${Math.floor(random() * 10 ** digits.length)}`,
      );
      const told = random() < 0.15 ? `${makeName(random)}说，${sentence}` : sentence;
      if (random() < 0.3) paragraphs.push(told);
      else paragraphs[paragraphs.length - 1] += told;
    }
    const section = pick(SECTIONS, random);
    return {
      url: `/${date.replaceAll("-", "/")}/story-${i % perDay}/`,
      kicker: random() < 0.2 ? pick(sentences, random).slice(0, 14) : null,
      headline:
        random() < 0.3 ? pick(headlines, random) : pick(sentences, random).slice(0, 8 + random() * 10),
      deck: random() < 0.1 ? pick(sentences, random).slice(0, 18) : null,
      text: paragraphs.join("\n"),
      date,
      section: section.id,
      sectionName: section.name,
      places: random() < 0.5 ? [pick(PLACES, random)] : [],
      people: [i % 2 === 0 ? "gao-tian" : "liang-zengyu"],
      page: "第01版",
      picture: i % 3 === 0 ? "/icon-192.png" : "",
    };
  });
}
