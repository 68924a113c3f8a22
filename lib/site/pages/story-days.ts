import type { FiledPage, FiledStory } from "@/lib/records/content";
import type { Archive } from "../archive/archive";
import { newestPrinted } from "../paper/newest-printed";
import { printedParts } from "../story/printed-parts";
import { storyLink } from "../story/teaser";

/** A day with stories, and what pages need of it, as text. */
export interface StoryDay {
  day: string;
  needed: string;
}

/**
 * All that the inputs of pages which have nothing of later days (`until` in `lib/site/routes/row.ts`) are worked out from, but for what is an input of
 * every page: days, the oldest first. Where a page's last day and all earlier ones are what they were, so are its inputs.
 */
export function* storyDays(archive: Archive): Generator<StoryDay> {
  const { byDay, pagesByDay } = archive;
  for (const day of [...new Set([...byDay.keys(), ...pagesByDay.keys()])].sort()) {
    const stories = (byDay.get(day) ?? []).map((story) => needed(story, archive));
    const pages = (pagesByDay.get(day) ?? []).map((page) => neededOfPage(page, archive));
    yield { day, needed: [...stories, ...pages].join("\n") };
  }
}

/**
 * What is needed of a story for its own page and those of later ones: its digest has all that is written in its file; the rest is what others make
 * of it. Put together as text: this is asked of each story of an archive, at each publish.
 */
function needed(story: FiledStory, { people, topics, pageByFile, byUrl, cardOf }: Archive): string {
  const { digest: own, terms, bylines, topic } = story;
  const slugs = bylines.map(({ name }) => people[name] ?? "");
  const ofTopics = topic.map((name) => topics[name] ?? null);
  const parts = printedParts(story).map(({ file }) => {
    const page = pageByFile.get(file);
    // Stories that stand in for printed ones may be of any day.
    const headlines = page?.stories.map((each) => {
      const other = byUrl.get(each);
      return other ? [each, storyLink(other).label] : each;
    });
    return [page?.digest ?? null, headlines];
  });
  const others = ofTopics.length + parts.length > 0 ? JSON.stringify([ofTopics, parts]) : "";
  return `${own} ${cardOf(story)?.hash ?? ""} ${slugs.join()} ${terms.join()} ${others}`;
}

/** What sitemaps need of a printed page: stories that stand in for its own may have changed on any day. */
const neededOfPage = (page: FiledPage, archive: Archive): string =>
  `${page.digest} ${newestPrinted(archive, [page])}`;
