import { dayOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import { countLabel, spanLabel } from "../text/labels";
import { topicOf } from "../topics/topic-of";
import { urls } from "../urls";

/** A topic among others: how much there is of it, and what is newest. */
interface TopicEntry extends Link {
  description: string | null;
  /** 12篇 */
  count: string;
  /** From when to when. */
  span: string;
  newest: Link;
}

/** The page of all topics. */
export interface TopicsView extends Page<"topics"> {
  crumbs: Link[];
  title: string;
  description: string;
  /** The one with the newest story first. */
  topics: TopicEntry[];
}

/** 专题, as a crumb. */
export const topicsCrumb: Link = { label: "专题", url: urls.topics() };

/** 专题: all of them. */
export function topicsView(archive: Archive): TopicsView {
  const crumbs = crumbsOf(topicsCrumb);
  const description = `${archive.site.name}跟踪报道的${countLabel(archive.byTopic.size)}个专题`;
  return {
    kind: "topics",
    chrome: chromeOf(archive, urls.topics()),
    meta: metaOf(archive, {
      title: "专题",
      description,
      url: urls.topics(),
      crumbs,
      graph: "CollectionPage",
    }),
    crumbs,
    title: "专题",
    description,
    topics: [...archive.byTopic].flatMap(([slug, stories]): TopicEntry[] => {
      const topic = topicOf(archive, slug);
      const [newest, first] = [stories[0], stories.at(-1)];
      if (!topic || !newest || !first) return [];
      return [
        {
          label: topic.name,
          url: urls.topic(slug),
          description: topic.description,
          count: `${countLabel(stories.length)}篇`,
          span: spanLabel(dayOf(first.date), dayOf(newest.date)),
          newest: { label: newest.headline.main, url: newest.url },
        },
      ];
    }),
  };
}
