import { eachAtOnce } from "@/lib/files/each-at-once";
import { type Card, cardPath, isCardPath } from "@/lib/pictures/cards/card";
import { cardPress } from "@/lib/pictures/cards/draw";
import type { EncodedCache } from "@/lib/pictures/encoded-cache";
import type { Archive } from "@/lib/site/archive/archive";
import type { FileEntry, Manifest } from "../manifest/manifest";
import { isCertain } from "../manifest/manifest-files";
import type { Staging } from "../merge/staging";

/** Its face stays read from one publish to the next. */
const draw = cardPress();
/** Cards drawn at the same time: the one is set while the other is encoded. */
const CARDS_AT_ONCE = 2;

interface CardFilesInput {
  archive: Pick<Archive, "stories" | "cardOf">;
  last: Manifest["files"];
  cache: EncodedCache;
  staging: Staging;
  /** Called with how many of the missing cards are there. */
  onProgress: (done: number, total: number) => void;
}

/** The files of all share cards. Those that are published stay; the others are drawn, or come from the cache. */
export async function cardFiles({ archive, last, cache, staging, onProgress }: CardFilesInput) {
  const files: Record<string, FileEntry> = {};
  const missing: { path: string; card: Card }[] = [];
  for (const story of archive.stories) {
    const named = archive.cardOf(story);
    if (!named) continue;
    const path = cardPath(named.hash);
    const known = last[path];
    if (isCertain(known)) files[path] = known;
    else missing.push({ path, card: named.card });
  }
  let done = 0;
  await eachAtOnce(missing, CARDS_AT_ONCE, async ({ path, card }) => {
    const kept = await cache.get(path);
    const content = kept ?? (await draw(card));
    if (!kept) await cache.put(path, content);
    files[path] = await staging.put({ path, content });
    done += 1;
    onProgress(done, missing.length);
  });
  for (const path of Object.keys(last)) if (isCardPath(path) && !(path in files)) await cache.delete(path);
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
