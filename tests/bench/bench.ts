import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { cleanEnvironment, launched, ROOT } from "../command";
import { type ArchivePlan, addFile } from "./archive";
import { assumePublished } from "./assume-published";
import { changesBetween, type FolderState, folderState } from "./folder-state";
import { NO_LIMITS } from "./limits";
import { measure, type Usage } from "./measure";
import type { Measure, Measurement } from "./measurement";
import { readReport } from "./publish-report";
import { type WarmPublisher, warmPublisher } from "./warm";

/** An archive on disk and where it is published to. */
interface Workplace {
  /** Where files are added. */
  archive: string;
  plan: ArchivePlan;
  dist: string;
  /** Makes `dist` look as if everything had been published. */
  assumePublished: () => Promise<void>;
  /** Runs the publisher once. */
  publish: (measure: Measure) => Promise<Pick<Measurement, "usage" | "report">>;
  /** Starts a publisher that stays ready; null where there is none. */
  warm: (() => WarmPublisher) | null;
}

/**
 * Measures publishes of the newspaper one after the other. Ends after one that fails. With `assume` the archive counts as
 * published: neither everything nor a change of the templates is measured.
 */
export async function* benchNewspaper(
  workplace: Workplace,
  rounds: number,
  assume = false,
): AsyncGenerator<Measurement> {
  if (assume) {
    await workplace.assumePublished();
    // The few files that need no rendering are written.
    await workplace.publish("full");
  }
  const run = runner(workplace);
  if (!assume) yield* run("full", 1);
  for (let round = 1; round <= rounds; round += 1) {
    yield* run("no-change", round);
    await addFile(workplace.archive, workplace.plan, round - 1);
    yield* run("plus-one", round);
  }
  yield* warmRounds(workplace, rounds);
  if (!assume) yield* run("template", 1);
}

/** One story more, and one more, by a process that stays: its first publish, which makes it ready, is not measured. */
async function* warmRounds(workplace: Workplace, rounds: number): AsyncGenerator<Measurement> {
  const { archive, plan, dist, warm } = workplace;
  if (!warm) return;
  const publisher = warm();
  try {
    await addFile(archive, plan, rounds);
    await publisher.publish();
    const run = runner({ dist, publish: publisher.publish });
    for (let round = 1; round <= rounds; round += 1) {
      await addFile(archive, plan, rounds + round);
      yield* run("plus-one-warm", round);
    }
  } finally {
    await publisher.end();
  }
}

/** Hugo has no publish that does less than all. */
export async function* benchHugo(workplace: Workplace, rounds: number): AsyncGenerator<Measurement> {
  const run = runner(workplace);
  yield* run("hugo-full", 1);
  for (let round = 1; round <= rounds; round += 1) {
    await addFile(workplace.archive, workplace.plan, round - 1);
    yield* run("hugo-plus-one", round);
  }
}

/** Publishes and looks at what has become of the published folder, until one publish fails. */
function runner({ dist, publish }: Pick<Workplace, "dist" | "publish">) {
  let failed = false;
  let before: FolderState | null = null;
  return async function* run(measure: Measure, round: number): AsyncGenerator<Measurement> {
    if (failed) return;
    before ??= folderState(dist);
    const { usage, report } = await publish(measure);
    const after = folderState(dist);
    const published = { files: after.files.size, bytes: after.bytes };
    failed = usage.code !== 0;
    yield { measure, round, usage, report, written: changesBetween(before, after), published };
    before = after;
  };
}

/**
 * Where the newspaper in `<folder>/content` is published: everything of it is under `folder`, and nothing is there yet but
 * the cache, if that is to be kept.
 */
export async function newspaperAt(
  folder: string,
  plan: ArchivePlan,
  subfolder: string,
  keepCache = false,
  limits = NO_LIMITS,
): Promise<Workplace> {
  const content = path.join(folder, "content");
  const dist = path.join(folder, "dist");
  const cache = path.join(folder, "cache");
  const reportFile = path.join(folder, "report.json");
  for (const old of keepCache ? [dist] : [dist, cache]) await rm(old, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const env = {
    ...cleanEnvironment(),
    NEWSPAPER_CONTENT: content,
    NEWSPAPER_DIST: dist,
    NEWSPAPER_CACHE: cache,
    NEWSPAPER_REPORT: reportFile,
  };
  return {
    archive: path.join(content, subfolder),
    plan,
    dist,
    assumePublished: () => assumePublished(content, dist, cache),
    publish: async (which) => {
      await rm(reportFile, { force: true });
      const script =
        which === "template"
          ? [...launched("tests/bench/publish-other-templates"), content, dist, cache, reportFile]
          : launched("build-site");
      const usage = await measure(process.execPath, script, { cwd: ROOT, env, limits });
      return { usage, report: await readReport(reportFile) };
    },
    warm: () => warmPublisher([content, dist, cache], env),
  };
}

/** Where the Hugo site in `folder` is built. */
export async function hugoAt(folder: string, plan: ArchivePlan, limits = NO_LIMITS): Promise<Workplace> {
  const dist = path.join(folder, "public");
  await rm(dist, { recursive: true, force: true });
  const hugo = (): Promise<Usage> =>
    measure(
      "hugo",
      ["--source", folder, "--destination", dist, "--cacheDir", path.join(folder, "cache"), "--noBuildLock"],
      { cwd: folder, env: cleanEnvironment(), limits },
    );
  return {
    archive: path.join(folder, "content"),
    plan,
    dist,
    assumePublished: async () => {},
    publish: async () => ({ usage: await hugo(), report: null }),
    warm: null,
  };
}
