import type { StoryDraft as SplitStory } from "@/lib/newspaper/types";
import type { Site } from "@/lib/records/site";
import { slugOf } from "./slug";
import { suggestSection } from "./topics";

/** What the software proposes for a story of which no editor has decided yet. */
export interface Suggestion {
  /** What to call it: its headline, or its first words. */
  first: string;
  slug: string;
  /** Id of a section of site.yml. */
  section: string;
}

/** Reads a story's slug and section out of its headline and text. `order` is its place on the page, from 0. */
export function suggest(story: SplitStory, order: number, page: string, site: Site): Suggestion {
  const printed = story.headline.main?.text ?? "";
  const text = story.blocks.map((block) => block.text.text).join("\n");
  return {
    first: printed || text.slice(0, 16),
    slug: slugOf(printed || text.slice(0, 24)) || `p${page}-${order + 1}`,
    section: suggestSection(printed, text, site.sections).id,
  };
}
