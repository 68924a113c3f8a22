import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadContext } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { format, parse } from "@/lib/content/yaml/document";
import { ifMissing } from "@/lib/files/error-code";
import type { Site } from "@/lib/records/site";
import { GENERATED } from "./stories";

/** A file of an archive: its path under the archive's folder, and its text. */
export interface GeneratedFile {
  name: string;
  text: string;
}

/** An archive that can be written: files 0 to `size`, and those that are added to it one by one. */
export interface ArchivePlan {
  /** How many files it has before any is added. */
  size: number;
  fileAt: (index: number) => GeneratedFile;
  addedAt: (index: number) => GeneratedFile;
}

/** The file that says which archive a folder has. */
const STAMP = ".generated.json";
/** How many files of a written archive are compared with the planned ones. */
const FILES_COMPARED = 200;

/**
 * Writes an archive's files. A folder that has them is left as it is, but for files that were added to it in an
 * earlier run. Says how many files were written.
 */
export async function writeArchive(folder: string, plan: ArchivePlan): Promise<number> {
  const stamp = stampOf(plan);
  const stampFile = path.join(folder, STAMP);
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) {
    await removeAdded(folder, plan);
    return 0;
  }
  await rm(folder, { recursive: true, force: true });
  const made = new Set<string>();
  for (let index = 0; index < plan.size; index += 1) await writeInto(folder, plan.fileAt(index), made);
  // Last: a run that is interrupted leaves no stamp.
  await mkdir(folder, { recursive: true });
  await writeFile(stampFile, stamp);
  return plan.size;
}

/** Adds the `index`th new file, from 0, as an editor would. */
export const addFile = (folder: string, plan: ArchivePlan, index: number): Promise<void> =>
  writeInto(folder, plan.addedAt(index), new Set());

/** @param made folders that are known to be there */
async function writeInto(folder: string, { name, text }: GeneratedFile, made: Set<string>): Promise<void> {
  const file = path.join(folder, name);
  const parent = path.dirname(file);
  if (!made.has(parent)) await mkdir(parent, { recursive: true });
  made.add(parent);
  await writeFile(file, text);
}

/** Added files follow one another without a gap. */
async function removeAdded(folder: string, plan: ArchivePlan): Promise<void> {
  for (let index = 0; ; index += 1) {
    const file = path.join(folder, plan.addedAt(index).name);
    if (!existsSync(file)) return;
    await rm(file);
  }
}

function stampOf({ size, fileAt }: ArchivePlan): string {
  const hash = createHash("sha256");
  for (let index = 0; index < Math.min(size, FILES_COMPARED); index += 1)
    hash.update(JSON.stringify(fileAt(Math.floor((index * size) / Math.min(size, FILES_COMPARED)))));
  return JSON.stringify({ size, digest: hash.digest("hex") });
}

/** The project's site under another name, which says what its text is; its pictures and known misreadings with it. */
export async function writeSite(projectContent: string, folder: string): Promise<Site> {
  await mkdir(folder, { recursive: true });
  const site = parse(await readFile(path.join(projectContent, "site.yml"), "utf8"));
  site.set("name", "基准测试（生成文字）");
  site.set("tagline", "不是新闻");
  site.set("description", `${GENERATED}。`);
  site.commentBefore = ` ${GENERATED}`;
  await writeFile(path.join(folder, "site.yml"), format(site));
  for (const name of ["media", "masthead.svg", "ocr-fixes.yml"])
    await cp(path.join(projectContent, name), path.join(folder, name), { recursive: true }).catch(
      ifMissing(undefined),
    );
  const { context, problems } = await loadContext(folder);
  if (!context) throw new Error(formatReport(problems));
  return context.site;
}
