import { CARD_LINE_HEIGHT, CARD_MARGIN, CARD_SIZE, type Card } from "@/lib/pictures/cards/card";
import { dayOf, yearOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { sectionOf } from "../story/teaser";
import { firstGraphemes } from "../text/graphemes";
import { headlineLines, widthOf } from "../text/headline-lines";
import { dateLabel, pageLabel, shortDateLabel, weekdayLabel } from "../text/labels";

/** Sizes of a headline, the largest first, and how many lines of each there may be at most. Pixels. */
const SIZES = [
  { size: 108, most: 2 },
  { size: 92, most: 3 },
  { size: 78, most: 3 },
  { size: 64, most: 4 },
  { size: 52, most: 5 },
  { size: 44, most: 6 },
];
const SMALLEST = 44;
/** How much room there is for kicker and headline, under a year in large type and without one; and what a kicker takes of it. Pixels. */
const ROOM = { withYear: 336, without: 386 };
const KICKER_ROOM = 60;
const COLUMN = CARD_SIZE.width - 2 * CARD_MARGIN;
/** Of a kicker, in a line of its own. Pixels. */
const KICKER_SIZE = 32;
/** From the longest name on, of a paper or a section, there would be no room for the other. Characters. */
const LONGEST_NAME = 14;

/** What the card of a story says. `isOld`: its year stands in large type, lest what was printed long ago be taken for news. */
export function shareCard(story: Story, site: Site, isOld: boolean): Card {
  const { kicker } = story.headline;
  const day = dayOf(story.date);
  const date = `${isOld ? shortDateLabel(day) : dateLabel(day)} ${weekdayLabel(day)}`;
  const { source } = story;
  return {
    paper: shortened(site.name, LONGEST_NAME),
    section: shortened(sectionOf(story, site)?.label ?? "", LONGEST_NAME) || null,
    kicker: kicker === null ? null : shortened(kicker, COLUMN / KICKER_SIZE),
    ...headlineOf(
      story.headline.main,
      (isOld ? ROOM.withYear : ROOM.without) - (kicker === null ? 0 : KICKER_ROOM),
    ),
    year: isOld ? yearOf(story.date) : null,
    date,
    page: source.kind === "page" ? pageLabel(source.page) : null,
  };
}

/** A headline in the largest type that has room; one that is too long for the smallest ends early. */
function headlineOf(text: string, height: number): Pick<Card, "lines" | "size"> {
  const linesOf = (size: number, most: number) =>
    Math.min(most, Math.floor(height / (size * CARD_LINE_HEIGHT)));
  for (const { size, most } of SIZES) {
    const lines = headlineLines(text, COLUMN / size, linesOf(size, most));
    if (lines) return { lines, size };
  }
  const most = linesOf(SMALLEST, Number.POSITIVE_INFINITY);
  for (let length = longestIn(text, most * (COLUMN / SMALLEST + 1)); length > 0; length -= 1) {
    const lines = headlineLines(`${firstGraphemes(text, length)}……`, COLUMN / SMALLEST, most);
    if (lines) return { lines, size: SMALLEST };
  }
  return { lines: [], size: SMALLEST };
}

/** How many characters of a text have room in a width, at most: breaking lines for each length would take seconds where a headline is a whole page. */
function longestIn(text: string, room: number): number {
  let [fits, over] = [0, [...text].length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (widthOf(firstGraphemes(text, middle)) <= room) fits = middle;
    else over = middle;
  }
  return fits;
}

/** A text cut to a width, in characters of full width. */
function shortened(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let length = [...text].length;
  while (length > 0 && widthOf(firstGraphemes(text, length)) > room - 1) length -= 1;
  return `${firstGraphemes(text, length)}…`;
}

/** All that stands on a card, in one text. */
export const textOf = ({ paper, section, kicker, lines, year, date, page }: Card): string =>
  [paper, section, kicker, ...lines, year, date, page].join("");
