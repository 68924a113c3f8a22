import type { LoadResult } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";
import type { PublishInput } from "./input-and-result";
import { readManifest } from "./known-site";
import { linkProblems } from "./links/check-links";
import { manifestHash } from "./manifest/manifest";
import { damagedPictures } from "./pictures/damaged";
import { settledDays } from "./plan/known-days";
import { nextDue, type RenderReason } from "./plan/plan";
import type { SourceDigests } from "./plan/sources";
import { planSite } from "./plan-site";
import { whereWritten } from "./where-written";

/** What a publish at this moment would change. */
export interface PlannedPublish {
  /** Of the content, of addresses, links and pictures. With an error nothing would be published. */
  problems: Problem[];
  /** Pages that would be made, and why. */
  due: { url: string; reason: RenderReason }[];
  /** Addresses that are published, and lead to another one from then on. */
  redirected: { from: string; to: string }[];
  /** How many pages the site would have, and has. */
  pages: { will: number; now: number };
  /** The next moment at which something appears or is over; ISO. */
  nextDue: string | null;
}

type PlanInput = Pick<PublishInput, "root" | "contentDir" | "dist" | "cacheDir" | "siteUrl" | "now"> & {
  sources: SourceDigests;
};

/** Plans as a publish does, and writes nothing. null where `site.yml` can't be read. */
export async function planPublish(loaded: LoadResult, input: PlanInput): Promise<PlannedPublish | null> {
  const { content, problems: found } = loaded;
  if (!content) return null;
  const { dist, siteUrl, now, sources, cacheDir, contentDir } = input;
  const last = await readManifest(dist);
  const planned = await planSite({
    content,
    templates: sources.templates,
    last,
    before: last,
    siteUrl,
    now,
    full: false,
    whereWritten: whereWritten(contentDir),
    settled: async (days, basis) =>
      settledDays(cacheDir, days, { manifest: await manifestHash(dist), basis }),
  });
  // Addresses of files that could not be read seem to be lost: the files' own errors say enough.
  const addresses = hasErrors(found) ? [] : planned.problems;
  const links = await linkProblems({ ...input, ...planned, content, unread: loaded.unread });
  const damaged = await damagedPictures({ contentDir, cacheDir, content, last });
  const isPublished = (url: string) => last.pages[url] !== undefined;
  return {
    problems: [...found, ...addresses, ...links, ...damaged],
    due: planned.plan.due.map(({ route, reason }) => ({ url: route.url, reason })),
    redirected: [...planned.redirects].flatMap(([from, to]) => (isPublished(from) ? [{ from, to }] : [])),
    pages: { will: planned.plan.inputs.size, now: Object.keys(last.pages).length },
    nextDue: nextDue(content, now),
  };
}
