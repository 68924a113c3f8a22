import { constants } from "node:fs";
import { copyFile, readdir } from "node:fs/promises";
import path from "node:path";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { errorCode, ifNoFolder } from "@/lib/files/error-code";
import { EMPTY_MANIFEST } from "../manifest/manifest";
import { fileOf } from "../manifest/site-file";
import { type ReadyPage, Staging } from "../merge/staging";
import type { Due } from "../plan/plan";
import { type Shard, shardOfPart } from "../shard";

/** How many pages are copied at the same time. */
const AT_ONCE = 32;

interface TakeInput {
  dist: string;
  /** The folder of all parts. */
  parts: string;
  due: readonly Due[];
  onParts?: (parts: readonly Shard[], pages: number) => void;
}

/**
 * Lays what other machines have rendered (`render-part.ts`) beside what a killed publish of this one would have left ready: what of it
 * is whole, and made from what it would be made from here, is not rendered again. The parts stay as they are.
 */
export async function takeParts({ dist, parts, due, onParts = () => {} }: TakeInput): Promise<void> {
  const found = await partsIn(parts);
  const here = await Staging.open(dist, EMPTY_MANIFEST);
  let pages = 0;
  for (const { folder } of found) {
    const part = await Staging.at(folder, EMPTY_MANIFEST);
    const ready = due.flatMap(({ route }) => part.ready.get(route.url) ?? []);
    await eachAtOnce(ready, AT_ONCE, async (page) => {
      if (await taken(page, part, here)) pages += 1;
    });
  }
  onParts(
    found.map(({ shard }) => shard),
    pages,
  );
}

async function partsIn(parts: string): Promise<{ shard: Shard; folder: string }[]> {
  const names = await readdir(parts).catch(ifNoFolder([]));
  return names.sort().flatMap((name) => {
    const shard = shardOfPart(name);
    return shard ? [{ shard, folder: path.join(parts, name) }] : [];
  });
}

/** Whether a page's file was there. A compressed copy that is not is missed later: see `Staging.isReady`. */
async function taken(page: ReadyPage, part: Staging, here: Staging): Promise<boolean> {
  const name = fileOf(page.url);
  const copied = async (file: string) => {
    const target = await here.makePlace(file);
    try {
      await copyFile(part.placeOf(file), target, constants.COPYFILE_FICLONE);
      return true;
    } catch (error) {
      if (errorCode(error) === "ENOENT") return false;
      throw error;
    }
  };
  if (!(await copied(name))) return false;
  await copied(`${name}.br`);
  await copied(`${name}.gz`);
  await here.note(page);
  return true;
}
