import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import type { ImportOptions } from "@/lib/content/import/import-files";
import type { Context } from "@/lib/content/reading/context";
import type { Refusal } from "../http/guard";
import type { Listener } from "../news";
import { type Imported, importBatch } from "./import-batch";
import { isBatch, placeIn, receive } from "./upload";
import { writtenBy } from "./written-by";

/** An import that is over. `broken`: why nothing came of it. */
export interface Done {
  batch: string;
  at: Date;
  imported: Imported | null;
  broken: string | null;
}

export interface Inbox {
  /** Takes a file of a batch. `name`: its path as the browser says it. */
  take: (batch: string, name: string, body: Readable) => Promise<Refusal | null>;
  /** Imports what was taken, after the imports before it; tells of it, and forgets the files. */
  start: (batch: string, options: ImportOptions) => void;
  /** The newest first. */
  done: () => readonly Done[];
  /** The end of the imports that go on. */
  ended: () => Promise<void>;
  close: () => Promise<void>;
}

interface Surroundings {
  root: string;
  context: () => Promise<Context | null>;
  tell: Listener;
  /** Records what an import has written. */
  keep: (label: string, files: readonly string[]) => Promise<void>;
  now: () => Date;
}

/** More imports than this are not remembered. */
const MOST = 20;

/** Files lie in a folder of the system's until they are imported: nothing unfinished is ever in the content. */
export function openInbox({ root, context, tell, keep, now }: Surroundings): Inbox {
  let folder: Promise<string> | null = null;
  let last: Promise<void> = Promise.resolve();
  const done: Done[] = [];
  const folderOf = async (batch: string) => {
    folder ??= mkdtemp(path.join(tmpdir(), "newspaper-desk-"));
    return path.join(await folder, batch);
  };
  const run = async (batch: string, options: ImportOptions) => {
    const files = await folderOf(batch);
    const over = (imported: Imported | null, broken: string | null) => {
      done.unshift({ batch, at: now(), imported, broken });
      done.length = Math.min(done.length, MOST);
    };
    try {
      await mkdir(files, { recursive: true });
      const own = await context();
      const told = (words: string, share: number) => tell("progress", { about: "import", words, share });
      if (!own) over(null, "content/site.yml 读不了，先改好它");
      else {
        const imported = await importBatch({ folder: files, root, options, context: own, told });
        over(imported, null);
        const written = writtenBy(imported);
        void keep(`导入 ${written.labels.join("、")}`, written.files);
      }
    } catch (error) {
      console.error(error);
      over(null, `导入中断了：${error instanceof Error ? error.message : String(error)}`);
    }
    await rm(files, { recursive: true, force: true });
    tell("progress", { about: "import", words: null, share: 1 });
  };
  return {
    async take(batch, name, body) {
      const file = isBatch(batch) ? placeIn(await folderOf(batch), name) : null;
      if (file === null) {
        body.resume();
        return {
          status: 400,
          words: `${name}：这样的文件名收不了；去掉名字里的 \\ : * ? " < > | 和末尾的点，再拖一次`,
        };
      }
      return receive(body, file);
    },
    start(batch, options) {
      last = last.then(() => run(batch, options));
    },
    done: () => done,
    ended: () => last,
    async close() {
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}
