import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { OrderedPage } from "@/lib/layout/ordered";
import type { Example, Rules, SetBlock } from "@/lib/newspaper/grammar/rule";
import { STATE_NAMES, STATES, type State } from "@/lib/newspaper/grammar/states";
import { WEIGHTS, WEIGHTS_STORED } from "@/lib/newspaper/grammar/weights";
import { once } from "@/lib/newspaper/labels/find-lines";
import type { BlockLayout } from "@/lib/newspaper/page/block-layout";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { type BlockInContext, inContext, isContent } from "@/lib/newspaper/page/context";
import { type BlockFacts, readFacts } from "@/lib/newspaper/page/facts";
import { NOTHING_KNOWN, type PaperHabits } from "@/lib/newspaper/page/paper-habits";
import { findingsOf as findingsOnPage, type PageFindings } from "@/lib/newspaper/reading/findings";
import { readFindings } from "@/lib/newspaper/reading/read-page";
import { RULES } from "@/lib/newspaper/reading/rules";
import { readSource } from "@/lib/newspaper/source/source";

import { compose, OCR_HABITS } from "../../compose/compose";
import { papers } from "../../compose/papers";
import { layoutSamples } from "../../layout/samples";
import { labelledPages, SOLVED, UNSOLVED } from "../../score/labelled-pages";

const NEWSPAPER = path.resolve(import.meta.dirname, "../../../lib/newspaper");

type Rule = Rules["evidence"][number] | Rules["joints"][number];
const ALL: readonly Rule[] = [...RULES.evidence, ...RULES.joints];
const EVIDENCE: readonly Rule[] = RULES.evidence;
const isEvidence = (rule: Rule): rule is Rules["evidence"][number] => EVIDENCE.includes(rule);

const factsOf = (page: string, layout: OrderedPage | null = null) =>
  cutBlocks(readSource(page), [], layout).map(readFacts);

const contextsOf = (facts: readonly BlockFacts[], paper: PaperHabits | null = null) =>
  inContext(facts, facts.filter(isContent), paper);

/** What a rule finds in a block and the one above, in one form. */
function findingsOf(rule: Rule, context: BlockInContext): readonly string[] {
  const upper = context.above(1);
  if (isEvidence(rule)) return [rule.look(context)].flat().filter((each) => each !== null);
  return upper ? [rule.look(upper, context.facts, context.page)].flat().filter((each) => each !== null) : [];
}

const asSet = (facts: BlockFacts, set: SetBlock | undefined): BlockFacts => {
  if (!set) return facts;
  const { region = 0, column = region, ...rest } = set;
  const layout: BlockLayout = {
    exact: true,
    size: 1,
    bold: false,
    vertical: false,
    width: 1,
    room: { first: 0, last: 0 },
    head: null,
    alone: false,
    row: { alone: false, outside: null },
    gap: column === 0 ? 0.4 : null,
    edge: null,
    picture: null,
    label: null,
    starts: [],
    ...rest,
    region: { first: region, last: region },
    column: { first: column, last: column },
  };
  return { ...facts, block: { ...facts.block, layout } };
};

/** The block of an example page that the example speaks of. */
function blockOf({ page, on, paper, set = [] }: Example): BlockInContext {
  const known = paper ? { ...NOTHING_KNOWN, ...paper } : null;
  const facts = factsOf(page.join("\n\n")).map((each, index) => asSet(each, set[index]));
  const [found, another] = contextsOf(facts, known).filter(({ facts: { text } }) => text.includes(on));
  if (!found || another) throw new Error(`one block of the example must say “${on}”`);
  return found;
}

describe.each(ALL)("the rule $name", (rule) => {
  it.each(rule.examples)("finds $finds at “$on”", (example) => {
    expect(findingsOf(rule, blockOf(example))).toEqual([example.finds ?? []].flat());
  });

  it("has a note, an example on which it speaks, and one on which it is silent", () => {
    expect(rule.note).toMatch(/^(?:Conventions? “|OCR: )/);
    expect(rule.examples.some(({ finds }) => finds !== null)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds === null)).toBe(true);
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

describe("the weights", () => {
  const rows = [...Object.entries(WEIGHTS_STORED.evidence), ...Object.entries(WEIGHTS_STORED.joints)];

  it("are of rules and findings that there are", () => {
    const known = new Set(
      ALL.flatMap(({ name, findings }) => [...findings, "otherwise"].map((finding) => `${name} ${finding}`)),
    );
    const weighed = rows.flatMap(([name, row]) => Object.keys(row).map((finding) => `${name} ${finding}`));
    expect(weighed.filter((each) => !known.has(each))).toEqual([]);
  });

  it("say which pages they were learned from", () => {
    expect(WEIGHTS_STORED.trainedOn).toMatch(/^\d+ pages, sha256 [0-9a-f]{64}$/);
  });
});

/** All pages, one by one: labelled ones, typeset ones, and the made-up ones in one of the habits each. */
async function* pages(): AsyncGenerator<readonly BlockFacts[]> {
  for (const { text } of [SOLVED, UNSOLVED].flatMap(labelledPages)) yield factsOf(text);
  for (const { text, page } of await layoutSamples(await papers(), 4)) yield factsOf(text, page);
  let index = 0;
  for (const paper of await papers())
    for (const page of paper.pages)
      yield factsOf(compose(paper, page, OCR_HABITS[index++ % OCR_HABITS.length] ?? "sizes").text);
}

const meaningOf = (state: State) => JSON.stringify(STATES[state]).replace('"list"', '"paragraph"');
/** States that mean the same to readers are one; rows of a list are paragraphs. */
const TOLD_APART = STATE_NAMES.filter(
  (state, index) => STATE_NAMES.findIndex((other) => meaningOf(other) === meaningOf(state)) === index,
);

describe("the labelled pages, the made-up papers and the examples", () => {
  const findings = ALL.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`));
  /** What no page shows. Reading ends with the last page that is needed. */
  const missing = once(async () => {
    const shown = ALL.flatMap(({ name, examples }) =>
      examples.flatMap(({ finds }) => [finds ?? []].flat().map((finding) => `${name}: ${finding}`)),
    );
    const left = { findings: new Set(findings), states: new Set<string>(TOLD_APART) };
    for (const each of shown) left.findings.delete(each);
    // Blocks in which the same is found share one list.
    const seen = new Set<PageFindings["evidence"][number]>();
    for await (const facts of pages()) {
      if (left.findings.size + left.states.size === 0) break;
      const page = findingsOnPage(facts, RULES, null);
      for (const { state } of readFindings(page, WEIGHTS)) left.states.delete(state);
      for (const found of [...page.evidence, ...page.joints].filter((list) => !seen.has(list))) {
        seen.add(found);
        for (const { rule, finding } of found) left.findings.delete(`${rule}: ${finding}`);
      }
    }
    return left;
  });

  it("together show every finding", async () => {
    expect([...(await missing()).findings]).toEqual([]);
  });

  it("show every state of the grammar chosen", async () => {
    expect([...(await missing()).states]).toEqual([]);
  });
});
