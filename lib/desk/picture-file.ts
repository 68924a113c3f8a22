import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { isInside } from "@/lib/files/inside";
import { isPictureName, mediaTypeOf } from "@/lib/files/media-types";
import type { Answer } from "./http/answer";
import { decodedPart } from "./screen";

/** A picture under `content/`, by the parts of its path; null where there is none, or the path leads elsewhere. */
export async function pictureAt(contentDir: string, parts: readonly string[]): Promise<Answer | null> {
  const names = parts.map(decodedPart);
  if (names.some((name) => name === null || name.startsWith(".") || /[\\/\0]/.test(name))) return null;
  const file = path.join(contentDir, ...names.map(String));
  // Drawings may carry scripts, and a link may lead out of the folder.
  if (!isPictureName(file) || /\.svg$/i.test(file)) return null;
  const [folder, real] = await Promise.all(
    [contentDir, file].map((each) => realpath(each).catch(() => null)),
  );
  if (!folder || !real || !isInside(folder, real)) return null;
  return { kind: "file", type: mediaTypeOf(file), bytes: await readFile(real) };
}
