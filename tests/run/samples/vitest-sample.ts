import { beforeAll, describe, expect, test } from "vitest";

/** For the test of our reporter, which runs this file by itself: see tests/unit/run/reporters.test.ts. */
test("passes", () => {});

test("fails", () => {
  expect(1).toBe(2);
});

test.skip("is left out", () => {});

describe("a group whose hook fails", () => {
  beforeAll(() => {
    throw new Error("as it should");
  });
  test("cannot be run", () => {});
});

// Vitest is killed before this process could tell it anything, as when a test hangs.
test.runIf(process.env.SAMPLE_HANGS)("hangs", () => {
  process.kill(process.ppid, "SIGKILL");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);
});
