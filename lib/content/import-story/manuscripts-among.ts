import { open } from "node:fs/promises";
import { type InputFile, isManuscript } from "../import/sources";

/** As much of a page as tells what made it. Bytes. */
const LOOKED_AT = 65_536;
/** hOCR is a printed page, whatever its file's ending. */
const HOCR = /\bclass\s*=\s*["']?ocrx?_(?:page|carea|par|line|word)\b|content\s*=\s*["'][^"']*\bocr_page\b/;

/** Files that hold one story each, and those that hold printed pages. */
export async function manuscriptsAmong(
  sources: readonly InputFile[],
): Promise<{ manuscripts: InputFile[]; pages: InputFile[] }> {
  const sorted: { manuscripts: InputFile[]; pages: InputFile[] } = { manuscripts: [], pages: [] };
  for (const source of sources) {
    const isStory =
      isManuscript(source.file) && !(/html?$/i.test(source.file) && HOCR.test(await beginning(source)));
    (isStory ? sorted.manuscripts : sorted.pages).push(source);
  }
  return sorted;
}

/** The first bytes of a file as letters; nothing where it can't be read: its reader says why. */
async function beginning({ absolute }: InputFile): Promise<string> {
  const handle = await open(absolute).catch(() => null);
  if (!handle) return "";
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return buffer.subarray(0, bytesRead).toString("latin1");
  } catch {
    return "";
  } finally {
    await handle.close();
  }
}
