import type { LayoutLine } from "@/lib/layout/model";
import { isUnnamed } from "../legibility";
import type { Placed } from "./placed";

/** Of an em: white that words of letters and figures are set apart by. */
const BETWEEN_WORDS = 0.15;
/** Of an em, beyond what the line's characters are set apart by: white that somebody left between words of Chinese. */
const LEFT_WHITE = 0.45;
const LEFT_EM = 0.9;
/** Of an em: white space of the PDF that has less room is not seen. */
const SEEN = 0.05;

const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/** A line's characters as text: white space as the PDF has it, else where white was left. And where in it characters are that the PDF does not name. */
export function lineText(line: readonly Placed[]): Pick<LayoutLine, "text" | "unsure"> {
  const spaces = line.slice(1).map((one, index) => one.start - (line[index]?.end ?? one.start));
  const usual = Math.max(0, [...spaces].sort((a, b) => a - b)[spaces.length >> 1] ?? 0);
  const unsure: LayoutLine["unsure"] = [];
  let text = "";
  line.forEach((one, index) => {
    const previous = line[index - 1];
    if (previous) text += whiteBetween(previous, one, usual);
    if (isUnnamed(one.character)) unsure.push({ at: text.length, confidence: 0 });
    text += one.character.text;
  });
  return { text, unsure };
}

function whiteBetween(one: Placed, next: Placed, usual: number): string {
  const em = Math.max(one.size, next.size);
  const space = next.start - one.end;
  const { before } = next.character;
  // Line breaks of the PDF are its writer's, and end no printed line.
  if (before !== "" && next.order === one.order + 1)
    return space < SEEN * em ? "" : before.replace(/[\r\n\t\v\f]+/g, " ");
  if (WORD.test(one.character.text) && WORD.test(next.character.text))
    return space - usual > BETWEEN_WORDS * em ? " " : "";
  const left = space - usual;
  return left >= LEFT_EM * em ? "\u3000" : left >= LEFT_WHITE * em ? " " : "";
}
