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

/** Builds the site and looks at it in the browser. The first of the outcomes is there as soon as the site is. */
function siteInBrowser(
  extent: Extent,
  run: Means["run"],
  chromium: string | null,
  env: NodeJS.ProcessEnv,
): { built: Promise<Outcome>; all: Promise<Outcome[]> } {
  const built = run(build(env));
  const look = async () => {
    const outcome = await built;
    if (!outcome.ok) return [outcome];
    return [outcome, chromium ? await run(browserTests(extent, chromium, env)) : WITHOUT_CHROMIUM];
  };
  return { built, all: look() };
}

async function inTurn(steps: readonly Step[], run: Means["run"]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await run(step));
  return outcomes;
}

/**
 * All steps, in three rows beside each other, so that no core waits where one of them does: the parts by themselves; the site and the
 * browser's tests of it; types, lint and, with the templates that the site was built with, whole publishes.
 */
export async function runAll(
  extent: Extent,
  { run, chromium: find }: Means,
  { plain, site }: Environments,
): Promise<Outcome[]> {
  const chromium = find(site);
  if (extent === "cheap") return siteInBrowser(extent, run, chromium, site).all;
  const beside = (step: Step) => run(step, "beside");
  const { built, all } = siteInBrowser(extent, beside, chromium, site);
  const publishes = async () => ((await built).ok ? [await beside(vitest("publish", site))] : []);
  const checks = inTurn([typeCheck(plain), lint(plain)], beside);
  const rows = [checks, inTurn([vitest("unit", plain)], run), checks.then(publishes), all];
  return (await Promise.all(rows)).flat();
}
