import { firstWordsOf } from "@/lib/newspaper/story/anchors";
import { findMisreadings, type OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { SplitStory } from "@/lib/newspaper/types";
import { firstCharacters } from "@/lib/text/first-characters";
import type { Context } from "../reading/context";
import { slugOf } from "../words/slug";
import { suggestSection } from "../words/suggest-section";

/** What the software proposes for a story of which no editor has decided yet. */
export interface Suggestion {
  /** What to call it: its headline, or its first words, as printed, of a picture alone those below it. */
  first: string;
  slug: string;
  /** Id of a section of site.yml; null where it fits none. */
  section: string | null;
}

/** Reads a story's slug and section out of its headline and text. `order` is its place on the page, from 0. */
export function suggest(
  story: SplitStory,
  order: number,
  page: string,
  { site, fixes }: Pick<Context, "site" | "fixes">,
): Suggestion {
  const printed = story.headline.main?.text ?? "";
  const text = story.blocks.map((block) => block.text.text).join("\n");
  return {
    first: printed || firstCharacters(text || firstWordsOf(story), 16),
    slug:
      slugOf(mended(printed, fixes) || mended(firstCharacters(text, 24), fixes)) || `p${page}-${order + 1}`,
    section:
      suggestSection({ headline: printed, text, isNotice: story.kind === "notice" }, site.sections)?.id ??
      null,
  };
}

/** The text with the OCR's known misreadings (在平 for 茌平) mended: an address made from it can never be changed again. */
function mended(text: string, fixes: readonly OcrFix[]): string {
  let result = "";
  let done = 0;
  for (const { fix, start, end } of findMisreadings(text, fixes)) {
    result += text.slice(done, start) + (fix.right ?? fix.wrong);
    done = end;
  }
  return result + text.slice(done);
}
