import path from "node:path";
import { describe, expect, test } from "vitest";
import { binOf, ROOT } from "../../command";
import { heardOf } from "./children";

/** What the two test runners tell our reporters, which no type says: an upgrade may change it. */
const run = path.join(ROOT, "tests/run");
const samples = path.join(run, "samples");

const vitest = (sample: string) => [
  binOf("vitest", "vitest"),
  "run",
  sample,
  `--root=${samples}`,
  `--reporter=${path.join(run, "vitest-reporter.ts")}`,
];

describe.concurrent("our reporters", () => {
  test("tell of Vitest's tests what passed, failed and was left out, and of hooks that failed", async () => {
    const { tally, failures } = await heardOf({ args: vitest("vitest-sample"), counted: true });
    const file = "tests/run/samples/vitest-sample.ts";
    expect(failures).toEqual([`${file} › fails`, `${file} › a group whose hook fails, in a hook`]);
    expect(tally).toMatchObject({ passed: 1, failed: 2 });
    expect(tally.skipped).toBeGreaterThanOrEqual(1);
  });

  test("know which of Vitest's tests runs, also when it never lets go of its process", async () => {
    const { failures, tally } = await heardOf({ args: vitest("vitest-hangs"), counted: true });
    expect(failures).toEqual(["tests/run/samples/vitest-hangs.ts › never lets go of its process"]);
    expect(tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test("tell of Playwright's tests what passed, failed and was left out", async () => {
    const { tally, failures } = await heardOf({
      args: [
        binOf("@playwright/test", "playwright"),
        "test",
        `--config=${path.join(samples, "playwright.config.ts")}`,
        `--reporter=${path.join(run, "playwright-reporter.ts")}`,
      ],
      counted: true,
    });
    expect(failures).toEqual(["playwright-sample.ts › fails"]);
    expect(tally).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });
});
