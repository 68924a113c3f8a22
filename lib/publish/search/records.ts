import type { FiledStory } from "@/lib/records/content";
import type { SearchRecord } from "@/lib/search/record";
import type { Archive } from "@/lib/site/archive/archive";
import { pictureView } from "@/lib/site/pictures/picture";
import { storyText } from "@/lib/site/story/teaser";
import { datelineLabel, pageLabel } from "@/lib/site/text/labels";

/** The names in addresses of those who signed a story, each once. */
export function slugsOf({ bylines }: FiledStory, people: Archive["people"]): string[] {
  const slugs: string[] = [];
  for (const { name } of bylines) {
    const slug = people[name];
    if (slug !== undefined && !slugs.includes(slug)) slugs.push(slug);
  }
  return slugs;
}

/** The smallest file of the first picture. */
function pictureOf({ pictures, textPictures }: FiledStory): string {
  const first = pictures[0] ?? textPictures[0];
  return first ? pictureView(first).src : "";
}

/** What the index knows of published stories. */
export function searchRecords({ site, people }: Archive, stories: readonly FiledStory[]): SearchRecord[] {
  const sections = new Map(site.sections.map(({ id, name }) => [id, name]));
  const places = new Map(site.places.map(({ id, name }) => [id, name]));
  return stories.map((story) => ({
    url: story.url,
    headline: story.headline.main,
    kicker: story.headline.kicker,
    deck: story.headline.deck,
    // Readers look for bylines too.
    text: [
      story.dateline && datelineLabel(story.dateline),
      storyText(story),
      story.bylines.map(({ name }) => name).join(" "),
    ]
      .filter(Boolean)
      .join("\n"),
    date: story.date,
    section: story.section,
    sectionName: story.section === null ? "" : (sections.get(story.section) ?? story.section),
    places: story.places.flatMap((id) => ({ id, name: places.get(id) ?? id })),
    people: slugsOf(story, people),
    page: story.source.kind === "page" ? pageLabel(story.source.page) : "",
    picture: pictureOf(story),
  }));
}
