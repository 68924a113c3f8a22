import { mkdir, rm, rmdir } from "node:fs/promises";
import { z } from "zod";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { inside } from "@/lib/files/inside";
import { listFiles } from "@/lib/files/list-files";
import { parentFolders } from "@/lib/files/parent-folders";
import { RcloneDaemon } from "./rclone/daemon";
import { noteTaken, readTaken, type Stamps } from "./taken-record";
import { DeployFailed } from "./transport";

/** Programs' own files: repositories, what desks and imports keep. */
const HIDDEN = [".*", ".*/**"];
const isHidden = (file: string): boolean => file.split("/").some((part) => part.startsWith("."));

const Listed = z.object({ Path: z.string(), Size: z.number(), ModTime: z.string() });
const Listing = z.object({ list: z.array(Listed).nullable() });
const Info = z.object({ Precision: z.number() });
const Stats = z.object({ transfers: z.number() });

/** What rclone says of the times of a place that keeps none: a hundred years. Nanoseconds. */
const NO_TIMES = 100 * 365 * 24 * 3600 * 1e9;
/** Stores tell a file's own time one by one, when it was put there with their list. */
const CONFIG = { UseListR: true, UseServerModTime: true };
const AT_ONCE = 8;

/** Files by what became of them. */
export interface Taken {
  added: number;
  changed: number;
  removed: number;
  /** What lies in the folder and came from elsewhere: it stays. */
  own: readonly string[];
}

interface TakeInput {
  /** As rclone writes it: `oss:news-content`, or a folder. */
  source: string;
  contentDir: string;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}

/**
 * Makes a content folder what it is in an object store, on another machine's disk, or wherever else rclone reaches: new and changed files are copied, and those
 * deleted that came from there and are there no more. A run after one that was ended goes on. Rejects with `DeployFailed`.
 */
export async function takeContent({ source, contentDir, env, signal }: TakeInput): Promise<Taken> {
  const daemon = await RcloneDaemon.start(env, signal);
  try {
    const there = await filesAt(daemon, source);
    if (!there.has("site.yml"))
      throw new DeployFailed(
        `那里没有 site.yml，不是内容文件夹：${source}\n    → 地址写到放 site.yml 的那一层`,
      );
    await mkdir(contentDir, { recursive: true });
    const before = (await listFiles(contentDir)).filter((file) => !isHidden(file));
    const known = await readTaken(contentDir, source);
    // What is about to come is known as such, should this be ended in the middle; not yet as it will be.
    const coming = [...there.keys()].map((file): [string, string] => [file, ""]);
    await noteTaken(contentDir, source, new Map([...coming, ...known]));
    const gone = before.filter((file) => known.has(file) && !there.has(file));
    const first = new Set(inTheWay(gone, there));
    await remove(contentDir, [...first]);
    const unsure = before.filter((file) => there.has(file) && known.get(file) !== there.get(file));
    const transfers = await copy(daemon, source, contentDir, unsure);
    const now = new Set(await listFiles(contentDir));
    const missing = [...there.keys()].find((file) => !now.has(file));
    if (missing !== undefined) throw new DeployFailed(`没有取到 ${missing}`);
    // Not those once more: what has come may have their names.
    await remove(
      contentDir,
      gone.filter((file) => !first.has(file)),
    );
    await noteTaken(contentDir, source, there);
    const had = new Set(before);
    const added = [...there.keys()].filter((file) => !had.has(file)).length;
    return {
      added,
      changed: Math.max(0, transfers - added),
      removed: gone.length,
      own: before.filter((file) => !known.has(file) && !there.has(file)),
    };
  } finally {
    await daemon.stop();
  }
}

async function filesAt(daemon: RcloneDaemon, source: string): Promise<Stamps> {
  const opt = { recurse: true, filesOnly: true, noMimeType: true };
  const order = { fs: source, remote: "", opt, _config: CONFIG };
  const { list } = Listing.parse(await daemon.call("operations/list", order));
  const files = (list ?? []).map(({ Path, Size, ModTime }): [string, string] => [Path, `${Size} ${ModTime}`]);
  return new Map(files.filter(([file]) => !isHidden(file)));
}

/** Copies what is another one there; how many files that were. `unsure`: files that are here, and have another size or time there than the last time. */
async function copy(
  daemon: RcloneDaemon,
  source: string,
  contentDir: string,
  unsure: readonly string[],
): Promise<number> {
  const _group = "content";
  const { Precision } = Info.parse(await daemon.call("operations/fsinfo", { fs: source }));
  // Where a place keeps no times rclone takes files of one size for the same, whatever a word was corrected to.
  if (Precision >= NO_TIMES)
    await eachAtOnce(unsure, AT_ONCE, async (file) => {
      const names = { srcFs: source, srcRemote: file, dstFs: contentDir, dstRemote: file };
      await daemon.call("operations/copyfile", { ...names, _group, _config: { IgnoreTimes: true } });
    });
  await daemon.call("sync/copy", {
    srcFs: source,
    dstFs: contentDir,
    _group,
    _filter: { ExcludeRule: HIDDEN },
    _config: CONFIG,
  });
  return Stats.parse(await daemon.call("core/stats", { group: _group })).transfers;
}

/** Files that must go before what comes has its place: a file where a folder is to be, those of a folder where a file is to be, the same name in other case. */
function inTheWay(gone: readonly string[], there: Stamps): string[] {
  const names = new Set([...there.keys()].map((file) => file.toLowerCase()));
  const folders = new Set([...there.keys()].flatMap(parentFolders));
  return gone.filter(
    (file) =>
      names.has(file.toLowerCase()) ||
      folders.has(file) ||
      parentFolders(file).some((folder) => there.has(folder)),
  );
}

/** Removes files, and the folders that are empty without them. */
async function remove(contentDir: string, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(inside(contentDir, file), { force: true });
  const folders = new Set(files.flatMap(parentFolders));
  // The innermost first.
  for (const folder of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(inside(contentDir, folder)).catch(() => {});
}
