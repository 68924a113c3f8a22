import { describe, expect, test } from "vitest";
import { type Means, runAll } from "../../run/sequence";
import type { Extent } from "../../run/steps";

/** What the steps do, in order, where these fail: `+` is a step's begin, `-` its end. The unit tests take longest. */
async function courseOf(
  extent: Extent,
  failing: readonly string[] = [],
  chromium: string | null = "/chromium",
) {
  const course: string[] = [];
  let endUnits = () => {};
  const unitsTake = new Promise<void>((resolve) => {
    endUnits = resolve;
  });
  const means: Means = {
    async run({ title, args }) {
      course.push(`+ ${title}`);
      if (title === "unit tests") await unitsTake;
      if (title === "publish tests" || failing.includes("build")) setImmediate(endUnits);
      course.push(`- ${title}`);
      const ok = !failing.includes(title);
      const tally = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
      if (title === "browser tests") course.push(args.filter((arg) => arg.startsWith("--project")).join(" "));
      return { title, ok, tally, failures: ok ? [] : [title], took: 1 };
    },
    chromium: () => chromium,
  };
  const outcomes = await runAll(extent, means, { plain: process.env, site: process.env });
  return { course, failed: outcomes.filter(({ ok }) => !ok).map(({ title }) => title) };
}

const beside = ["types", "lint", "build", "publish tests"].flatMap((title) => [`+ ${title}`, `- ${title}`]);

describe("the order of the steps", () => {
  test("types, lint, build and publishes run beside the unit tests, the browser when all are done", async () => {
    expect(await courseOf("usual")).toEqual({
      course: [
        "+ unit tests",
        ...beside,
        "- unit tests",
        "+ browser tests",
        "- browser tests",
        "--project=chromium",
      ],
      failed: [],
    });
  });

  test("the nightly opens both projects of browser tests", async () => {
    expect((await courseOf("nightly")).course.at(-1)).toBe("--project=chromium --project=at-length");
  });

  test("the night's cheap part is a site and the browser tests that take long", async () => {
    expect((await courseOf("cheap")).course).toEqual([
      "+ build",
      "- build",
      "+ browser tests",
      "- browser tests",
      "--project=at-length",
    ]);
  });

  test("without a site there is nothing to look at, but the unit tests end", async () => {
    const { course, failed } = await courseOf("usual", ["build"]);
    expect(course.at(-1)).toBe("- unit tests");
    expect(course).not.toContain("+ publish tests");
    expect(course).not.toContain("+ browser tests");
    expect(failed).toEqual(["build"]);
    expect((await courseOf("cheap", ["build"])).course).toEqual(["+ build", "- build"]);
  });

  test("without types or style in order everything else runs, too", async () => {
    const { course, failed } = await courseOf("usual", ["types", "lint"]);
    expect(course).toContain("- browser tests");
    expect(failed).toEqual(["types", "lint"]);
  });

  test("without a Chromium the browser tests have failed", async () => {
    expect((await courseOf("usual", [], null)).failed).toEqual(["browser tests"]);
  });
});
