import type { PageSplit } from "@/lib/newspaper/types";
import type { Aside, PrintedPage } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import type { Withdrawn } from "@/lib/records/withdrawn";
import type { Context } from "./context";
import { type Decided, decide, type PageFields } from "./decide";
import { toFix } from "./fixes";
import { mediaOf } from "./media-use";
import type { Anchored } from "./page-anchors";
import { linesWithMarks } from "./page-lines";
import { pagePhotos } from "./page-photos";
import { printedStory } from "./printed-story";
import { setAside } from "./set-aside";
import type { Position } from "./yaml";

/** A printed page and the stories it was split into. */
export interface ReadPage {
  page: PrintedPage;
  /** Those that have a URL, in printed order. */
  stories: PageStory[];
  /** Paths of the files that an editor gave to stories which are not published. */
  withheldMedia: string[];
  /** Where the file gives its date. */
  at: { date: Position };
}

/** A story of a page, or what is left of one. */
export interface PageStory {
  record: { kind: "story"; story: Story } | { kind: "withdrawn"; withdrawn: Withdrawn };
  /** Its place among all stories of the page, from 0. */
  order: number;
  /** Whether the slug is an editor's. */
  pinned: boolean;
  /** Where the file gives the slug. */
  at: Position;
}

export const urlOf = ({ record }: PageStory): string =>
  record.kind === "story" ? record.story.url : record.withdrawn.url;

/** The page's stories as editors decided on them; of those taken down nothing is left. */
export async function readStories(
  split: PageSplit,
  anchored: ReadonlyMap<number, Anchored>,
  fields: PageFields,
  context: Context,
): Promise<{ read: ReadPage; problems: Problem[] }> {
  const { file, draft, data } = fields;
  const fixes = [...draft.fixes.map(toFix), ...context.fixes];
  const decided = split.stories.map((story, order) =>
    decide(story, order, anchored.get(order) ?? null, fields, context),
  );
  const { date, page: number } = draft;
  const stories = decided.map(({ story, choice }, order) =>
    printedStory({ split, story, order, file, date, page: number, choice, fixes }),
  );
  const whole: PrintedPage = {
    file,
    date,
    dateBasis: draft.dateBasis,
    number,
    name: draft.name,
    lines: linesWithMarks(split, stories, fixes),
    stories: stories.map(({ url }) => url),
    asides: [],
  };
  const asides = new Map(
    stories.flatMap((story, order) => {
      const aside = asideOf(story, anchored.get(order));
      return aside ? [[order, aside] as const] : [];
    }),
  );
  const illustrated = await Promise.all(
    stories.map((story, order) =>
      withPhotos(story, asides.has(order) ? undefined : anchored.get(order), fields, context),
    ),
  );
  const read: ReadPage = {
    page: setAside(whole, asides),
    stories: illustrated.flatMap(({ story }, order) => {
      const own = decided[order];
      return own ? pageStory(story, order, own, asides.get(order)) : [];
    }),
    withheldMedia: [...asides.keys()].flatMap((order) =>
      mediaOf(
        (anchored.get(order)?.anchor.photos ?? []).map((photo) => photo.file),
        file,
      ),
    ),
    at: { date: data.locate(["date"]) },
  };
  return { read, problems: [...decided, ...illustrated].flatMap((each) => each.problems) };
}

/** Why a story is not published; null for one that is. */
function asideOf({ source }: Story, anchored: Anchored | undefined): Aside | null {
  const { omit, reason = "", takedown } = anchored?.anchor ?? {};
  const lines = source.kind === "page" ? source.lines : [];
  if (takedown) return { kind: "withdrawn", ...takedown, lines };
  return omit ? { kind: "omitted", reason, lines } : null;
}

/** The story with editors' files for its photos. */
async function withPhotos(
  story: Story,
  anchored: Anchored | undefined,
  { file, data }: PageFields,
  context: Context,
): Promise<{ story: Story; problems: Problem[] }> {
  if (!anchored || anchored.anchor.photos.length === 0) return { story, problems: [] };
  const { anchor, index } = anchored;
  const { pictures, missing, repairs, problems } = await pagePhotos(
    story.photos,
    anchor.photos,
    index,
    data,
    file,
    context,
  );
  return {
    story: { ...story, pictures, photos: missing, repairs: [...story.repairs, ...repairs] },
    problems,
  };
}

/** What has a URL: the story, or what is left of it where it was taken down. */
function pageStory(
  story: Story,
  order: number,
  { pinned, slugAt: at }: Decided,
  aside: Aside | undefined,
): PageStory[] {
  if (!aside) return [{ record: { kind: "story", story }, order, pinned, at }];
  if (aside.kind === "omitted") return [];
  const { date, reason } = aside;
  const withdrawn = { url: story.url, aliases: story.aliases, date, reason, file: story.source.file };
  return [{ record: { kind: "withdrawn", withdrawn }, order, pinned, at }];
}
