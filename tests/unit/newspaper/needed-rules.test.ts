import { describe, expect, it } from "vitest";
import { type Outcome, outcomeOf, RULE_NAMES, rulesWithout } from "../../score/ablation";
import { type LabelledPage, labelledPages, SOLVED, UNSOLVED } from "../../score/labelled-pages";

/** How a page is read with all rules. */
interface Known {
  page: LabelledPage;
  before: Outcome;
}

const ALL = rulesWithout(new Set());
const known = [SOLVED, UNSOLVED]
  .flatMap(labelledPages)
  .sort((a, b) => a.text.length - b.text.length)
  .map((page): Known => ({ page, before: outcomeOf(page, ALL) }));

/** Whether a page is read worse by these rules: it is exact no longer, or more of its values are wrong. */
function isWorse({ page, before }: Known, rules: typeof ALL): boolean {
  const after = outcomeOf(page, rules);
  return (before.exact && !after.exact) || after.wrong > before.wrong;
}

/** Takes minutes: each page is read once for each rule, until one is read worse. */
describe.runIf(process.env.NEWSPAPER_TEST_LENGTH === "nightly")("every rule of the grammar", () => {
  it.each(RULE_NAMES)("%s is needed: a labelled page is read worse without it", (name) => {
    const rules = rulesWithout(new Set([name]));
    expect(known.some((each) => isWorse(each, rules))).toBe(true);
  });
});
