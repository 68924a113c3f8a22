import { spawn } from "node:child_process";
import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { arch, execPath, platform } from "node:process";
import { openEngine } from "./engine";
import { ocrFolder, PARTS, PARTS_FILES, RUNTIMES } from "./parts";
import { openTraditional, UNUSED_MODEL } from "./traditional-engine";

export type Installed =
  | { kind: "installed"; folder: string }
  /** npm could not fetch or unpack the packages; it has said why. */
  | { kind: "not-fetched" }
  | { kind: "does-not-run"; machine: string; reason: string };

/**
 * Installs the OCR part into a folder of its own, exactly the versions of the lock file and without running anything
 * that comes with them. A part that was there is replaced only once the new one has been tried.
 */
export async function installOcr(root: string, env: NodeJS.ProcessEnv): Promise<Installed> {
  const folder = ocrFolder(root);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const file of PARTS_FILES) await copyFile(path.join(PARTS, file), path.join(fresh, file));
  if ((await npmCi(fresh, env)) !== 0) {
    await rm(fresh, { recursive: true, force: true });
    return { kind: "not-fetched" };
  }
  await leaveOwnRuntime(path.join(fresh, RUNTIMES));
  await rm(path.join(fresh, UNUSED_MODEL), { recursive: true, force: true });
  const reason = await Promise.all([openEngine(fresh), openTraditional(fresh)]).then(() => null, String);
  if (reason !== null) {
    await rm(fresh, { recursive: true, force: true });
    return { kind: "does-not-run", machine: `${platform} ${arch}`, reason };
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return { kind: "installed", folder };
}

/** npm itself, by the file that it is run from, or by its name. Its own variables would make it install into the project. */
function npmCi(folder: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  const npm = env.npm_execpath;
  const [command, before] = npm ? [execPath, [npm]] : ["npm", []];
  const own = Object.keys(env).filter((name) => /^npm_(?:package|lifecycle|config_local_prefix)/i.test(name));
  return new Promise((resolve) => {
    const child = spawn(command, [...before, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: folder,
      env: { ...env, ...Object.fromEntries(own.map((name) => [name, undefined])) },
      stdio: "inherit",
      shell: !npm && platform === "win32",
    });
    child.on("error", () => resolve(null));
    child.on("exit", resolve);
  });
}

/** The package has the runtime for every kind of machine: 200 MB that this one has no use for. */
async function leaveOwnRuntime(runtimes: string): Promise<void> {
  for (const system of await readdir(runtimes))
    for (const kind of await readdir(path.join(runtimes, system)))
      if (system !== platform || kind !== arch)
        await rm(path.join(runtimes, system, kind), { recursive: true, force: true });
}
