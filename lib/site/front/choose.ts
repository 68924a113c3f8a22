import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";

/** How many stories stand beside the lead, and beside one with a picture. */
const STORIES_BESIDE = 3;
const STORIES_BESIDE_PICTURE = 4;
/** How many stories a section's strip shows at most. */
const STRIP_LENGTH = 4;
/** How many of the newest stories may lead: more than any day has. */
const NEWEST_STORIES = 500;

/** Which stories a front page shows, and where; none is there twice. */
interface FrontStories {
  lead: FiledStory | null;
  beside: FiledStory[];
  /** Sections that have something left to show, in the order of their strips. */
  strips: { section: string; stories: FiledStory[] }[];
}

/**
 * What editors pinned comes first; the rest follows from the records, in this order: hidden ones are out; the lead is the
 * newest story that may lead; beside it stands one of each other section of that day before any section comes again;
 * each section keeps its newest for its strip.
 */
export function chooseStories(archive: Archive): FrontStories {
  const { front, byUrl } = archive;
  const hidden = hiddenOf(archive);
  const pinned = [...new Set([front.lead?.url, ...front.beside])].flatMap(
    (url) => byUrl.get(url ?? "") ?? [],
  );
  const isPinned = new Set(pinned);
  const candidates = leadersOf(archive, (story) => !hidden(story) && !isPinned.has(story));
  const first = pinned[0]?.url === front.lead?.url ? pinned[0] : undefined;
  const lead = first ?? candidates[0] ?? null;
  const others = candidates.filter((story) => story !== lead);
  const beside = [...pinned.filter((story) => story !== lead), ...differentSections(others, lead)].slice(
    0,
    Math.max(lead && lead.pictures.length > 0 ? STORIES_BESIDE_PICTURE : STORIES_BESIDE, pinned.length - 1),
  );
  const shown = new Set([lead, ...beside]);
  return { lead, beside, strips: stripsOf(archive, (story) => !shown.has(story) && !hidden(story)) };
}

function hiddenOf({ front: { hidden } }: Archive): (story: FiledStory) => boolean {
  const stories = new Set(hidden.stories);
  const sections = new Set(hidden.sections);
  return ({ url, section }) => stories.has(url) || (section !== null && sections.has(section));
}

/** The newest stories that may lead; where there is none, any. */
function leadersOf({ site, stories }: Archive, isFree: (story: FiledStory) => boolean): FiledStory[] {
  const leading = new Set(site.sections.filter(({ leads }) => leads).map(({ id }) => id));
  const free = take(stories, NEWEST_STORIES, isFree);
  const leaders = free.filter(
    (story) => (story.section === null || leading.has(story.section)) && mayLead(story),
  );
  return leaders.length > 0 ? leaders : free;
}

/** A notice never leads, since readers only look it up; nor does a photo story whose photo the site does not have. */
const mayLead = ({ kind, pictures }: FiledStory) =>
  kind === "news" || (kind === "photo" && pictures.length > 0);

/** The newest stories, but each section of the day once before any comes again. */
function differentSections(stories: readonly FiledStory[], lead: FiledStory | null): FiledStory[] {
  const seen = new Set([lead?.section]);
  const day = stories[0] ? dayOf(stories[0].date) : "";
  const today = stories.filter(({ date }) => dayOf(date) === day);
  const firsts = today.filter(({ section }) => !seen.has(section) && seen.add(section));
  return [...firsts, ...stories.filter((story) => !firsts.includes(story))];
}

function stripsOf(archive: Archive, isFree: (story: FiledStory) => boolean): FrontStories["strips"] {
  const { site, front, bySection } = archive;
  const ids = new Set([...front.order, ...site.sections.map(({ id }) => id)]);
  return [...ids].flatMap((section) => {
    const own = bySection.get(section) ?? [];
    const news = take(own, STRIP_LENGTH, (story) => isFree(story) && !isNotice(story));
    const notices = take(own, STRIP_LENGTH - news.length, (story) => isFree(story) && isNotice(story));
    const stories = [...news, ...notices];
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
