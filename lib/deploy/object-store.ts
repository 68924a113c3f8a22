import type { Headers } from "./transport";

/**
 * Whether a file belongs in an object store. Nobody there chooses between a file and its compressed copies (the CDN in
 * front compresses by itself), and hidden files, which are for servers that can be told things, would be handed out.
 * `paths` are those of all files.
 */
export const isForObjectStore = (file: string, paths: ReadonlyMap<string, string>): boolean =>
  !isHidden(file) && !isCopy(file, paths);

/** Whether a file is the compressed copy of another one among those paths. */
export const isCopy = (file: string, paths: { has: (file: string) => boolean }): boolean =>
  /\.(?:br|gz)$/.test(file) && paths.has(file.slice(0, -3));

/** What RFC 8615 wants to be found begins with a dot, too. */
const isHidden = (file: string): boolean =>
  file.split("/").some((part) => part.startsWith(".") && part !== ".well-known");

/**
 * Without a `Cache-Control` browsers and CDNs keep a page for as long as they like. To be asked each time is right for
 * every file, if not the fastest for all.
 */
export const ASK_EACH_TIME = (): Headers => ({ "Cache-Control": "no-cache" });
