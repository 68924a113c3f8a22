import { REDIRECTS_FILE } from "@/lib/content/settings/redirects";
import { isLasting } from "@/lib/records/address";
import type { Problem } from "@/lib/records/problem";
import { canonicalAddress, pathKey } from "@/lib/records/spelling";
import { groupBy } from "@/lib/site/archive/group-by";
import { type Route, rowAt } from "@/lib/site/routes/routes";
import type { Lasting } from "@/lib/site/routes/row";
import { urls } from "@/lib/site/urls";
import type { Manifest } from "./manifest/manifest";
import { LEFT_BEHIND } from "./manifest/manifest-files";

interface Permalinks {
  /** URLs of lists that are empty now → the next larger list that is not. */
  moved: Map<string, string>;
  /** URLs of lists that are empty now and lead nowhere: they are gone, and say so. */
  emptied: string[];
  problems: Problem[];
}

/**
 * What has become of every URL that was ever published. A story, an issue or a printed page that is nowhere is an error:
 * an editor must say where its address leads, or that it is gone. A list that has become empty leads to the next larger
 * one by itself; one about a person or a place is gone.
 */
export function checkPermalinks(
  last: Manifest,
  routes: readonly Route[],
  redirects: ReadonlyMap<string, string>,
  mistaken: readonly string[] = [],
): Permalinks {
  const now = new Set(routes.map(({ url }) => url));
  const before = [...Object.keys(last.pages), ...last.moved, ...lastRedirects(last)];
  const missing = [...new Set(before)].filter((url) => !now.has(url) && !redirects.has(url));
  // A page that readers may have read can't have been a mistake: it is gone.
  const wasPage = (url: string) => url in last.pages && isLasting(url);
  const kept = [...now, ...redirects.keys()];
  const lost = unlisted(unlisted(missing, kept), mistaken, wasPage).sort();
  const moved = new Map<string, string>();
  const emptied: string[] = [];
  const forEver: LostAddress[] = [];
  for (const url of lost) {
    const lasting = lastingOf(url);
    switch (lasting) {
      case "for ever":
        forEver.push({ url, wasPage: wasPage(url) });
        break;
      case "list":
        moved.set(url, nearest(url, now));
        break;
      case "subject":
        if (hasRest(url, now)) moved.set(url, parentOf(url));
        else emptied.push(url);
        break;
      case "feed":
        moved.set(url, urls.feed());
        break;
      case "part":
        break;
      default:
        lasting satisfies never;
    }
  }
  const fresh = routes.map(({ url }) => url).filter((url) => !(url in last.pages) && isStory(url));
  return { moved, emptied, problems: lostAddresses(forEver, fresh) };
}

/** The URLs that are not in a list, in whatever spelling: earlier versions kept several of one address apart. */
function unlisted(
  all: readonly string[],
  listed: readonly string[],
  isOther: (url: string) => boolean = () => false,
): string[] {
  if (all.length === 0) return [];
  const keys = new Set(listed.map(pathKey));
  return all.filter(
    (url) => isOther(url) || (!keys.has(pathKey(url)) && !keys.has(pathKey(canonicalAddress(url) ?? url))),
  );
}

/** Old addresses that led somewhere: pages in the manifest's other files. */
const lastRedirects = ({ files }: Manifest): string[] =>
  Object.entries(files)
    .filter(([file, [hash]]) => file.endsWith("/index.html") && hash !== LEFT_BEHIND)
    .map(([file]) => `/${file.slice(0, -"index.html".length)}`);

const isStory = (url: string): boolean => urls.story.read(url) !== null;

/** What becomes of a lost address. One that the table of routes does not know was given to something by an editor. */
const lastingOf = (url: string): Lasting => rowAt(url)?.lasting ?? "for ever";

/** Whether a year's list of somebody or something is lost, and the whole of it is not. */
const hasRest = (url: string, now: ReadonlySet<string>): boolean =>
  now.has(parentOf(url)) && lastingOf(parentOf(url)) === "subject";

/** `/2024/06/22/` → `/2024/06/` if there is one, `/2024/`, or the front page; `/section/rural/2024-06/` → `/section/rural/`. */
function nearest(url: string, now: ReadonlySet<string>): string {
  for (let up = parentOf(url); up !== urls.front(); up = parentOf(up)) if (now.has(up)) return up;
  return urls.front();
}

const parentOf = (url: string): string => url.replace(/[^/]+\/$/, "");

/** How many lost addresses are listed. Where there are more, somebody has probably named the wrong folder. */
const LISTED_ADDRESSES = 50;

interface LostAddress {
  url: string;
  /** Whether a page was there, not only the way to one. */
  wasPage: boolean;
}

function lostAddresses(lost: readonly LostAddress[], fresh: readonly string[]): Problem[] {
  const bySlug = groupBy(fresh, (url) => [slugOf(url)]);
  const byDay = groupBy(fresh, (url) => [dayOf(url)]);
  const problems = lost
    .slice(0, LISTED_ADDRESSES)
    .map((each) => lostAddress(each, bySlug.get(slugOf(each.url)) ?? byDay.get(dayOf(each.url)) ?? []));
  const more = lost.length - problems.length;
  if (more === 0) return problems;
  const cure =
    "是不是换了内容文件夹（NEWSPAPER_CONTENT）或 dist？换回来；真要去掉，用 redirects.yml 逐条写明";
  return [...problems, problem(`还有 ${more} 个发布过的网址，这次没有了`, cure)];
}

/** `likely`: new stories that may be the one that was at the URL. */
function lostAddress({ url, wasPage }: LostAddress, likely: readonly string[]): Problem {
  const lead = `写 redirects: [{from: ${url}, to: 新网址}]`;
  const cure = isStory(url) ? storyCure(url, likely, lead) : otherCure(url, lead);
  const undo = wasPage ? "" : `；本来就写错了的，写 mistaken: [${url}]`;
  return problem(`网址 ${url} 发布过，这次没有了`, cure + undo);
}

function storyCure(url: string, likely: readonly string[], lead: string): string {
  const [successor, ...others] = likely;
  const elsewhere =
    successor && others.length === 0
      ? `它若改成了 ${successor}，在那一篇里写 aliases: [${url}]`
      : `换了网址的，在那一篇里写 aliases: [${url}]`;
  return `${elsewhere}；并进别的稿件的，在这个文件里${lead}；不再有的，${gone(url)}`;
}

/** Printed pages and issues can be gone; an address that has only ever led elsewhere goes on doing so. */
const otherCure = (url: string, lead: string): string =>
  isLasting(url)
    ? `改了日期、版次的，在这个文件里${lead}；不再有的，${gone(url)}`
    : `它是从前的旧网址：在 aliases 里写回去，或在这个文件里${lead}`;

const gone = (url: string): string => `写 gone: [{url: ${url}, date: 撤下的日期, reason: 理由}]`;

const problem = (message: string, cure: string): Problem => ({
  file: REDIRECTS_FILE,
  line: 1,
  column: 1,
  severity: "error",
  rule: "lost-address",
  message,
  cure,
});

const slugOf = (url: string): string => urls.story.read(url)?.[1] ?? "";
const dayOf = (url: string): string => urls.story.read(url)?.[0] ?? "";
