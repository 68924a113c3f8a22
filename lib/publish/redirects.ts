import { REDIRECTS_FILE, withSlashes } from "@/lib/content/redirects";
import type { Problem } from "@/lib/records/problem";
import type { Archive } from "@/lib/site/archive";
import type { Route } from "@/lib/site/routes";
import { fileOf } from "./site-file";

export interface Redirects {
  /** Old URL → the page's own. */
  redirects: Map<string, string>;
  problems: Problem[];
}

/**
 * Where old addresses lead: those of stories, taken down ones among them, and what content/redirects.yml says. One that
 * is a page of the site, or another's too, is an error.
 */
export function redirectsOf(archive: Archive, routes: readonly Route[]): Redirects {
  const { stories, withdrawn } = archive;
  const taken = new Map(routes.map(({ url }) => [fileOf(url), url]));
  const redirects = new Map<string, string>();
  const problems: Problem[] = [];
  const all = [
    ...stories.map(({ source, url, aliases }) => ({ url, aliases, file: source.file })),
    ...withdrawn,
  ];
  for (const { url, aliases, file } of all) {
    for (const alias of aliases.map(withSlashes)) {
      const owner = taken.get(fileOf(alias));
      if (alias === url) continue;
      if (owner) problems.push(addressTaken(file, 1, alias, owner, "从 aliases 里删去它"));
      else redirects.set(alias, url);
      taken.set(fileOf(alias), owner ?? url);
    }
  }
  for (const { from, to, line } of archive.redirects) {
    const owner = taken.get(fileOf(from));
    if (owner) problems.push(addressTaken(REDIRECTS_FILE, line, from, owner, "从 redirects: 里删去这一条"));
    else redirects.set(from, to);
    taken.set(fileOf(from), owner ?? to);
  }
  problems.push(...leadNowhere(archive, routes, redirects));
  return { redirects: endToEnd(redirects), problems };
}

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
