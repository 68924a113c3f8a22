import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { besideFor } from "./beside";
import { hasPicture, opened } from "./opened";
import { byWorth } from "./story-worth";

/** How many stories a section's strip shows at most, and among how many of its newest a picture is looked for. */
const STRIP_LENGTH = 4;
const STRIP_NEWEST = 8;
/** How many of the newest stories may lead: more than a day has that a page could show. */
const NEWEST_STORIES = 60;

/** Which stories a front page shows, and where; none is there twice. */
interface FrontStories {
  lead: FiledStory | null;
  beside: FiledStory[];
  /** Sections that have something left to show, in the order of their strips. */
  strips: { section: string; stories: FiledStory[] }[];
}

/**
 * What editors pinned comes first; the rest follows from the records, in this order: hidden ones are out; the lead is the
 * story that weighs most, by what it has and how old it is; beside it stands one of each other section of the newest day before
 * any section comes again; one of them has a picture, where any of that day has; each section keeps its newest for its strip,
 * which opens with what has a picture.
 */
export function chooseStories(archive: Archive): FrontStories {
  const { front, byUrl } = archive;
  const hidden = hiddenOf(archive);
  const pinned = [...new Set([front.lead?.url, ...front.beside])].flatMap(
    (url) => byUrl.get(url ?? "") ?? [],
  );
  const isPinned = new Set(pinned);
  const newest = leadersOf(archive, (story) => !hidden(story) && !isPinned.has(story));
  const day = dayOf(newest[0]?.date ?? "");
  const candidates = byWorth(newest, day);
  const first = pinned[0]?.url === front.lead?.url ? pinned[0] : undefined;
  const lead = first ?? candidates[0] ?? null;
  const fixed = pinned.filter((story) => story !== lead);
  const others = candidates.filter((story) => story !== lead);
  const beside = besideFor(lead, fixed, differentSections(others, lead, day));
  const pictured = withPicture(lead, beside, others, fixed.length, day);
  const shown = new Set([lead, ...pictured]);
  return {
    lead,
    beside: pictured,
    strips: stripsOf(archive, (story) => !shown.has(story) && !hidden(story)),
  };
}

function hiddenOf({ front: { hidden } }: Archive): (story: FiledStory) => boolean {
  const stories = new Set(hidden.stories);
  const sections = new Set(hidden.sections);
  return ({ url, section }) => stories.has(url) || (section !== null && sections.has(section));
}

/** The newest stories that may lead; where there is none, any. */
function leadersOf({ site, stories }: Archive, isFree: (story: FiledStory) => boolean): FiledStory[] {
  const leading = new Set(site.sections.filter(({ leads }) => leads).map(({ id }) => id));
  const mayLeadHere = (story: FiledStory) =>
    isFree(story) && (story.section === null || leading.has(story.section)) && mayLead(story);
  const leaders = take(stories, NEWEST_STORIES, mayLeadHere);
  return leaders.length > 0 ? leaders : take(stories, NEWEST_STORIES, isFree);
}

/** A notice never leads, since readers only look it up; nor does a photo story whose photo the site does not have. */
const mayLead = ({ kind, pictures }: FiledStory) =>
  kind === "news" || (kind === "photo" && pictures.length > 0);

/** The stories of most weight, but each section of the newest day once before any comes again. */
function differentSections(
  stories: readonly FiledStory[],
  lead: FiledStory | null,
  day: string,
): FiledStory[] {
  const seen = new Set([lead?.section]);
  const today = stories.filter(({ date }) => dayOf(date) === day);
  const firsts = today.filter(({ section }) => !seen.has(section) && seen.add(section));
  return [...firsts, ...stories.filter((story) => !firsts.includes(story))];
}

/** A front page has a picture where the newest day has one: else its best takes the last place that editors did not fill. */
function withPicture(
  lead: FiledStory | null,
  beside: readonly FiledStory[],
  others: readonly FiledStory[],
  fixed: number,
  day: string,
): FiledStory[] {
  if ((lead && hasPicture(lead)) || beside.some(hasPicture) || beside.length <= fixed) return [...beside];
  const best = others.find((story) => dayOf(story.date) === day && hasPicture(story));
  return best ? [...beside.slice(0, -1), best] : [...beside];
}

function stripsOf(archive: Archive, isFree: (story: FiledStory) => boolean): FrontStories["strips"] {
  const { site, front, bySection } = archive;
  const ids = new Set([...front.order, ...site.sections.map(({ id }) => id)]);
  return [...ids].flatMap((section) => {
    const own = bySection.get(section) ?? [];
    const news = take(own, STRIP_NEWEST, (story) => isFree(story) && !isNotice(story));
    const told = opened(news).slice(0, STRIP_LENGTH);
    // Looked for only where there is room: of a section without any each story of the archive would be looked at.
    const notices = take(own, STRIP_LENGTH - told.length, (story) => isNotice(story) && isFree(story));
    const stories = [...told, ...notices];
    return stories.length > 0 ? [{ section, stories }] : [];
  });
}

/** Notices stand below the news of their section. */
const isNotice = ({ kind }: FiledStory) => kind === "notice";

/** The first of a list for which something holds. */
function take<T>(list: readonly T[], count: number, holds: (item: T) => boolean): T[] {
  const taken: T[] = [];
  for (const item of list) {
    if (taken.length >= count) break;
    if (holds(item)) taken.push(item);
  }
  return taken;
}
