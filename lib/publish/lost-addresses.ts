import { REDIRECTS_FILE } from "@/lib/content/settings/redirects";
import { isLasting } from "@/lib/records/address";
import type { Problem } from "@/lib/records/problem";
import { groupBy } from "@/lib/site/archive/group-by";
import { urls } from "@/lib/site/urls";

export const isStory = (url: string): boolean => urls.story.read(url) !== null;

/** How many stories must be gone, and none left, for it to be another content. */
const MIN_EXCHANGED = 5;

/** What is said of all addresses at once where nothing is left of what was published: the sample, or another site. */
const exchanged = (lost: readonly LostAddress[]): Problem =>
  problem(
    `发布过的稿件这次一篇也没有了，共 ${lost.length} 个网址（例如 ${lost.find(({ url }) => isStory(url))?.url ?? lost[0]?.url}）：内容整个换过了`,
    "发布过的只是样例、没有给读者看过：删去 dist 文件夹，再发布（npm run new-site 会替你移开样例和 dist）；不是有意换的：把内容文件夹（--content）或 dist（--out）换回来；读者看过的，在这个文件里逐条写明：redirects 转到哪里，或 gone 不再有",
  );

/** How many lost addresses are listed. Where there are more, somebody has probably named the wrong folder. */
const LISTED_ADDRESSES = 50;

/** An address that was published, and is nowhere now. */
export interface LostAddress {
  url: string;
  /** Whether a page was there, not only the way to one. */
  wasPage: boolean;
}

/** The errors for lost addresses. `fresh`: new stories; `published`: how many stories were there before. */
export function lostAddresses(
  lost: readonly LostAddress[],
  fresh: readonly string[],
  published: number,
): Problem[] {
  const stories = lost.filter(({ url, wasPage }) => wasPage && isStory(url)).length;
  if (stories === published && stories >= MIN_EXCHANGED) return [exchanged(lost)];
  const bySlug = groupBy(fresh, (url) => [slugOf(url)]);
  const byDay = groupBy(fresh, (url) => [dayOf(url)]);
  const problems = lost
    .slice(0, LISTED_ADDRESSES)
    .map((each) => lostAddress(each, bySlug.get(slugOf(each.url)) ?? byDay.get(dayOf(each.url)) ?? []));
  const more = lost.length - problems.length;
  if (more === 0) return problems;
  const cure =
    "是不是换了内容文件夹（--content）或 dist（--out）？换回来；真要去掉，用 redirects.yml 逐条写明";
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
