import type { Server } from "node:http";

/** How often connections are looked at that have become idle since. Milliseconds. */
const INTERVAL = 50;

/**
 * Stops a server: no new connections, idle ones closed, requests in flight answered. Those that last longer than `limit`
 * milliseconds are cut off.
 */
export async function closeServer(server: Server, limit: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A connection that is kept alive becomes idle only when its answer is sent.
  const idle = setInterval(() => server.closeIdleConnections(), INTERVAL);
  const cut = setTimeout(() => server.closeAllConnections(), limit);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
