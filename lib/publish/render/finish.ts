import { readFile } from "node:fs/promises";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { inlineHashes } from "../hosting/csp";
import { fileOf, type SiteFile } from "../manifest/site-file";
import type { ReadyPage, Staging } from "../merge/staging";
import { outputFolder } from "../next/compile";
import { renderedFile } from "../next/generate";
import { finishHtml } from "../next/html";
import type { Due } from "../plan/plan";
import { finishIslands } from "./islands";

/** Pages finished at the same time: compression runs on the threads that Node has for it. */
const AT_ONCE = 8;

interface FinishInput {
  cacheDir: string;
  staging: Staging;
  /** Digest of a page's inputs and of all that every page is made with. */
  madeOf: (inputs: string) => string;
}

/** Finishes what a run has rendered and lays it ready. Returns the pages and the site's islands. */
export async function finishRun(
  due: readonly Due[],
  { cacheDir, staging, madeOf }: FinishInput,
): Promise<{ pages: ReadyPage[]; islands: SiteFile[] }> {
  const islands = await finishIslands(outputFolder(cacheDir));
  const pages: ReadyPage[] = [];
  await eachAtOnce(due, AT_ONCE, async ({ route, inputs }) => {
    const { file, inlined } = await finishPage(cacheDir, route.url, islands.urls);
    pages.push({ url: route.url, made: madeOf(inputs), entry: await staging.put(file), inlined });
  });
  await staging.note(pages);
  return { pages, islands: islands.files };
}

async function finishPage(cacheDir: string, url: string, islands: ReadonlyMap<string, string>) {
  const content = await readFile(renderedFile(cacheDir, url));
  const file = fileOf(url);
  if (!file.endsWith(".html")) return { file: { path: file, content }, inlined: { styles: [], scripts: [] } };
  const html = finishHtml(content.toString("utf8"), islands);
  return { file: { path: file, content: Buffer.from(html) }, inlined: inlineHashes(html) };
}
