import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureChromium } from "./browser/chromium";
import { binOf, cleanEnvironment, ROOT } from "./command";

/** `npm test`: types, lint, unit tests, then a site built for the occasion and its browser tests. */

/** A test that never ends, which its own runner cannot stop, must not hold up the rest. Milliseconds. */
const STEP_LIMIT = 9 * 60_000;

interface Tally {
  passed: number;
  failed: number;
}

/** Runs a JavaScript file, its output shown as it comes. Resolves with whether it succeeded. */
function run(title: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  console.log(`\n— ${title}`);
  return new Promise((resolve) => {
    // A group of its own, so that its workers end with it.
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env,
      stdio: ["ignore", "inherit", "inherit"],
      detached: true,
    });
    const end = () => {
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // Ended by itself.
      }
    };
    const interrupt = () => {
      end();
      process.exit(130);
    };
    const limit = setTimeout(() => {
      console.error(`${title}: not done after ${STEP_LIMIT / 60_000} minutes, ended`);
      end();
    }, STEP_LIMIT);
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    const done = (ok: boolean) => {
      clearTimeout(limit);
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      resolve(ok);
    };
    child.on("error", (error) => {
      console.error(error.message);
      done(false);
    });
    child.on("close", (code) => done(code === 0));
  });
}

const one = (ok: boolean): Tally => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A step that failed without saying which test did counts as one failure. */
const atLeastOne = (tally: Tally, ok: boolean): Tally =>
  ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };

const readReport = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(file, "utf8").catch(() => "{}"));

/** `project`: see vitest.config.ts. */
async function vitest(project: string, folder: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const report = path.join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [binOf("vitest", "vitest"), "run", "--project", project, ...reporters];
  const ok = await run(`${project} tests`, args, env);
  const { numPassedTests = 0, numFailedTests = 0 } = (await readReport(report)) as Record<string, number>;
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests }, ok);
}

async function browserTests(folder: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const chromium = ensureChromium(env);
  if (!chromium) return one(false);
  const report = path.join(folder, "playwright.json");
  const ok = await run(
    "browser tests",
    [binOf("@playwright/test", "playwright"), "test", "--reporter=list,json"],
    { ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  const { stats = {} } = (await readReport(report)) as { stats?: Record<string, number> };
  return atLeastOne(
    { passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) },
    ok,
  );
}

async function siteTests(folder: string, env: NodeJS.ProcessEnv): Promise<Tally[]> {
  // A cache of its own, so that what the tests publish does not crowd out what an editor has.
  const siteEnv = {
    ...env,
    NEWSPAPER_DIST: path.join(folder, "dist"),
    NEWSPAPER_CACHE: path.join(ROOT, ".cache", "test"),
  };
  const built = await run("build", [binOf("tsx", "tsx"), "lib/cli/build-site.ts"], siteEnv);
  if (!built) return [one(false)];
  return [one(true), await vitest("publish", folder, siteEnv), await browserTests(folder, siteEnv)];
}

async function main(folder: string): Promise<number> {
  const env = cleanEnvironment();
  const tallies = [
    one(await run("types", [binOf("typescript", "tsc"), "--noEmit"], env)),
    one(await run("lint", [binOf("@biomejs/biome", "biome"), "check", "."], env)),
    await vitest("unit", folder, env),
    ...(await siteTests(folder, env)),
  ];
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") > 0 ? 1 : 0;
}

const folder = await mkdtemp(path.join(tmpdir(), "newspaper-test-"));
try {
  process.exitCode = await main(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
