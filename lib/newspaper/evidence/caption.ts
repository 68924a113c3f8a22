import { photoRefs } from "@/lib/newspaper/fields/photos";
import { type Evidence, each, type Place } from "@/lib/newspaper/grammar/rule";
import { BYLINES, CAPTIONS, TITLES } from "@/lib/newspaper/grammar/states";
import { type Facts, isMarked } from "@/lib/newspaper/page/facts";

/** Convention "Pictures": 图为…, 图①：…, a photographer's name at the end. A photo story is a caption alone. */
export const captionForm: Evidence = {
  name: "caption",
  weigh: ({ facts, photoLabel, above, below }) => {
    if (isItem(facts, above(1), below(1))) return { ...each(CAPTIONS, -15), paragraph: 3 };
    // A sentence below the end of a story, with nothing of its own, speaks of the story's picture.
    const leftOver =
      above(1)?.last === true &&
      facts.complete &&
      facts.length <= 40 &&
      !facts.dateline &&
      facts.block.heading === 0;
    if (facts.caption === null && leftOver)
      return { "caption-opens": -15, "caption-between": -15, caption: 2 };
    if (facts.caption === null) return each(CAPTIONS, photoLabel && !facts.title ? 1 : -15);
    if (facts.caption !== "credited")
      return {
        caption: 9,
        "caption-between": 9,
        "caption-opens": photoLabel ? 12 : 8,
        ...each(TITLES, -6),
        paragraph: -4,
        "paragraph-opens": -6,
        ...each(BYLINES, facts.caption === "credit" ? -3 : -8),
      };
    const short = facts.length <= 150;
    return {
      caption: short ? 5 : 3,
      "caption-between": short ? 4 : 0,
      // Below a story that is at its end a picture stands by itself.
      "caption-opens":
        (photoLabel ? 8 : short ? 4 : 2) + (above(1)?.last && !refersToPicture(above) ? 2.5 : 0),
      paragraph: 1,
      ...each(TITLES, -4),
    };
  },
};

/** △ before each of several briefs is a bullet; ▲ before one text points at a picture. */
function isItem({ text }: Facts, above: Facts | null, below: Facts | null): boolean {
  const [bullet = ""] = /^[▲▼◀▶△▽]/.exec(text) ?? [];
  return bullet !== "" && [above, below].some((other) => other?.text.startsWith(bullet));
}

/** How far above a caption the text may refer to its picture. */
const REACH = 8;

/** Whether the story's text above says （右图）: the picture is its own. */
function refersToPicture(above: Place["above"]): boolean {
  for (let n = 1; n <= REACH; n += 1) {
    const facts = above(n);
    if (!facts || isMarked(facts)) return false;
    if (photoRefs(facts.text).length > 0) return true;
  }
  return false;
}
