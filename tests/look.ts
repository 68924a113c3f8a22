import { spawnSync } from "node:child_process";
import { ensureChromium } from "./browser/chromium";
import { binOf, cleanEnvironment, ROOT } from "./command";
import { LENGTH_VARIABLE, NIGHTLY } from "./length";

/**
 * `npm run test:look`: builds the site and compares how its pages look with `tests/visual/`. With
 * `--update-snapshots=all` what is there now is kept. `npm run handbook:pictures` does a day's work at the desk and keeps how its
 * screens look for the handbook.
 */
const env = {
  ...cleanEnvironment(),
  NEWSPAPER_DIST: `${ROOT}/.cache/look`,
  NEWSPAPER_CACHE: `${ROOT}/.cache/test`,
  // All pictures of a page, not only those of the day.
  [LENGTH_VARIABLE]: NIGHTLY,
};
const run = (args: readonly string[], more: Record<string, string> = {}): number =>
  spawnSync(process.execPath, args, { cwd: ROOT, env: { ...env, ...more }, stdio: "inherit" }).status ?? 1;

const [first, ...rest] = process.argv.slice(2);
const tests =
  first === "--handbook"
    ? ["desk-journey", "--project", "at-length", "--update-snapshots=all", ...rest]
    : ["pages", ...process.argv.slice(2)];

const chromium = ensureChromium(env);
const built = chromium ? run([binOf("tsx", "tsx"), "lib/cli/build-site.ts"]) : 1;
process.exitCode =
  built ||
  run([binOf("@playwright/test", "playwright"), "test", ...tests], { CHROMIUM_PATH: chromium ?? "" });
