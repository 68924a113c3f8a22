import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cutBlocks } from "@/lib/newspaper/blocks";
import { EVIDENCE } from "@/lib/newspaper/evidence/all";
import { readFacts } from "@/lib/newspaper/facts";
import { readPage } from "@/lib/newspaper/reading";
import { readSource } from "@/lib/newspaper/source";

const NEWSPAPER = path.resolve(import.meta.dirname, "../../../lib/newspaper");
const PAGES = path.resolve(import.meta.dirname, "../../fixtures/pages");

/** Rules that speak for what some block of the labelled pages was taken for. */
const heard = new Set(
  readdirSync(PAGES).flatMap((name) => {
    const source = readSource(readFileSync(path.join(PAGES, name, "page.md"), "utf8"));
    return readPage(cutBlocks(source).map(readFacts)).flatMap(({ reasons }) =>
      reasons.map(({ rule }) => rule),
    );
  }),
);

/** Rules that only ever speak against something: what must not be heard. */
const AGAINST = ["plain-line"];

describe("each rule of the grammar", () => {
  it("has a labelled page on which it speaks for a verdict", () => {
    const silent = EVIDENCE.map(({ name }) => name).filter(
      (name) => !heard.has(name) && !AGAINST.includes(name),
    );
    expect(silent).toEqual([]);
    expect(AGAINST.filter((name) => heard.has(name))).toEqual([]);
  });

  it("stands in a file of its own name", () => {
    for (const { name } of EVIDENCE) {
      const text = readFileSync(path.join(NEWSPAPER, "evidence", `${name}.ts`), "utf8");
      expect(text).toContain(`name: "${name}"`);
    }
  });
});
