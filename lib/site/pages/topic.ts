import type { FiledStory } from "@/lib/records/content";
import { dayOf, yearOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import type { Inputs } from "../archive/inputs";
import { inPeriod } from "../archive/periods";
import { stepsBeside, stepToOlder } from "../calendar/steps";
import { yearCounts } from "../calendar/years";
import { feedUrls } from "../feed-urls";
import { crumbsOf } from "../frame/chrome";
import { countLabel, dateLabel, spanLabel } from "../text/labels";
import { topicOf } from "../topics/topic-of";
import { urls } from "../urls";
import { type FeedView, storyFeed, storyFeedInputs } from "./feed";
import { allYearsLabel, isWholeYear, LIST_LENGTH, type ListInput, toYears } from "./list";
import { daysTold } from "./timeline";
import { topicsCrumb } from "./topics";

/**
 * 专题: its newest stories, told day by day, the newest day first, as readers come back for what is new; who comes new to it is led to
 * the first one. Or all of one year's.
 */
export function topicList(archive: Archive, slug: string, year: string | null): ListInput | null {
  const topic = topicOf(archive, slug);
  const all = archive.byTopic.get(slug) ?? [];
  const stories = year ? inPeriod(all, year) : all;
  if (!topic || stories.length === 0) return null;
  const { name } = topic;
  const yearUrl = (key: string) => urls.topicYear(slug, key);
  const rest = all[LIST_LENGTH];
  const older = rest ? { label: dateLabel(yearOf(rest.date)), url: yearUrl(yearOf(rest.date)) } : null;
  const years = year ? [] : yearCounts(all, yearUrl);
  const told = `${archive.site.name}关于${name}的${countLabel(stories.length)}篇报道`;
  const here = { label: name, url: urls.topic(slug) };
  return {
    listing: "topic",
    url: year ? yearUrl(year) : here.url,
    label: "专题",
    title: year ? `${name} · ${dateLabel(year)}` : name,
    pageTitle: year ? `${name} · ${dateLabel(year)}的报道` : `${name}专题`,
    description: (year ? null : topic.description) ?? `${told}，${spanOf(stories)}`,
    line: [topic.description, `${spanOf(stories)} · ${countLabel(stories.length)}篇`]
      .filter(Boolean)
      .join(" "),
    crumbs: crumbsOf(topicsCrumb, here, ...(year ? [{ label: dateLabel(year), url: yearUrl(year) }] : [])),
    stories,
    shown: year ? stories : stories.slice(0, LIST_LENGTH),
    led: !year && stories.length > 1,
    groups: year ? undefined : (shown) => daysTold(shown, archive),
    steps: year ? stepsBeside(all, year, dateLabel, yearUrl) : stepToOlder(older),
    up: year ? { ...here, label: allYearsLabel(name, all) } : (toFirst(all) ?? toYears(years)),
    years,
    feed: feedUrls.topic(slug),
    subject: { kind: "topic", name, slug },
    noindex: year !== null && isWholeYear(all, year),
  };
}

/** From the newest stories of a topic to the one with which it began. */
function toFirst(newestFirst: readonly FiledStory[]): ListInput["up"] {
  const first = newestFirst.at(-1);
  return first && newestFirst.length > 2 ? { label: "从第一篇看起", url: first.url } : null;
}

/** From when to when these stories are, which are newest first. */
const spanOf = (stories: readonly FiledStory[]): string =>
  spanLabel(dayOf(stories.at(-1)?.date ?? ""), dayOf(stories[0]?.date ?? ""));

/** What the feed of a topic is made from. */
export const topicFeedInputs = (archive: Archive, slug: string): Inputs => ({
  ...storyFeedInputs(archive.byTopic.get(slug) ?? []),
  topic: topicOf(archive, slug),
});

/** The newest stories of a topic in full. */
export function topicFeedView(archive: Archive, slug: string): FeedView {
  const topic = topicOf(archive, slug);
  const name = topic?.name ?? slug;
  return storyFeed(archive, {
    title: `${archive.site.name} · ${name}`,
    description: topic?.description ?? `${archive.site.name}关于${name}的报道`,
    link: urls.topic(slug),
    urls: feedUrls.topic(slug),
    stories: archive.byTopic.get(slug) ?? [],
  });
}
