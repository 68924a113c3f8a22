import { breakLines } from "./break-lines";
import { between, type Random } from "./chance";
import type { Design } from "./design";
import { widthOfRuns } from "./glyphs";
import type { NextBlock } from "./set-body";
import type { Face, LinePart, SheetLine } from "./sheet";
import type { TitlePart } from "./story-parts";

/** A line with its place, but not yet of a story and a column. */
export type SetLine = Omit<SheetLine, "story" | "column">;

/** Lines with places from their area's upper left corner. */
export interface SetBlock {
  lines: SetLine[];
  width: number;
  height: number;
}

/** How a headline is to be set. */
export interface TitleForm {
  /** Type height of 主题 that is wanted. */
  size: number;
  face: Face;
  stretch: number;
  align: Design["titleAlign"];
}

/** Main headlines are this much larger than the text at least. */
const LEAST = 1.35;

/** Sets kicker, headline, deck (and a byline) below each other over a width. */
export function setTitle(
  parts: readonly TitlePart[],
  design: Design,
  form: TitleForm,
  width: number,
  next: NextBlock,
): SetBlock {
  const size = mainSize(parts, design, form, width);
  const lines: SetLine[] = [];
  let y = 0;
  for (const part of parts) {
    const main = part.part === "headline";
    const face = main ? form.face : design.beside;
    const own = main ? size : sizeBeside(part.part, size, design);
    const stretch = main ? form.stretch : 1;
    const texts = part.part === "byline" ? part.text.split("\n") : [part.text];
    for (const text of texts) {
      const block = next();
      for (const line of evenly(text.trim(), face, own * stretch, width)) {
        const natural = widthOfRuns([{ text: line, face }]) * own * stretch;
        const tracking = main && form.align === "spread" ? spread(line, natural, width, own) : 0;
        const wide = natural + tracking * ([...line].length - 1);
        const x = form.align === "left" ? 0 : (width - wide) / 2;
        lines.push(line_(part.part, line, face, [x, y, wide, own], { stretch, tracking, block, size: own }));
        y += own * (main ? 1.16 : 1.3);
      }
    }
    y += own * (main ? 0.12 : 0.2);
  }
  return { lines, width, height: y };
}

function line_(
  part: LinePart,
  text: string,
  face: Face,
  box: SetLine["box"],
  rest: Pick<SetLine, "stretch" | "tracking" | "block" | "size">,
): SetLine {
  return { ...rest, runs: [{ text, face }], box, part, vertical: false, reverse: false };
}

/** The type height at which all lines of a headline stand in the width, on as few lines as look well. */
function mainSize(parts: readonly TitlePart[], design: Design, form: TitleForm, width: number): number {
  const least = design.bodySize * LEAST;
  const fits = parts
    .filter(({ part }) => part === "headline")
    .map(({ text }) => {
      const ems = widthOfRuns([{ text: text.trim(), face: form.face }]) * form.stretch;
      for (let lines = 1; ; lines += 1) {
        const room = (width * 0.97) / (Math.ceil(ems / lines) + (lines > 1 ? 1 : 0));
        if (lines === 1 && width * 0.99 >= ems * form.size) return form.size;
        if (room >= Math.max(least, form.size * 0.62) || (lines > 3 && room >= least) || lines > 7)
          return Math.min(form.size, Math.max(least, room));
      }
    });
  return Math.min(form.size, ...fits);
}

function sizeBeside(part: TitlePart["part"], main: number, { bodySize }: Design): number {
  if (part === "byline") return bodySize;
  const share = part === "kicker" ? 0.5 : 0.46;
  return Math.max(bodySize + 0.5, Math.min(main * share, 24));
}

/** A headline's text on as few lines as it needs, of about the same length. */
function evenly(text: string, face: Face, size: number, width: number): string[] {
  const runs = [{ text, face }];
  const ems = widthOfRuns(runs);
  const count = Math.ceil((ems * size) / (width * 1.001));
  if (count <= 1) return [text];
  for (let lines = count; ; lines += 1) {
    const each = Math.min(width, (Math.ceil(ems / lines) + 0.5) * size);
    const broken = breakLines(runs, size, each);
    if (broken.every(({ runs: own }) => widthOfRuns(own) * size <= width) || lines > count + 4)
      return broken.map(({ runs: own }) => own.map((run) => run.text).join(""));
  }
}

/** Tracking that makes a short headline wider. */
function spread(line: string, natural: number, width: number, size: number): number {
  const gaps = [...line].length - 1;
  return gaps < 1 || /[!-~]/.test(line) ? 0 : Math.min(size * 0.45, (width * 0.9 - natural) / gaps);
}

/** Whether a headline can stand upright: no figures, no Latin letters, nothing that lies down. */
export const canStand = (parts: readonly TitlePart[]): boolean =>
  parts.every(
    ({ part, text }) => part === "byline" || !/[!-~“”‘’…—（）《》【】「」『』·\n]/.test(text.trim()),
  );

/** Sets a headline from top to bottom (竖排), its lines from right to left. */
export function setVertical(
  parts: readonly TitlePart[],
  design: Design,
  form: TitleForm,
  room: number,
  random: Random,
  next: NextBlock,
): SetBlock {
  const longest = Math.max(...parts.map(({ part, text }) => (part === "headline" ? [...text].length : 0)));
  const size = Math.max(design.bodySize * LEAST, Math.min(form.size, room / longest));
  const lines: SetLine[] = [];
  let x = 0;
  for (const part of parts) {
    const main = part.part === "headline";
    const own = main ? size : sizeBeside(part.part, size, design);
    const face = main ? form.face : design.beside;
    const block = next();
    const drop = main ? 0 : between(random, 0, 2) * own;
    const most = Math.max(2, Math.floor((room - drop) / own));
    const characters = [...part.text.trim()];
    const count = Math.ceil(characters.length / most);
    const each = Math.ceil(characters.length / count);
    for (let at = 0; at < characters.length; at += each) {
      const text = characters
        .slice(at, at + each)
        .join("")
        .trim();
      if (text === "") continue;
      // From the right: mirrored when all are set.
      const box: SetLine["box"] = [x, drop, own, [...text].length * own];
      lines.push({
        ...line_(part.part, text, face, box, { stretch: 1, tracking: 0, block, size: own }),
        vertical: true,
      });
      x += own * 1.18;
    }
    x += own * 0.15;
  }
  const width = x;
  for (const line of lines) line.box = [width - line.box[0] - line.box[2], ...tail(line.box)];
  return { lines, width, height: Math.max(...lines.map(({ box }) => box[1] + box[3])) };
}

const tail = ([, y, width, height]: SetLine["box"]): [number, number, number] => [y, width, height];
