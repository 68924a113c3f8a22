import type { z } from "zod";
import type { FiledStory } from "@/lib/records/content";
import { Story } from "@/lib/records/story";

/** The fields of a filed story that may be read only when they are asked for. */
export const StoryText = Story.pick({ body: true, photos: true, repairs: true });
export type StoryText = z.infer<typeof StoryText>;

/** A filed story without those. */
export type StoryFacts = Omit<FiledStory, keyof StoryText>;
