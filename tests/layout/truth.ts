import type { LayoutLine, PageLayout } from "@/lib/layout/model";
import type { OrderedPage } from "@/lib/layout/ordered";
import type { Box } from "@/lib/records/box";
import { widthOfRuns } from "./glyphs";
import { type Sheet, type SheetLine, textOf } from "./sheet";

const rounded = (box: Box): Box => {
  const [x, y, width, height] = box.map((length) => Math.round(length * 100) / 100);
  return [x ?? 0, y ?? 0, width ?? 0, height ?? 0];
};

/** A line as a faultless recogniser gives it. */
function layoutLine(line: SheetLine): LayoutLine {
  const text = textOf(line);
  const blanks = text.length - text.trimStart().length;
  const [x, y, width, height] = line.box;
  const indent = blanks * (line.size * line.stretch + line.tracking);
  const bold = line.runs.filter(({ face }) => face.endsWith("bold"));
  return {
    text: text.trim(),
    box: rounded([x + indent, y, width - indent, height]),
    size: line.size,
    bold: widthOfRuns(bold) * 2 > widthOfRuns(line.runs),
    vertical: line.vertical,
    confidence: null,
    unsure: [],
    label: null,
    part: null,
  };
}

/** What a faultless recogniser that knows nothing of order gives: `lines` as they are drawn. */
export const layoutOf = (sheet: Sheet, lines: readonly SheetLine[] = sheet.lines): PageLayout => ({
  width: sheet.width,
  height: sheet.height,
  lines: lines.map(layoutLine),
  rules: sheet.rules.map(rounded),
  pictures: sheet.pictures.map(({ box }) => rounded(box)),
});

/** What the order of a sheet must be: regions are its stories, and each line of the page's own is one. */
export function orderOf(sheet: Sheet): OrderedPage {
  const regions = new Map<string, number>();
  const columns = new Map<number, number>();
  const counted = <T>(known: Map<T, number>, key: T) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  return {
    version: 1,
    source: "typeset",
    engine: null,
    width: sheet.width,
    height: sheet.height,
    bodySize: sheet.bodySize,
    lines: sheet.lines.map((line, index) => {
      const { part: _, ...own } = layoutLine(line);
      return {
        ...own,
        column: counted(columns, line.column),
        region: counted(regions, line.story === null ? `furniture ${line.block}` : `story ${line.story}`),
        opens: sheet.lines[index - 1]?.block !== line.block,
      };
    }),
    rules: sheet.rules.map(rounded),
    pictures: sheet.pictures.map(({ box }) => rounded(box)),
  };
}
