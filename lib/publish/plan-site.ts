import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { commonInputs } from "@/lib/site/archive/inputs";
import { routesOf } from "@/lib/site/routes/routes";
import { contentHash, type Manifest } from "./manifest/manifest";
import { checkPermalinks } from "./permalinks";
import { type Plan, planPages } from "./plan/plan";
import { redirectsOf } from "./redirects";

interface PlanInput {
  content: Content;
  /** Digest of the templates' sources. */
  templates: string;
  /** What is published. */
  last: Manifest;
  /** The site's address, where it is not site.yml's. */
  siteUrl: string | null;
  /** ISO moment. */
  now: string;
  full: boolean;
}

export interface PlannedSite {
  archive: Archive;
  /** Digest of what every page is made with: the templates, the site's settings. */
  basis: string;
  plan: Plan;
  /** Old URL → where it leads. */
  redirects: ReadonlyMap<string, string>;
  /** The same of lists that are empty now. */
  moved: ReadonlyMap<string, string>;
  /** Of addresses: those that two pages claim, those that are lost. */
  problems: Problem[];
}

/** What the site will be, and what must be rendered for it. */
export function planSite({ content, templates, last, siteUrl, now, full }: PlanInput): PlannedSite {
  const archive = archiveOf(atAddress(content, siteUrl), now);
  const routes = routesOf(archive);
  const basis = basisOf(templates, archive);
  const { redirects, problems: clashes } = redirectsOf(archive, routes);
  const { moved, problems: lost } = checkPermalinks(last, routes, redirects);
  const plan = planPages(routes, last, basis, full);
  return { archive, basis, plan, redirects, moved, problems: [...clashes, ...lost] };
}

/** Digest of what every page is made with. */
export const basisOf = (templates: string, archive: Archive): string =>
  contentHash(JSON.stringify([templates, commonInputs(archive)]));

const atAddress = (content: Content, url: string | null): Content =>
  url ? { ...content, site: { ...content.site, url } } : content;
