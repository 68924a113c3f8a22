import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { type Decision, decide, type Machine } from "./chromium-decision";

/**
 * No sandbox, because containers run as root; the rest keeps the browser's own traffic out of the tests, and theirs on
 * this machine.
 */
export const LAUNCH_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Each page would else begin with a process of its own.
  "--renderer-process-limit=1",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** The shell first: it is the same browser without a window's parts, and takes half of the time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const MAC_APPS = ["Chromium", "Google Chrome"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const FONT_FOLDER = "/usr/share/fonts";

/** Where a Chromium may be, the wanted one first: the caller's, Playwright's own, the system's. */
function candidates(env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...(process.platform === "darwin" ? MAC_APPS : [])];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems have a placeholder by this name that only says how to install it; libraries may be missing, too. */
const answers = (file: string): boolean =>
  isExecutable(file) && spawnSync(file, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;

/** The Chromium to use; null if there is none. CHROMIUM_PATH is taken at its word. */
export const findChromium = (env: NodeJS.ProcessEnv): string | null =>
  env.CHROMIUM_PATH || (candidates(env).find(answers) ?? null);

/** Whether Chinese text can be drawn. Without fontconfig's tool, by the names of the font files. */
function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  const { error, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  if (!error) return stdout.trim() !== "";
  if (!existsSync(FONT_FOLDER)) return false;
  return readdirSync(FONT_FOLDER, { recursive: true }).some((name) => /CJK/i.test(String(name)));
}

function survey(env: NodeJS.ProcessEnv): Machine {
  return {
    chromium: findChromium(env),
    chineseFont: hasChineseFont(),
    debian: existsSync("/etc/debian_version") && spawnSync("apt-get", ["--version"]).status === 0,
    root: process.getuid?.() === 0,
  };
}

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update"], { env, stdio: ["ignore", "inherit", "inherit"] });
  execFileSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
}

function giveUp({ command }: Extract<Decision, { kind: "missing" }>): null {
  console.error(
    `The browser tests need Chromium and a font for Chinese. This installs what is missing:\n\n  ${command}\n`,
  );
  return null;
}

/**
 * The path of a Chromium that can draw Chinese. As root on Debian what is missing is installed; elsewhere the command
 * that installs it is printed, and the answer is null.
 */
export function ensureChromium(env: NodeJS.ProcessEnv): string | null {
  const decision = decide(survey(env));
  switch (decision.kind) {
    case "ready":
      return decision.path;
    case "missing":
      return giveUp(decision);
    case "install": {
      console.log(`Installing with apt-get, for the browser tests: ${decision.packages.join(" ")}`);
      try {
        install(decision.packages);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
      // Whatever is missing now cannot be installed that way.
      const after = decide({ ...survey(env), root: false, debian: false });
      return after.kind === "ready" ? after.path : after.kind === "missing" ? giveUp(after) : null;
    }
    default:
      return decision satisfies never;
  }
}
