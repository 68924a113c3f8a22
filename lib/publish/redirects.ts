import { REDIRECTS_FILE, withSlashes } from "@/lib/content/settings/redirects";
import type { Problem } from "@/lib/records/problem";
import type { Archive } from "@/lib/site/archive/archive";
import type { Route } from "@/lib/site/routes/routes";
import { isReserved } from "./hosting/own-files";
import { fileOf } from "./manifest/site-file";

export interface PlannedRedirects {
  /** Old URL → the page's own. */
  redirects: Map<string, string>;
  problems: Problem[];
}

/**
 * Where old addresses lead: those of stories, taken down ones among them, and what content/redirects.yml says. One that
 * is a page of the site, or another's too, is an error.
 */
export function redirectsOf(archive: Archive, routes: readonly Route[]): PlannedRedirects {
  const { stories, withdrawn } = archive;
  const taken = new Map(routes.map(({ url }) => [fileOf(url), url]));
  const claim = (from: string, to: string, file: string, line: number, cure: string) => {
    const owner = taken.get(fileOf(from)) ?? reserved(from, taken);
    if (owner) problems.push(addressTaken(file, line, from, owner, cure));
    else redirects.set(from, to);
    taken.set(fileOf(from), owner ?? to);
  };
  const redirects = new Map<string, string>();
  const problems: Problem[] = [];
  const all = [
    ...stories.map(({ source, url, aliases }) => ({ url, aliases, file: source.file })),
    ...withdrawn,
  ];
  for (const { url, aliases, file } of all) {
    for (const alias of aliases.map(withSlashes))
      if (alias !== url) claim(alias, url, file, 1, "从 aliases 里删去它");
  }
  for (const { from, to, line } of archive.redirects)
    claim(from, to, REDIRECTS_FILE, line, "从 redirects: 里删去这一条");
  for (const { from, to } of archive.returned) redirects.set(from, to);
  problems.push(...leadNowhere(archive, routes, redirects));
  return { redirects: endToEnd(redirects), problems };
}

/** The file in whose place a redirect's folder would have to be, or the folder that is not for pages; null if none. */
function reserved(address: string, taken: ReadonlyMap<string, string>): string | null {
  if (isReserved(address) || /\/[._]/.test(address)) return "网站自己的文件";
  const segments = address.split("/").filter(Boolean);
  if (segments.some((segment) => Buffer.byteLength(segment) > MAX_NAME_BYTES)) return "太长的文件名";
  for (let length = 1; length <= segments.length; length += 1) {
    const file = segments.slice(0, length).join("/");
    if (file === "index.html" || taken.has(file)) return `/${file}`;
  }
  return null;
}

/** The longest name of a file that file systems take. Bytes. */
const MAX_NAME_BYTES = 255;

/** Entries of content/redirects.yml that end at no page, or in a circle. */
function leadNowhere(
  archive: Archive,
  routes: readonly Route[],
  redirects: ReadonlyMap<string, string>,
): Problem[] {
  if (archive.redirects.length === 0) return [];
  const pages = new Set(routes.map(({ url }) => url));
  return archive.redirects.flatMap(({ from, to, line }) => {
    if (pages.has(endOf(to, redirects))) return [];
    return {
      file: REDIRECTS_FILE,
      line,
      column: 1,
      severity: "error" as const,
      rule: "redirect-nowhere",
      message: `${from} 要转到的 ${to} 不是本站的页面`,
      cure: "写一个现有页面的网址；没有可转的，改写到 gone:",
    };
  });
}

/** Old addresses lead to where they end, at once. */
const endToEnd = (redirects: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...redirects].map(([from, to]) => [from, endOf(to, redirects)]));

/** Where an address leads in the end; itself where it leads in a circle. */
function endOf(address: string, redirects: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = address;
  for (let next = redirects.get(at); next !== undefined && !seen.has(at); next = redirects.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

const addressTaken = (file: string, line: number, alias: string, owner: string, cure: string): Problem => ({
  file,
  line,
  column: 1,
  severity: "error",
  rule: "alias-taken",
  message: `旧网址 ${alias} 已属于 ${owner}`,
  cure,
});
