import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { commonInputs } from "@/lib/site/archive/inputs";
import { storyDays } from "@/lib/site/pages/story-days";
import { emptiedRoutes } from "@/lib/site/routes/emptied";
import { type Route, routesOf } from "@/lib/site/routes/routes";
import { planAddresses } from "./addresses";
import { contentHash, type Manifest } from "./manifest/manifest";
import { cardInput } from "./pictures/card-input";
import { chained } from "./plan/known-days";
import { type Plan, planPages } from "./plan/plan";
import type { WhereWritten } from "./where-written";

interface PlanInput {
  content: Content;
  /** Digest of the templates' sources. */
  templates: string;
  /** What is published. */
  last: Manifest;
  /** The same as it was noted, whatever of it may be relied on. */
  before: Manifest;
  /** The site's address, where it is not site.yml's. */
  siteUrl: string | null;
  /** ISO moment. */
  now: string;
  full: boolean;
  whereWritten: WhereWritten;
  /** Which of these days, by their digests, are as the last manifest has them. */
  settled: (days: ReadonlyMap<string, string>, basis: string) => Promise<ReadonlySet<string>>;
  /** Called with each page that is due, as soon as that is known. */
  onDue?: (route: Route) => void;
}

export interface PlannedSite {
  archive: Archive;
  routes: readonly Route[];
  /** Digest of what every page is made with: the templates, the site's settings. */
  basis: string;
  plan: Plan;
  /** Day → digest of all that pages with nothing of later ones are made from. */
  days: ReadonlyMap<string, string>;
  /** Old URL → where it leads. */
  redirects: ReadonlyMap<string, string>;
  /** The same of lists that are empty now. */
  moved: ReadonlyMap<string, string>;
  /** Lists that are empty now and lead nowhere: their pages say so. */
  emptied: readonly string[];
  /** Of addresses: those that two pages claim, those that are lost. */
  problems: Problem[];
}

/** What the site will be, and what must be rendered for it. */
export async function planSite(input: PlanInput): Promise<PlannedSite> {
  const { templates, last, siteUrl, now, full, whereWritten } = input;
  const content = atAddress(input.content, siteUrl);
  const basis = basisOf(templates, content);
  const archive = archiveOf(content, now, await cardInput(input.before, full ? null : basis));
  const routes = routesOf(archive);
  const addresses = planAddresses({ archive, routes, last, whereWritten });
  const days = chained(storyDays(archive));
  const settled = await input.settled(days, basis);
  const all = [...routes, ...emptiedRoutes(archive, addresses.emptied)];
  const plan = planPages(all, last, basis, full, {
    settled,
    ...(input.onDue ? { onDue: input.onDue } : {}),
  });
  return { archive, routes, basis, plan, days, ...addresses };
}

/** Digest of what every page is made with. */
export const basisOf = (templates: string, content: Parameters<typeof commonInputs>[0]): string =>
  contentHash(JSON.stringify([templates, commonInputs(content)]));

const atAddress = (content: Content, url: string | null): Content =>
  url ? { ...content, site: { ...content.site, url } } : content;
