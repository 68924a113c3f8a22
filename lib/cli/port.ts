/** A port as somebody types it; null where it is none. */
export function readPort(text: string): number | null {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}

/** Where the site is served if nobody says another port. */
export const DEFAULT_PORT = 3000;
