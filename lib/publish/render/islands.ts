import { nameDigest } from "@/lib/files/digest";
import type { SiteFile } from "../manifest/site-file";

/** Islands under names that carry their content's hash, so that browsers may keep them for ever. */
export interface Islands {
  files: SiteFile[];
  /** The URL by which a template loads an island → the one at which it is published. */
  urls: ReadonlyMap<string, string>;
}

/** Where an island names another one, which it fetches when it is wanted. */
const FETCHED = /\/islands\/[\w-]+\.js/g;

export function hashedIslands(islands: readonly SiteFile[]): Islands {
  const urls = new Map<string, string>();
  const files: SiteFile[] = [];
  const waiting = new Set(islands);
  while (waiting.size > 0) {
    const before = waiting.size;
    for (const island of waiting) {
      const text = new TextDecoder().decode(island.content);
      const fetched: string[] = text.match(FETCHED) ?? [];
      // One that names others is named when they are: its content has their names.
      if (!fetched.every((url) => urls.has(url))) continue;
      const content =
        fetched.length === 0
          ? island.content
          : new TextEncoder().encode(text.replace(FETCHED, (url) => urls.get(url) ?? url));
      const hashed = island.path.replace(/\.js$/, `.${nameDigest(content)}.js`);
      urls.set(`/${island.path}`, `/${hashed}`);
      files.push({ path: hashed, content });
      waiting.delete(island);
    }
    if (waiting.size === before)
      throw new Error(
        `Islands that name none, or one another: ${[...waiting].map(({ path }) => path).join(" ")}`,
      );
  }
  return { files, urls };
}

/** The page, loading its islands by their published names. */
export const withIslands = (html: string, urls: Islands["urls"]): string =>
  html.replace(/(<script\b[^>]*\ssrc=")(\/islands\/[\w.-]+)"/g, (_all, before: string, src: string) => {
    const hashed = urls.get(src);
    if (!hashed) throw new Error(`No island ${src}`);
    return `${before}${hashed}"`;
  });
