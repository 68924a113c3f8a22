import { ASK_EACH_TIME } from "@/lib/publish/hosting/file-kinds";
import type { Headers } from "./transport";

/**
 * Whether a file belongs in an object store. A store can't choose between a file and its compressed copies (the CDN in
 * front compresses by itself), and it would hand out hidden files, which are settings for other servers.
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
 * The headers of every file where nothing is said of them. Without a `Cache-Control` browsers and CDNs keep a page for as
 * long as they like; to ask each time is right for every file, if not the fastest for all.
 */
export const askEachTime = (): Headers => ({ "Cache-Control": ASK_EACH_TIME });
