import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "@/lib/files/error-code";
import type { View } from "@/lib/site/routes/views";

/** The parameters of each template's due routes. */
export type DueParams = Record<string, Record<string, string>[]>;

/**
 * A plan: views in the memory of a thread that renders, or, for `next build` itself, on disk: a view model a file, and the
 * parameters.
 */
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

/** The planned view of a URL; null if it is not due. The file is this program's own, written moments ago. */
export const readView = async (dir: string, url: string): Promise<View | null> =>
  checkedView(await readJson(viewPath(dir, url)), url);

/**
 * Under this name a thread that renders has the views of the pages it is asked for, by URL: `lib/publish/next/in-thread.mjs`
 * puts them there.
 */
const HANDED_VIEWS = Symbol.for("newspaper.views");

/** The views that were handed to this thread; null where none ever are. */
const handedViews = (): ReadonlyMap<unknown, unknown> | null => {
  const views: unknown = Reflect.get(globalThis, HANDED_VIEWS);
  return views instanceof Map ? views : null;
};

/** Whether this is a thread that renders what it is handed. */
export const rendersHanded = (): boolean => handedViews() !== null;

/** The view of a URL that this thread was handed; null if it is none of those. */
export const handedView = (url: string): View | null => checkedView(handedViews()?.get(url) ?? null, url);

function checkedView(view: unknown, url: string): View | null {
  if (view === null || isView(view)) return view;
  throw new Error(`The view of ${url} can't be read`);
}

export async function readParams(dir: string): Promise<DueParams> {
  const params = await readJson(paramsPath(dir));
  if (isDueParams(params)) return params;
  throw new Error("The plan's parameters can't be read");
}

/** What a file holds as JSON; null where there is none. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(/* turbopackIgnore: true */ file, "utf8"));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

// Checked by hand: render workers are many and short-lived, and loading zod takes each as long as several pages.
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Tells a view from anything else, no more: the caller compares the kind. */
const isView = (value: unknown): value is View => isObject(value) && typeof value.kind === "string";

const isDueParams = (value: unknown): value is DueParams =>
  isObject(value) &&
  Object.values(value).every(
    (routes) =>
      Array.isArray(routes) &&
      routes.every(
        (params) => isObject(params) && Object.values(params).every((one) => typeof one === "string"),
      ),
  );
