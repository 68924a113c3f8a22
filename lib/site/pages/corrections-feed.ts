import { momentOf } from "@/lib/records/date";
import type { Archive } from "../archive/archive";
import { feedUrls } from "../feed-urls";
import type { ContentView } from "../story/content";
import { sectionOf } from "../story/teaser";
import { urls } from "../urls";
import { FEED_LENGTH, type FeedView, feedFrame, NO_STORY_DATE } from "./feed";

/** The newest corrections, each with the words of it alone, and leading to where the story has it. */
export function correctionsFeedView(archive: Archive): FeedView {
  const { site } = archive;
  const newest = archive.corrections.slice(0, FEED_LENGTH);
  return {
    kind: "feed",
    title: `${site.name} · 更正`,
    description: `${site.name}对报道的更正`,
    ...feedFrame(site, urls.corrections(), feedUrls.corrections()),
    updated: newest[0] ? momentOf(newest[0].date) : NO_STORY_DATE,
    copyright: site.legal.copyright ?? site.name,
    items: newest.map(({ story, view: { id, date, text, by } }) => ({
      url: `${site.url}${story.url}#${id}`,
      title: `更正：${story.headline.main}`,
      summary: text,
      date: momentOf(date),
      updated: null,
      authors: by ? [by] : [],
      section: sectionOf(story, site)?.label ?? null,
      places: [],
      content: onlyText(text),
      photos: [],
    })),
  };
}

const onlyText = (text: string): ContentView => ({
  kicker: null,
  deck: null,
  suppliedNote: null,
  corrections: [],
  picture: null,
  body: { kind: "printed", blocks: [{ kind: "paragraph", runs: [{ kind: "text", text }] }] },
  gallery: [],
  photoNotes: [],
});
