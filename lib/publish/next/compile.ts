import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { listFiles } from "@/lib/files/list-files";
import { writeWhole } from "@/lib/files/write-whole";
import { parsedJson } from "../parsed-json";
import { nextFolder, outputFolder, removeAll } from "./output";
import { endOrphan } from "./process-group";
import { runNext } from "./run";

/** Says, in Next.js's output folder, what was compiled there. */
const STAMP = "compiled.json";

const Compiled = z.object({ templates: z.string(), files: z.array(z.string()) });
/** The templates' digest, and the files in the output folder that belong to them. */
export type Compiled = z.infer<typeof Compiled>;

/** Compiles the templates with Next.js, unless that was done for these very sources. */
export async function compileTemplates(root: string, cacheDir: string, templates: string): Promise<Compiled> {
  await endOrphan(cacheDir);
  const stamp = path.join(nextFolder(cacheDir), STAMP);
  const known = await readStamp(stamp);
  if (known?.templates === templates && isWhole(known, cacheDir)) return known;
  await forgetCompiled(cacheDir);
  // Pages of an earlier run would be taken for files of the compiled templates.
  await removeAll(path.join(nextFolder(cacheDir), "server"));
  await runNext(root, "compile", { NEWSPAPER_CACHE: cacheDir });
  const compiled = { templates, files: await listFiles(outputFolder(cacheDir)) };
  await writeWhole(stamp, JSON.stringify(compiled));
  return compiled;
}

const isWhole = ({ files }: Compiled, cacheDir: string): boolean =>
  files.every((file) => existsSync(path.join(outputFolder(cacheDir), file)));

/** Has the templates compiled anew next time. */
export const forgetCompiled = (cacheDir: string): Promise<void> =>
  rm(path.join(nextFolder(cacheDir), STAMP), { force: true });

const readStamp = async (stamp: string): Promise<Compiled | null> =>
  parsedJson(Compiled, await readFile(stamp, "utf8").catch(() => ""));
