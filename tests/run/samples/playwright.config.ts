import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "playwright-sample.ts",
  workers: 1,
  outputDir: "../../../.cache/samples",
});
