import { nameDigest } from "@/lib/files/digest";
import type { SiteFile } from "../manifest/site-file";

/** Islands under names that carry their content's hash, so that browsers may keep them for ever. */
export interface Islands {
  files: SiteFile[];
  /** The URL by which a template loads an island → the one at which it is published. */
  urls: ReadonlyMap<string, string>;
}

export function hashedIslands(islands: readonly SiteFile[]): Islands {
  const urls = new Map<string, string>();
  const files = islands.map(({ path, content }): SiteFile => {
    const hashed = path.replace(/\.js$/, `.${nameDigest(content)}.js`);
    urls.set(`/${path}`, `/${hashed}`);
    return { path: hashed, content };
  });
  return { files, urls };
}

/** The page, loading its islands by their published names. */
export const withIslands = (html: string, urls: Islands["urls"]): string =>
  html.replace(/(<script\b[^>]*\ssrc=")(\/islands\/[\w.-]+)"/g, (_all, before: string, src: string) => {
    const hashed = urls.get(src);
    if (!hashed) throw new Error(`No island ${src}`);
    return `${before}${hashed}"`;
  });
