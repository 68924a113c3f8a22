import { CACHE_PREFIX } from "./names";
import type { WorkerScope } from "./worker-scope";

/**
 * The worker of a site that keeps nothing (`offline: false`): it takes the place of the one that readers may still have,
 * deletes what that kept, and leaves. It answers no request.
 */
declare const self: WorkerScope;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => {
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
