import { readFile } from "node:fs/promises";

/** Nothing larger is a story, or the settings of a site. Bytes. */
const MOST_BYTES = 20_000_000;

/** A file's text; null where it can't be read, or is no UTF-8. */
export async function textAt(file: string, most = MOST_BYTES): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || bytes.length > most) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
