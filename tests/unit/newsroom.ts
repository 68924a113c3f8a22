/** A small newsroom whose editors do random things to `content/`, in any order: a publish must get each right. */
import fc from "fast-check";
import type { Files } from "./folder";
import { greyPng } from "./grey-png";

interface OwnStory {
  slug: string;
  date: string;
  section: string;
  title: string;
  body: string;
  reporter: string;
  aliases: string[];
  /** The printed story whose place it takes. */
  printed: string | null;
  takedown: boolean;
  expires: string | null;
  /** The days on which it was corrected. */
  corrections: string[];
  /** Files under `media/` that are shown above or below the text. */
  photos: string[];
  picture: string | null;
}

/** A printed page of two stories, the first of which may go on on another page. */
interface OwnPage {
  date: string;
  number: string;
  name: string;
  lead: string;
  omitted: boolean;
  takedown: boolean;
}

export interface Newsroom {
  stories: OwnStory[];
  pages: OwnPage[];
  gone: string[];
  sectionName: string;
  /** Whether the OCR's misreading is known. */
  fixed: boolean;
  /** The shade of grey that each picture file shows. */
  pictures: Record<string, number>;
  /** The day on which the next publish is. */
  today: string;
}

/** An edit: its kind, and two numbers that choose what is edited and how. */
export type Edit = { kind: (typeof EDITS)[number]; what: number; how: number };

const EDITS = [
  "add",
  "change",
  "rename",
  "delete",
  "resection",
  "redate",
  "retitle",
  "sign",
  "correct",
  "illustrate",
  "picture",
  "repaint",
  "takedown",
  "replace",
  "expire",
  "schedule",
  "wait",
  "addPage",
  "changePage",
  "renamePage",
  "omit",
  "takedownPage",
  "fix",
  "settings",
] as const;

export const edits = (kinds: readonly Edit["kind"][] = EDITS): fc.Arbitrary<Edit> =>
  fc.record({ kind: fc.constantFrom(...kinds), what: fc.nat(40), how: fc.nat(40) });

const DATES = ["2023-05-01", "2024-05-31", "2024-06-21", "2024-06-22", "2024-06-23", "2025-01-01"] as const;
const SECTIONS = ["economy", "rural"] as const;
/** Names that are nobody's; the first and the last are pronounced alike. */
const SIGNED = ["测试甲", "测试乙", "测试以"] as const;

const PICTURES = ["a.jpg", "b.png"] as const;

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

export const begin = (): Newsroom => ({
  stories: [0, 1, 2, 3].map((index) => newStory(index, index)),
  pages: [
    {
      date: "2024-06-22",
      number: "01",
      name: "要闻",
      lead: "样例大桥提前合龙",
      omitted: false,
      takedown: false,
    },
  ],
  gone: [],
  sectionName: "经济",
  fixed: false,
  pictures: { "a.jpg": 1, "b.png": 2 },
  today: "2026-01-01",
});

const newStory = (id: number, how: number): OwnStory => ({
  slug: `s${id}`,
  date: of(DATES, how),
  section: of(SECTIONS, how),
  title: `样例标题${id}`,
  body: `这是第${id}篇样例文字，与${how % 2 ? "茌平" : "别处"}有关，仅作测试之用。`,
  reporter: of(SIGNED, how),
  aliases: [],
  printed: null,
  takedown: false,
  expires: null,
  corrections: [],
  photos: [],
  picture: null,
});

const urlOf = ({ date, slug }: OwnStory): string => `/${date.replaceAll("-", "/")}/${slug}/`;
const printedUrl = ({ date, number }: OwnPage): string => `/${date.replaceAll("-", "/")}/daqiao-${number}/`;

const laterThan = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The newsroom after an edit. Editors leave a redirect or a notice wherever an edit would lose an address. */
export function edited(room: Newsroom, { kind, what, how }: Edit): Newsroom {
  const next: Newsroom = structuredClone(room);
  // Only published stories are edited: not those taken down, expired, or scheduled for later.
  const alive = next.stories.filter(
    ({ takedown, expires, date }) => !takedown && !(expires && expires < next.today) && date <= next.today,
  );
  const story = alive.length > 0 ? of(alive, what) : null;
  const page = of(next.pages, what);
  const isReplaced = (each: OwnPage) => next.stories.some(({ printed }) => printed === printedUrl(each));
  const move = (change: Partial<OwnStory>) => {
    if (!story) return;
    const old = urlOf(story);
    Object.assign(story, change);
    if (urlOf(story) !== old)
      story.aliases = [...new Set([...story.aliases, old])].filter((alias) => alias !== urlOf(story));
  };
  switch (kind) {
    case "add":
      next.stories.push(newStory(next.stories.length + next.gone.length, how));
      break;
    case "change":
      if (story) story.body = `改过的第${how}稿样例文字，仅作测试之用。`;
      break;
    case "rename":
      // The slug keeps the story's own number, so that no two stories ever share an address.
      move({ slug: `${story?.slug.split("-")[0]}-${how}` });
      break;
    case "redate":
      // A story dated after its corrections would be refused.
      if (story?.corrections.length === 0) move({ date: of(DATES, how) });
      break;
    case "delete": {
      if (!story || story.printed) break;
      next.stories = next.stories.filter((each) => each !== story);
      next.gone.push(urlOf(story), ...story.aliases);
      break;
    }
    case "resection":
      if (story) story.section = of(SECTIONS, how);
      break;
    case "retitle":
      if (story) story.title = `另一个样例标题${how}`;
      break;
    case "sign":
      if (story) story.reporter = of(SIGNED, how);
      break;
    case "correct":
      if (story) story.corrections.push(laterThan(story.date, 1 + (how % 3)));
      break;
    case "illustrate":
      if (story) story.photos = PICTURES.slice(0, how % 3);
      break;
    case "picture":
      if (story) story.picture = how % 3 ? of(PICTURES, how) : null;
      break;
    case "repaint":
      next.pictures[of(PICTURES, what)] = how;
      break;
    case "takedown":
      if (story) story.takedown = true;
      break;
    case "replace":
      if (story && !story.printed && page && !page.omitted && !page.takedown && !isReplaced(page))
        story.printed = printedUrl(page);
      break;
    case "expire":
      if (story) story.expires = laterThan(next.today, 1 + (how % 4));
      break;
    case "schedule":
      next.stories.push({
        ...newStory(next.stories.length + next.gone.length, how),
        date: laterThan(next.today, 1 + (how % 4)),
      });
      break;
    case "wait":
      next.today = laterThan(next.today, 1 + (how % 3));
      break;
    case "addPage": {
      const date = of(DATES, how);
      const number = `0${1 + (what % 3)}`;
      if (next.pages.every((each) => each.date !== date || each.number !== number))
        next.pages.push({
          date,
          number,
          name: "要闻",
          lead: `样例大桥合龙${number}`,
          omitted: false,
          takedown: false,
        });
      break;
    }
    case "changePage":
      if (page) page.lead = `样例大桥第${how}次合龙`;
      break;
    case "renamePage":
      if (page) page.name = of(["要闻", "综合"], how);
      break;
    case "omit":
      // The story was published before, so its address must be listed as gone.
      if (page && !page.omitted && !page.takedown && !isReplaced(page)) {
        page.omitted = true;
        next.gone.push(printedUrl(page));
      }
      break;
    case "takedownPage":
      if (page && !page.omitted && !isReplaced(page)) page.takedown = true;
      break;
    case "fix":
      next.fixed = !next.fixed;
      break;
    case "settings":
      next.sectionName = of(["经济", "财经"], how);
      break;
    default:
      kind satisfies never;
  }
  return next;
}

/** The newsroom's `content/`. */
export function filesOf({ stories, pages, gone, sectionName, fixed, pictures }: Newsroom): Files {
  const files: Files = {
    "site.yml": [
      "name: 小城新闻",
      "url: https://news.example.cn",
      "description: 小城的新闻",
      `sections: [{id: economy, name: ${sectionName}}, {id: rural, name: 三农}]`,
      "places: [{id: chiping, name: 茌平区, match: [茌平]}]",
      "",
    ].join("\n"),
  };
  if (gone.length > 0) {
    const entries = gone.filter((url) => url.split("/").length === 6);
    files["redirects.yml"] = `gone:\n${entries
      .map((url) => `  - {url: ${url}, date: 2025-02-01, reason: 测试}\n`)
      .join("")}`;
  }
  for (const [name, grey] of Object.entries(pictures)) files[`media/${name}`] = pictureFile(name, grey);
  if (fixed) files["ocr-fixes.yml"] = "- {wrong: 往平, right: 茌平, context: 往平的样例}\n";
  for (const story of stories) files[`stories/${story.slug.split("-")[0]}.md`] = storyFile(story);
  for (const page of pages) files[`pages/${page.date}-${page.number}.md`] = pageFile(page);
  return files;
}

/** A small picture, with a size and a shade of grey for each number. */
const pictureFile = (name: string, how: number): Uint8Array =>
  greyPng(8 + (how % 3), name === "a.jpg" ? 12 : 6, how * 5);

function storyFile(story: OwnStory): string {
  const lines = [
    `title: ${story.title}`,
    `date: ${story.date}`,
    `slug: ${story.slug}`,
    `section: ${story.section}`,
    `bylines: [{name: ${story.reporter}, role: reporter}]`,
    ...(story.aliases.length > 0 ? [`aliases: [${story.aliases.join(", ")}]`] : []),
    ...(story.printed ? [`printed: ${story.printed}`] : []),
    ...(story.expires ? [`expires: ${story.expires}`] : []),
    ...(story.corrections.length > 0
      ? [`corrections: [${story.corrections.map((date) => `{date: ${date}, text: 测试更正}`).join(", ")}]`]
      : []),
    ...(story.photos.length > 0
      ? [`photos: [${story.photos.map((file) => `{file: media/${file}, alt: 样例}`).join(", ")}]`]
      : []),
    ...(story.takedown ? ["takedown: {date: 2025-02-01, reason: 测试}"] : []),
  ];
  const picture = story.picture ? `\n![样例](/media/${story.picture})\n` : "";
  return `---\n${lines.join("\n")}\n---\n${story.body}\n${picture}`;
}

function pageFile({ date, number, name, lead, omitted, takedown }: OwnPage): string {
  const fate = [
    ...(omitted ? ["    omit: true", "    reason: 测试"] : []),
    ...(takedown ? ["    takedown: {date: 2025-02-01, reason: 测试}"] : []),
  ];
  return [
    "---",
    `date: ${date}`,
    `page: "${number}"`,
    `name: ${name}`,
    "stories:",
    `  - starts: ${lead}`,
    `    slug: daqiao-${number}`,
    "    section: economy",
    ...fate,
    "  - starts: 样城麦收开镰",
    `    slug: maishou-${number}`,
    "    section: rural",
    "---",
    `# ${lead}`,
    "",
    "□本报记者 测试甲",
    "",
    "大桥合龙的消息传来，往平的样例村民都说了很多很多的话，写到这里为止。",
    "",
    "# 样城麦收开镰",
    "",
    "□本报记者 测试乙",
    "",
    "麦收开镰的样例文字在这里，写得很长很长，写到这里为止。",
    "",
  ].join("\n");
}
