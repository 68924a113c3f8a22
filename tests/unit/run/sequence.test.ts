import { describe, expect, test } from "vitest";
import { type Means, runAll } from "../../run/sequence";
import type { Extent } from "../../run/steps";

/** What the steps do, in order, where these fail: `+` is a step's begin, `-` its end. The step named `longest` ends when nothing else is left. */
async function courseOf(
  extent: Extent,
  { failing = [], chromium = "/chromium", longest = "" }: Course = {},
): Promise<{ course: string[]; failed: string[] }> {
  const course: string[] = [];
  const means: Means = {
    async run({ title, args }) {
      course.push(`+ ${title}`);
      if (title === longest) await allElseIsDone();
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

interface Course {
  failing?: readonly string[];
  chromium?: string | null;
  longest?: string;
}

/** Steps of these tests end at once: after a turn of the event loop none is left. */
const allElseIsDone = () => new Promise<void>((resolve) => setImmediate(resolve));

const before = (course: readonly string[], step: string) => course.slice(0, course.indexOf(step));

describe("the order of the steps", () => {
  test("units, the site and its looks, and types, lint and publishes run beside each other", async () => {
    const units = await courseOf("usual", { longest: "unit tests" });
    expect(units.course.at(-1)).toBe("- unit tests");
    for (const step of ["types", "lint", "publish tests", "build", "browser tests"])
      expect(before(units.course, "- unit tests")).toContain(`- ${step}`);
    expect(units.failed).toEqual([]);

    const looks = await courseOf("usual", { longest: "browser tests" });
    expect(looks.course.slice(-2)).toEqual(["- browser tests", "--project=chromium"]);
    expect(before(looks.course, "- browser tests")).toContain("- publish tests");

    const types = await courseOf("usual", { longest: "types" });
    expect(before(types.course, "- types")).toContain("- browser tests");
  });

  test("publishes wait for the site, whose templates they use, and for types and lint, beside which they would be slower", async () => {
    const { course } = await courseOf("usual", { longest: "build" });
    expect(before(course, "- build")).toContain("- lint");
    expect(before(course, "- build")).not.toContain("+ publish tests");
    expect(before(course, "- build")).not.toContain("+ browser tests");
    expect(before((await courseOf("usual", { longest: "types" })).course, "+ publish tests")).toContain(
      "- lint",
    );
  });

  test("the nightly opens both projects of browser tests", async () => {
    expect((await courseOf("nightly", { longest: "browser tests" })).course.at(-1)).toBe(
      "--project=chromium --project=at-length",
    );
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
    const { course, failed } = await courseOf("usual", { failing: ["build"], longest: "unit tests" });
    expect(course.at(-1)).toBe("- unit tests");
    expect(course).not.toContain("+ publish tests");
    expect(course).not.toContain("+ browser tests");
    expect(failed).toEqual(["build"]);
    expect((await courseOf("cheap", { failing: ["build"] })).course).toEqual(["+ build", "- build"]);
  });

  test("without types or style in order everything else runs, too", async () => {
    const { course, failed } = await courseOf("usual", { failing: ["types", "lint"] });
    expect(course).toContain("- browser tests");
    expect(failed).toEqual(["types", "lint"]);
  });

  test("without a Chromium the browser tests have failed", async () => {
    expect((await courseOf("usual", { chromium: null })).failed).toEqual(["browser tests"]);
  });
});
