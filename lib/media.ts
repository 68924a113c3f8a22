import { readFile } from "node:fs/promises";
import path from "node:path";

const TYPES: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/** The type of a picture by its name; undefined for other files. */
export const mediaTypeOf = (name: string): string | undefined => TYPES[path.extname(name).toLowerCase()];

/** A picture under `content/media/`; null if there is none, or the path leads elsewhere. */
export async function mediaFile(
  contentDir: string,
  parts: readonly string[],
): Promise<{ bytes: Buffer; type: string } | null> {
  const folder = path.join(/* turbopackIgnore: true */ contentDir, "media");
  const file = path.join(/* turbopackIgnore: true */ folder, ...parts.map(decodeURIComponent));
  const type = mediaTypeOf(file);
  if (!type || !file.startsWith(folder + path.sep)) return null;
  const bytes = await readFile(/* turbopackIgnore: true */ file).catch(() => null);
  return bytes && { bytes, type };
}
