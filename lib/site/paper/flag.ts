import type { Box } from "@/lib/records/box";
import { PAGE_UNITS } from "@/lib/records/page-picture";
import { breakableParts } from "../text/words";

/** A zone's headline as it is shown on the picture. `x`, `y` in page units; the rest in the size of its type. */
export interface FlagView {
  x: number;
  y: number;
  /** Whether it reaches to the left of `x`: that of a zone on the right half. */
  toLeft: boolean;
  /** Whether it stands above `y`: the headline itself can then be seen. Not where there is no room above. */
  above: boolean;
  lines: string[];
  /** Of the longest line, in ems. */
  width: number;
}

/** A line of a flag is no longer, in ems: type as large as a phone's must fit into half a page. */
const LONGEST_LINE = 14;
/** So much room a flag needs above its zone. Page units. */
const ROOM_ABOVE = 160;

/** The flag at the upper edge of a zone. */
export function flagOf(headline: string, boxes: readonly Box[]): FlagView {
  const top = Math.min(...boxes.map(([, y]) => y));
  const left = Math.min(...boxes.map(([x]) => x));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const toLeft = left > PAGE_UNITS / 2 || (left + right) / 2 > PAGE_UNITS / 2;
  const lines = flagLines(headline);
  return {
    x: toLeft ? right : left,
    y: top,
    toLeft,
    above: top >= ROOM_ABOVE,
    lines,
    width: Math.ceil(Math.max(...lines.map(widthOf)) * 10) / 10,
  };
}

/** A headline in lines, broken where it may be: as printed, and between words; no line much shorter than the others. */
function flagLines(headline: string): string[] {
  return headline.split(" ").flatMap((printed) => {
    const count = Math.ceil(widthOf(printed) / LONGEST_LINE);
    const longest = Math.min(LONGEST_LINE, widthOf(printed) / count + 2);
    const lines: string[] = [];
    for (const word of breakableParts(printed)) {
      const last = lines.at(-1);
      if (last !== undefined && widthOf(last + word) <= longest) lines[lines.length - 1] = last + word;
      else lines.push(word);
    }
    return lines;
  });
}

/** In ems: a Chinese character is one wide, a figure or letter about half. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u2E80-\u9FFF\uF900-\uFFEF“”‘’—…]/u.test(character) ? 1 : 0.6),
    0,
  );
