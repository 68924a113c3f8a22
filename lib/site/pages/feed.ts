import type { FiledStory } from "@/lib/records/content";
import { dayOf, momentOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Picture } from "@/lib/records/story";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import { inPeriod } from "../archive/periods";
import { type FeedUrls, feedUrls } from "../feed-urls";
import { machinePicture } from "../pictures/picture";
import { type ContentView, contentView } from "../story/content";
import { changedAt, sectionDescription, sectionLink, sectionOf, summaryOf } from "../story/teaser";
import { urls } from "../urls";

/** A feed, whatever its form: full text of the newest stories. */
export interface FeedView {
  kind: "feed";
  title: string;
  description: string;
  /** The page for readers of which it is the feed. */
  link: string;
  /** The feed itself, in each form. */
  urls: FeedUrls;
  /** The hub that sends it to who asked for it; null where there is none. */
  hub: string | null;
  paper: string;
  icon: string;
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
    /** Names of places. */
    places: string[];
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

/** How many stories a feed has, if there are no more of the newest day: readers ask for it once a day. */
export const FEED_LENGTH = 30;
/** An issue of more pages than are printed anywhere. */
const MOST = 200;
/** The date of a feed without a story, which needs one, too. */
export const NO_STORY_DATE = "1970-01-01T00:00:00Z";

/** The stories that a feed has, of a list that is newest first: in an issue in the order of print. */
export function newestForFeed<T extends { date: string }>(newestFirst: readonly T[]): readonly T[] {
  const [newest] = newestFirst;
  if (!newest) return [];
  const ofTheDay = inPeriod(newestFirst, dayOf(newest.date)).length;
  return newestFirst.slice(0, Math.min(Math.max(FEED_LENGTH, ofTheDay), MOST));
}

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
      urls: feedUrls.paper(),
      stories,
    });
  return storyFeed(archive, {
    title: `${site.name} · ${sectionLink(section, site).label}`,
    description: sectionDescription(section, site),
    link: urls.section(section),
    urls: feedUrls.section(section),
    stories,
  });
}

/** What the feed of a place is made from. */
export const placeFeedInputs = ({ byPlace }: Archive, place: string): Inputs =>
  storyFeedInputs(byPlace.get(place) ?? []);

/** The newest stories of a place in full. */
export function placeFeedView(archive: Archive, place: string): FeedView {
  const { site, byPlace } = archive;
  const name = site.places.find(({ id }) => id === place)?.name ?? place;
  return storyFeed(archive, {
    title: `${site.name} · ${name}`,
    description: `${site.name}报道中提到${name}的稿件`,
    link: urls.place(place),
    urls: feedUrls.place(place),
    stories: byPlace.get(place) ?? [],
  });
}

/** What a feed of stories is about, which page shows the same, and where it is; the newest story first. */
export interface StoryFeed {
  title: string;
  description: string;
  link: string;
  urls: FeedUrls;
  stories: readonly FiledStory[];
}

/** What a feed of stories is made from. */
export const storyFeedInputs = (stories: readonly FiledStory[]): Inputs => ({
  stories: digestsOf(newestForFeed(stories)),
});

/** The newest of some stories in full. */
export function storyFeed(
  { site }: Archive,
  { title, description, link, urls: own, stories }: StoryFeed,
): FeedView {
  const newest = newestForFeed(stories);
  const moments = newest.map((story) => changedAt(story) ?? momentOf(story.date));
  return {
    kind: "feed",
    title,
    description,
    ...feedFrame(site, link, own),
    updated: moments.toSorted().at(-1) ?? NO_STORY_DATE,
    copyright: site.legal.copyright ?? site.name,
    items: newest.map((story) => feedItem(story, site)),
  };
}

/** What every feed says of itself. */
export const feedFrame = (site: Site, link: string, { rss, atom, json }: FeedUrls) => ({
  link: site.url + link,
  urls: { rss: site.url + rss, atom: site.url + atom, json: site.url + json },
  hub: site.hub ?? null,
  paper: site.name,
  icon: `${site.url}/icon-512.png`,
});

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
    places: site.places.filter(({ id }) => story.places.includes(id)).map(({ name }) => name),
    content: contentView(story),
    photos: [...story.pictures, ...story.textPictures].map((picture) => feedPhoto(picture, site)),
  };
}

const feedPhoto = (picture: Picture, site: Site): FeedPhoto => {
  const { src, width, height } = machinePicture(picture);
  const { caption = null, credit = null } = picture;
  return { src: site.url + src, width, height, caption, credit };
};
