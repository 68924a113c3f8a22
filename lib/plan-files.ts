import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "@/lib/files/error-code";
import type { View } from "@/lib/site/routes/views";

/** The parameters of each template's due routes. */
export type DueParams = Record<string, Record<string, string>[]>;

/** The plan as it lies on disk between the publish and its render workers: a view model a file, and the parameters. */
const viewPath = (dir: string, url: string) =>
  path.join(/* turbopackIgnore: true */ dir, "views", `${encodeURIComponent(url)}.json`);
const paramsPath = (dir: string) => path.join(/* turbopackIgnore: true */ dir, "params.json");

export async function clearPlan(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(path.join(dir, "views"), { recursive: true });
}

export const writeView = (dir: string, url: string, view: View): Promise<void> =>
  writeFile(viewPath(dir, url), JSON.stringify(view));

export const writeParams = (dir: string, params: DueParams): Promise<void> =>
  writeFile(paramsPath(dir), JSON.stringify(params));

/** The planned view of a URL; null if it is not due. The files are this program's own, written moments ago. */
export async function readView(dir: string, url: string): Promise<View | null> {
  try {
    return JSON.parse(await readFile(/* turbopackIgnore: true */ viewPath(dir, url), "utf8"));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

export const readParams = async (dir: string): Promise<DueParams> =>
  JSON.parse(await readFile(/* turbopackIgnore: true */ paramsPath(dir), "utf8"));
