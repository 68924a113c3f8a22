import { isLatin, widthOf, widthOfRuns } from "./glyphs";
import type { Face, Run } from "./sheet";

/** Marks that never begin a printed line, and marks that never end one. */
const CLOSING = "，。！？；：、”’』」）》】〗〕…—,.!?;:)%％℃·";
const OPENING = "“‘（《「『【〖〔(";

/** What stands on one printed line. */
export interface BrokenLine {
  runs: Run[];
  /** How far from the column's left edge it begins, in points. */
  indent: number;
  /** Points between characters, so that the line is as wide as its column. */
  tracking: number;
  /** Printed width in points. */
  width: number;
}

/** A character, or Latin letters and figures that stay together. */
interface Unit {
  text: string;
  face: Face;
  /** In ems. */
  width: number;
}

/** Breaks runs into lines of a column, all but the last as wide as it. `indent`: of the first line, in ems. */
export function breakLines(
  runs: readonly Run[],
  size: number,
  columnWidth: number,
  indent = 0,
): BrokenLine[] {
  const room = columnWidth / size;
  const lines: Unit[][] = [];
  let line: Unit[] = [];
  let used = indent;
  for (const unit of unitsOf(runs, room)) {
    const space = unit.text.trim() === "";
    if (line.length === 0 && space) continue;
    const over = used + unit.width - room;
    if (over > 1e-6 && !space && line.length > 0 && !(CLOSING.includes(unit.text) && over <= 1.001)) {
      const carried = carriedOver(line, unit);
      lines.push(line);
      line = carried;
      used = widthOfUnits(line);
    }
    line.push(unit);
    used += unit.width;
  }
  if (line.length > 0) lines.push(line);
  return lines.map((units, index) => {
    const own = (index === 0 ? indent : 0) * size;
    return justified(runsOf(units), size, columnWidth - own, own, index === lines.length - 1);
  });
}

/** Takes from a line's end what must stand with the unit that comes next, and returns it. */
function carriedOver(line: Unit[], next: Unit): Unit[] {
  const carried: Unit[] = [];
  const parted = () => {
    const last = line.at(-1);
    const first = carried[0] ?? next;
    return !(last && (CLOSING.includes(first.text) || OPENING.includes(last.text)));
  };
  while (line.length > 1 && !parted()) {
    const last = line.pop();
    if (last) carried.unshift(last);
  }
  return carried;
}

function justified(runs: Run[], size: number, room: number, indent: number, last: boolean): BrokenLine {
  const natural = widthOfRuns(runs) * size;
  const gaps = runs.reduce((count, { text }) => count + [...text].length, 0) - 1;
  if (gaps < 1 || (last && natural <= room)) return { runs, indent, tracking: 0, width: natural };
  return { runs, indent, tracking: (room - natural) / gaps, width: room };
}

function unitsOf(runs: readonly Run[], room: number): Unit[] {
  const units: Unit[] = [];
  for (const { text, face } of runs) {
    let word: Unit | null = null;
    for (const character of text) {
      const width = widthOf(character, face);
      if (word && isLatin(character) && word.width + width < room / 2) {
        word.text += character;
        word.width += width;
        continue;
      }
      const unit: Unit = { text: character, face, width };
      units.push(unit);
      word = isLatin(character) ? unit : null;
    }
  }
  return units;
}

/** Units back to runs, without white space at the line's ends. */
function runsOf(units: readonly Unit[]): Run[] {
  const blank = ({ text }: Unit) => text.trim() === "";
  const first = units.findIndex((unit) => !blank(unit));
  const last = units.findLastIndex((unit) => !blank(unit));
  const runs: Run[] = [];
  for (const { text, face } of first === -1 ? [] : units.slice(first, last + 1)) {
    const previous = runs.at(-1);
    if (previous?.face === face) previous.text += text;
    else runs.push({ text, face });
  }
  return runs;
}

const widthOfUnits = (units: readonly Unit[]): number => units.reduce((sum, { width }) => sum + width, 0);
