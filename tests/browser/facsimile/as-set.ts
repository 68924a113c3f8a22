import type { FiledStory } from "@/lib/records/content";
import type { SheetStory } from "./sheet-html";

/** A printed story of the site, to be typeset anew. */
export const asSet = ({ headline, bylines, body }: FiledStory): SheetStory => ({
  ...(headline.kicker ? { kicker: headline.kicker } : {}),
  main: headline.main.replaceAll(" ", ""),
  byline: `□ ${bylines.map(({ name }) => name).join(" ")}`,
  paragraphs: body.kind === "printed" ? body.blocks.map(({ text }) => text) : [],
});
