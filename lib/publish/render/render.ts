import { type FileEntry, hashOf } from "../manifest/manifest";
import { fileOf } from "../manifest/site-file";
import type { ReadyPage, Staging } from "../merge/staging";
import { compileTemplates } from "../next/compile";
import { generate, RUN } from "../next/generate";
import type { Due } from "../plan/plan";
import { finishRun } from "./finish";

type Stage = "compile" | "render" | "finish";

interface RenderInput {
  root: string;
  cacheDir: string;
  /** Digest of the templates. */
  templates: string;
  /** Digest of what every page is made with: the templates, the site's settings. */
  basis: string;
  due: readonly Due[];
  /** Whether the templates themselves are wanted, whatever pages are due: they bring the islands. */
  needed: boolean;
  staging: Staging;
  run: <T>(stage: Stage, action: () => Promise<T>) => Promise<T>;
  onProgress: (stage: Stage, done: number, total: number) => void;
}

export interface RenderedPages {
  /** By URL. */
  pages: ReadonlyMap<string, ReadyPage>;
  /** By path; null where nothing was rendered. */
  islands: Record<string, FileEntry> | null;
}

/** Renders and finishes what is due, in runs of bounded size; what a killed publish left ready is taken as it is. */
export async function renderPages(input: RenderInput): Promise<RenderedPages> {
  const { root, cacheDir, templates, basis, due, needed, staging, run, onProgress } = input;
  const madeOf = (inputs: string) => hashOf(`${basis} ${inputs}`);
  const pages = new Map<string, ReadyPage>();
  for (const { route, inputs } of due) {
    const ready = staging.ready.get(route.url);
    if (ready?.made === madeOf(inputs) && (await staging.isReady(fileOf(route.url), ready.entry)))
      pages.set(route.url, ready);
  }
  const rest = due.filter(({ route }) => !pages.has(route.url));
  if (rest.length === 0 && !needed) return { pages, islands: null };

  const compiled = await run("compile", () => compileTemplates(root, cacheDir, templates));
  let islands: Record<string, FileEntry> = {};
  for (const part of inRuns(rest)) {
    const routes = part.map(({ route }) => route);
    // The templates' own pages are rendered, too: more than are due.
    const onPages = (done: number) =>
      onProgress("render", pages.size + Math.min(done, part.length), due.length);
    await run("render", () => generate(routes, { root, cacheDir, compiled, onPages }));
    const finished = await run("finish", () => finishRun(part, { cacheDir, staging, madeOf }));
    for (const page of finished.pages) pages.set(page.url, page);
    islands = {};
    for (const file of finished.islands) islands[file.path] = await staging.put(file);
  }
  return { pages, islands };
}

/** One run at least. */
function inRuns(due: readonly Due[]): Due[][] {
  const runs: Due[][] = [];
  for (let start = 0; start === 0 || start < due.length; start += RUN)
    runs.push(due.slice(start, start + RUN));
  return runs;
}
