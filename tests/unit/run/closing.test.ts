import { expect, test } from "vitest";
import { closing } from "../../run/closing";

test("the end of a run names what failed and closes with the sum alone on its line", () => {
  const said = closing([
    { title: "types", ok: true, took: 4.25, failures: [], tally: { passed: 1, failed: 0, skipped: 0 } },
    {
      title: "unit tests",
      ok: false,
      took: 61,
      failures: ["a › b"],
      tally: { passed: 7, failed: 1, skipped: 3 },
    },
  ]);
  expect(said).toContain("    4.3 s  types: 1 passed, 0 failed, 0 skipped\n");
  expect(said).toContain("Failed:\n  unit tests: a › b\n");
  expect(said.trimEnd().split("\n").at(-1)).toBe("8 passed, 1 failed, 3 skipped");
});
