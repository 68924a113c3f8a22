import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Random, randomFrom } from "../bench/random";
import { drawnPhoto, PHOTO_COUNT, photoName } from "./drawn-photos";
import { type MadeUpPage, type MadeUpStory, madeUpPages } from "./made-up-stories";
import { MADE_UP, PLACE_NAMES, SITE } from "./paper";

/** The newest stories are of this day, the newest issue of two days before. */
const NEWEST_DAY = Date.UTC(2024, 8, 22);
const ISSUE_DAYS_BACK = 2;
const MS_PER_DAY = 86_400_000;
const STORIES_PER_DAY = 5;
/** A printed page for so many stories, and how many there are at most. */
const STORIES_PER_PAGE = 27;
const MOST_PAGES = 11;
const PAGES_PER_ISSUE = 4;
/** One story in so many has a photo. */
const PHOTO_EVERY = 4;

/** Where the photos' files are written, and what else a made-up archive has: paths under the folder → texts. */
export interface MadeUpArchive {
  files: Record<string, string>;
}

/** A paper's archive with about so many stories: the same number gives the same archive on every machine. */
export async function madeUpArchive(stories: number): Promise<MadeUpArchive> {
  const pages = await madeUpPages();
  const printed = pages.slice(0, Math.min(MOST_PAGES, Math.max(1, Math.round(stories / STORIES_PER_PAGE))));
  const material = randomFrom(0).shuffled(pages.flatMap((page) => page.stories));
  const files: Record<string, string> = { "site.yml": SITE };
  printed.forEach((page, index) => {
    const { name, text } = pageFile(page, index);
    files[name] = text;
  });
  const left = stories - printed.reduce((sum, page) => sum + page.stories.length, 0);
  for (let index = 0; index < left; index++) {
    const story = material[index % material.length];
    if (!story) throw new Error("No made-up story");
    const { name, text } = storyFile(story, index);
    files[name] = text;
  }
  return { files };
}

/** Writes an archive with its photos. */
export async function writeMadeUpArchive(folder: string, stories: number): Promise<void> {
  const { files } = await madeUpArchive(stories);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  await mkdir(path.join(folder, "media"), { recursive: true });
  for (let number = 0; number < PHOTO_COUNT; number++)
    await writeFile(path.join(folder, "media", photoName(number)), await drawnPhoto(number));
}

const dayBack = (days: number) => new Date(NEWEST_DAY - days * MS_PER_DAY).toISOString().slice(0, 10);

/** Front matter of a photo: two in three have a caption, and of those some a credit. */
function photoLine(random: Random, { story }: MadeUpStory): string {
  const caption = story.photos?.[0]?.caption ?? story.paragraphs?.[0]?.slice(0, 24) ?? "";
  const captioned = random.below(3) > 0;
  const parts = [
    `file: media/${photoName(random.below(PHOTO_COUNT))}`,
    `alt: ${JSON.stringify("画的风景")}`,
    ...(captioned ? [`caption: ${JSON.stringify(caption)}`] : []),
    ...(captioned && random.below(2) > 0 ? ["credit: 样江图片社 摄"] : []),
  ];
  return `photos: [{${parts.join(", ")}}]`;
}

function pageFile({ stories }: MadeUpPage, index: number): { name: string; text: string } {
  const random = randomFrom(50_000 + index);
  const date = dayBack(ISSUE_DAYS_BACK + 2 * Math.floor(index / PAGES_PER_ISSUE));
  const number = String((index % PAGES_PER_ISSUE) + 1).padStart(2, "0");
  const anchors = stories.flatMap((story, at) => [
    `  - starts: ${JSON.stringify(story.main)}`,
    `    slug: banmian-${number}-${at + 1}`,
    `    section: ${story.section}`,
    ...(story.story.kind === "notice" ? ["    kind: notice"] : []),
    ...(random.below(PHOTO_EVERY) === 0 && story.story.kind !== "notice"
      ? [`    ${photoLine(random, story)}`]
      : []),
  ]);
  const head = [
    `# ${MADE_UP}`,
    `date: ${date}`,
    "dateBasis: editor",
    `page: "${number}"`,
    `name: ${NAMES[index % PAGES_PER_ISSUE]}`,
  ];
  return {
    name: `pages/${date}-${number}.md`,
    text: ["---", ...head, "stories:", ...anchors, "---", "", ...stories.map(printed)].join("\n"),
  };
}

/** A story as a recogniser gives it that tells headlines. */
function printed({ main, story }: MadeUpStory, at: number): string {
  const by = (story.bylines ?? []).flatMap(({ name }) => name ?? []);
  return [
    `${at === 0 ? "#" : "##"} ${main}`,
    ...(by.length > 0 ? [`□本报记者 ${by.join(" ")} 报道`] : []),
    ...(story.paragraphs ?? []).map((paragraph, index) =>
      index === 0 ? `**本报讯** ${paragraph}` : paragraph,
    ),
    "",
  ].join("\n\n");
}

const NAMES = ["要闻", "民生", "社会", "副刊"] as const;

function storyFile(story: MadeUpStory, index: number): { name: string; text: string } {
  const random = randomFrom(index);
  const date = dayBack(Math.floor(index / STORIES_PER_DAY));
  const { headline, bylines, paragraphs, kind } = story.story;
  const signed = (bylines ?? []).flatMap(({ name, role }) =>
    name && (role === "reporter" || role === "correspondent") ? `{name: ${name}, role: ${role}}` : [],
  );
  const head = [
    `# ${MADE_UP}`,
    `title: ${JSON.stringify(story.main)}`,
    ...(headline?.kicker ? [`kicker: ${JSON.stringify(headline.kicker)}`] : []),
    ...(headline?.deck ? [`deck: ${JSON.stringify(headline.deck)}`] : []),
    `date: ${date}T${String(7 + random.below(12)).padStart(2, "0")}:${String(random.below(60)).padStart(2, "0")}:00+08:00`,
    `section: ${story.section}`,
    ...(signed.length > 0 ? [`bylines: [${signed.join(", ")}]`] : []),
    ...(random.below(2) > 0 ? [`places: [${random.of(PLACE_NAMES)}]`] : []),
    ...(kind === "notice" ? ["kind: notice"] : []),
    ...(random.below(PHOTO_EVERY) === 0 && kind !== "notice" ? [photoLine(random, story)] : []),
  ];
  return {
    name: `stories/${date.slice(0, 4)}/${date.slice(5, 7)}/gao-${index + 1}.md`,
    text: ["---", ...head, "---", "", (paragraphs ?? []).join("\n\n"), ""].join("\n"),
  };
}
