import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { printedParts } from "../story/printed-parts";
import { storyLink } from "../story/teaser";

/** A day with stories, and what pages of stories need of it, as text. */
export interface StoryDay {
  day: string;
  needed: string;
}

/**
 * All that the inputs of stories' pages (`storyInputs`) are worked out from, but for what is an input of every page: days, the oldest first. A
 * story's page has nothing of later days, so where its day and all earlier ones are what they were, so are its inputs.
 */
export function* storyDays(archive: Archive): Generator<StoryDay> {
  for (const [day, stories] of [...archive.byDay].reverse())
    yield { day, needed: stories.map((story) => needed(story, archive)).join("\n") };
}

/** The day of the story whose page is at a URL; null for other pages. */
export function dayOfStoryAt(url: string, { byUrl }: Archive): string | null {
  const story = byUrl.get(url);
  return story ? dayOf(story.date) : null;
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
