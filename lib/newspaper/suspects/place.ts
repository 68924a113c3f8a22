import { beginsWithSureSurname } from "../fields/surnames";
import { segment } from "./segmentation";
import type { Finding, InspectedStory, StoryField } from "./suspect";
import type { PlaceName, Vocabulary } from "./vocabulary";

/** Characters on either side that decide whether the name makes better sense than what is printed. */
const CONTEXT_LENGTH = 6;
/** Two characters less alike than this are not confused. */
const MIN_LIKENESS = 0.6;
/** Natural logarithm of how much likelier the name must make the text, for characters that look the same. */
const MIN_GAIN = 4.5;
/** How much more a name must gain the less the two characters look alike. */
const COST_OF_UNLIKENESS = 8;
/** What it is worth that the page has the name elsewhere, or the same misreading where it can be nothing else (在平区). */
const BONUS_NAME_ON_PAGE = 1;
const BONUS_MISREADING_ON_PAGE = 3;
/** What it is worth that its county or city stands before it. */
const BONUS_AFTER_ITS_COUNTY = 3;
/** What it costs that a printed word reaches over the name's edge (往平地上, 辛县长), or that it may be somebody (高胜). */
const COST_OF_WORD_ACROSS = 4;
const COST_OF_PERSONS_NAME = 8;
const HAN = /\p{Script=Han}/u;

interface Hit {
  place: PlaceName;
  field: StoryField;
  start: number;
  /** Offset in the name of the character that differs. */
  at: number;
  surplus: number;
}

/** Place names of the region with one character wrong: 往平, 在平 → 茌平; 刘孩子镇 → 刘垓子镇. */
export function misreadPlaces(scene: InspectedStory, vocabulary: Vocabulary): Finding[] {
  return scene.fields.flatMap((field) => {
    const hits: Hit[] = [];
    for (let start = 0; start + 1 < field.text.text.length; start += 1) {
      for (const { place, at } of vocabulary.places.oneOff(field.text.text, start)) {
        const surplus = weigh(place, field, start, at, scene, vocabulary);
        if (surplus > 0) hits.push({ place, field, start, at, surplus });
      }
    }
    return withoutOverlaps(hits).map((hit) => toFinding(hit, vocabulary));
  });
}

/** How much more than enough speaks for the name; not positive where it is no suspect. */
function weigh(
  place: PlaceName,
  { text: { text } }: StoryField,
  start: number,
  at: number,
  scene: InspectedStory,
  vocabulary: Vocabulary,
): number {
  const end = start + place.name.length;
  const [wrong, right] = [text.charAt(start + at), place.name.charAt(at)];
  const alike = vocabulary.likeness(wrong, right);
  if (!HAN.test(wrong) || alike < MIN_LIKENESS) return 0;
  // 聊城讯, 茌平人: the name without its 市 or 区, and right.
  if (at === place.name.length - 1 && vocabulary.known.has(place.name.slice(0, at))) return 0;
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const inItsPlace = place.within.some((above) => before.endsWith(above));
  const printed = text.slice(start, end);
  // A word, or a place of that name elsewhere: 和平, 王集镇. After its own county a town has no namesake.
  const real = vocabulary.frequency(printed) > 0 || vocabulary.known.has(printed);
  if (real && !(inItsPlace && place.level === "town")) return 0;
  if (insideKnownName(text, start + at, vocabulary)) return 0;
  const after = text.slice(end, end + CONTEXT_LENGTH);
  const asPrinted = segment(before + printed + after, vocabulary);
  const gain = segment(before + place.name + after, vocabulary, place).likelihood - asPrinted.likelihood;
  const edges = [before.length, before.length + printed.length];
  const across = printed.length === 2 && !edges.every((edge) => edge === 0 || asPrinted.ends.includes(edge));
  return (
    gain +
    (inItsPlace ? BONUS_AFTER_ITS_COUNTY : 0) +
    (scene.uses(place.name) ? BONUS_NAME_ON_PAGE : 0) +
    (gain > 0 && misreadInFull(printed, place, scene, vocabulary) ? BONUS_MISREADING_ON_PAGE : 0) -
    (across ? COST_OF_WORD_ACROSS : 0) -
    (printed.length === 2 && at === 1 && beginsWithSureSurname(printed) ? COST_OF_PERSONS_NAME : 0) -
    MIN_GAIN -
    COST_OF_UNLIKENESS * (1 - alike)
  );
}

/** 在平 is 茌平 also in 在平信源, if the page has 在平区 and the region a 茌平区. */
const misreadInFull = (
  printed: string,
  { name }: PlaceName,
  { uses }: InspectedStory,
  { known }: Vocabulary,
): boolean => [..."区县市"].some((suffix) => known.has(name + suffix) && uses(printed + suffix));

/** Whether the character belongs to a longer name that is right as it is: 谷县 in 阳谷县, 在平阴县. */
function insideKnownName(text: string, at: number, { known }: Vocabulary): boolean {
  for (let length = 3; length <= 6; length += 1) {
    for (let start = Math.max(0, at - length + 1); start <= at; start += 1) {
      if (known.has(text.slice(start, start + length))) return true;
    }
  }
  return false;
}

/** The likeliest first; of equals the longer name, which says more. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  const taken = new Set<number>();
  for (const hit of hits.toSorted(
    (a, b) => b.surplus - a.surplus || b.place.name.length - a.place.name.length,
  )) {
    const offsets = Array.from(hit.place.name, (_, index) => hit.start + index);
    if (offsets.some((offset) => taken.has(offset))) continue;
    for (const offset of offsets) taken.add(offset);
    kept.push(hit);
  }
  return kept;
}

function toFinding({ place, field, start, surplus }: Hit, { known }: Vocabulary): Finding {
  // 在平区 is 茌平 with one character wrong; its 区 is right, and a fix for the stem reaches further.
  const stem = place.name.slice(0, -1);
  const name = place.level === "county" && stem.length >= 2 && known.has(stem) ? stem : place.name;
  const within = place.within[0];
  return {
    kind: "place",
    field,
    start,
    length: name.length,
    suggestion: name,
    reason: `与${within ? `${within}的` : "本地的"}“${place.name}”只差一个字，这样读更通顺`,
    score: Math.min(0.99, 0.7 + surplus / 40),
  };
}
