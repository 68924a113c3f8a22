import { compare } from "@/lib/records/compare";
import { type SiteFile, textFile } from "../manifest/site-file";

/**
 * `_redirects`, which Netlify and Cloudflare (Pages, Workers) read. Only what all of them take: Cloudflare Workers refuses
 * a deployment over `301!` or `410`, which Netlify would need to look past a file that lies at the path. There the page
 * at the old address leads on by itself, and what was taken down answers 200, marked `noindex`.
 */
export const redirectsFile = (redirects: ReadonlyMap<string, string>): SiteFile =>
  textFile(
    "_redirects",
    [...redirects]
      .sort(([a], [b]) => compare(a, b))
      .map(([from, to]) => `${literal(from)} ${literal(to)} 301\n`)
      .join(""),
  );

/** An address that is read as it is written: `*` and `:name` would stand for any text. */
const literal = (url: string) => encodeURI(url).replaceAll("*", "%2A").replaceAll(":", "%3A");
