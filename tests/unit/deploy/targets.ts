import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { vi } from "vitest";
import { isForObjectStore } from "@/lib/deploy/object-store";
import { readTarget, type Target } from "@/lib/deploy/target";
import { PATIENCE } from "../../patience";
import { temporaryFolder } from "../folder";
import { freePort } from "../port";
import { s3Store } from "./s3-store";
import { addFile, foldersOf, type Tree, treeOf } from "./small-site";

/** A place to deploy to, that the tests can look into. */
interface TestTarget {
  target: Target;
  env: NodeJS.ProcessEnv;
  tree: () => Promise<Tree>;
  /** Puts a file there that is not the site's. */
  add: (file: string, text: string) => Promise<void>;
  /** The folders that are there; empty for targets that have none. */
  folders: () => Promise<string[]>;
  close: () => Promise<unknown>;
}

interface TargetKind {
  name: string;
  tool: "rclone" | "rsync";
  /** Those of a site's files that the target can use. */
  takes: (tree: Tree) => Tree;
  /** Whether it is reached as another of them is: by day it is only seen to get what it should, and to be left whole once. */
  alike: boolean;
  open: () => Promise<TestTarget>;
}

/** Whether a program is installed. */
export function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The environment without the remotes and stores that the tester has set up. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, RCLONE_CONFIG: "/dev/null" };
for (const name of Object.keys(ENVIRONMENT)) if (name.startsWith("AWS_")) delete ENVIRONMENT[name];

const everything = (tree: Tree): Tree => tree;

export const TARGETS: readonly TargetKind[] = [
  {
    name: "a folder, by rclone",
    tool: "rclone",
    takes: everything,
    alike: false,
    open: () => onDisk(async (folder) => ({ address: folder })),
  },
  { name: "SFTP, by rclone", tool: "rclone", takes: everything, alike: true, open: () => onDisk(sftp) },
  { name: "WebDAV, by rclone", tool: "rclone", takes: everything, alike: true, open: () => onDisk(webdav) },
  {
    name: "an object store, by rclone",
    tool: "rclone",
    takes: forObjectStore,
    alike: false,
    open: objectStore,
  },
  {
    name: "another machine, by rsync",
    tool: "rsync",
    takes: everything,
    alike: false,
    open: () => onDisk(overShell),
  },
  { name: "an rsync daemon", tool: "rsync", takes: everything, alike: true, open: () => onDisk(rsyncDaemon) },
];

interface Served {
  address: string;
  env?: Record<string, string>;
  server?: ChildProcess;
}

async function onDisk(serve: (folder: string) => Promise<Served>): Promise<TestTarget> {
  const folder = path.join(await temporaryFolder(), "网站 1");
  await mkdir(folder);
  const { address, env = {}, server } = await serve(folder);
  return {
    target: targetOf(address),
    env: { ...ENVIRONMENT, ...env },
    tree: () => treeOf(folder),
    add: (file, text) => addFile(folder, file, text),
    folders: () => foldersOf(folder),
    async close() {
      if (!server) return;
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await ended;
    },
  };
}

export function targetOf(address: string): Target {
  const target = readTarget(address, "/");
  if (!target) throw new Error(address);
  return target;
}

async function sftp(folder: string): Promise<Served> {
  const password = "secret";
  const { port, server } = await rcloneServe("sftp", folder, ["--user", "deploy", "--pass", password]);
  const obscured = execFileSync("rclone", ["obscure", password]).toString().trim();
  return { address: `:sftp,host=127.0.0.1,port=${port},user=deploy,pass=${obscured}:`, server };
}

export async function webdav(folder: string): Promise<Served> {
  const { port, server } = await rcloneServe("webdav", folder, ["--dir-cache-time", "0"]);
  return { address: `:webdav,url='http://127.0.0.1:${port}':`, server };
}

async function rcloneServe(protocol: string, folder: string, options: readonly string[]) {
  const port = await freePort();
  const server = spawn("rclone", ["serve", protocol, folder, "--addr", `127.0.0.1:${port}`, ...options], {
    stdio: "ignore",
  });
  await vi.waitFor(() => answersAt(port), PATIENCE);
  return { port, server };
}

/** rsync over a shell that runs the other side here: what ssh does, without its network. */
export async function overShell(folder: string): Promise<Served> {
  const shell = path.join(await temporaryFolder(), "shell");
  await writeFile(
    shell,
    '#!/bin/sh\n# -l deploy news.example.cn rsync --server …\nshift 3\neval exec "$@"\n',
  );
  await chmod(shell, 0o755);
  return { address: `deploy@news.example.cn:${folder}`, env: { RSYNC_RSH: shell } };
}

async function rsyncDaemon(folder: string): Promise<Served> {
  const port = await freePort();
  const config = path.join(await temporaryFolder(), "rsyncd.conf");
  const owner = `uid = ${process.getuid?.()}\ngid = ${process.getgid?.()}`;
  await writeFile(config, `use chroot = no\n[news]\npath = ${folder}\nread only = no\n${owner}\n`);
  const options = ["--daemon", "--no-detach", "--address=127.0.0.1", `--port=${port}`, `--config=${config}`];
  const server = spawn("rsync", options, { stdio: "ignore" });
  await vi.waitFor(() => answersAt(port), PATIENCE);
  return { address: `rsync://127.0.0.1:${port}/news`, server };
}

async function objectStore(): Promise<TestTarget> {
  const store = await s3Store();
  return {
    target: targetOf(store.address),
    env: ENVIRONMENT,
    tree: async () =>
      Object.fromEntries([...store.objects].map(([key, { content }]) => [key, content.toString("latin1")])),
    add: async (file, text) => {
      store.objects.set(file, { content: Buffer.from(text), headers: {} });
    },
    folders: async () => [],
    close: store.close,
  };
}

/** The files of a site that an object store gets, and the manifest. */
function forObjectStore(tree: Tree): Tree {
  const paths = new Map(Object.keys(tree).map((file) => [file, ""]));
  return Object.fromEntries(
    Object.entries(tree).filter(([file]) => isForObjectStore(file, paths) || file === ".publish.json"),
  );
}

async function answersAt(port: number): Promise<void> {
  const { connect } = await import("node:net");
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve();
    });
    socket.once("error", reject);
  });
}
