import { FRONT, OFFLINE, WORKER } from "@/lib/site/fixed-urls";
import { titleOf } from "./keeping";
import { CACHE_PREFIX } from "./names";
import { keptAtOf } from "./shelf";

/** A kept page, for a list. */
export interface Copy {
  path: string;
  /** As the HTML has it, character references and all. */
  title: string;
  /** Milliseconds. */
  keptAt: number;
}

const ourCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));

/** The pages kept on this device: the front page first, then what was read last. */
export async function copies(): Promise<Copy[]> {
  const found: Copy[] = [];
  for (const name of await ourCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname: path } = new URL(request.url);
      const answer = path.endsWith("/") && path !== OFFLINE ? await cache.match(request) : undefined;
      if (!answer) continue;
      found.push({ path, title: titleOf(await answer.text()), keptAt: keptAtOf(answer) });
    }
  }
  return inOrder(found);
}

/** The front page first, the others as they were read, newest first. */
export const inOrder = (found: readonly Copy[]): Copy[] =>
  [...found].sort((a, b) => Number(b.path === FRONT) - Number(a.path === FRONT) || b.keptAt - a.keptAt);

/** Deletes what was read, pictures too; this page stays, so that it can still be shown. */
export async function clearCopies(): Promise<void> {
  for (const name of await ourCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname !== OFFLINE && !pathname.startsWith("/islands/")) await cache.delete(request);
    }
  }
}

/** Sends the worker away and deletes everything. */
export async function stopKeeping(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  const ours = registrations.filter(({ active, waiting, installing }) =>
    [active, waiting, installing].some((worker) => worker && new URL(worker.scriptURL).pathname === WORKER),
  );
  await Promise.all(ours.map((registration) => registration.unregister()));
  await Promise.all((await ourCaches()).map((name) => caches.delete(name)));
}
