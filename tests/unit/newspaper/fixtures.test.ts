import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SplitOutput, toContract } from "@/lib/newspaper/contract";
import { differences } from "./matches";
import { PAGES_FOLDER, splitOf } from "./pages";

/** Each folder is a page and what must come of it. A folder without `expected.json` fails. */
describe("the labelled page", () => {
  for (const name of readdirSync(PAGES_FOLDER)) {
    it(`${name} is split as labelled`, () => {
      const page = readFileSync(path.join(PAGES_FOLDER, name, "page.md"), "utf8");
      const expected: unknown = JSON.parse(
        readFileSync(path.join(PAGES_FOLDER, name, "expected.json"), "utf8"),
      );
      const output = SplitOutput.parse(toContract(splitOf(page)));
      // A label says what the page has; how sure the reading of it is changes with every training.
      const problems = output.problems.filter(({ rule }) => rule !== "weak-evidence");
      expect(differences({ ...output, problems }, expected)).toEqual([]);
      expect(output.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    });
  }
});
