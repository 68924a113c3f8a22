import type { PageLayout } from "@/lib/layout/model";
import type { Box } from "@/lib/records/box";
import { composedLine } from "./compose-line";
import { type Grey, resized } from "./grey";
import { inkOf } from "./ink";
import { picturesOf } from "./pictures";
import { groundOf, joinPieces, splitAtGutters, withoutDoubles } from "./pieces";
import type { Pool } from "./pool";
import { boxesOf } from "./probability-boxes";
import { readLines } from "./read-lines";
import { rulesOf, withoutStrokes } from "./rules";
import { mapOf } from "./slices";
import { withSpaces } from "./spaces";
import { joinStacks } from "./stacks";
import { type TypeLine, typeLine } from "./type-line";
import { withCommonSizes } from "./type-sizes";
import { uprightLines } from "./upright-lines";
import { widened } from "./widen";

/** The longer side of a page as texts, rules and pictures are looked for: body type is then 15 to 30 pixels high. */
const OVERVIEW = 3200;

/** What was found on a page, in its pixels; its lines are not read yet. */
export interface FoundPage extends Pick<PageLayout, "width" | "height" | "rules" | "pictures"> {
  lines: TypeLine[];
}

/** Finds lines, rules and pictures on a page whose lines are level. */
export async function findOnPage(page: Grey, pool: Pick<Pool, "detect">): Promise<FoundPage> {
  const scale = Math.max(1, Math.max(page.width, page.height) / OVERVIEW);
  const small = resized(
    page,
    [0, 0, page.width, page.height],
    Math.round(page.width / scale),
    Math.round(page.height / scale),
  );
  const onPage = (box: Box): Box => [box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale];
  const map = await mapOf(small, pool.detect);
  const ink = inkOf(small);
  const texts = boxesOf(map);
  const rules = withoutStrokes(rulesOf(ink), texts);
  const { ground, lines: single } = groundOf(ink, rules, texts);
  const { uprights, rest } = uprightLines(single, ground.ink);
  const split = rest.flatMap((box) => splitAtGutters(box, ground));
  const joined = joinPieces(split, ground);
  const whole = joined.map((box) => {
    const others = [...joined.filter((other) => other !== box), ...uprights];
    return widened(box, others, ground);
  });
  const boxes = [...joinStacks(withoutDoubles(whole)), ...uprights];
  const found = boxes.flatMap((box) => typeLine(onPage(box), page, ground.ink, scale) ?? []);
  return {
    width: page.width,
    height: page.height,
    lines: found.sort((a, b) => a.picture.width - b.picture.width),
    rules: rules.map(onPage),
    pictures: picturesOf(small, boxes).map(onPage),
  };
}

/** What stands on a page: its lines, read; its rules; its pictures. In the pixels of the page. */
export async function readFound(
  { lines: found, ...page }: FoundPage,
  pool: Pick<Pool, "read" | "readTraditional">,
  told: (done: number, of: number) => void,
): Promise<PageLayout> {
  const read = await readLines(found, pool, told);
  const lines = found.flatMap((line, index) => {
    const characters = read[index] ?? [];
    return composedLine(line.vertical ? characters : withSpaces(characters, line.picture), line) ?? [];
  });
  return {
    ...page,
    lines: withCommonSizes(lines).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]),
  };
}
