import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds in the page as it is. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(passes.length).toBeGreaterThan(10);
  return told(violations);
}

/** What axe finds of colours alone: all that another theme can change. */
export async function contrastFaults(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  expect(passes.length).toBe(1);
  return told(violations);
}

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

const told = (violations: Violations): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
