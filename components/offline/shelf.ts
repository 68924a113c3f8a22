import {
  isKeptFile,
  isKeptPage,
  type Kept,
  requestKind,
  scriptsOf,
  surplusPages,
  surplusPictures,
} from "./keeping";
import { CACHE_PREFIX, KEPT_AT } from "./names";

/** Keeps a page and the scripts that it needs, and gives up what is beyond the limits. */
export async function keepPage(cache: Cache, path: string, answer: Response, now: number): Promise<void> {
  if (!isKeptPage(path, answer)) return;
  const html = await answer.text();
  await cache.put(path, copyOf(html, answer.headers, now));
  for (const script of scriptsOf(html)) if (!(await cache.match(script))) await cache.add(script);
  await tidy(cache, now);
}

export async function keepFile(cache: Cache, path: string, answer: Response): Promise<void> {
  if (isKeptFile(requestKind(path, false), answer)) await cache.put(path, answer);
}

/** Deletes what other versions of the worker kept. */
export const forgetOthers = async (name: string): Promise<unknown> =>
  Promise.all(
    (await caches.keys())
      .filter((other) => other.startsWith(CACHE_PREFIX) && other !== name)
      .map((other) => caches.delete(other)),
  );

/** When a kept page was kept; milliseconds. */
export const keptAtOf = (page: Response): number => Number(page.headers.get(KEPT_AT));

/** A copy that says when it was made. */
function copyOf(html: string, from: Headers, now: number): Response {
  const headers = new Headers(from);
  // These two describe the bytes as they were sent, which may have been compressed.
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set(KEPT_AT, `${now}`);
  return new Response(html, { headers });
}

async function tidy(cache: Cache, now: number): Promise<void> {
  const pages: Kept[] = [];
  const pictures: string[] = [];
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    const kind = requestKind(path, path.endsWith("/"));
    const page = kind === "page" && (await cache.match(request));
    if (page) pages.push({ path, keptAt: keptAtOf(page) });
    if (kind === "picture") pictures.push(path);
  }
  for (const path of [...surplusPages(pages, now), ...surplusPictures(pictures)]) await cache.delete(path);
}
