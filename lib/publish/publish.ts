import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { CacheDamaged } from "@/lib/content/cache/blob-store";
import { type LoadResult, loadContent } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import type { Route } from "@/lib/site/routes/routes";
import type { Published, PublishInput, PublishResult, StageName } from "./input-and-result";
import { publishedSite } from "./known-site";
import { linkProblems } from "./links/check-links";
import { LOCK, withLock } from "./lock/lock";
import { type Manifest, manifestHash } from "./manifest/manifest";
import { bytesOf } from "./manifest/manifest-files";
import { mergeIntoDist, NO_CHANGES } from "./merge/merge";
import { Staging } from "./merge/staging";
import { newManifest } from "./new-manifest";
import { takeParts } from "./parts/take-parts";
import { damagedPictures } from "./pictures/damaged";
import { publishPictures } from "./pictures/stage";
import { noteDays, settledDays } from "./plan/known-days";
import type { SourceDigests } from "./plan/sources";
import { type PlannedSite, planSite } from "./plan-site";
import { renderPages } from "./render/render";
import { indexStories } from "./search/stage";
import { type StageClock, stageClock } from "./stages";
import { noteResult, sameAgain } from "./unchanged/last-result";
import { type State, stateOf } from "./unchanged/state";
import { whereWritten } from "./where-written";

export type { Published, PublishInput, PublishResult, StageName } from "./input-and-result";

/**
 * load → plan → render, search, pictures → merge. Content with errors publishes nothing and leaves `dist` as it was.
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
  const { dist, siteUrl, now, full = false, onPlan = () => {}, onStep } = input;
  const clock = stageClock<StageName>(input.onStage);
  const sources = await input.sources();
  const state = await clock.run("load", () => stateOf(input, sources));
  const same = state === null || full ? null : await clock.run("load", () => sameAgain(input, state, now));
  if (same) {
    const { problems, pages, stories, nextDue, bytes } = same;
    onPlan([], pages);
    const nothing = { changes: NO_CHANGES, due: { pages: 0, bundles: 0 }, stages: clock.times() };
    return { published: true, problems, pages, stories, nextDue, bytes, ...nothing };
  }

  input.renderer.prepare(sources.templates);
  const { content, problems: found, slugOf } = await clock.run("load", () => load(input, sources, state));
  if (!content || hasErrors(found)) return { published: false, problems: found };

  const { before, last, hash } = await publishedSite(dist, full);
  const planned = await clock.run("plan", async () => {
    const site = await planSite({
      content,
      templates: sources.templates,
      last,
      before,
      siteUrl,
      now,
      full,
      whereWritten: whereWritten(input.contentDir),
      settled: (days, basis) => settledDays(input.cacheDir, days, { manifest: hash, basis }),
      // What other machines have rendered is known later.
      ...(input.parts ? {} : { onDue: (route: Route) => input.renderer.begin(route) }),
    });
    const links = await linkProblems({ ...input, ...site, content, unread: [] });
    return { ...site, links, damaged: await damagedPictures({ ...input, content: site.archive, last }) };
  });
  const problems = [...found, ...planned.problems, ...planned.links, ...planned.damaged];
  if (hasErrors(problems)) return { published: false, problems };
  const { archive, plan } = planned;
  onPlan(plan.due, plan.inputs.size);

  if (input.parts) await takeParts({ ...input, parts: input.parts, due: plan.due });
  const staging = await Staging.open(dist, last);
  const made = await makeFiles({ input, sources, last, planned, personPinyin: slugOf, staging, clock });
  const { next, changes } = await clock.run("merge", async () => {
    const next = await newManifest({ ...input, ...planned, ...made, content, last, staging });
    return { next, changes: await mergeIntoDist(dist, staging, last, next, onStep) };
  });
  const published: Published = {
    published: true,
    problems: [...problems, ...made.pictures.problems],
    changes,
    due: { pages: plan.due.length, bundles: made.indexed },
    pages: plan.inputs.size,
    stories: archive.stories.length,
    nextDue: next.due,
    bytes: bytesOf(next),
    stages: clock.times(),
  };
  const manifest = await manifestHash(dist);
  await noteDays(input.cacheDir, planned.days, { manifest, basis: planned.basis });
  await noteResult(input, state, now, manifest, published);
  return published;
}

/** What a file was when the state was taken counts: what changes while it is read is a state of its own, and published next. */
const load = (input: PublishInput, { readers }: SourceDigests, state: State | null): Promise<LoadResult> =>
  loadContent(input.contentDir, {
    folder: contentCache(input),
    version: readers,
    ...(state ? { times: state.times } : {}),
    onProgress: (done, total) => input.onProgress?.("load", done, total),
  });

interface MakeInput {
  input: PublishInput;
  sources: SourceDigests;
  last: Manifest;
  planned: PlannedSite;
  personPinyin: (name: string) => string;
  staging: Staging;
  clock: StageClock<StageName>;
}

/** Pages, search index and pictures at the same time: none needs the others, and a few pages keep only one core busy. */
async function makeFiles({ input, sources, last, planned, personPinyin, staging, clock }: MakeInput) {
  const { renderer, full = false, onProgress = () => {} } = input;
  const { archive, basis, plan } = planned;
  const [rendered, { bundles, indexed }, pictures] = await allDone([
    renderPages({
      renderer,
      templates: sources.templates,
      basis,
      due: plan.due,
      needed: basis !== last.basis || full,
      staging,
      run: clock.run,
      onProgress,
    }),
    clock.run("search", () =>
      indexStories({
        archive,
        last: last.bundles,
        code: sources.indexers,
        full,
        personPinyin,
        staging,
        onProgress,
      }),
    ),
    clock.run("pictures", () => publishPictures({ ...input, archive, last, staging })),
  ]);
  return { rendered, bundles, indexed, pictures };
}

/** The results of all. Where one fails, this fails when the others have ended, too. */
async function allDone<T extends readonly Promise<unknown>[]>(
  all: readonly [...T],
): Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }> {
  await Promise.allSettled(all);
  return Promise.all(all);
}
