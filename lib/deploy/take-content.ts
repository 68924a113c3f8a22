import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { inside } from "@/lib/files/inside";
import { listFiles } from "@/lib/files/list-files";
import { writeWhole } from "@/lib/files/write-whole";
import { parsedJson } from "@/lib/publish/parsed-json";
import { RcloneDaemon } from "./rclone/daemon";
import { DeployFailed } from "./transport";

/** What came from elsewhere, in the content's folder. Hidden, as it is no content. */
const RECORD = ".taken.json";
const Record = z.object({ source: z.string(), files: z.array(z.string()) });

/** Programs' own files: repositories, what desks and imports keep. */
const HIDDEN = [".*", ".*/**"];
const isHidden = (file: string): boolean => file.split("/").some((part) => part.startsWith("."));

const Listing = z.object({ list: z.array(z.object({ Path: z.string() })).nullable() });
const Info = z.object({ Hashes: z.array(z.string()).nullish() });
const Stats = z.object({ transfers: z.number() });

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
    if (!there.includes("site.yml"))
      throw new DeployFailed(
        `那里没有 site.yml，不是内容文件夹：${source}\n    → 地址写到放 site.yml 的那一层`,
      );
    await mkdir(contentDir, { recursive: true });
    const before = (await listFiles(contentDir)).filter((file) => !isHidden(file));
    const known = await filesTaken(contentDir, source);
    const note = (files: Iterable<string>) =>
      writeWhole(path.join(contentDir, RECORD), JSON.stringify({ source, files: [...files].sort() }));
    // What is about to come is known as such, should this be ended in the middle.
    await note(new Set([...known, ...there]));
    const transfers = await copy(daemon, source, contentDir);
    const wanted = new Set(there);
    const now = new Set(await listFiles(contentDir));
    const missing = there.find((file) => !now.has(file));
    if (missing !== undefined) throw new DeployFailed(`没有取到 ${missing}`);
    const gone = before.filter((file) => known.has(file) && !wanted.has(file));
    for (const file of gone) await rm(inside(contentDir, file), { force: true });
    await note(there);
    const had = new Set(before);
    const added = there.filter((file) => !had.has(file)).length;
    return {
      added,
      changed: Math.max(0, transfers - added),
      removed: gone.length,
      own: before.filter((file) => !known.has(file) && !wanted.has(file)),
    };
  } finally {
    await daemon.stop();
  }
}

async function filesAt(daemon: RcloneDaemon, source: string): Promise<string[]> {
  const opt = { recurse: true, filesOnly: true, noModTime: true, noMimeType: true };
  const { list } = Listing.parse(await daemon.call("operations/list", { fs: source, remote: "", opt }));
  return (list ?? []).map(({ Path }) => Path).filter((file) => !isHidden(file));
}

/** Copies what is another one there; how many files that were. */
async function copy(daemon: RcloneDaemon, source: string, contentDir: string): Promise<number> {
  const { Hashes } = Info.parse(await daemon.call("operations/fsinfo", { fs: source }));
  const _group = "content";
  await daemon.call("sync/copy", {
    srcFs: source,
    dstFs: contentDir,
    _group,
    _filter: { ExcludeRule: HIDDEN },
    // A store tells hashes with its list, times only one by one.
    _config: { UseListR: true, CheckSum: (Hashes ?? []).length > 0 },
  });
  return Stats.parse(await daemon.call("core/stats", { group: _group })).transfers;
}

/** What came from there before; what came from another place is somebody else's. */
async function filesTaken(contentDir: string, source: string): Promise<Set<string>> {
  const text = await readFile(path.join(contentDir, RECORD), "utf8").catch(() => "");
  const record = parsedJson(Record, text);
  return new Set(record?.source === source ? record.files : []);
}
