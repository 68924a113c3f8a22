import { constants, copyFile, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { digest } from "@/lib/files/digest";
import { exists } from "@/lib/files/exists";
import { isInside } from "@/lib/files/inside";
import { listFiles } from "@/lib/files/list-files";
import { writeWhole } from "@/lib/files/write-whole";

/** The content as it was at a moment: each file with its digest, under which its bytes are kept. */
const Snapshot = z.object({
  id: z.string(),
  /** ISO moment. */
  at: z.string(),
  /** 发布, or what else it was taken for. */
  label: z.string(),
  /** What came of it, in a line. */
  note: z.string(),
  files: z.record(z.string(), z.string()),
});
export type Snapshot = z.infer<typeof Snapshot>;

export interface Snapshots {
  take: (at: Date, label: string) => Promise<Snapshot>;
  /** Says what came of it. */
  note: (id: string, note: string) => Promise<void>;
  /** The newest first. */
  list: () => Promise<Snapshot[]>;
  /** Makes the content as it was then. The files that were written or removed, `content/…`; null where there is no such snapshot. */
  restore: (id: string) => Promise<string[] | null>;
}

/** More are not kept; bytes that no kept one needs are forgotten. */
const MOST = 50;

/** Keeps whole states of the content in `folder`, each file's bytes once. */
export function snapshotsIn(folder: string, contentDir: string): Snapshots {
  const lists = path.join(folder, "publishes");
  const blob = (hash: string) => path.join(folder, "blobs", hash.slice(0, 2), hash);
  const list = async (): Promise<Snapshot[]> => {
    const names = await readdir(lists).catch(() => []);
    const read = await Promise.all(
      names.filter((name) => /^\d+\.json$/.test(name)).map((name) => readSnapshot(path.join(lists, name))),
    );
    return read.filter((each) => each !== null).sort((a, b) => Number(b.id) - Number(a.id));
  };
  return {
    list,
    async take(at, label) {
      const files: Record<string, string> = {};
      for (const [file, hash] of await hashesOf(contentDir)) {
        files[file] = hash;
        if (await exists(blob(hash))) continue;
        await mkdir(path.dirname(blob(hash)), { recursive: true });
        await copyFile(path.join(contentDir, file), blob(hash), constants.COPYFILE_FICLONE);
      }
      const known = await list();
      const id = String(Math.max(at.getTime(), Number(known[0]?.id ?? 0) + 1));
      const snapshot = { id, at: at.toISOString(), label, note: "", files };
      await writeWhole(path.join(lists, `${id}.json`), JSON.stringify(snapshot));
      await forget(known.slice(MOST - 1), [snapshot, ...known.slice(0, MOST - 1)]);
      return snapshot;
    },
    async note(id, note) {
      const snapshot = await readSnapshot(path.join(lists, `${id}.json`));
      if (snapshot) await writeWhole(path.join(lists, `${id}.json`), JSON.stringify({ ...snapshot, note }));
    },
    async restore(id) {
      const snapshot = /^\d+$/.test(id) ? await readSnapshot(path.join(lists, `${id}.json`)) : null;
      if (!snapshot) return null;
      const now = new Map(await hashesOf(contentDir));
      const wanted = Object.entries(snapshot.files).filter(([file, hash]) => now.get(file) !== hash);
      const gone = [...now.keys()].filter((file) => snapshot.files[file] === undefined);
      for (const [file, hash] of wanted) {
        const target = path.join(contentDir, file);
        if (isInside(contentDir, target)) await writeWhole(target, await readFile(blob(hash)));
      }
      for (const file of gone) await rm(path.join(contentDir, file), { force: true });
      return [...wanted.map(([file]) => file), ...gone].map((file) => `content/${file}`);
    },
  };

  async function forget(old: readonly Snapshot[], kept: readonly Snapshot[]): Promise<void> {
    const needed = new Set(kept.flatMap(({ files }) => Object.values(files)));
    const unneeded = new Set(
      old.flatMap(({ files }) => Object.values(files)).filter((hash) => !needed.has(hash)),
    );
    for (const { id } of old) await rm(path.join(lists, `${id}.json`), { force: true });
    for (const hash of unneeded) await rm(blob(hash), { force: true });
  }
}

async function readSnapshot(file: string): Promise<Snapshot | null> {
  try {
    return Snapshot.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

/** Every file of the content with the digest of its bytes; hidden ones are nobody's content. */
async function hashesOf(contentDir: string): Promise<[string, string][]> {
  const files = (await listFiles(contentDir)).filter((file) => !/(?:^|\/)\./.test(file)).sort();
  const hashes: [string, string][] = [];
  for (const file of files) {
    const absolute = path.join(contentDir, file);
    if ((await stat(absolute)).isFile()) hashes.push([file, digest(await readFile(absolute), "hex", 40)]);
  }
  return hashes;
}
