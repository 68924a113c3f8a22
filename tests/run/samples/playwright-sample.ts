import { expect, test } from "@playwright/test";

/** For the test of our reporter, which runs this file by itself: see tests/unit/run/reporters.test.ts. */
test("passes", () => {});

test("fails", () => {
  expect(1).toBe(2);
});

test.skip("is left out", () => {});

test("fails as it should", () => {
  test.fail();
  throw new Error("as it should");
});
