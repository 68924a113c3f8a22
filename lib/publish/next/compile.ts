import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { listFiles } from "@/lib/files/list-files";
import { writeWhole } from "@/lib/files/write-whole";
import { ISLANDS } from "../manifest/site-file";
import { parsedJson } from "../parsed-json";
import { codeFile, entryOf, nextFolder, outputFolder, removeAll } from "./output";
import { endOrphan } from "./process-group";
import { RenderThread } from "./render-thread";
import { runNext } from "./run";

/** Says, in Next.js's output folder, what was compiled there. */
const STAMP = "compiled.json";

const Compiled = z.object({
  /** The templates' digest. */
  templates: z.string(),
  /** The files in the output folder that belong to them. */
  files: z.array(z.string()),
  /** The scripts that pages load, by name. */
  islands: z.record(z.string(), z.string()),
});
export type Compiled = z.infer<typeof Compiled>;

/** Compiles the templates with Next.js, unless that was done for these very sources. */
export async function compileTemplates(root: string, cacheDir: string, templates: string): Promise<Compiled> {
  await endOrphan(cacheDir);
  const known = await readStamp(cacheDir);
  if (known?.templates === templates && isWhole(known, cacheDir)) return known;
  await forgetCompiled(cacheDir);
  // Files of templates that are no more would be taken for those of the compiled ones.
  await removeAll(path.join(nextFolder(cacheDir), "server"));
  await rm(codeFile(cacheDir), { force: true });
  await mkdir(cacheDir, { recursive: true });
  await runNext(root, "compile", { NEWSPAPER_CACHE: cacheDir });
  const files = await listFiles(outputFolder(cacheDir));
  const compiled = { templates, files, islands: await bundledIslands(root, cacheDir) };
  await writeWhole(stampOf(cacheDir), JSON.stringify(compiled));
  return compiled;
}

/** Whether the templates of these sources are compiled already. */
export async function isCompiled(cacheDir: string, templates: string): Promise<boolean> {
  const known = await readStamp(cacheDir);
  return known?.templates === templates && isWhole(known, cacheDir);
}

const isWhole = ({ files }: Compiled, cacheDir: string): boolean =>
  files.every((file) => existsSync(path.join(outputFolder(cacheDir), file)));

/** The scripts that the route handler of `app/islands/` bundles: always the same ones of the same templates. */
async function bundledIslands(root: string, cacheDir: string): Promise<Record<string, string>> {
  const thread = new RenderThread(root, cacheDir);
  const entry = entryOf(`/${ISLANDS}/[file]`, false);
  const textOf = async (file: string) =>
    Buffer.from(await thread.ask({ url: `/${ISLANDS}/${file}`, entry, status: 200, view: null })).toString();
  try {
    const names = z.array(z.string()).parse(JSON.parse(await textOf("names.json")));
    const bundled = names.map(async (name): Promise<[string, string]> => [name, await textOf(name)]);
    return Object.fromEntries(await Promise.all(bundled));
  } finally {
    await thread.close();
  }
}

/** Has the templates compiled anew next time. */
export const forgetCompiled = (cacheDir: string): Promise<void> => rm(stampOf(cacheDir), { force: true });

const stampOf = (cacheDir: string): string => path.join(nextFolder(cacheDir), STAMP);

const readStamp = async (cacheDir: string): Promise<Compiled | null> =>
  parsedJson(Compiled, await readFile(stampOf(cacheDir), "utf8").catch(() => ""));
