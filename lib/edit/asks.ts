import type { FiledStory } from "@/lib/records/content";
import { fileOf, type Refused } from "./edit-story";
import type { StoryEdit } from "./story-edits";

/** Where a story stands, as far as editing it goes. */
export type Standing = "draft" | "scheduled" | "waiting" | "published" | "expiring" | "expired";

interface Asked {
  story: FiledStory;
  standing: Standing;
}

/** 报道更正; refused where readers never had the story. */
export function askToCorrect(
  { story, standing }: Asked,
  said: { date: string; text: string; by: string | null },
): StoryEdit | Refused {
  if (standing !== "draft" && standing !== "scheduled") return { kind: "correct", ...said };
  return {
    kind: "refused",
    message: `${story.url} 还没有发布，不用更正`,
    cure: `直接改 ${fileOf(story)}`,
  };
}

/** 撤下; refused of a draft, which was never published. */
export function askToTakeDown(
  { story, standing }: Asked,
  said: { date: string; reason: string },
): StoryEdit | Refused {
  if (standing !== "draft") return { kind: "takedown", ...said };
  return {
    kind: "refused",
    message: `${story.url} 是草稿，没有发布过，不用撤下`,
    cure: `不要了就删去 ${fileOf(story)}`,
  };
}

/** Another slug; the old address is kept where readers had it. */
export const askToRename = ({ story, standing }: Asked, slug: string): StoryEdit => ({
  kind: "rename",
  slug,
  old: standing === "draft" || standing === "scheduled" ? null : story.url,
});

/** Words as a field of one line has them: what was pasted with line breaks is one line. */
export const oneLine = (typed: string): string => typed.trim().replace(/\s*[\r\n]+\s*/g, " ");
