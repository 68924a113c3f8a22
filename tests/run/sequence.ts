import type { Outcome, Step } from "./step";
import { browserTests, build, type Extent, lint, typeCheck, vitest } from "./steps";

export interface Means {
  /** Runs a step; one that runs beside others keeps what it prints until it is done. */
  run(step: Step, beside?: "beside"): Promise<Outcome>;
  /** A Chromium's path; null if there is none, and none can be had. */
  chromium(env: NodeJS.ProcessEnv): string | null;
}

interface Environments {
  plain: NodeJS.ProcessEnv;
  /** Says where the site is built, and found by its tests. */
  site: NodeJS.ProcessEnv;
}

const WITHOUT_CHROMIUM: Outcome = {
  title: "browser tests",
  ok: false,
  tally: { passed: 0, failed: 1, skipped: 0 },
  failures: ["there is no Chromium that can draw Chinese"],
  took: 0,
};

async function inBrowser(extent: Extent, { run, chromium }: Means, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const path = chromium(env);
  return path ? run(browserTests(extent, path, env)) : WITHOUT_CHROMIUM;
}

/** All steps in their order: types, lint, the site and whole publishes beside the unit tests, then the browser. */
export async function runAll(
  extent: Extent,
  means: Means,
  { plain, site }: Environments,
): Promise<Outcome[]> {
  const { run } = means;
  if (extent === "cheap") {
    const built = await run(build(site));
    return built.ok ? [built, await inBrowser(extent, means, site)] : [built];
  }
  const units = run(vitest("unit", plain));
  const types = await run(typeCheck(plain), "beside");
  const style = await run(lint(plain), "beside");
  const built = await run(build(site), "beside");
  const publishes = built.ok ? [await run(vitest("publish", site), "beside")] : [];
  const first = [await units, types, style, built, ...publishes];
  return built.ok ? [...first, await inBrowser(extent, means, site)] : first;
}
