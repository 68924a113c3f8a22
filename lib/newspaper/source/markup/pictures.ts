import { type Conversion, type Stretch, whole } from "./splice";

const PICTURE = "!\\[[^\\]\\n]{0,200}\\]\\([^()\\n]*\\)|<img\\b[^<>\\n]*>";
const FRAME = "<\\/?(?:div|p|center|figure|span)\\b[^<>\\n]{0,200}>";
/** Pictures, and the frame around them, in a line of their own: the page's, no story's. */
const PICTURE_LINE = new RegExp(`^\\s*(?:${FRAME}\\s*)*(?:${PICTURE})(?:\\s*(?:${PICTURE}|${FRAME}))*\\s*$`);
const ANY_PICTURE = new RegExp(PICTURE, "g");

/** Whether a line holds a picture of the recogniser's own folder and nothing else. */
export const isPictureLine = (line: string): boolean =>
  (line.includes("![") || line.includes("<img")) && PICTURE_LINE.test(line);

/** Pictures inside of text: gone. Those in lines of their own, `alone`, stay as they are. */
export function findPictures(text: string): { conversions: Conversion[]; alone: Stretch[] } {
  const found: { conversions: Conversion[]; alone: Stretch[] } = { conversions: [], alone: [] };
  if (!text.includes("![") && !text.includes("<img")) return found;
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (isPictureLine(line)) found.alone.push({ start, end });
    else
      for (const { 0: printed, index } of line.matchAll(ANY_PICTURE))
        found.conversions.push(whole(start + index, start + index + printed.length, ""));
    start = end + 1;
  }
  return found;
}
