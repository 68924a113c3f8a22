import { type Conversion, whole } from "./splice";

/** `12\,345`, `99\.8\%`: marks of which none means anything in Markdown. The others are read with their emphasis. */
const ESCAPED = /\\(?=[,.%~:;&$'"()/=?@])/g;
/** A hard line break: the line end itself does the work. */
const BREAK_AT_END = /\\[ \t]*$/gm;
/** Line ends and tabs as a program writes them into a string; `\nu` and `C:\temp` are none. */
const WRITTEN_OUT = /\\r\\n|\\n(?![A-Za-z])|\\t(?![A-Za-z])/g;

/** Backslashes that a recogniser wrote: before marks, at the end of lines, in the place of line ends. */
export function findEscapes(text: string): Conversion[] {
  if (!text.includes("\\")) return [];
  const conversions: Conversion[] = [];
  for (const { index } of text.matchAll(ESCAPED)) conversions.push(whole(index, index + 1, ""));
  for (const { index } of text.matchAll(BREAK_AT_END)) conversions.push(whole(index, index + 1, ""));
  for (const { 0: printed, index } of text.matchAll(WRITTEN_OUT))
    conversions.push(whole(index, index + printed.length, printed === "\\t" ? " " : "\n", false));
  return conversions;
}
