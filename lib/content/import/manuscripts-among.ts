import type { InputFile } from "./input-file";
import { isOldManuscript, kindOfInput } from "./input-kinds";
import { readImportedText } from "./read-text";

/** Files that hold one story each, and those that hold printed pages. */
export async function manuscriptsAmong(
  sources: readonly InputFile[],
): Promise<{ manuscripts: InputFile[]; pages: InputFile[] }> {
  const sorted: { manuscripts: InputFile[]; pages: InputFile[] } = { manuscripts: [], pages: [] };
  for (const source of sources)
    ((await isManuscript(source)) ? sorted.manuscripts : sorted.pages).push(source);
  return sorted;
}

/** Whether a file holds one story of an editor's. hOCR is a printed page, whatever its file's ending. */
export async function isManuscript(source: InputFile): Promise<boolean> {
  const { file } = source;
  if (kindOfInput(file) === "manuscript" || isOldManuscript(file)) return true;
  return /\.x?html?$/i.test(file) && (await readImportedText(source)).kind !== "recognised";
}
