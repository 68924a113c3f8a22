import { urls } from "./urls";

/** Each feed is there in three forms: what most readers know, its younger brother, and one for programs. */
export const FEED_FORMATS = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What a feed's form is called, for people and for machines. */
export const FORMATS: Readonly<Record<FeedFormat, { name: string; type: string }>> = {
  rss: { name: "RSS", type: "application/rss+xml" },
  atom: { name: "Atom", type: "application/atom+xml" },
  json: { name: "JSON Feed", type: "application/feed+json" },
};

/** Where the feeds are, in each form. */
export const FEEDS = {
  paper: { rss: urls.feed, atom: urls.atom, json: urls.jsonFeed },
  section: { rss: urls.sectionFeed, atom: urls.sectionAtom, json: urls.sectionJsonFeed },
  place: { rss: urls.placeFeed, atom: urls.placeAtom, json: urls.placeJsonFeed },
  topic: { rss: urls.topicFeed, atom: urls.topicAtom, json: urls.topicJsonFeed },
  corrections: { rss: urls.correctionsFeed, atom: urls.correctionsAtom, json: urls.correctionsJsonFeed },
};

/** The addresses of one feed. */
export type FeedUrls = Readonly<Record<FeedFormat, string>>;

export const feedUrls = {
  paper: (): FeedUrls => each((format) => FEEDS.paper[format]()),
  section: (id: string): FeedUrls => each((format) => FEEDS.section[format](id)),
  place: (id: string): FeedUrls => each((format) => FEEDS.place[format](id)),
  topic: (slug: string): FeedUrls => each((format) => FEEDS.topic[format](slug)),
  corrections: (): FeedUrls => each((format) => FEEDS.corrections[format]()),
};

const each = (url: (format: FeedFormat) => string): FeedUrls => ({
  rss: url("rss"),
  atom: url("atom"),
  json: url("json"),
});
