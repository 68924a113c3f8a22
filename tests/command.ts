import { createRequire } from "node:module";
import path from "node:path";

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, "..");

/** Arguments of Node.js with which a program of ours, named by its path without ending, starts soonest. */
export const launched = (program: string): string[] => [path.join(ROOT, "lib/cli/launch.mjs"), program];

const require = createRequire(path.join(ROOT, "package.json"));

/** A package's command as a JavaScript file, which needs neither a shell nor `.bin`. */
export function binOf(name: string, command: string): string {
  const file = require.resolve(`${name}/package.json`);
  const { bin } = require(file) as { bin: string | Record<string, string> };
  return path.join(path.dirname(file), typeof bin === "string" ? bin : (bin[command] ?? ""));
}

/** The environment without what would change the site under test; what is only for tests stays. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { SITE_URL, PORT, ...env } = process.env;
  const kept = Object.entries(env).filter(([name]) => !/^NEWSPAPER_(?!TEST_)/.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: env.NODE_ENV };
}
