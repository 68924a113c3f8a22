import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { CacheDamaged } from "@/lib/content/cache/blob-store";
import { loadContent } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { commonInputs } from "@/lib/site/archive/inputs";
import { routesOf } from "@/lib/site/routes/routes";
import { LOCK, withLock } from "./lock/lock";
import { distrusted, readManifest } from "./manifest/known-site";
import { hashOf } from "./manifest/manifest";
import { bytesOf } from "./manifest/manifest-files";
import { type Changes, mergeIntoDist } from "./merge/merge";
import { Staging } from "./merge/staging";
import { nextManifest } from "./new-manifest";
import { checkPermalinks } from "./permalinks";
import { publishPictures } from "./pictures/stage";
import { type Due, planPages } from "./plan/plan";
import { type SourceDigests, sourceDigests } from "./plan/sources";
import { redirectsOf } from "./redirects";
import { renderPages } from "./render/render";
import { indexStories } from "./search/stage";
import { type StageTime, stageClock } from "./stages";

export type StageName = "load" | "plan" | "compile" | "render" | "finish" | "search" | "pictures" | "merge";

export interface PublishInput {
  /** The project's folder. */
  root: string;
  contentDir: string;
  dist: string;
  /** What may be deleted at any time, at the cost of time; inside the project's folder. */
  cacheDir: string;
  /** The site's address, where it is not site.yml's. */
  siteUrl: string | null;
  /** ISO moment. */
  now: string;
  /** Renders, indexes and writes everything, whether it is due or not. */
  full?: boolean;
  /** Stands for a change of the templates: see `sources.ts`. */
  salt?: string;
  /** Told of each stage as it begins. */
  onStage?: (stage: StageName) => void;
  /** Told of the pages that are due and how many there are in all, before they are rendered. */
  onPlan?: (due: readonly Due[], pages: number) => void;
  /** Told how far a stage has come. */
  onProgress?: (stage: StageName, done: number, total: number) => void;
  /** Told that another publish, of this process number, must end first. */
  onWait?: (pid: number) => void;
  /** Told before each file of `dist/` that is touched. */
  onStep?: () => void;
}

export interface Published {
  published: true;
  problems: Problem[];
  changes: Changes;
  due: { pages: number; bundles: number };
  pages: number;
  stories: number;
  /** The next moment at which something appears or expires; ISO. */
  nextDue: string | null;
  /** The site's files without their compressed copies. */
  bytes: number;
  stages: StageTime[];
}

export type PublishResult = Published | { published: false; problems: Problem[] };

/**
 * load → plan → render → finish → search, pictures → merge. Content with errors publishes nothing and leaves `dist` as it was.
 * Rejects where the system fails: see `failure.ts`.
 */
export async function publish(input: PublishInput): Promise<PublishResult> {
  const { dist, cacheDir, onWait = () => {} } = input;
  await mkdir(dist, { recursive: true });
  await mkdir(cacheDir, { recursive: true });
  return withLock(path.join(cacheDir, LOCK), onWait, () =>
    withLock(path.join(dist, LOCK), onWait, () => withSoundCache(input)),
  );
}

/** A damaged cache is no reason to fail: it is deleted, and made again. */
async function withSoundCache(input: PublishInput): Promise<PublishResult> {
  try {
    return await publishAlone(input);
  } catch (error) {
    if (!(error instanceof CacheDamaged)) throw error;
    await rm(contentCache(input), { recursive: true, force: true });
    return publishAlone(input);
  }
}

const contentCache = ({ cacheDir }: PublishInput): string => path.join(cacheDir, "content");

async function publishAlone(input: PublishInput): Promise<PublishResult> {
  const { root, contentDir, dist, cacheDir, siteUrl, now, full = false, salt = "" } = input;
  const { onStage = () => {}, onPlan = () => {}, onProgress = () => {}, onStep } = input;
  const clock = stageClock<StageName>(onStage);

  const sources = await sourceDigests(root, salt);
  const { content, problems: found } = await clock.run("load", () =>
    loadContent(contentDir, {
      folder: contentCache(input),
      version: sources.readers,
      onProgress: (done, total) => onProgress("load", done, total),
    }),
  );
  if (!content || hasErrors(found)) return { published: false, problems: found };

  const known = await readManifest(dist);
  const last = full ? distrusted(dist, known) : known;
  const planned = await clock.run("plan", () => {
    const archive = archiveOf(atAddress(content, siteUrl), now);
    const routes = routesOf(archive);
    const basis = basisOf(sources, archive);
    const { redirects, problems: clashes } = redirectsOf(archive, routes);
    const { moved, problems: lost } = checkPermalinks(last, routes, redirects);
    const problems = [...found, ...clashes, ...lost];
    return { archive, routes, basis, redirects, moved, problems, plan: planPages(routes, last, basis, full) };
  });
  const { archive, basis, plan, problems } = planned;
  if (hasErrors(problems)) return { published: false, problems };
  onPlan(plan.due, plan.inputs.size);

  const staging = await Staging.open(dist, last);
  // None needs the others, and of a few pages Next.js renders one after the other.
  const [rendered, { bundles, indexed }, pictures] = await allDone([
    renderPages({
      root,
      cacheDir,
      templates: sources.templates,
      basis,
      due: plan.due,
      needed: basis !== last.basis || full,
      staging,
      run: clock.run,
      onProgress,
    }),
    clock.run("search", () =>
      indexStories({ archive, last: last.bundles, code: sources.indexers, full, staging, onProgress }),
    ),
    clock.run("pictures", () => publishPictures({ ...input, archive, last, staging })),
  ]);
  const { next, changes } = await clock.run("merge", async () => {
    const next = await nextManifest({
      ...input,
      ...planned,
      content,
      last,
      rendered,
      bundles,
      pictures,
      staging,
    });
    return { next, changes: await mergeIntoDist(dist, staging, last, next, onStep) };
  });
  return {
    published: true,
    problems: [...problems, ...pictures.problems],
    changes,
    due: { pages: plan.due.length, bundles: indexed },
    pages: plan.inputs.size,
    stories: archive.stories.length,
    nextDue: next.due,
    bytes: bytesOf(next),
    stages: clock.times(),
  };
}

/** The results of all; where one fails, the others have ended, too, before anybody hears of it. */
async function allDone<T extends readonly Promise<unknown>[]>(
  all: readonly [...T],
): Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }> {
  await Promise.allSettled(all);
  return Promise.all(all);
}

/** Digest of what every page is made with. */
export const basisOf = ({ templates }: SourceDigests, archive: Archive): string =>
  hashOf(JSON.stringify([templates, commonInputs(archive)]));

const atAddress = (content: Content, url: string | null): Content =>
  url ? { ...content, site: { ...content.site, url } } : content;
