import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** So that the runner can name a test that hangs. */
const setupFiles = ["tests/run/announce.ts"];
const common = { resolve: { alias: { "@": import.meta.dirname } } };

/** `unit`: parts by themselves. `publish`: whole publishes with the real renderer, one after the other. */
export default defineConfig({
  test: {
    // By default one core stays idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        ...common,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"], setupFiles, testTimeout: 60_000 },
      },
      {
        ...common,
        test: {
          name: "publish",
          include: ["tests/publish/**/*.test.ts"],
          setupFiles,
          testTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
