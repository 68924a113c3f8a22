import { digest } from "@/lib/files/digest";
import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { printedParts } from "../story/printed-parts";
import { storyLink } from "../story/teaser";

/**
 * For each day with stories a digest of all that the inputs of its stories' pages are worked out from: what they need of their day's
 * stories, and the digest of the day before. A story's page has nothing of later days, so where a day's digest is what it was, so
 * are the inputs of all its stories (`storyInputs`), and need not be worked out: related stories of a whole archive take seconds.
 * What is an input of every page is not in it.
 */
export function storyDays(archive: Archive): Map<string, string> {
  const days = new Map<string, string>();
  let earlier = "";
  for (const [day, stories] of [...archive.byDay].reverse()) {
    const lines = stories.map((story) => JSON.stringify(needed(story, archive)));
    earlier = digest([earlier, ...lines].join("\n"), "base64url", 16);
    days.set(day, earlier);
  }
  return days;
}

/** The day whose digest a story's page goes by; null for other pages. */
export function dayOfStoryAt(url: string, { byUrl }: Archive): string | null {
  const story = byUrl.get(url);
  return story ? dayOf(story.date) : null;
}

/** What is needed of a story for its own page and those of later ones. Its digest does not have its terms. */
function needed(story: FiledStory, { people, pageByFile, byUrl }: Archive): readonly unknown[] {
  const { digest: own, url, date, section, places, terms, bylines } = story;
  const slugs = bylines.map(({ name }) => people[name] ?? null);
  const parts = printedParts(story).map(({ file }) => {
    const page = pageByFile.get(file);
    // Stories that stand in for printed ones may be of any day.
    const headlines = page?.stories.map((each) => {
      const other = byUrl.get(each);
      return other ? [each, storyLink(other).label] : each;
    });
    return [page?.digest ?? null, headlines];
  });
  return [own, url, date, section, places, terms, slugs, parts];
}
