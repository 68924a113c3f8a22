import type { Archive } from "../archive/archive";
import { type FeedUrls, feedUrls } from "../feed-urls";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import { topicOf } from "../topics/topic-of";
import { urls } from "../urls";
import { FEED_LENGTH } from "./feed";

/** One feed: what it is about, the page that shows the same, its addresses. */
interface FeedEntry extends Link {
  urls: FeedUrls;
}

/** 订阅: every feed of the site, in words for people. */
export interface FeedsView extends Page<"feeds"> {
  crumbs: Link[];
  /** How many stories a feed has at least, where there are so many. */
  length: number;
  paper: FeedEntry[];
  sections: FeedEntry[];
  places: FeedEntry[];
  topics: FeedEntry[];
}

export function feedsView(archive: Archive): FeedsView {
  const { site, byPlace, byTopic } = archive;
  const crumbs = crumbsOf({ label: "关于", url: urls.about() }, { label: "订阅", url: urls.feeds() });
  return {
    kind: "feeds",
    chrome: chromeOf(archive, urls.about()),
    meta: metaOf(archive, {
      title: "订阅",
      description: `怎样用阅读器订阅${site.name}：全部报道、各栏目、各地、专题和更正`,
      url: urls.feeds(),
      crumbs,
      feed: { label: site.name, urls: feedUrls.paper() },
      graph: "CollectionPage",
    }),
    crumbs,
    length: FEED_LENGTH,
    paper: [
      { label: "全部报道", url: urls.front(), urls: feedUrls.paper() },
      { label: "更正", url: urls.corrections(), urls: feedUrls.corrections() },
    ],
    sections: site.sections.map(({ id, name }) => ({
      label: name,
      url: urls.section(id),
      urls: feedUrls.section(id),
    })),
    places: site.places
      .filter(({ id }) => byPlace.has(id))
      .map(({ id, name }) => ({ label: name, url: urls.place(id), urls: feedUrls.place(id) })),
    topics: [...byTopic.keys()].flatMap((slug) => {
      const name = topicOf(archive, slug)?.name;
      return name === undefined ? [] : [{ label: name, url: urls.topic(slug), urls: feedUrls.topic(slug) }];
    }),
  };
}
