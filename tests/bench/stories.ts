import type { Material } from "./material";
import { type Random, randomFrom } from "./random";

/** The newest day of every generated archive: long past on any machine, so that nothing waits for its day. */
const NEWEST_DAY = Date.UTC(2024, 5, 30);
const STORIES_PER_DAY = 10;
const MS_PER_DAY = 86_400_000;
/** Characters of a story's text; the last paragraph may go beyond. */
const [SHORTEST, LONGEST] = [500, 800];
const [FEWEST_PARAGRAPHS, MOST_PARAGRAPHS] = [4, 9];

/** Said at the head of every generated file. */
export const GENERATED = "基准测试用的生成文字，由真实版面的句子重新拼成，不是新闻";

/** 六十甲子: sixty names that nobody bears once 测试 stands before them. */
const NAMES = Array.from(
  { length: 60 },
  (_, n) => `测试${"甲乙丙丁戊己庚辛壬癸"[n % 10]}${"子丑寅卯辰巳午未申酉戌亥"[n % 12]}`,
);

export interface GeneratedStory {
  /** `2024-06-30` */
  date: string;
  /** Unique in its month: files are named by it. */
  slug: string;
  title: string;
  kicker: string | null;
  section: string;
  bylines: { name: string; role: "reporter" | "correspondent" }[];
  paragraphs: string[];
}

/** Story `index` of an archive, the newest day's first; it is the same in an archive of any size. */
export const storyAt = (index: number, material: Material): GeneratedStory =>
  storyOn(Math.floor(index / STORIES_PER_DAY), (index % STORIES_PER_DAY) + 1, material);

/** The `index`th story, from 0, that is filed on the newest day after the archive's own. */
export const addedStory = (index: number, material: Material): GeneratedStory =>
  storyOn(0, STORIES_PER_DAY + 1 + index, material);

/** Story `number`, from 1, of the day that is `daysBack` days before the newest. */
export function storyOn(daysBack: number, number: number, material: Material): GeneratedStory {
  const random = randomFrom(daysBack * 1000 + number);
  const date = new Date(NEWEST_DAY - daysBack * MS_PER_DAY).toISOString().slice(0, 10);
  return {
    date,
    slug: `jizhun-${date.slice(8)}-${String(number).padStart(2, "0")}`,
    title: headline(random, material),
    // As on the real page, one story in ten has a 引题.
    kicker: random.below(10) === 0 ? headline(random, material) : null,
    section: random.of(material.sections),
    bylines: bylines(random),
    paragraphs: paragraphs(random, material),
  };
}

const headline = (random: Random, { clauses }: Material) => random.shuffled(clauses).slice(0, 2).join(" ");

function bylines(random: Random): GeneratedStory["bylines"] {
  const names = random.shuffled(NAMES).slice(0, 1 + random.below(3));
  return names.map((name, place) => ({ name, role: place === 0 ? "reporter" : "correspondent" }));
}

/** No sentence twice in a story. */
function paragraphs(random: Random, { sentences, lengths }: Material): string[] {
  const left = random.shuffled(sentences);
  const wanted = SHORTEST + random.below(LONGEST - SHORTEST);
  const result: string[] = [];
  let characters = 0;
  while (result.length < FEWEST_PARAGRAPHS || (characters < wanted && result.length < MOST_PARAGRAPHS)) {
    const text = left.splice(0, random.of(lengths)).join("");
    result.push(text);
    characters += text.length;
  }
  return result;
}

/** Path under `stories/`. */
export const fileOf = ({ date, slug }: GeneratedStory): string =>
  `${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`;

/** The story as an editor would have filed it. */
export function markdownOf({ title, kicker, date, section, bylines, paragraphs }: GeneratedStory): string {
  const signed = bylines.map(({ name, role }) => `{name: ${name}, role: ${role}}`).join(", ");
  return [
    "---",
    `# ${GENERATED}`,
    `title: ${title}`,
    ...(kicker === null ? [] : [`kicker: ${kicker}`]),
    `date: ${date}`,
    `section: ${section}`,
    `bylines: [${signed}]`,
    "---",
    "",
    paragraphs.join("\n\n"),
    "",
  ].join("\n");
}
