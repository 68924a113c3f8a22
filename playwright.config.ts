import { defineConfig } from "@playwright/test";
import { AT_LENGTH } from "./tests/browser/at-length";
import { findChromium, LAUNCH_ARGS } from "./tests/browser/chromium";

/** `npm test` finds the browser once and says where; `npx playwright test` alone finds it here. */
process.env.CHROMIUM_PATH ||= findChromium(process.env) ?? "";

const atLength = new RegExp(AT_LENGTH.tag);

export default defineConfig({
  testDir: "tests",
  testMatch: ["browser/**/*.spec.ts", "site/**/*.spec.ts"],
  // Serves the site on a free port and leaves its address in the environment: see tests/browser/test.ts.
  globalSetup: "./tests/browser/serve-site.ts",
  // Where the linter does not look.
  outputDir: ".cache/test-results",
  snapshotPathTemplate: "tests/visual/{arg}{ext}",
  // A picture that is missing fails its test; none is written by itself.
  updateSnapshots: "none",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  // Ten times what is usual: a slow machine, and one that is busy with the unit tests too, only takes longer.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  projects: [
    { name: "chromium", grepInvert: atLength },
    // What takes long and finds little: `npm run test:nightly`. Each has one of its kind in the other project.
    { name: "at-length", grep: atLength },
  ],
  use: {
    browserName: "chromium",
    // What one test has read is nothing to another: tests of reading offline ask for workers themselves.
    serviceWorkers: "block",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: LAUNCH_ARGS },
  },
});
