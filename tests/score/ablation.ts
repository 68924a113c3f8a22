import type { Rules } from "@/lib/newspaper/grammar/rule";
import { classify } from "@/lib/newspaper/reading/classify";
import { READER } from "@/lib/newspaper/reading/read-page";
import { RULES } from "@/lib/newspaper/reading/rules";
import { measure } from "../train/measure";
import type { LabelledPage } from "./labelled-pages";

/** How a page is read. */
export interface Outcome {
  /** Whether nothing differs from its label, spaces apart. */
  exact: boolean;
  /** Fields of stories that differ. */
  wrong: number;
}

/** Rules that labelled pages can miss: of these pages' papers nothing is known, so what compares a page with its paper is silent. */
export const RULE_NAMES: readonly string[] = [...RULES.evidence, ...RULES.joints]
  .map(({ name }) => name)
  .filter((name) => !name.startsWith("paper-"));

/** All rules but these. */
export const rulesWithout = (names: ReadonlySet<string>): Rules => ({
  evidence: RULES.evidence.filter(({ name }) => !names.has(name)),
  joints: RULES.joints.filter(({ name }) => !names.has(name)),
});

/** How a page is read by some rules. */
export function outcomeOf(page: LabelledPage, rules: Rules): Outcome {
  const { stories, furniture } = measure({ ...page, paper: page.name, habit: "fixture" }, (facts) =>
    classify(facts, { ...READER, rules }),
  );
  const wrong = stories.reduce((sum, story) => sum + story.wrong.length, 0) + (furniture ? 0 : 1);
  return { exact: wrong === 0, wrong };
}

/** What becomes of labelled pages when rules are taken out. */
export interface Loss {
  /** Names of the pages that are read exactly with all rules, and no longer without these. */
  lost: string[];
  /** Pages with more wrong values than before, and with fewer; by how many. */
  worse: [string, number][];
  better: [string, number][];
}

/** Compares readings of the same pages, in the same order. */
export function lossOf(
  pages: readonly LabelledPage[],
  before: readonly Outcome[],
  after: readonly Outcome[],
): Loss {
  const changes = pages.map(({ name }, index) => {
    const [old, now] = [before[index], after[index]];
    return { name, lost: old?.exact === true && !now?.exact, more: (now?.wrong ?? 0) - (old?.wrong ?? 0) };
  });
  return {
    lost: changes.filter(({ lost }) => lost).map(({ name }) => name),
    worse: changes.filter(({ more }) => more > 0).map(({ name, more }) => [name, more]),
    better: changes.filter(({ more }) => more < 0).map(({ name, more }) => [name, -more]),
  };
}

/**
 * Rules that can go all together without losing an exact page: taken out one after the other, the last of the list
 * first, as long as nothing is lost.
 */
export function dispensable(pages: readonly LabelledPage[]): string[] {
  const all = rulesWithout(new Set());
  const exact = pages.filter((page) => outcomeOf(page, all).exact);
  const gone = new Set<string>();
  for (const name of [...RULE_NAMES].reverse()) {
    const rules = rulesWithout(new Set(gone).add(name));
    if (exact.every((page) => outcomeOf(page, rules).exact)) gone.add(name);
  }
  return [...gone];
}
