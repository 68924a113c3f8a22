import type { WrittenLink } from "@/lib/records/links";
import type { Site } from "@/lib/records/site";
import type { YamlData } from "../yaml/parse";
import { pathOnSite, readable } from "./href";

/** The links of the footer that `site.yml` gives and that lead within the site. */
export function footerLinks({ url, legal }: Site, locate: YamlData["locate"]): WrittenLink[] {
  const written = legal.police?.url;
  const href = written === undefined ? null : pathOnSite(written, url);
  if (written === undefined || href === null) return [];
  return [{ href, written: readable(written), at: locate(["legal", "police", "url"]) }];
}
