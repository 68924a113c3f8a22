import { findMisreadings, type OcrFix, type OcrMatch } from "@/lib/newspaper/suspects/ocr-fixes";

/**
 * Where the known misreadings mend a text, or doubt it. An entry whose `right` is its `wrong` was looked at and is right
 * as printed: it changes nothing, and keeps the entries below it off.
 */
export const changesIn = (text: string, fixes: readonly OcrFix[]): OcrMatch[] =>
  findMisreadings(text, fixes).filter(({ fix }) => fix.right !== fix.wrong);
