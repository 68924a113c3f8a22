import type { ArchivePlan, GeneratedFile } from "./archive";
import type { Material } from "./material";
import { addedStory, fileOf, type GeneratedStory, markdownOf, storyAt } from "./stories";

/** An archive of editors' files, under `stories/`. */
export const storiesPlan = (size: number, material: Material): ArchivePlan => ({
  size,
  fileAt: (index) => toFile(storyAt(index, material)),
  addedAt: (index) => toFile(addedStory(index, material)),
});

const toFile = (story: GeneratedStory): GeneratedFile => ({ name: fileOf(story), text: markdownOf(story) });
