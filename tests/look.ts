import { spawnSync } from "node:child_process";
import { ensureChromium } from "./browser/chromium";
import { binOf, cleanEnvironment, ROOT } from "./command";

/**
 * `npm run test:look`: builds the site and compares how its pages look with `tests/visual/`. With
 * `--update-snapshots=all` what is there now is kept.
 */
const env = {
  ...cleanEnvironment(),
  NEWSPAPER_DIST: `${ROOT}/.cache/look`,
  NEWSPAPER_CACHE: `${ROOT}/.cache/test`,
};
const run = (args: readonly string[], more: Record<string, string> = {}): number =>
  spawnSync(process.execPath, args, { cwd: ROOT, env: { ...env, ...more }, stdio: "inherit" }).status ?? 1;

const chromium = ensureChromium(env);
const built = chromium ? run([binOf("tsx", "tsx"), "lib/cli/build-site.ts"]) : 1;
process.exitCode =
  built ||
  run([binOf("@playwright/test", "playwright"), "test", "pages", ...process.argv.slice(2)], {
    CHROMIUM_PATH: chromium ?? "",
  });
