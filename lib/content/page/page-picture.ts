import type { OrderedPage } from "@/lib/layout/ordered";
import { expanded } from "@/lib/layout/zones/rectangles";
import { type OwnedLine, zonesOf } from "@/lib/layout/zones/zones";
import type { Box } from "@/lib/records/box";
import type { PageLine, PrintedPage } from "@/lib/records/page";
import { type LineBox, PAGE_UNITS, type PagePicture, type Zone } from "@/lib/records/page-picture";
import { hashOf } from "./blank-picture";
import { type PlacedLine, placedLines } from "./placed-lines";
import type { Sidecar } from "./sidecar";

/** White around a story's lines that its zone takes in; in heights of body type. */
const MARGIN = 0.4;

/** The page with where things stand on it; as it is where nothing stands beside its text. `text`: the page's. */
export function withPicture(page: PrintedPage, text: string, sidecar: Sidecar): PrintedPage {
  const { layout, picture, pdf } = sidecar;
  if (!layout && !picture) return { ...page, pdf };
  const shape = layout ?? picture ?? { width: 1, height: 1 };
  const file = picture && { ...picture, original: picture.hash, hash: hashOf(picture.hash, []) };
  const common = {
    height: round((PAGE_UNITS * shape.height) / shape.width),
    file,
    blanks: [],
    withheld: false,
  };
  if (!layout) {
    const zones = page.stories.map((): Zone => ({ boxes: [], known: 0 }));
    return { ...page, pdf, picture: { ...common, zones, loose: [] } };
  }
  const toUnits = unitsOf(layout);
  const placed = placedLines(text, layout.lines);
  const byNumber = new Map(page.lines.map((line) => [line.number, line]));
  const owners = placed.map(({ at }) => (at ? (byNumber.get(at.line) ?? null) : null));
  const boxes = boxesByLine(placed, toUnits);
  const lines = page.lines.map((line) => ({ ...line, boxes: boxes.get(line.number) ?? [] }));
  const zones = ownedZones(layout, owners);
  return {
    ...page,
    pdf,
    lines,
    picture: {
      ...common,
      zones: page.stories.map((_, story) => ({
        boxes: (zones.get(story) ?? [])
          .map((box) => expanded(box, MARGIN * layout.bodySize, layout))
          .map(toUnits),
        known: knownShare(story, page.lines, placed),
      })),
      loose: looseLines(placed, owners, toUnits),
    },
  };
}

const round = (number: number) => Math.round(number);

/** Boxes of a layout in page units, rounded outwards. */
function unitsOf({ width }: OrderedPage): (box: Box) => Box {
  const scale = PAGE_UNITS / width;
  return ([x, y, w, h]) => {
    const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
    return [left, top, Math.ceil((x + w) * scale) - left, Math.ceil((y + h) * scale) - top];
  };
}

function boxesByLine(placed: readonly PlacedLine[], toUnits: (box: Box) => Box): Map<number, LineBox[]> {
  const boxes = new Map<number, LineBox[]>();
  for (const { printed, at } of placed) {
    if (!at) continue;
    const own = boxes.get(at.line) ?? [];
    boxes.set(at.line, [...own, { column: at.column, box: toUnits(printed.box) }]);
  }
  return boxes;
}

/** By the story's index. A line that is not in the text is a story's where those before and behind it are. */
function ownedZones(layout: OrderedPage, owners: readonly (PageLine | null)[]): Map<number, Box[]> {
  const lines = layout.lines.map(({ column, box, label }, index): OwnedLine => {
    const own = owners[index];
    const [before, behind] = storiesAround(owners, index);
    const owner = own ? own.story : before === behind ? before : null;
    return { owner, column, box, isCaption: own?.class === "caption" || label === "caption" };
  });
  return zonesOf({ lines, pictures: layout.pictures, bodySize: layout.bodySize });
}

/** The stories of the nearest lines before and behind one that are in the text; null where they have none. */
function storiesAround(owners: readonly (PageLine | null)[], index: number): [number | null, number | null] {
  const before = owners.slice(0, index).findLast((line) => line !== null);
  const behind = owners.slice(index + 1).find((line) => line !== null);
  return [before?.story ?? null, behind?.story ?? null];
}

/** Printed lines that the text has not, and the stories that they may be of. */
function looseLines(
  placed: readonly PlacedLine[],
  owners: readonly (PageLine | null)[],
  toUnits: (box: Box) => Box,
): PagePicture["loose"] {
  return placed.flatMap(({ printed, at }, index) => {
    if (at) return [];
    const stories = storiesAround(owners, index).flatMap((story) => story ?? []);
    return stories.length === 0 ? [] : [{ stories: [...new Set(stories)], box: toUnits(printed.box) }];
  });
}

/** Of how much of a story's text it is known where it stands. */
function knownShare(story: number, lines: readonly PageLine[], placed: readonly PlacedLine[]): number {
  const own = new Map(
    lines.filter((line) => line.story === story).map(({ number, text }) => [number, lengthOf(text)]),
  );
  const all = [...own.values()].reduce((sum, length) => sum + length, 0);
  const known = placed.reduce((sum, { at }) => sum + (at && own.has(at.line) ? at.length : 0), 0);
  return all === 0 ? 1 : Math.min(1, Math.round((100 * known) / all) / 100);
}

const lengthOf = (text: string): number => text.replace(/[\s#*]/g, "").length;
