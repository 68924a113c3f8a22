import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { main as adopt } from "@/lib/cli/commands/adopt";
import { main as check } from "@/lib/cli/commands/check";
import { listFiles } from "@/lib/files/list-files";
import { runInProcess } from "../cli/in-process";
import { temporaryFolder } from "../folder";
import { greyPng } from "../grey-png";

const SITE = `name: 样例新闻
url: https://news.example.cn
description: 样例新闻
sections:
  - {id: news, name: 要闻}
  - {id: life, name: 生活}
`;

/** A picture file for a fixture. */
export const PICTURE = greyPng(8, 6, 128);

export interface Tried {
  root: string;
  content: string;
  /** Where it keeps what it has made. */
  cache: string;
  /** Runs the command again. */
  run: (...args: string[]) => Promise<{ code: number; said: string }>;
  /** A file below `content/`. */
  read: (file: string) => Promise<string>;
  files: () => Promise<string[]>;
  /** What a check says, and its exit code. */
  check: () => Promise<{ code: number; said: string }>;
}

/** A folder with an archive of these files, and the content of an empty site beside it. `place`: what the command is given, below it. */
export async function archive(files: Record<string, string | Uint8Array>, place = ""): Promise<Tried> {
  const folder = await temporaryFolder();
  const root = path.join(folder, "old");
  const content = path.join(folder, "content");
  const put = async (file: string, text: string | Uint8Array) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const [name, text] of Object.entries(files)) await put(path.join(root, name), text);
  await put(path.join(content, "site.yml"), SITE);
  const cache = path.join(folder, "cache");
  const env = {
    NEWSPAPER_CONTENT: content,
    NEWSPAPER_DIST: path.join(folder, "dist"),
    NEWSPAPER_CACHE: cache,
  };
  const said = (ended: { stdout: string; stderr: string }) =>
    (ended.stdout + ended.stderr).replaceAll("\u001B[K", "").replaceAll(folder, "FOLDER");
  return {
    root,
    content,
    cache: path.join(cache, "adopt"),
    run: async (...args) => {
      const ended = await runInProcess(adopt, [path.join(root, place), ...args], { env });
      return { code: ended.code, said: said(ended).replace(/^(?:稿件：|Stories: ).*\n/gm, "") };
    },
    read: (file) => readFile(path.join(content, file), "utf8"),
    files: async () =>
      (await listFiles(content)).filter((file) => !file.startsWith(".adopt/") && file !== "site.yml"),
    check: async () => {
      const ended = await runInProcess(check, [], { env });
      return { code: ended.code, said: said(ended) };
    },
  };
}
