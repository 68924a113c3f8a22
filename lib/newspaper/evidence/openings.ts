import { type Evidence, each } from "@/lib/newspaper/grammar/place";
import { BYLINES, CAPTIONS, TITLES } from "@/lib/newspaper/grammar/states";
import { photoRefs } from "@/lib/newspaper/photos";

/** Convention "Dateline": 本报聊城讯 begins a story, also one whose headline is lost. */
export const datelineForm: Evidence = {
  name: "dateline",
  weigh: ({ facts }) =>
    facts.dateline
      ? {
          "paragraph-opens": 5,
          ...each(TITLES, -10),
          ...each(BYLINES, -10),
          ...each(CAPTIONS, -3),
          "note-above": -6,
          "notice-body": -6,
        }
      : { "paragraph-opens": facts.continued ? 4 : -2 },
};

/** Convention "Furniture": jumps, 下转第二版 below a story, 上接第一版 above or at the beginning of one. */
export const jumpForm: Evidence = {
  name: "jump",
  weigh: ({ facts }) => {
    if (!facts.jump) return { "jump-above": -40, "jump-below": -40, "jump-ends": -40 };
    return facts.jump.from === null
      ? { "jump-ends": 20, "jump-above": -5, "jump-below": -5 }
      : { "jump-above": 20, "jump-below": 20, "jump-ends": 12 };
  },
};

/** Convention "Pictures": 图为…, 图①：…, a photographer's name at the end. A photo story is a caption alone. */
export const captionForm: Evidence = {
  name: "caption",
  weigh: ({ facts, photoLabel, above }) => {
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

/** 图片报道 above: the line below it is the photo's title, or its caption. */
export const photoTitle: Evidence = {
  name: "photo-title",
  weigh: ({ facts, photoLabel, below }) =>
    photoLabel && facts.title && below(1)?.caption
      ? { headline: 5, kicker: -3, subhead: -4, deck: -4, "headline-line": -4 }
      : null,
};

/** How far above a caption the text may refer to its picture. */
const REACH = 8;

/** Whether the story's text above says （右图）: the picture is its own. */
function refersToPicture(above: Place["above"]): boolean {
  for (let n = 1; n <= REACH; n += 1) {
    const facts = above(n);
    if (!facts || (facts.title && n > 1)) return false;
    if (photoRefs(facts.text).length > 0) return true;
  }
  return false;
}

/** A line of a list or a table is a paragraph of its own. */
export const listLine: Evidence = {
  name: "list-line",
  weigh: ({ facts }) =>
    facts.block.listed ? { list: 8, "notice-body": 6, advert: 2, ...each(TITLES, -4) } : { list: -20 },
};
