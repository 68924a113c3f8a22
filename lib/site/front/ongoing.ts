import { dayOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import type { Link } from "../link";
import { topicOf } from "../topics/topic-of";
import { urls } from "../urls";

/** For how long after its newest story a topic is one that goes on. */
const DAYS = 30;
const MS_PER_DAY = 86_400_000;
/** How many topics the front page names. */
const MOST = 6;

/** The topics that go on on a day, the one with the newest story first. */
export function ongoingTopics(archive: Archive, day: string): Link[] {
  const earliest = new Date(Date.parse(day) - DAYS * MS_PER_DAY).toISOString().slice(0, 10);
  return [...archive.byTopic]
    .filter(([, [newest]]) => newest !== undefined && dayOf(newest.date) >= earliest)
    .slice(0, MOST)
    .flatMap(([slug]) => {
      const name = topicOf(archive, slug)?.name;
      return name === undefined ? [] : [{ label: name, url: urls.topic(slug) }];
    });
}
