import path from "node:path";
import { binOf, ROOT } from "../command";
import type { Step } from "./step";

/** The tests of `npm test`; those that take long; what of the latter is done soonest. */
export type Extent = "usual" | "nightly" | "cheap";

export const typeCheck = (env: NodeJS.ProcessEnv): Step => ({
  title: "types",
  args: [binOf("typescript", "tsc"), "--noEmit"],
  env,
});

export const lint = (env: NodeJS.ProcessEnv): Step => ({
  title: "lint",
  args: [binOf("@biomejs/biome", "biome"), "check", "."],
  env,
});

/** `project`: see vitest.config.ts. */
export const vitest = (project: string, env: NodeJS.ProcessEnv): Step => ({
  title: `${project} tests`,
  args: [
    binOf("vitest", "vitest"),
    "run",
    `--project=${project}`,
    "--reporter=default",
    `--reporter=${path.join(ROOT, "tests/run/vitest-reporter.ts")}`,
  ],
  env,
  counted: true,
});

/** Builds the site that the browser tests look at. */
export const build = (env: NodeJS.ProcessEnv): Step => ({
  title: "build",
  args: [binOf("tsx", "tsx"), "lib/cli/build-site.ts"],
  env,
});

/** Projects of playwright.config.ts. */
const BROWSER_PROJECTS: Record<Extent, string[]> = {
  usual: ["chromium"],
  nightly: ["chromium", "at-length"],
  cheap: ["at-length"],
};

export const browserTests = (extent: Extent, chromium: string, env: NodeJS.ProcessEnv): Step => ({
  title: "browser tests",
  args: [
    binOf("@playwright/test", "playwright"),
    "test",
    ...BROWSER_PROJECTS[extent].map((project) => `--project=${project}`),
    `--reporter=list,${path.join(ROOT, "tests/run/playwright-reporter.ts")}`,
  ],
  env: { ...env, CHROMIUM_PATH: chromium },
  counted: true,
});
