import type { FiledStory } from "@/lib/records/content";
import { openingOf } from "../story/teaser";
import { bestPicture, pictureShape } from "./picture-worth";

/** How many stories stand beside the lead at least, and at most. */
const FEWEST = 3;
const MOST = 6;

/** Heights in lines of text: a headline of the lead, its picture across the column, one that stands beside its words. */
const HEADLINE = 7;
const PICTURE_ACROSS = 18;
const PICTURE_BESIDE = 14;
/** Characters in a line of the lead's opening: across its column, beside a picture or in two columns. */
const LINE = { across: 36, beside: 20, columns: 40 } as const;
/** A story beside the lead: in words, with or without a small picture; with a picture across. */
const STORY = 6;
const STORY_WITH_PICTURE = 17;

/** The stories beside the lead, from those that editors fixed and those that may follow: as many as make a column as high as it. */
export function besideFor(
  lead: FiledStory | null,
  fixed: readonly FiledStory[],
  others: readonly FiledStory[],
): FiledStory[] {
  if (!lead) return [...fixed];
  const beside = [...fixed];
  const room = heightOfLead(lead);
  let height = fixed.length * STORY;
  let across = shapeOf(lead) === "lying" || fixed.some((story) => shapeOf(story) === "lying");
  for (const story of others) {
    if (beside.length >= Math.max(MOST, fixed.length)) break;
    const goesAcross = !across && shapeOf(story) === "lying";
    height += goesAcross ? STORY_WITH_PICTURE : STORY;
    if (beside.length >= FEWEST && height > room) break;
    across ||= goesAcross;
    beside.push(story);
  }
  return beside;
}

const shapeOf = ({ pictures }: FiledStory) => {
  const picture = bestPicture(pictures);
  return picture && pictureShape(picture);
};

function heightOfLead(lead: FiledStory): number {
  const characters = openingOf(lead).join("").length;
  const shape = shapeOf(lead);
  if (shape === null) return HEADLINE + characters / LINE.columns;
  if (shape === "lying") return HEADLINE + PICTURE_ACROSS + characters / LINE.across;
  return HEADLINE + Math.max(PICTURE_BESIDE, characters / LINE.beside);
}
