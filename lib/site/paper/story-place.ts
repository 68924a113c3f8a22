import type { Box } from "@/lib/records/box";
import type { FiledPage } from "@/lib/records/content";
import { PAGE_UNITS } from "@/lib/records/page-picture";
import type { Archive } from "../archive/archive";
import { shownFile } from "../pictures/page-file";
import { pageImage } from "../pictures/page-image";
import { outlineOf } from "./outline";
import { zoneBoxes } from "./zone-boxes";

/** The piece of a page's picture in which a story stands. Boxes and outlines in page units. */
export interface StoryPlace {
  /** One encoding for all: two would take more of the story's page. */
  src: string;
  /** Of the whole picture. */
  height: number;
  window: Box;
  /** What of the piece is around the story, as an SVG's path (even-odd). */
  around: string;
}

/** White and neighbours around a story. Page units. */
const MARGIN = 40;
/** No side of a piece is less than this share of the other: a column alone would be a stripe. */
const NARROWEST = 0.6;

/**
 * null where the story has no zone on the page, or the page no picture of its own that may be shown: one that an office keeps
 * elsewhere has one size, too large for every story.
 */
export function storyPlace(page: FiledPage, url: string, { site }: Archive): StoryPlace | null {
  const { picture } = page;
  const image = picture && shownFile(picture) && pageImage(page, site);
  const boxes = zoneBoxes(page, url);
  if (!image || boxes.length === 0) return null;
  const { height } = picture;
  const window = windowOn(boxes, height);
  const [left, top, width, high] = window;
  return {
    src: image.preview,
    height,
    window,
    around: `M${left} ${top}h${width}v${high}h${-width}Z${outlineOf(boxes)}`,
  };
}

/** The story with some of its surroundings, within the page, in whole units. */
function windowOn(boxes: readonly Box[], pageHeight: number): Box {
  const left = Math.min(...boxes.map(([x]) => x)) - MARGIN;
  const right = Math.max(...boxes.map(([x, , width]) => x + width)) + MARGIN;
  const top = Math.min(...boxes.map(([, y]) => y)) - MARGIN;
  const low = Math.max(...boxes.map(([, y, , height]) => y + height)) + MARGIN;
  const [x, width] = widened(left, right, NARROWEST * (low - top), PAGE_UNITS);
  const [y, height] = widened(top, low, NARROWEST * (right - left), pageHeight);
  return [x, y, width, height];
}

/** A stretch and its length, at least so long and within the page. */
function widened(from: number, to: number, least: number, end: number): [from: number, length: number] {
  const more = Math.max(0, least - (to - from)) / 2;
  const length = Math.min(Math.floor(end), Math.round(to - from + 2 * more));
  return [Math.max(0, Math.min(Math.floor(end) - length, Math.round(from - more))), length];
}
