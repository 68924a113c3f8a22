import type { SplitStory } from "../story/split-story";
import type { PageSplit } from "../types";
import { oddBylines } from "./bylines";
import { fieldsOf } from "./fields";
import { lostCharacters } from "./lost";
import { impossibleNumbers } from "./numbers";
import { findMisreadings, type OcrFix } from "./ocr-fixes";
import { unpaired } from "./pairs";
import { misreadPlaces } from "./place";
import { rareCharacters } from "./rare";
import type { Detector, InspectedStory, PageFinding } from "./suspect";
import { strayTraditional } from "./traditional";
import { unfinished } from "./unfinished";
import type { Vocabulary } from "./vocabulary";

/**
 * The detectors. Where two find the same stretch the earlier one counts: first those that can say what was printed (a
 * name of the region, one simplified form, a common word), then those that only see that something is wrong.
 */
const DETECTORS: readonly Detector[] = [
  misreadPlaces,
  strayTraditional,
  rareCharacters,
  lostCharacters,
  impossibleNumbers,
  oddBylines,
  unpaired,
  unfinished,
];

/**
 * What looks like OCR errors in the stories of a page, story by story, without those that `known` lists already. `more`: detectors that know
 * more of the page than its text, after the others.
 */
export function findSuspects(
  split: PageSplit,
  vocabulary: Vocabulary,
  known: readonly OcrFix[],
  more: readonly Detector[] = [],
): PageFinding[] {
  const uses = usesOf(split.stories);
  return split.stories.flatMap((story, order) => {
    const scene: InspectedStory = { story, fields: fieldsOf(story), uses };
    const taken = new Map(scene.fields.map((field) => [field, knownOffsets(field.text.text, known)]));
    const found = [...DETECTORS, ...more].flatMap((detect) => detect(scene, vocabulary));
    const news = found.filter(({ field, start, length }) => {
      const offsets = taken.get(field);
      const own = Array.from({ length }, (_, index) => start + index);
      if (!offsets || own.some((offset) => offsets.has(offset))) return false;
      for (const offset of own) offsets.add(offset);
      return true;
    });
    return news.map((finding) => ({ ...finding, story: order }));
  });
}

function knownOffsets(text: string, known: readonly OcrFix[]): Set<number> {
  const offsets = new Set<number>();
  for (const { start, end } of findMisreadings(text, known)) {
    for (let offset = start; offset < end; offset += 1) offsets.add(offset);
  }
  return offsets;
}

/** How many different words are looked up on one page; enough for any real page. */
const MAX_WORDS_ASKED = 500;

/** Each word is looked for at most once. */
function usesOf(stories: readonly SplitStory[]): InspectedStory["uses"] {
  const text = stories.flatMap((story) => fieldsOf(story).map((field) => field.text.text)).join("\n");
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined || answers.size >= MAX_WORDS_ASKED) return known ?? false;
    const answer = text.includes(word);
    answers.set(word, answer);
    return answer;
  };
}
