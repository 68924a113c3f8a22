import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** So that the runner can name a test that hangs, a property meets the same cases each day, and no folder is left. */
const setupFiles = ["tests/run/announce.ts", "tests/pinned-properties.ts", "tests/clean-up.ts"];
/** Without Tailwind: no test reads what a route's style sheet is made into. */
const common = { resolve: { alias: { "@": import.meta.dirname } }, css: { postcss: {} } };

/** As `isNightly` of tests/length.ts, which a configuration that is loaded as it is cannot import. */
const isNightly = process.env.NEWSPAPER_TEST_LENGTH === "nightly";
/** Room for what is soon thrown away again, in megabytes: with Node.js's own 16 tests take a tenth more of a processor, and up to a fifth. */
const execArgv = ["--max-semi-space-size=64"];

const MINUTE = 60_000;
/** A test that ends at all ends within this time, on a machine five times slower than ours and busy with others too. */
const testTimeout = isNightly ? 60 * MINUTE : 3 * MINUTE;

/** `unit`: parts by themselves. `publish`: whole publishes, a few of them with Next.js. */
export default defineConfig({
  test: {
    // By default one core stays idle.
    maxWorkers: availableParallelism(),
    // Modules are transformed once, until they change.
    experimental: { fsModuleCache: true, fsModuleCachePath: ".cache/vitest" },
    projects: [
      {
        ...common,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          setupFiles,
          execArgv,
          // Dictionaries, the content's readers and the libraries are loaded once a worker, not once a file: no test may
          // change what another sees (a module's state, `process.env`, the folder, the clock).
          isolate: false,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        ...common,
        test: {
          name: "publish",
          include: ["tests/publish/**/*.test.ts"],
          setupFiles,
          execArgv,
          // As above.
          isolate: false,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
