import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { errorCode } from "@/lib/files/error-code";
import { DeployFailed, type Transport, type TransportInput } from "./transport";

const MISSING = "没有找到 rsync。先安装：apt install rsync（对方的机器上也要有）";

/** rsync ended with an error. */
class RsyncFailed extends DeployFailed {
  constructor(
    readonly code: number | null,
    readonly said: string,
  ) {
    super(`rsync（${code ?? "被中断"}）：${said || "没有说明原因"}`);
  }
}

/** Paths come on standard input, parted by null characters: they may hold any other. */
const LIST_OPTIONS = ["--files-from=-", "--from0"];
/** For sending. rsync writes each file under a hidden name and then renames it; it prints the name of each file sent. */
const SEND_OPTIONS = ["--times", "--omit-dir-times", "--out-format=%n"];

/** For removing: rsync deletes at the target what it is asked to send and does not find here. */
const REMOVE_OPTIONS = ["--no-implied-dirs", "--delete-missing-args"];
/** Exit code: files vanished while they were sent. Also where the folders of what is removed are not here. */
const EXIT_VANISHED = 24;
/** Exit code: not all was done. Also where a folder to be removed holds files that are not ours. */
const EXIT_PARTIAL = 23;

/** The way to a machine that has rsync, over SSH or its own protocol. */
export async function rsyncTransport(input: TransportInput): Promise<Transport> {
  const { dist, address, env, full, onFile, signal } = input;
  const target = address.endsWith("/") || address.endsWith(":") ? address : `${address}/`;
  const scratch = await mkdtemp(path.join(tmpdir(), "newspaper-deploy-"));
  /** An empty folder, from which what must be removed is missing. */
  const nothing = path.join(scratch, "nothing");
  await mkdir(nothing);
  let isThere = true;

  const run = (
    options: readonly string[],
    from: string,
    to: string,
    files: readonly string[],
    onSent = () => {},
  ) => rsync([...LIST_OPTIONS, ...options, "--", from, to], files, { env, signal, onSent });
  const remove = async (paths: readonly string[], harmless: readonly number[]) => {
    if (paths.length === 0) return;
    try {
      await run(REMOVE_OPTIONS, `${nothing}/`, target, paths);
    } catch (error) {
      if (!(error instanceof RsyncFailed) || !harmless.includes(error.code ?? 0)) throw error;
    }
  };
  const send = async (from: string, files: readonly string[], onSent?: () => void) => {
    if (files.length === 0) return;
    // By content: a file that an interrupted deploy sent is not sent again, and one of the same size and second is.
    const compare = full ? "--ignore-times" : "--checksum";
    const make = isThere ? [] : ["--mkpath"];
    await run([...SEND_OPTIONS, compare, ...make], `${from}/`, target, files, onSent);
    isThere = true;
  };

  return {
    takes: () => true,
    async read(files) {
      // What was read or written before would be taken for what is there now.
      for (const file of files) await rm(path.join(scratch, file), { force: true });
      try {
        await run(["--ignore-missing-args"], target, scratch, files);
      } catch (error) {
        if (!(error instanceof RsyncFailed) || !saysFolderMissing(error)) throw error;
        isThere = false;
      }
      return Promise.all(files.map((file) => readFile(path.join(scratch, file), "utf8").catch(() => "")));
    },
    prepare: async () => {},
    put: (files) => send(dist, files, onFile),
    async write(file, text) {
      await writeFile(path.join(scratch, file), text);
      await send(scratch, [file]);
    },
    async remove(files, folders) {
      await remove(files, [EXIT_VANISHED]);
      // rsync takes a folder before those in it, while it is not yet empty: of each depth by itself, the deepest first.
      for (const depth of new Set(folders.map(depthOf)))
        await remove(
          folders.filter((folder) => depthOf(folder) === depth),
          [EXIT_VANISHED, EXIT_PARTIAL],
        );
    },
    clear: async () => {},
    close: () => rm(scratch, { recursive: true, force: true }),
  };
}

const depthOf = (folder: string): number => folder.split("/").length;

/** The target's folder is not there yet; its machine is. */
const saysFolderMissing = ({ said }: RsyncFailed): boolean =>
  /change_dir .* failed: No such file or directory/.test(said);

interface Run {
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  /** Called after each file that was sent; where it throws rsync is ended. */
  onSent: () => void;
}

/** Runs rsync for the paths. Rejects with `RsyncFailed`. */
function rsync(
  args: readonly string[],
  files: readonly string[],
  { env, signal, onSent }: Run,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Its messages in English, because `saysFolderMissing` reads them.
    const child = spawn("rsync", args, { env: { ...env, LC_ALL: "C" }, signal });
    let said = "";
    let stopped: unknown = null;
    child.stderr.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.endsWith("/") || stopped) return;
      try {
        onSent();
      } catch (error) {
        stopped = error;
        child.kill();
      }
    });
    child.once("error", (error) =>
      reject(
        errorCode(error) === "ENOENT" ? new DeployFailed(MISSING) : new RsyncFailed(null, error.message),
      ),
    );
    child.once("close", (code) => {
      if (stopped) reject(stopped);
      else if (code === 0) resolve();
      else reject(new RsyncFailed(code, said.trim()));
    });
    // rsync may end before it has read all paths; its exit code says why.
    child.stdin.on("error", () => {});
    // `./`: a name that begins with # would be a comment.
    child.stdin.end(files.map((file) => `./${file}\0`).join(""));
  });
}
