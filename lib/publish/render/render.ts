import { contentHash, type FileEntry } from "../manifest/manifest";
import { fileOf } from "../manifest/site-file";
import type { ReadyPage, Staging } from "../merge/staging";
import type { Due } from "../plan/plan";
import { finishPage } from "./finish";
import { hashedIslands } from "./islands";
import type { Renderer } from "./renderer";

type Stage = "compile" | "render";

interface RenderInput {
  renderer: Renderer;
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

/** Renders and finishes what is due. What a killed publish left ready is taken as it is. */
export async function renderPages(input: RenderInput): Promise<RenderedPages> {
  const { renderer, templates, basis, due, needed, staging, run, onProgress } = input;
  const madeOf = (inputs: string) => contentHash(`${basis} ${inputs}`);
  const pages = await readyPages(due, staging, madeOf);
  const rest = new Map(due.filter(({ route }) => !pages.has(route.url)).map((page) => [page.route, page]));
  if (rest.size === 0 && !needed) return { pages, islands: null };

  const compiled = await run("compile", () => renderer.compile(templates));
  const { files, urls } = hashedIslands(compiled.islands);
  await run("render", () =>
    compiled.render([...rest.keys()], async (route, rendered) => {
      const inputs = rest.get(route)?.inputs ?? "";
      pages.set(route.url, await finishPage({ route, inputs }, rendered, { islands: urls, staging, madeOf }));
      onProgress("render", pages.size, due.length);
    }),
  );
  const islands: Record<string, FileEntry> = {};
  for (const file of files) islands[file.path] = await staging.put(file);
  return { pages, islands };
}

/** The due pages that a killed publish left ready, made of what they would be made of now; by URL. */
async function readyPages(
  due: readonly Due[],
  staging: Staging,
  madeOf: (inputs: string) => string,
): Promise<Map<string, ReadyPage>> {
  const pages = new Map<string, ReadyPage>();
  for (const { route, inputs } of due) {
    const ready = staging.ready.get(route.url);
    if (ready?.made === madeOf(inputs) && (await staging.isReady(fileOf(route.url), ready.entry)))
      pages.set(route.url, ready);
  }
  return pages;
}
