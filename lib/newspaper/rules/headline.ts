import { looksLikeByline } from "../byline";
import { parseDateline } from "../dateline";
import { isTitleLike } from "../sentence";
import type { RawBlock } from "../types";
import { neighbour, type Rule, type Surroundings } from "./rule";

const LONGEST = 60;
/** 一、 （二） 3. : numbered headings part a story. */
const NUMBERED =
  /^[\s　]*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d))/;

/** Whether what follows shows that a story begins: its byline or dateline, under a deck at most. */
export function storyFollows(surroundings: Surroundings): boolean {
  for (let offset = 1; offset <= 3; offset++) {
    const next = neighbour(surroundings, offset);
    if (!next) return false;
    if (next.lines.every(({ text }) => looksLikeByline(text.text)) || parseDateline(next.text.text, true))
      return true;
    if (next.heading === null && !isTitleLike(next.text.text, LONGEST)) return false;
  }
  return false;
}

/** The level of the heading that opened the story in which a block stands; null above the first. */
function openingLevel({ blocks, above }: Surroundings): number | null {
  for (let index = above.length - 1; index >= 0; index--)
    if (above[index] === "headline") return blocks[index]?.heading ?? null;
  return null;
}

const isBoldLine = ({ bold, text, heading }: RawBlock) =>
  heading === null && bold && isTitleLike(text.text, LONGEST);

export const subheading: Rule = {
  name: "subheading",
  convention: "正文里的小标题：级别低于本篇标题，或有序号，下面不是署名",
  class: "subhead",
  test: (block, surroundings) => {
    if (block.heading === null || !surroundings.above.includes("headline") || storyFollows(surroundings))
      return false;
    const level = openingLevel(surroundings);
    const previous = surroundings.above.at(-1);
    if (previous === "headline" || previous === "kicker") return false;
    return NUMBERED.test(block.text.text) || level === null || block.heading > level;
  },
};

export const headline: Rule = {
  name: "headline",
  convention: "Markdown 标题是一篇的主题",
  class: "headline",
  test: ({ heading, text }) => heading !== null && text.text !== "",
};

export const boldHeadline: Rule = {
  name: "bold-headline",
  convention: "整行加粗，下面是署名或电头",
  class: "headline",
  test: (block, surroundings) =>
    isBoldLine(block) && (storyFollows(surroundings) || surroundings.above.length === 0),
};

export const boldSubhead: Rule = {
  name: "bold-subhead",
  convention: "正文里整行加粗的短句",
  class: "subhead",
  test: (block) => isBoldLine(block),
};
