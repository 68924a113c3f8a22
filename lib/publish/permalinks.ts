import { REDIRECTS_FILE } from "@/lib/content/redirects";
import type { Problem } from "@/lib/records/problem";
import type { Route } from "@/lib/site/routes";
import { urls } from "@/lib/site/urls";
import type { Manifest } from "./manifest";

interface Permalinks {
  /** URLs of lists that are empty now → the next larger list that is not. */
  moved: Map<string, string>;
  problems: Problem[];
}

/**
 * What has become of every URL that was ever published. A story, an issue or a printed page that is nowhere is an error:
 * an editor must say where its address leads, or that it is gone. A list that has become empty leads to the next larger
 * one by itself.
 */
export function checkPermalinks(
  last: Manifest,
  routes: readonly Route[],
  redirects: ReadonlyMap<string, string>,
): Permalinks {
  const now = new Set(routes.map(({ url }) => url));
  const before = [...Object.keys(last.pages), ...last.moved, ...lastRedirects(last)];
  const lost = [...new Set(before)].filter((url) => !now.has(url) && !redirects.has(url)).sort();
  const fresh = routes.map(({ url }) => url).filter((url) => isStory(url) && !(url in last.pages));
  const moved = new Map<string, string>();
  const problems: Problem[] = [];
  for (const url of lost) {
    if (isPermanent(url)) problems.push(lostAddress(url, fresh));
    else if (url.endsWith("/")) moved.set(url, nearest(url, now));
  }
  return { moved, problems };
}

/** Old addresses that led somewhere: pages in the manifest's other files. */
const lastRedirects = ({ files }: Manifest): string[] =>
  Object.keys(files)
    .filter((file) => file.endsWith("/index.html"))
    .map((file) => `/${file.slice(0, -"index.html".length)}`);

const STORY = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;
const isStory = (url: string): boolean => STORY.test(url);
/** Lists of stories; all else is an address that an editor has given to something. */
const LIST = /^\/(?:\d{4}\/(?:\d\d\/){0,2}|(?:section|place|people)\/.*)$|\.xml$/;
const isPermanent = (url: string): boolean => !LIST.test(url);

/** `/2024/06/22/` → `/2024/06/` if there is one, `/2024/`, or the front page; `/section/rural/2024-06/` → `/section/rural/`. */
function nearest(url: string, now: ReadonlySet<string>): string {
  for (let up = parentOf(url); up !== urls.front(); up = parentOf(up)) if (now.has(up)) return up;
  return urls.front();
}

const parentOf = (url: string): string => url.replace(/[^/]+\/$/, "");

function lostAddress(url: string, fresh: readonly string[]): Problem {
  const [successor, ...others] = likeliest(url, fresh);
  const elsewhere =
    successor && others.length === 0
      ? `它若改成了 ${successor}，在那一篇里写 aliases: [${url}]；`
      : "换了网址的，在那一篇里写 aliases: [旧网址]；";
  return {
    file: REDIRECTS_FILE,
    line: 1,
    column: 1,
    severity: "error",
    rule: "lost-address",
    message: `网址 ${url} 发布过，这次没有了`,
    cure: `${elsewhere}合并、改版的，在这个文件里写 redirects: [{from: ${url}, to: 新网址}]；不再有的，写 gone: [{url: ${url}, date: 撤下的日期, reason: 理由}]`,
  };
}

/** New stories that may be the one that was at a URL: those with its slug, else those of its day. */
function likeliest(url: string, fresh: readonly string[]): string[] {
  const slug = url.split("/").at(-2);
  const sameSlug = fresh.filter((each) => each.split("/").at(-2) === slug);
  return sameSlug.length > 0 ? sameSlug : fresh.filter((each) => each.slice(0, 12) === url.slice(0, 12));
}
