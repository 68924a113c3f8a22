import type { SiteFile } from "../manifest/site-file";

/**
 * `_redirects`, which Netlify and Cloudflare (Pages, Workers) read. Only what all of them take: Cloudflare Workers refuses
 * a deployment over `301!` or `410`, which Netlify would need to look past a file that lies at the path. There the page
 * at the old address leads on by itself, and what was taken down answers 200, marked `noindex`.
 */
export const redirectsFile = (redirects: ReadonlyMap<string, string>): SiteFile => ({
  path: "_redirects",
  content: new TextEncoder().encode(
    [...redirects]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, to]) => `${literal(from)} ${literal(to)} 301\n`)
      .join(""),
  ),
});

/** Nothing in an old address is a gap: `*` and `:name` would be. */
const literal = (url: string) => encodeURI(url).replaceAll("*", "%2A").replaceAll(":", "%3A");
