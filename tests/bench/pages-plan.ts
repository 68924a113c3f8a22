import type { ArchivePlan, GeneratedFile } from "./archive";
import type { Material } from "./material";
import { type Random, randomFrom } from "./random";
import { GENERATED, type GeneratedStory, storyOn } from "./stories";

const PAGES_PER_DAY = 6;
/** As many as the real page has. */
const STORIES_PER_PAGE = 10;
/** A paragraph of fewer characters stands in one column. */
const LONG_PARAGRAPH = 100;
/** How many characters of a longer one each column has at least. */
const COLUMN_LEAST = 30;

/** The stories as OCR text of printed pages, under `pages/`; a whole page is added at a time. */
export const pagesPlan = (stories: number, material: Material): ArchivePlan => {
  const size = Math.ceil(stories / STORIES_PER_PAGE);
  const place = (index: number) => ({
    daysBack: Math.floor(index / PAGES_PER_DAY),
    page: (index % PAGES_PER_DAY) + 1,
  });
  return {
    size,
    fileAt: (index) =>
      fullPage(place(index), Math.min(STORIES_PER_PAGE, stories - index * STORIES_PER_PAGE), material),
    addedAt: (index) =>
      fullPage({ daysBack: 0, page: PAGES_PER_DAY + 1 + index }, STORIES_PER_PAGE, material),
  };
};

const fullPage = (place: { daysBack: number; page: number }, count: number, material: Material) =>
  pageFile(
    { ...place, stories: Array.from({ length: count }, (_, n) => place.page * STORIES_PER_PAGE + n + 1) },
    material,
  );

export interface PlannedPage {
  /** Before the newest day of every archive; negative for days after it. */
  daysBack: number;
  /** 版次, from 1. */
  page: number;
  /** Which of the day's stories it has, by their numbers. */
  stories: readonly number[];
  /** Path under `content/` of a story's photo, by the story's number; null where it has none. */
  photoOf?: (story: number) => string | null;
}

/** A printed page, under `pages/`. */
export function pageFile(
  { daysBack, page, stories: numbers, photoOf = () => null }: PlannedPage,
  material: Material,
): GeneratedFile {
  const stories = numbers.map((story) => storyOn(daysBack, story, material));
  const random = randomFrom(daysBack * 1000 + page);
  const number = String(page).padStart(2, "0");
  const date = stories[0]?.date ?? "";
  const anchors = stories.flatMap(({ title, slug, section }, place) => {
    const photo = photoOf(numbers[place] ?? 0);
    return [
      `  - starts: ${title}`,
      `    slug: ${slug}`,
      `    section: ${section}`,
      ...(photo === null ? [] : [`    photos: [{file: ${photo}, alt: 画的风景}]`]),
    ];
  });
  const text = [
    "---",
    `# ${GENERATED}`,
    `date: ${date}`,
    "dateBasis: editor",
    `page: "${number}"`,
    "name: 基准测试",
    "stories:",
    ...anchors,
    "---",
    "",
    ...stories.map((story, place) => printed(story, place, random)),
  ].join("\n");
  return { name: `${date}-${number}.md`, text };
}

/** A story in the marks and columns of the real page. */
function printed({ title, bylines, paragraphs }: GeneratedStory, place: number, random: Random): string {
  const signed = bylines
    .map(({ name, role }) => `${role === "reporter" ? "记者" : "通讯员"} ${name}`)
    .join(" ");
  const columns = paragraphs.map((paragraph) => inColumns(paragraph, random)).join("\n\n");
  return `${place === 0 ? "#" : "##"} ${title}\n\n□${signed} 报道\n\n**本报聊城讯** ${columns}\n`;
}

/** One long paragraph in three goes on in the next column, as after a blank line. */
function inColumns(paragraph: string, random: Random): string {
  if (paragraph.length < LONG_PARAGRAPH || random.below(3) > 0) return paragraph;
  const breaks = [...paragraph.matchAll(/\p{Script=Han}(?=\p{Script=Han}{2})/gu)]
    .map(({ index }) => index + 1)
    .filter((at) => at >= COLUMN_LEAST && at <= paragraph.length - COLUMN_LEAST);
  const at = breaks.length > 0 ? random.of(breaks) : paragraph.length;
  return `${paragraph.slice(0, at)}\n\n${paragraph.slice(at)}`.trimEnd();
}
