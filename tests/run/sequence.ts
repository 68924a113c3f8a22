import { ensureChromium } from "../browser/chromium";
import type { Outcome, Step } from "./step";
import { browserTests, build, type Extent, lint, typeCheck, vitest } from "./steps";

/** Runs a step; those beside others keep what they print until they are done. */
export type Run = (step: Step, beside?: "beside") => Promise<Outcome>;

interface Environments {
  plain: NodeJS.ProcessEnv;
  /** Says where the site is built, and found by its tests. */
  site: NodeJS.ProcessEnv;
}

const withoutChromium: Outcome = {
  title: "browser tests",
  ok: false,
  tally: { passed: 0, failed: 1, skipped: 0 },
  failures: ["browser tests: no Chromium that can draw Chinese"],
  took: 0,
};

async function inBrowser(extent: Extent, run: Run, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const chromium = ensureChromium(env);
  return chromium ? run(browserTests(extent, chromium, env)) : withoutChromium;
}

/** All steps in their order: types, lint, the site and whole publishes beside the unit tests, then the browser. */
export async function runAll(extent: Extent, run: Run, { plain, site }: Environments): Promise<Outcome[]> {
  if (extent === "cheap") {
    const built = await run(build(site));
    return built.ok ? [built, await inBrowser(extent, run, site)] : [built];
  }
  const units = run(vitest("unit", plain));
  const types = await run(typeCheck(plain), "beside");
  const style = await run(lint(plain), "beside");
  const built = await run(build(site), "beside");
  const publishes = built.ok ? [await run(vitest("publish", site), "beside")] : [];
  const first = [await units, types, style, built, ...publishes];
  return built.ok ? [...first, await inBrowser(extent, run, site)] : first;
}
