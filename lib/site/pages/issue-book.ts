import { bylinesText } from "@/lib/records/byline";
import type { FiledPage, FiledStory } from "@/lib/records/content";
import { momentOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import type { Inputs } from "../archive/inputs";
import { newestPrinted } from "../paper/newest-printed";
import { photoNotes } from "../story/photo-notes";
import {
  dateLabel,
  datelineLabel,
  momentLabel,
  pageLabel,
  pageNameLabel,
  weekdayLabel,
} from "../text/labels";
import { urls } from "../urls";
import { storyDigests } from "./issue";

/** An issue to be kept and read elsewhere: all its text, without the site around it. */
export interface IssueBookView {
  kind: "issueBook";
  /** 样城日报 2024年6月22日 */
  title: string;
  paper: string;
  /** 星期六 */
  weekday: string;
  date: string;
  /** The address of the issue's page. */
  url: string;
  /** When its text was last changed; a moment. */
  modified: string;
  copyright: string | null;
  pages: BookPage[];
}

interface BookPage {
  number: string;
  /** 第01版 要闻 */
  label: string;
  stories: BookStory[];
}

export interface BookStory {
  url: string;
  kicker: string | null;
  headline: string;
  deck: string | null;
  bylines: string;
  blocks: { kind: "paragraph" | "subhead"; text: string }[];
  /** What is said of its pictures. */
  captions: string[];
  /** 报道更正 */
  corrections: string[];
}

/** null where there is no such issue. */
export function issueBookView(archive: Archive, date: string): IssueBookView | null {
  const { site, pagesByDay } = archive;
  const pages = pagesByDay.get(date) ?? [];
  if (pages.length === 0) return null;
  return {
    kind: "issueBook",
    title: `${site.name} ${dateLabel(date)}`,
    paper: site.name,
    weekday: weekdayLabel(date),
    date,
    url: site.url + urls.issue(date),
    modified: momentOf(newestPrinted(archive, pages) ?? date),
    copyright: site.legal.copyright ?? null,
    pages: bookPages(archive, pages),
  };
}

/** A story that goes on on another page stands on its first. */
function bookPages({ byUrl, site }: Archive, pages: readonly FiledPage[]): BookPage[] {
  const told = new Set<string>();
  return pages.map((page) => ({
    number: page.number,
    label: `${pageLabel(page.number)} ${pageNameLabel(page)}`.trim(),
    stories: page.stories.flatMap((url) => {
      const story = byUrl.get(url);
      if (!story || told.has(url)) return [];
      told.add(url);
      return [bookStory(story, site.url)];
    }),
  }));
}

function bookStory(story: FiledStory, origin: string): BookStory {
  const { kicker, main, deck } = story.headline;
  return {
    url: origin + story.url,
    kicker,
    headline: main,
    deck,
    bylines: bylinesText(story.bylines),
    blocks: blocksOf(story),
    captions: captionsOf(story),
    corrections: story.corrections.map(
      ({ date, text, by }) => `${momentLabel(date)}　${text}${by ? `（${by}）` : ""}`,
    ),
  };
}

/** The text block by block, its dateline before the first paragraph. */
function blocksOf({ body, dateline }: FiledStory): BookStory["blocks"] {
  const blocks =
    body.kind === "printed"
      ? body.blocks
      : body.text
          .split("\n")
          .filter((text) => text.trim() !== "")
          .map((text) => ({ kind: "paragraph" as const, text }));
  const first = blocks.findIndex(({ kind }) => kind === "paragraph");
  const lead = dateline ? `${datelineLabel(dateline)}　` : "";
  return blocks.map(({ kind, text }, index) => ({ kind, text: index === first ? lead + text : text }));
}

const captionsOf = ({ photos, pictures, textPictures }: FiledStory): string[] =>
  [...photoNotes(photos), ...[...pictures, ...textPictures]]
    .map(({ caption, credit }) => [caption, credit].filter(Boolean).join("　"))
    .filter((text) => text !== "");

/** What the issue as a book is made from. */
export function issueBookInputs(archive: Archive, date: string): Inputs {
  const pages = archive.pagesByDay.get(date) ?? [];
  return { pages: pages.map(({ digest }) => digest), stories: storyDigests(archive, pages) };
}
