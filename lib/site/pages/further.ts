import type { FiledStory } from "@/lib/records/content";
import { dayOf, monthOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import { earlierThan, firstWhere } from "../archive/periods";
import type { Link } from "../link";
import type { Related } from "../related/related";
import { reasonLabel } from "../related/related-label";
import { sectionOf, storyLink } from "../story/teaser";
import { dateLabel } from "../text/labels";
import { urls } from "../urls";

/** A headline of the story's printed page; `current`: its own. */
interface PageHeadline extends Link {
  current: boolean;
}

interface DatedLink extends Link {
  dateLabel: string;
}

/** 相关报道: a story of an earlier day, and what it shares: 同在东昌府区 · 同涉：灌区、抗旱. */
export interface RelatedLink extends DatedLink {
  reason: string;
}

/** 上一篇, 下一篇: on the printed page, or in the section, which has a month to lead to where nothing newer may be named. */
export interface TurnView {
  within: "page" | "section";
  previous: Link | null;
  next: Link | null;
  month: Link | null;
}

/** The way on from a story. */
export interface FurtherView {
  turn: TurnView;
  /** All of its printed page, in order. */
  samePage: PageHeadline[];
  related: RelatedLink[];
  /** Of its section. */
  earlier: DatedLink[];
}

/** How many earlier stories of the section a story leads to. */
const EARLIER_STORIES = 3;

/** What the way on is made of. A story in one part is in no later one. */
interface Further {
  samePage: PageHeadline[];
  turn: TurnView;
  related: Related[];
  earlier: readonly FiledStory[];
}

/** A story leads to no story of a later day: its page does not change because newer ones appear. */
function furtherOf(story: FiledStory, archive: Archive): Further {
  const samePage = headlinesOf(story, archive);
  const turn = samePage.length > 1 ? turnOfPage(samePage) : turnOfSection(story, archive);
  const shown = new Set(samePage.map(({ url }) => url));
  for (const link of [turn.previous, turn.next]) if (link) shown.add(link.url);
  const related = archive.relatedTo(story, (url) => shown.has(url));
  for (const each of related) shown.add(each.story.url);
  const section = storiesOfSection(story, archive);
  const earlier = earlierThan(section, dayOf(story.date), EARLIER_STORIES + shown.size);
  return {
    samePage,
    turn,
    related,
    earlier: earlier.filter(({ url }) => !shown.has(url)).slice(0, EARLIER_STORIES),
  };
}

export function furtherView(story: FiledStory, archive: Archive): FurtherView {
  const { samePage, turn, related, earlier } = furtherOf(story, archive);
  return {
    samePage,
    turn,
    related: related.map((each) => ({
      ...storyLink(each.story),
      dateLabel: dateLabel(each.story.date),
      reason: reasonLabel(each.shared, story, archive),
    })),
    earlier: earlier.map((each) => ({ ...storyLink(each), dateLabel: dateLabel(each.date) })),
  };
}

/** What the way on is made from. */
export function furtherInputs(story: FiledStory, archive: Archive): Inputs {
  const { samePage, turn, related, earlier } = furtherOf(story, archive);
  return {
    samePage: samePage.map(({ label, url }) => [label, url]),
    turn: turn.within === "page" ? null : turn,
    related: related.map(({ story: { digest }, shared }) => [digest, shared]),
    earlier: digestsOf(earlier),
  };
}

/** Newest first; none beside a story that is in no section. */
const storiesOfSection = ({ section }: FiledStory, { bySection }: Archive): readonly FiledStory[] =>
  section === null ? [] : (bySection.get(section) ?? []);

/** All headlines of the story's printed page, in its order. */
function headlinesOf({ source, url }: FiledStory, archive: Archive): PageHeadline[] {
  if (source.kind === "file") return [];
  const page = archive.pageByFile.get(source.file);
  return (page?.stories ?? []).flatMap((each) => {
    const story = archive.byUrl.get(each);
    return story ? [{ ...storyLink(story), current: each === url }] : [];
  });
}

/** The story before and the one after on the printed page. */
function turnOfPage(headlines: readonly PageHeadline[]): TurnView {
  const at = headlines.findIndex(({ current }) => current);
  const linkAt = (index: number) => {
    const headline = headlines[index];
    return headline ? { label: headline.label, url: headline.url } : null;
  };
  return { within: "page", previous: linkAt(at - 1), next: at < 0 ? null : linkAt(at + 1), month: null };
}

/** The section's next older story; the next newer one only of the same day, else the way to the section's month. */
function turnOfSection(story: FiledStory, archive: Archive): TurnView {
  const day = dayOf(story.date);
  const section = storiesOfSection(story, archive);
  const at = section.indexOf(
    story,
    firstWhere(section, (date) => dayOf(date) <= day),
  );
  const [newer, older] = [section[at - 1], section[at + 1]];
  const next = newer && dayOf(newer.date) === day ? storyLink(newer) : null;
  const month = monthOf(day);
  const sectionName = sectionOf(story, archive.site)?.label;
  return {
    within: "section",
    previous: older ? storyLink(older) : null,
    next,
    month: next
      ? null
      : {
          label: sectionName === undefined ? dateLabel(month) : `${sectionName}栏目`,
          url: story.section === null ? urls.month(month) : urls.sectionMonth(story.section, month),
        },
  };
}
