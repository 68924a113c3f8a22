import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { textFaults } from "./large-text";
import { open, PAGE_TYPES } from "./page-types";
import { outOfOrder } from "./reading-order";
import { openState, renderStates, type State } from "./states";
import { smallTargets } from "./targets";
import { test as base, expect } from "./test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Colours do not depend on the width: each is looked at once. What is on what is computed from the tokens in a unit test. */
const LOOKS = [
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 1280 },
] as const;

const test = base.extend<object, { states: State[] }>({
  states: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => use(await renderStates()),
    { scope: "worker" },
  ],
});

/** What axe finds in the page as it is. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

for (const type of PAGE_TYPES) {
  test(`axe finds nothing: ${type.name}`, async ({ page, site }) => {
    await open(page, site, type);
    const found: string[] = [];
    for (const { colorScheme, width } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const violations = await violationsOf(page);
      found.push(...violations.map((violation) => `${colorScheme}, ${width} px: ${violation}`));
    }
    expect(found).toEqual([]);
  });
}

test("nothing is found in states that content/ has no occasion for", async ({ page, site, states }) => {
  // As much as a dozen other tests.
  test.setTimeout(240_000);
  expect(states.length).toBeGreaterThan(5);
  const found: string[] = [];
  for (const state of states) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "light" });
    await openState(page, site, state);
    const narrow = [
      ...(await violationsOf(page)),
      ...(await smallTargets(page)),
      ...(await outOfOrder(page)),
      ...(await textFaults(page)),
    ];
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "dark" });
    const wide = [...(await violationsOf(page)), ...(await outOfOrder(page))];
    found.push(...[...narrow, ...wide].map((fault) => `${state.name}: ${fault}`));
  }
  expect(found).toEqual([]);
});

test("axe finds what is wrong: a page made so", async ({ page }) => {
  await page.goto("/about/");
  await page.evaluate(() => {
    document.documentElement.removeAttribute("lang");
  });
  expect(await violationsOf(page)).toEqual([expect.stringContaining("html-has-lang")]);
});
