import { readFile } from "node:fs/promises";
import path from "node:path";
import { isInside } from "@/lib/files/inside";
import { isShownName, mediaTypeOf } from "@/lib/files/media-types";

/** A picture, video or sound under `content/media/`; null if there is none, or the path leads elsewhere. */
export async function mediaFile(
  contentDir: string,
  parts: readonly string[],
): Promise<{ bytes: Buffer; type: string } | null> {
  const folder = path.join(/* turbopackIgnore: true */ contentDir, "media");
  const file = path.join(/* turbopackIgnore: true */ folder, ...parts.map(decodeURIComponent));
  if (!isShownName(file) || !isInside(folder, file)) return null;
  const bytes = await readFile(/* turbopackIgnore: true */ file).catch(() => null);
  return bytes && { bytes, type: mediaTypeOf(file) };
}

/** A file that the content names; null if it is gone by now. */
export const contentFile = (contentDir: string, file: string): Promise<Buffer | null> =>
  readFile(path.join(/* turbopackIgnore: true */ contentDir, file)).catch(() => null);
