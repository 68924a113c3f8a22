import { access } from "node:fs/promises";
import path from "node:path";

export type ImageSize = { width: number; height: number };

/** The `/media/…` URL of an image reference, or null if it leads out of `content/media/`. */
export function mediaUrl(reference: string, storyFile: string): string | null {
  const clean = decoded(reference).split(/[?#]/)[0] ?? "";
  const fromRoot = clean.replace(/^\//, "");
  const resolved = fromRoot.startsWith("media/")
    ? path.posix.normalize(`content/${fromRoot}`)
    : path.posix.normalize(path.posix.join(path.posix.dirname(storyFile), clean));
  return resolved.startsWith("content/media/") ? encodeURI(`/${resolved.slice("content/".length)}`) : null;
}

/** The file of a `/media/…` URL. */
export const mediaPath = (contentDir: string, url: string): string => path.join(contentDir, decoded(url));

/** The size of a picture, in CSS pixels as shown (EXIF orientation applied); null if it can't be read. */
export async function imageSize(file: string): Promise<ImageSize | null> {
  try {
    await access(file);
    const { width, height, autoOrient } = await (await import("sharp")).default(file).metadata();
    return autoOrient ?? { width, height };
  } catch {
    return null;
  }
}

/** A reference may be percent-encoded or not; a stray `%` is itself. */
function decoded(reference: string): string {
  try {
    return decodeURI(reference);
  } catch {
    return reference;
  }
}
