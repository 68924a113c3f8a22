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
