import { meantNames, nearAmong } from "@/lib/content/links/near";
import { REDIRECTS_FILE } from "@/lib/content/settings/redirects";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { Archive } from "@/lib/site/archive/archive";
import type { Route } from "@/lib/site/routes/routes";
import { Claims, type Refused } from "./claims";
import { type WhereWritten, writtenIn } from "./where-written";

export interface PlannedRedirects {
  /** Old URL → the page's own. */
  redirects: Map<string, string>;
  problems: Problem[];
}

/**
 * Where old addresses lead: those of stories, taken down ones among them, and what content/redirects.yml says. One that
 * is a page of the site, or another's too, is an error, and so is one that differs only in case.
 */
export function redirectsOf(
  archive: Archive,
  routes: readonly Route[],
  whereWritten: WhereWritten = () => null,
): PlannedRedirects {
  const claims = new Claims(routes);
  const redirects = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (from: string, to: string, files: readonly string[], line: number, cure: string) => {
    const refused = claims.claim(from, to);
    if (refused) {
      const written = writtenIn(files, from, whereWritten) ?? {
        file: files[0] ?? "",
        text: from,
        line,
        column: 1,
      };
      const { file, text, ...at } = written;
      problems.push(addressTaken(refused, { address: from, text, file, at, cure }));
    } else redirects.set(from, to);
  };
  const { stories, withdrawn } = archive;
  const all = [...stories.filter(({ aliases }) => aliases.length > 0), ...withdrawn];
  for (const { url, aliases, files } of all)
    for (const alias of new Set(aliases))
      if (alias !== url) claim(alias, url, files, 1, "从 aliases 里删去它");
  for (const { from, to, line } of archive.redirects)
    claim(from, to, [REDIRECTS_FILE], line, "从 redirects: 里删去这一条");
  for (const { from, to } of archive.returned) redirects.set(from, to);
  problems.push(...leadNowhere(archive, routes, redirects), ...stillUsed(archive, routes, redirects));
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
  const near = (to: string) => nearAmong(pages)(to);
  return archive.redirects.flatMap(({ from, to, line }) => {
    if (pages.has(endOf(to, redirects))) return [];
    return reporter(REDIRECTS_FILE)({
      severity: "error",
      rule: "redirect-nowhere",
      at: { line, column: 1 },
      message: `${from} 要转到的 ${to} 不是本站的页面`,
      cure: `${meantNames(near(to))}写一个现有页面的网址；没有可转的，改写到 gone:`,
    });
  });
}

/** Addresses that are called mistaken and are in use. */
function stillUsed(
  { mistaken }: Archive,
  routes: readonly Route[],
  redirects: ReadonlyMap<string, string>,
): Problem[] {
  if (mistaken.length === 0) return [];
  const pages = new Set(routes.map(({ url }) => url));
  return mistaken.flatMap(({ url, line }) => {
    const to = redirects.get(url);
    if (to === undefined && !pages.has(url)) return [];
    return reporter(REDIRECTS_FILE)({
      severity: "error",
      rule: "mistaken-in-use",
      at: { line, column: 1 },
      message: to === undefined ? `网址 ${url} 是本站的页面` : `旧网址 ${url} 还转到 ${to}`,
      cure:
        to === undefined
          ? "从 mistaken: 里删去这一条"
          : "写错了就先从 aliases 或 redirects: 里删去它；没有错就从 mistaken: 里删去这一条",
    });
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

interface TakenAddress {
  address: string;
  /** How the editor writes it, in which file, and where. */
  text: string;
  file: string;
  at: Position;
  cure: string;
}

function addressTaken(refused: Refused, { address, text, file, at, cure }: TakenAddress): Problem {
  const shown = text === address ? address : `${text}（即 ${address}）`;
  const report = reporter(file);
  switch (refused.kind) {
    case "taken":
      return report({
        severity: "error",
        rule: "alias-taken",
        at,
        message: `旧网址 ${shown} 已属于 ${refused.owner}`,
        cure,
      });
    case "spelling":
      return report({
        severity: "error",
        rule: "alias-case",
        at,
        message: `旧网址 ${shown} 与 ${refused.other} 只差大小写，在 macOS 和 Windows 上是同一个文件`,
        cure: `只留一种写法：${cure}`,
      });
    default:
      return refused satisfies never;
  }
}
