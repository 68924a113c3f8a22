import type { FiledStory } from "@/lib/records/content";
import { momentOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Picture } from "@/lib/records/story";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import { machinePicture } from "../pictures/picture";
import { type ContentView, contentView } from "../story/content";
import { changedAt, sectionDescription, sectionLink, sectionOf, summaryOf } from "../story/teaser";
import { urls } from "../urls";

/** RSS: full text of the newest stories. */
export interface FeedView {
  kind: "feed";
  title: string;
  description: string;
  /** The page for readers of which it is the feed, and the feed itself. */
  link: string;
  url: string;
  updated: string;
  copyright: string;
  items: {
    url: string;
    title: string;
    summary: string;
    date: string;
    /** When it was last changed for readers; null if it never was. */
    updated: string | null;
    authors: string[];
    /** Its name; null where the story is in none. */
    section: string | null;
    /** What its page says. */
    content: ContentView;
    photos: FeedPhoto[];
  }[];
}

/** A photo's largest file, its size in pixels, and what is said of it. */
export interface FeedPhoto {
  src: string;
  width: number;
  height: number;
  caption: string | null;
  credit: string | null;
}

/** How many stories a feed has at most. */
export const FEED_LENGTH = 30;
/** The date of a feed without a story, which needs one, too. */
export const NO_STORY_DATE = "1970-01-01T00:00:00Z";

const feedStories = (archive: Archive, section: string | null): readonly FiledStory[] =>
  section ? (archive.bySection.get(section) ?? []) : archive.stories;

/** What the feed of the whole paper or of one section is made from. */
export const feedInputs = (archive: Archive, section: string | null): Inputs =>
  storyFeedInputs(feedStories(archive, section));

/** The newest stories in full, of the whole paper or of one section. */
export function feedView(archive: Archive, section: string | null): FeedView {
  const { site } = archive;
  const stories = feedStories(archive, section);
  if (section === null)
    return storyFeed(archive, {
      title: site.name,
      description: site.description,
      link: urls.front(),
      url: urls.feed(),
      stories,
    });
  return storyFeed(archive, {
    title: `${site.name} · ${sectionLink(section, site).label}`,
    description: sectionDescription(section, site),
    link: urls.section(section),
    url: urls.sectionFeed(section),
    stories,
  });
}

/** What a feed of stories is about, which page shows the same, and where it is; the newest story first. */
export interface StoryFeed {
  title: string;
  description: string;
  link: string;
  url: string;
  stories: readonly FiledStory[];
}

/** What a feed of stories is made from. */
export const storyFeedInputs = (stories: readonly FiledStory[]): Inputs => ({
  stories: digestsOf(stories.slice(0, FEED_LENGTH)),
});

/** The newest of some stories in full. */
export function storyFeed(
  { site }: Archive,
  { title, description, link, url, stories }: StoryFeed,
): FeedView {
  const newest = stories.slice(0, FEED_LENGTH);
  const moments = newest.map((story) => changedAt(story) ?? momentOf(story.date));
  return {
    kind: "feed",
    title,
    description,
    link: site.url + link,
    url: site.url + url,
    updated: moments.toSorted().at(-1) ?? NO_STORY_DATE,
    copyright: site.legal.copyright ?? site.name,
    items: newest.map((story) => feedItem(story, site)),
  };
}

/** Feed readers show new titles and changed ones: a correction is said in both title and text. */
function feedItem(story: FiledStory, site: Site): FeedView["items"][number] {
  return {
    url: site.url + story.url,
    title: `${story.corrections.length > 0 ? "〔更正〕" : ""}${story.headline.main}`,
    summary: summaryOf(story),
    date: momentOf(story.date),
    updated: changedAt(story),
    authors: story.bylines.map(({ name }) => name),
    section: sectionOf(story, site)?.label ?? null,
    content: contentView(story),
    photos: [...story.pictures, ...story.textPictures].map((picture) => feedPhoto(picture, site)),
  };
}

const feedPhoto = (picture: Picture, site: Site): FeedPhoto => {
  const { src, width, height } = machinePicture(picture);
  const { caption = null, credit = null } = picture;
  return { src: site.url + src, width, height, caption, credit };
};
