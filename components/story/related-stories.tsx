import type { RelatedLink } from "@/lib/site/pages/further";
import { StoryLine } from "./story-line";

/** 相关报道: earlier stories, each with what it has in common with this one. */
export function RelatedStories({ related }: { related: readonly RelatedLink[] }) {
  return related.map((story) => (
    <StoryLine key={story.url} story={story} mark={story.dateLabel}>
      <p className="quiet">{story.reason}</p>
    </StoryLine>
  ));
}
