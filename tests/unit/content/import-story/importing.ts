import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { main } from "@/lib/cli/commands/import";
import { listFiles } from "@/lib/files/list-files";
import { runInProcess } from "../../cli/in-process";
import { contentFolder, type Files, temporaryFolder } from "../../folder";

export interface Imported {
  code: number;
  /** What the command prints. */
  stdout: string;
  /** The files of stories and pictures below `content/`. */
  files: string[];
  /** Text of a file below `content/`. */
  read: (name: string) => Promise<string>;
  content: string;
}

/** Runs `npm run import` on these files, all of them where none is named. */
export async function importManuscripts(
  files: Files,
  args: readonly string[] = ["."],
  content?: string,
): Promise<Imported> {
  const [from, into] = [await temporaryFolder(), content ?? (await contentFolder({}))];
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(from, name)), { recursive: true });
    await writeFile(path.join(from, name), text ?? "");
  }
  const { code, stdout, stderr } = await runInProcess(main, args, {
    cwd: from,
    env: { NEWSPAPER_CONTENT: into },
  });
  if (code === 2) throw new Error(stderr);
  return {
    code,
    stdout,
    files: (await listFiles(into)).filter((name) => /^(?:stories|media)\//.test(name)),
    read: (name) => readFile(path.join(into, name), "utf8"),
    content: into,
  };
}

/** The text below the front matter. */
export const bodyOf = (file: string): string => file.replace(/^---\n[\s\S]*?\n---\n\n?/, "");
