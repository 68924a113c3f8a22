import type { FiledStory } from "@/lib/records/content";
import { momentOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import { type BodyView, bodyView } from "../story/body";
import { type CorrectionView, correctionViews } from "../story/corrections";
import { modifiedOf, sectionLink, summaryOf } from "../story/teaser";
import { urls } from "../urls";

/** RSS: full text of the newest stories. */
export interface FeedView {
  kind: "feed";
  title: string;
  description: string;
  site: string;
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
    section: string;
    /** Said before the text. */
    corrections: CorrectionView[];
    body: BodyView;
  }[];
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
export const feedView = (archive: Archive, section: string | null): FeedView =>
  storyFeed(archive, {
    title: section ? `${archive.site.name} · ${sectionLink(section, archive.site).label}` : archive.site.name,
    url: section ? urls.sectionFeed(section) : urls.feed(),
    stories: feedStories(archive, section),
  });

/** What a feed of stories is about, and where it is; the newest story first. */
export interface StoryFeed {
  title: string;
  url: string;
  stories: readonly FiledStory[];
}

/** What a feed of stories is made from. */
export const storyFeedInputs = (stories: readonly FiledStory[]): Inputs => ({
  stories: digestsOf(stories.slice(0, FEED_LENGTH)),
});

/** The newest of some stories in full. */
export function storyFeed({ site }: Archive, { title, url, stories }: StoryFeed): FeedView {
  const newest = stories.slice(0, FEED_LENGTH);
  const moments = newest.map((story) => momentOf(modifiedOf(story) ?? story.date));
  return {
    kind: "feed",
    title,
    description: site.description,
    site: site.url,
    url: site.url + url,
    updated: moments.toSorted().at(-1) ?? NO_STORY_DATE,
    copyright: site.legal.copyright ?? site.name,
    items: newest.map((story) => feedItem(story, site)),
  };
}

/** Feed readers show new titles and changed ones: a correction is said in both title and text. */
function feedItem(story: FiledStory, site: Site): FeedView["items"][number] {
  const modified = modifiedOf(story);
  return {
    url: site.url + story.url,
    title: `${story.corrections.length > 0 ? "〔更正〕" : ""}${story.headline.main}`,
    summary: summaryOf(story),
    date: momentOf(story.date),
    updated: modified ? momentOf(modified) : null,
    authors: story.bylines.map(({ name }) => name),
    section: sectionLink(story.section, site).label,
    corrections: correctionViews(story.corrections),
    body: bodyView(story),
  };
}
