import type { FiledStory } from "@/lib/records/content";
import { dayOf, momentOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page, PageMeta } from "../frame/page";
import { newsArticle } from "../graph/article";
import { baiduTimes } from "../graph/baidu";
import { publisher } from "../graph/paper";
import type { Link } from "../link";
import { type RepairView, repairView } from "../paper/repairs";
import { type StorySource, sourceOf } from "../paper/story-source";
import { type BylineGroup, bylineGroups } from "../story/bylines";
import { citation } from "../story/citation";
import { citationMeta } from "../story/citation-meta";
import { type ContentView, contentView } from "../story/content";
import { printedParts } from "../story/printed-parts";
import { reportUrl } from "../story/report";
import { type Run, runsOf } from "../story/runs";
import { changedAt, modifiedOf, sectionOf, storyLink, storyText, summaryOf } from "../story/teaser";
import { dateLabel, momentLabel } from "../text/labels";
import { lengthLabel } from "../text/length";
import { topicLinks } from "../topics/topic-links";
import { urls } from "../urls";
import { type FurtherView, furtherInputs, furtherView } from "./further";

export interface StoryView extends Page<"story">, ContentView {
  crumbs: Link[];
  headline: Run[];
  date: string;
  dateLabel: string;
  updated: { date: string; label: string } | null;
  bylines: BylineGroup[];
  /** 约1,234字 · 3分钟 */
  lengthLabel: string;
  source: StorySource | null;
  repairs: RepairView[];
  places: Link[];
  /** 专题 */
  topics: Link[];
  further: FurtherView;
  /** null where it is in none. */
  section: Link | null;
  /** How an article quotes the story, up to its address; printed under a clipping of it. */
  citation: string;
  /** Where a fault is reported; null where nobody is to be told. */
  report: string | null;
}

export function storyView(archive: Archive, story: FiledStory): StoryView {
  const { site } = archive;
  const section = sectionOf(story, site);
  const crumbs = crumbsOf(section ?? dayLink(story), storyLink(story));
  const modified = modifiedOf(story);
  return {
    kind: "story",
    chrome: chromeOf(archive, section?.url ?? null),
    meta: storyMeta(archive, story, crumbs),
    crumbs,
    headline: runsOf(story.headline.main, story, "main"),
    ...contentView(story),
    date: story.date,
    dateLabel: momentLabel(story.date),
    updated: modified ? { date: modified, label: momentLabel(modified) } : null,
    bylines: bylineGroups(story.bylines, archive),
    lengthLabel: lengthLabel(storyText(story)),
    source: sourceOf(story, archive),
    repairs: story.repairs.map((repair, index) => repairView(repair, index, story.source)),
    places: story.places.flatMap((id) => {
      const place = site.places.find((each) => each.id === id);
      return place ? [{ label: place.name, url: urls.place(id) }] : [];
    }),
    topics: topicLinks(story, archive),
    further: furtherView(story, archive),
    section,
    citation: citation(story, site),
    report: reportUrl(story, site),
  };
}

/** The way to a story that is in no section. */
const dayLink = ({ date }: FiledStory): Link => ({ label: dateLabel(date), url: urls.day(dayOf(date)) });

/** What is said of its page, with its day where an earlier story has the same headline: newspapers print 遗失声明 every week. */
function distinct(words: string, { url }: FiledStory, { distinctions }: Archive): string {
  const distinction = distinctions.get(url);
  if (!distinction) return words;
  const { day, number } = distinction;
  return `${words}（${dateLabel(day)}${number > 1 ? `，${number}` : ""}）`;
}

function storyMeta(archive: Archive, story: FiledStory, crumbs: readonly Link[]): PageMeta {
  return metaOf(archive, {
    title: distinct(story.headline.main, story, archive),
    description: distinct(summaryOf(story), story, archive),
    url: story.url,
    crumbs,
    graph: [newsArticle(story, archive), publisher(archive.site)],
    baidu: archive.site.baidu ? baiduTimes(story, archive.site) : null,
    picture: story.pictures[0] ?? story.textPictures[0],
    card: archive.cardOf(story),
    cited: citationMeta(story, archive.site),
    article: {
      published: momentOf(story.date),
      modified: changedAt(story),
      section: sectionOf(story, archive.site)?.label ?? null,
    },
  });
}

/** What a story's page is made from. */
export function storyInputs(archive: Archive, story: FiledStory): Inputs {
  return {
    story: story.digest,
    card: archive.cardOf(story)?.hash ?? null,
    distinction: archive.distinctions.get(story.url) ?? null,
    people: story.bylines.map(({ name }) => archive.people[name] ?? null),
    topics: topicLinks(story, archive),
    page: digestsOf(printedParts(story).map(({ file }) => archive.pageByFile.get(file))),
    ...furtherInputs(story, archive),
  };
}
