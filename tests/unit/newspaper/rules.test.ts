import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EVIDENCE } from "@/lib/newspaper/evidence/all";
import { STATE_NAMES } from "@/lib/newspaper/grammar/states";
import { JOINTS } from "@/lib/newspaper/joints/all";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { readFacts } from "@/lib/newspaper/page/facts";
import { readPage } from "@/lib/newspaper/reading/read-page";
import { readSource } from "@/lib/newspaper/source/source";

const NEWSPAPER = path.resolve(import.meta.dirname, "../../../lib/newspaper");
const PAGES = path.resolve(import.meta.dirname, "../../fixtures/pages");

/** What became of every block of the labelled pages. */
const readings = readdirSync(PAGES).flatMap((name) => {
  const source = readSource(readFileSync(path.join(PAGES, name, "page.md"), "utf8"));
  return readPage(cutBlocks(source).map(readFacts));
});

/** Rules that spoke for what a block was taken for. */
const heard = new Set(readings.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));

/** Rules that spoke against something that a block might have been. */
const objected = new Set(
  readings
    .flatMap(({ place }) => {
      const { facts, above, page } = place;
      const upper = above(1);
      const votes = EVIDENCE.map(({ name, weigh }) => ({ name, points: Object.values(weigh(place) ?? {}) }));
      const steps = JOINTS.map(({ name, join }) => ({
        name,
        points: upper ? join(upper, facts, page).map(({ points }) => points) : [],
      }));
      return [...votes, ...steps].filter(({ points }) => points.some((each) => each < 0));
    })
    .map(({ name }) => name),
);

/** Rules that only ever speak against something. */
const AGAINST = [
  "plain-line",
  "dateline-in-text",
  "plain-over-text",
  "deck-over-text",
  "byline-over-title",
  "finished-above",
];

describe("each rule of the grammar", () => {
  const names = [...EVIDENCE, ...JOINTS].map(({ name }) => name);

  it("has a labelled page on which it speaks for a verdict, or against one", () => {
    expect(names.filter((name) => !heard.has(name) && !AGAINST.includes(name))).toEqual([]);
    expect(AGAINST.filter((name) => heard.has(name) || !objected.has(name))).toEqual([]);
  });

  it.each([
    ["evidence", EVIDENCE],
    ["joints", JOINTS],
  ])("stands in a file of its own name in %s/, alone, and says on what it rests", (folder, rules) => {
    for (const { name } of rules) {
      const file = path.join(NEWSPAPER, folder, `${name}.ts`);
      expect(existsSync(file) && readFileSync(file, "utf8").match(/\bname: "[^"]+"/g)).toEqual([
        `name: "${name}"`,
      ]);
      expect(readFileSync(file, "utf8")).toMatch(
        /\/\*\*(?:(?!\*\/)[\s\S])+\*\/\nexport const \w+: (?:Evidence|Joint) = /,
      );
    }
  });

  it("is alone in having its name", () => {
    expect(new Set(names).size).toBe(names.length);
  });
});

it("every state of the grammar is chosen on a labelled page", () => {
  const chosen = new Set(readings.map(({ state }) => state));
  expect(STATE_NAMES.filter((state) => !chosen.has(state))).toEqual([]);
});
