import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Half as long as what the package gives by its name: each page reads all of it. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in the page as it is. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations, passes } = await analyse(page, { type: "tag", values: RULES });
  expect(passes).toBeGreaterThan(10);
  return violations;
}

/** What axe finds of colours alone: all that another theme can change. */
export async function contrastFaults(page: Page): Promise<string[]> {
  const { violations, passes } = await analyse(page, { type: "rule", values: ["color-contrast"] });
  expect(passes).toBe(1);
  return violations;
}

/**
 * Runs axe in the page, which has no frames. axe's own bridge to Playwright opens another page for each look, and takes
 * four to eight times as long.
 */
async function analyse(page: Page, runOnly: axe.RunOnly): Promise<{ violations: string[]; passes: number }> {
  // As the debugger does, since the page's policy allows no script of ours.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (only) => {
    const { violations, passes } = await window.axe.run(document, {
      runOnly: only,
      resultTypes: ["violations"],
    });
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
    return { violations: told, passes: passes.length };
  }, runOnly);
}
