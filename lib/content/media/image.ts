import { readFile } from "node:fs/promises";
import path from "node:path";
import { otherKind } from "@/lib/pictures/not-shown";
import type { PictureFacts } from "@/lib/pictures/sharp/facts";
import type { Size } from "@/lib/pictures/variants";
import { isWholeText } from "@/lib/text/characters";
import { statOf } from "../reading/file-stat";

type LookedAt =
  | { kind: "picture"; look: PictureFacts }
  | { kind: "missing" }
  /** Has not a single byte, or more than are read. */
  | { kind: "empty" }
  | { kind: "heavy"; bytes: number }
  | { kind: "overlarge"; size: Size }
  /** Something else than a picture that browsers show. */
  | { kind: "other"; name: string; cure: string }
  | { kind: "damaged" };

/** A larger file is not read: no picture of the web has so many. Bytes. */
const MOST_BYTES = 100_000_000;

/** File systems take no longer names. Bytes. */
const MAX_NAME_BYTES = 255;

/** Whether a file can have this path at all. */
const isFilePath = (text: string): boolean =>
  isWholeText(text) && text.split("/").every((name) => Buffer.byteLength(name) <= MAX_NAME_BYTES);

/** Whether a reference leads to no file because no file can have such a name: too long, or with characters that are none. */
export const isImpossibleName = (reference: string): boolean =>
  !isFilePath(decoded(reference).split(/[?#]/)[0] ?? "");

/** The `/media/…` URL of an image reference, or null if it leads out of `content/media/` or can be no file's. */
export function mediaUrl(reference: string, storyFile: string): string | null {
  const clean = decoded(reference).split(/[?#]/)[0] ?? "";
  if (!isFilePath(clean)) return null;
  const fromRoot = clean.replace(/^\//, "");
  const resolved = fromRoot.startsWith("media/")
    ? path.posix.normalize(`content/${fromRoot}`)
    : path.posix.normalize(path.posix.join(path.posix.dirname(storyFile), clean));
  return resolved.startsWith("content/media/") ? encodeURI(`/${resolved.slice("content/".length)}`) : null;
}

/** The file of a `/media/…` URL. */
export const mediaPath = (contentDir: string, url: string): string => path.join(contentDir, decoded(url));

/** By path, size and times of the file: a changed file gets another entry. */
const looks = new Map<string, Promise<LookedAt>>();

/** What a picture file is. Each file is decoded once only, because `next dev` reads all content at every request. */
export async function lookAt(file: string): Promise<LookedAt> {
  const stat = statOf(file);
  if (!stat) return { kind: "missing" };
  const key = JSON.stringify([file, stat]);
  const [bytes] = stat;
  if (bytes === 0) return { kind: "empty" };
  if (bytes > MOST_BYTES) return { kind: "heavy", bytes };
  const looked = looks.get(key) ?? decodedOnce(file);
  looks.set(key, looked);
  return looked;
}

async function decodedOnce(file: string): Promise<LookedAt> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return { kind: "missing" };
  const { overlarge, pictureFacts } = await import("@/lib/pictures/sharp/facts");
  const look = await pictureFacts(bytes);
  if (look) return { kind: "picture", look };
  const size = await overlarge(bytes);
  if (size) return { kind: "overlarge", size };
  const other = otherKind(bytes);
  return other ? { kind: "other", ...other } : { kind: "damaged" };
}

/** A reference may be percent-encoded or not; a stray `%` is itself. */
function decoded(reference: string): string {
  try {
    return decodeURI(reference);
  } catch {
    return reference;
  }
}
