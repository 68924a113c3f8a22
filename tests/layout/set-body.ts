import type { Part } from "../compose/parts";
import { breakLines } from "./break-lines";
import type { Design } from "./design";
import { widthOfRuns } from "./glyphs";
import type { Face, LinePart, Run, SheetLine } from "./sheet";
import { withWideBlanks } from "./story-parts";

/** A line of running text, before it has a place. */
export interface FlowLine {
  line: Omit<SheetLine, "box" | "column" | "story" | "vertical" | "reverse">;
  /** From the column's left edge. */
  indent: number;
  width: number;
  /** Leadings that it takes, and how much of them stands above it. */
  slots: number;
  /** May not be a column's last. */
  keep: boolean;
}

/** Numbers for printed parts, over the sheet. */
export type NextBlock = () => number;

const INDENT = "　　";

/** Sets what runs through a story's columns: paragraphs, 小标题, bylines, jumps. */
export function setBody(
  parts: readonly Part[],
  design: Design,
  columnWidth: number,
  next: NextBlock,
): FlowLine[] {
  return parts.flatMap((part) => setPart(part, design, columnWidth, next));
}

function setPart(part: Part, design: Design, width: number, next: NextBlock): FlowLine[] {
  const { body, lead, bodySize: size } = design;
  switch (part.part) {
    case "paragraph": {
      const runs = [run(withWideBlanks(part.before), lead), run(part.text, body), run(part.after, lead)];
      return indented(runs, "paragraph", design, width, next());
    }
    case "line":
      return [oneLine(part.printed, design, width, next)].flatMap(
        (line) => line ?? indented([run(part.printed, body)], "line", design, width, next()),
      );
    case "subhead":
      return aside(part.text, "subhead", design.subhead, {
        size: size + 0.5,
        slots: 2,
        width,
        align: design.subheads,
        block: next(),
      });
    case "byline":
      return part.text.split("\n").flatMap((text) =>
        aside(text, "byline", design.beside, {
          size: size - 0.5,
          slots: 1,
          width,
          align: "right",
          block: next(),
        }),
      );
    case "jump":
      if (part.printed === "") return [];
      return aside(part.printed, "jump", design.beside, {
        size: size - 0.5,
        slots: 1,
        width,
        align: "right",
        block: next(),
      });
    case "kicker":
    case "headline":
    case "deck":
      return aside(part.text, part.part, design.subhead, {
        size: size + 1.5,
        slots: 2,
        width,
        align: "center",
        block: next(),
      });
    case "caption":
      return [];
    default:
      return part satisfies never;
  }
}

const run = (text: string, face: Face): Run => ({ text, face });

function indented(
  runs: readonly Run[],
  part: LinePart,
  { bodySize, blanks, body }: Design,
  width: number,
  block: number,
): FlowLine[] {
  const printed = runs.filter(({ text }) => text !== "");
  return breakLines(printed, bodySize, width, 2).map((line, index) => {
    const first = index === 0 && blanks;
    return {
      line: {
        runs: first ? [{ text: INDENT, face: body }, ...line.runs] : line.runs,
        size: bodySize,
        stretch: 1,
        tracking: line.tracking,
        part,
        block,
      },
      indent: first ? 0 : line.indent,
      width: line.width + (first ? line.indent : 0),
      slots: 1,
      keep: false,
    };
  });
}

/** Characters are made this narrow at most so that a line stands in its column. */
const NARROWEST = 0.72;

/** A line of a list or a table on one printed line, in narrower characters where it must; null where it is too long. */
function oneLine(text: string, { bodySize, body }: Design, width: number, next: NextBlock): FlowLine | null {
  const indent = 2 * bodySize;
  const printed = text.trim();
  const natural = widthOfRuns([run(printed, body)]) * bodySize;
  const stretch = Math.min(1, (width - indent) / natural);
  if (stretch < NARROWEST) return null;
  const line = {
    runs: [run(printed, body)],
    size: bodySize,
    stretch,
    tracking: 0,
    part: "line" as const,
    block: next(),
  };
  return { line, indent, width: natural * stretch, slots: 1, keep: false };
}

interface AsideForm {
  size: number;
  slots: number;
  width: number;
  align: "left" | "center" | "right";
  block: number;
}

/** Lines apart from the text. */
function aside(
  text: string,
  part: LinePart,
  face: Face,
  { size, slots, width, align, block }: AsideForm,
): FlowLine[] {
  const runs = [run(text.trim(), face)];
  const natural = widthOfRuns(runs) * size;
  const fit = Math.min(1, (width - 2) / natural);
  // A little too long: narrower characters; more: lines of about the same length.
  const stretch = fit < NARROWEST ? 1 : fit;
  const lines =
    fit < NARROWEST
      ? breakLines(runs, size, Math.min(width - 2, natural / Math.ceil(1 / fit) + size))
      : [{ runs, tracking: 0, width: natural * stretch }];
  return lines.map((line, index) => ({
    line: { runs: line.runs, size, stretch, tracking: line.tracking, part, block },
    indent:
      align === "left" ? 0 : align === "center" ? (width - line.width) / 2 : Math.max(0, width - line.width),
    width: line.width,
    // Only the first of several stands apart from what is above.
    slots: index === 0 ? slots : 1,
    keep: part !== "byline" && part !== "jump",
  }));
}
