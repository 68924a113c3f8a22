import type { Server } from "node:http";

/** How often idle connections are closed, which become idle one after the other. Milliseconds. */
const IDLE_CHECK_INTERVAL = 50;

/**
 * Stops a server: no new connections, idle ones closed, requests in flight answered. Those that last longer than `limit`
 * milliseconds are cut off.
 */
export async function closeServer(server: Server, limit: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A connection that is kept alive becomes idle only when its answer is sent.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_INTERVAL);
  const cut = setTimeout(() => server.closeAllConnections(), limit);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
