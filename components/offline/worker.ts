import { FRONT, OFFLINE, SEARCH } from "@/lib/site/fixed-urls";
import { isFrontDue, isGone, requestKind } from "./keeping";
import { markedAsCopy, markedAsStandIn } from "./marks";
import { CACHE_PREFIX } from "./names";
import { forgetOthers, keepFile, keepPage, keptAtOf } from "./shelf";
import type { RequestEvent, WorkerScope } from "./worker-scope";

/**
 * The service worker. The network is always asked first, and what is kept is shown only where it does not answer at all:
 * nobody who is online sees an old page. Search indexes and feeds pass by.
 */
declare const self: WorkerScope;
/** The digest of this program: see `app/sw.js/bundle-worker.ts`. */
declare const VERSION: string;

const CACHE_NAME = CACHE_PREFIX + VERSION;
const shelf = () => caches.open(CACHE_NAME);

self.addEventListener("install", (event) => {
  // No page depends on the worker that was active when it was loaded, so a new one may take over at once.
  event.waitUntil(fetchAhead(OFFLINE));
  void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  const kind = requestKind(pathname, mode === "navigate");
  if (kind === "page") event.respondWith(showPage(event, pathname));
  else if (kind !== "other") event.respondWith(showFile(event, pathname));
});

self.addEventListener("message", (event) => {
  event.waitUntil(fetchAhead(new URL(event.source.url).pathname).catch(ignore));
});

/** The page that is being read when the worker first comes is kept, too: it claims the windows that are open. */
async function takeOver(): Promise<void> {
  const { clients, registration } = self;
  await forgetOthers(CACHE_NAME);
  await registration.navigationPreload?.enable();
  await clients.claim();
  const read = (await clients.matchAll()).map(({ url }) => new URL(url).pathname);
  await Promise.all(read.map((path) => fetchAhead(path).catch(ignore)));
  await refreshFront().catch(ignore);
}

async function showPage(event: RequestEvent, path: string): Promise<Response> {
  let answer: Response;
  try {
    answer = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await keptPage(path)) ?? standIn(path);
  }
  // A page that the browser fetches ahead is not read yet; when it is, it sends a message.
  if (!event.request.headers.has("sec-purpose"))
    event.waitUntil(noteAnswer(path, answer.clone()).catch(ignore));
  return answer;
}

/** Keeps a page that was shown, forgets one that is gone, and sees that the front page kept is not too old. */
async function noteAnswer(path: string, answer: Response): Promise<void> {
  const cache = await shelf();
  if (isGone(answer)) await cache.delete(path);
  else await keepPage(cache, path, answer, Date.now());
  await refreshFront();
}

async function showFile(event: RequestEvent, path: string): Promise<Response> {
  try {
    const answer = await fetch(event.request);
    // Not of the parts of a file that players ask for: a copy that nobody reads would fill up with them.
    if (answer.status === 200) event.waitUntil(noteFile(path, answer.clone()).catch(ignore));
    return answer;
  } catch {
    return (await find(path)) ?? Response.error();
  }
}

const noteFile = async (path: string, answer: Response) => keepFile(await shelf(), path, answer);

/** Fetches the front page ahead, where the copy is too old; not for readers who save data. */
async function refreshFront(): Promise<void> {
  if (self.navigator.connection?.saveData) return;
  const front = await find(FRONT);
  if (!isFrontDue(front ? keptAtOf(front) : 0, Date.now())) return;
  await Promise.all([FRONT, OFFLINE].map(fetchAhead));
}

async function fetchAhead(path: string): Promise<void> {
  await keepPage(await shelf(), path, await fetch(path), Date.now());
}

const find = async (path: string) => (await shelf()).match(path);

async function keptPage(path: string): Promise<Response | null> {
  const kept = await find(path);
  return kept ? answerWith(kept, markedAsCopy(await kept.text(), keptAtOf(kept)), 200) : null;
}

async function standIn(path: string): Promise<Response> {
  const kept = await find(OFFLINE);
  if (!kept) return Response.error();
  const wanted = path === SEARCH ? "search" : "page";
  return answerWith(kept, markedAsStandIn(await kept.text(), wanted), 503);
}

/** With the kept page's own headers: its Content-Security-Policy is the one that fits it. */
const answerWith = ({ headers }: Response, html: string, status: number) =>
  new Response(html, { status, headers });

/** For what is kept beside: where the device is full, or the network is gone meanwhile, the reader goes on reading. */
const ignore = () => {};
