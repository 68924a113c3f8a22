import { describe, expect, test } from "vitest";
import { type Means, runAll } from "../../run/sequence";
import type { Extent } from "../../run/steps";

/**
 * What the steps do, in order, where these fail: `+` is a step's begin, `-` its end. The step named `longest` ends when the publishes do.
 */
async function courseOf(
  extent: Extent,
  failing: readonly string[] = [],
  chromium: string | null = "/chromium",
  longest = "browser tests",
) {
  const course: string[] = [];
  let endLongest = () => {};
  const longestTakes = new Promise<void>((resolve) => {
    endLongest = resolve;
  });
  const means: Means = {
    async run({ title, args }) {
      course.push(`+ ${title}`);
      if (title === longest && extent !== "cheap") await longestTakes;
      if (title === "publish tests") setImmediate(endLongest);
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

describe("the order of the steps", () => {
  test("types, lint, units and publishes run beside the build and the browser, publishes when the site is built", async () => {
    const { course, failed } = await courseOf("usual");
    const rowOf = (titles: string[]) => titles.flatMap((title) => [`+ ${title}`, `- ${title}`]);
    const browser = ["build", "browser tests"];
    const isIn = (titles: string[]) => (each: string) => titles.includes(each.slice(2));
    expect(course.filter(isIn(browser))).toEqual(rowOf(browser));
    const others = ["types", "lint", "unit tests", "publish tests"];
    expect(course.filter(isIn(others))).toEqual(rowOf(others));
    expect(course.slice(-2)).toEqual(["- browser tests", "--project=chromium"]);
    expect(failed).toEqual([]);
  });

  test("the row that ends first goes on with the publishes", async () => {
    const { course } = await courseOf("usual", [], "/chromium", "unit tests");
    const at = (step: string) => course.indexOf(step);
    expect(at("+ publish tests")).toBeGreaterThan(at("- browser tests"));
    expect(at("+ publish tests")).toBeLessThan(at("- unit tests"));
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
