import { isLasting } from "@/lib/records/address";
import type { Problem } from "@/lib/records/problem";
import { canonicalAddress, pathKey } from "@/lib/records/spelling";
import { type Route, rowAt } from "@/lib/site/routes/routes";
import type { Lasting } from "@/lib/site/routes/row";
import { urls } from "@/lib/site/urls";
import { isStory, type LostAddress, lostAddresses } from "./lost-addresses";
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
        moved.set(url, feedLike(url, now));
        break;
      case "part":
        break;
      default:
        lasting satisfies never;
    }
  }
  if (forEver.length === 0) return { moved, emptied, problems: [] };
  const fresh = routes.map(({ url }) => url).filter((url) => !(url in last.pages) && isStory(url));
  const published = Object.keys(last.pages).filter(isStory).length;
  return { moved, emptied, problems: lostAddresses(forEver, fresh, published) };
}

/** The paper's feed in the form of another one. */
const feedLike = (url: string, now: ReadonlySet<string>): string => {
  const same = url.slice(url.lastIndexOf("/"));
  return now.has(same) ? same : urls.feed();
};

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
