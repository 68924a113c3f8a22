import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const common = { resolve: { alias: { "@": import.meta.dirname } } };

/** `unit`: parts by themselves. `publish`: whole publishes, a few of them with Next.js. */
export default defineConfig({
  test: {
    // By default one core stays idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        ...common,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        ...common,
        test: {
          name: "publish",
          include: ["tests/publish/**/*.test.ts"],
          testTimeout: 240_000,
        },
      },
    ],
  },
});
