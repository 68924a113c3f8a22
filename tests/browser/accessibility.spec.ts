import { contrastFaults, violationsOf } from "./axe";
import { textFaults } from "./large-text";
import { outOfOrder } from "./reading-order";
import { openState, renderStates, type State } from "./states";
import { smallTargets } from "./targets";
import { test as base, expect } from "./test";

const test = base.extend<object, { states: State[] }>({
  states: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => use(await renderStates()),
    { scope: "worker" },
  ],
});

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
    const wide = [...(await contrastFaults(page)), ...(await outOfOrder(page))];
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
