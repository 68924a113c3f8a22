import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EVIDENCE_POINTS, JOINT_POINTS } from "@/lib/newspaper/grammar/points";
import type { Example, Rules } from "@/lib/newspaper/grammar/rule";
import { STATE_NAMES } from "@/lib/newspaper/grammar/states";
import { indexedSteps, weightsOf } from "@/lib/newspaper/grammar/weights";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { type BlockInContext, inContext, isContent } from "@/lib/newspaper/page/context";
import { readFacts } from "@/lib/newspaper/page/facts";
import { readPage } from "@/lib/newspaper/reading/read-page";
import { RULES } from "@/lib/newspaper/reading/rules";
import { readSource } from "@/lib/newspaper/source/source";
import { PAGES } from "./pages";

const NEWSPAPER = path.resolve(import.meta.dirname, "../../../lib/newspaper");

type Rule = Rules["evidence"][number] | Rules["joints"][number];
const ALL: readonly Rule[] = [...RULES.evidence, ...RULES.joints];
const isEvidence = (rule: Rule): rule is Rules["evidence"][number] => rule.name in EVIDENCE_POINTS;

const factsOf = (page: string) => cutBlocks(readSource(page)).map(readFacts);

/** What a rule finds in a block and the one above, in one form. */
function findingsOf(rule: Rule, context: BlockInContext): readonly string[] {
  const upper = context.above(1);
  if (isEvidence(rule)) return [rule.look(context)].flat().filter((each) => each !== null);
  return upper ? [rule.look(upper, context.facts, context.page)].flat().filter((each) => each !== null) : [];
}

/** The block of an example page that the example speaks of. */
function blockOf({ page, on }: Example): BlockInContext {
  const facts = factsOf(page.join("\n\n"));
  const [found, another] = inContext(facts, facts.filter(isContent)).filter(({ facts: { text } }) =>
    text.includes(on),
  );
  if (!found || another) throw new Error(`one block of the example must say “${on}”`);
  return found;
}

/** Whether all points of a finding are below 0. */
function speaksAgainst({ name }: Rule, finds: string | readonly string[]): boolean {
  const points = [finds]
    .flat()
    .flatMap((finding) => [
      ...weightsOf(name, finding).flatMap((weights) => [...weights].filter((each) => each !== 0)),
      ...indexedSteps(name, finding).map((step) => step.points),
    ]);
  return points.length > 0 && points.every((each) => each < 0);
}

describe.each(ALL)("the rule $name", (rule) => {
  it.each(rule.examples)("finds $finds at “$on”", (example) => {
    expect(findingsOf(rule, blockOf(example))).toEqual([example.finds ?? []].flat());
  });

  it("has a note, an example on which it speaks, and one on which it is silent or speaks against", () => {
    expect(rule.note).toMatch(/^(?:Conventions? “|OCR: )/);
    expect(rule.examples.some(({ finds }) => finds !== null)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds === null || speaksAgainst(rule, finds))).toBe(true);
  });

  it("stands alone in a file of its own name", () => {
    const folder = isEvidence(rule) ? "evidence" : "joints";
    const file = path.join(NEWSPAPER, folder, `${rule.name}.ts`);
    expect(existsSync(file) && readFileSync(file, "utf8").match(/\bname: "[^"]+"/g)).toEqual([
      `name: "${rule.name}"`,
    ]);
  });
});

const CONVENTIONS = path.join(NEWSPAPER, "CONVENTIONS.md");

describe("the conventions", () => {
  it("have a section of each name that a rule's note refers to", () => {
    const sections = new Set(
      [...readFileSync(CONVENTIONS, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, title]) => title),
    );
    const named = ALL.flatMap(({ note }) => {
      const [reference = ""] = note.split(":");
      const names = [...reference.matchAll(/“([^”]+)”/g)].map(([, name]) => name);
      return reference === "OCR" ? ["OCR"] : names;
    });
    expect(named.filter((name) => !sections.has(name))).toEqual([]);
  });
});

describe("the table of points", () => {
  const numbers = [
    ...Object.values(EVIDENCE_POINTS).flatMap((row) =>
      Object.values(row).flatMap((each) => Object.values(each)),
    ),
    ...Object.values(JOINT_POINTS).flatMap((row) => Object.values(row).flatMap(pointsOfSteps)),
  ];

  it("holds integers only", () => {
    expect(numbers.filter((points) => !Number.isInteger(points))).toEqual([]);
  });

  it("has a row for each rule and no other", () => {
    expect([...Object.keys(EVIDENCE_POINTS), ...Object.keys(JOINT_POINTS)].sort()).toEqual(
      ALL.map(({ name }) => name).sort(),
    );
  });
});

const pointsOfSteps = (steps: readonly { points: number }[]) => steps.map(({ points }) => points);

describe("the labelled pages and the examples", () => {
  const readings = PAGES.flatMap((page) => readPage(factsOf(page)));

  it("together show every finding that the table has points for", () => {
    const seen = new Set([
      ...ALL.flatMap((rule) =>
        readings.flatMap(({ context }) =>
          findingsOf(rule, context).map((finding) => `${rule.name}: ${finding}`),
        ),
      ),
      ...ALL.flatMap(({ name, examples }) =>
        examples.flatMap(({ finds }) => [finds ?? []].flat().map((finding) => `${name}: ${finding}`)),
      ),
    ]);
    const all = [...Object.entries(EVIDENCE_POINTS), ...Object.entries(JOINT_POINTS)].flatMap(([name, row]) =>
      Object.keys(row).map((finding) => `${name}: ${finding}`),
    );
    expect(all.filter((each) => !each.endsWith(": otherwise") && !seen.has(each))).toEqual([]);
  });

  it("show every state of the grammar chosen", () => {
    const chosen = new Set(readings.map(({ state }) => state));
    expect(STATE_NAMES.filter((state) => !chosen.has(state))).toEqual([]);
  });
});
