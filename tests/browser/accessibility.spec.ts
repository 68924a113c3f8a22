import { AT_LENGTH } from "./at-length";
import { contrastFaults, violationsOf } from "./axe";
import { textFaults } from "./large-text";
import { outOfOrder } from "./reading-order";
import { ALIKE, STATE_NAMES } from "./state-names";
import { openState } from "./states";
import { smallTargets } from "./targets";
import { expect, test } from "./test";

test("every state that content/ has no occasion for is looked at", ({ states }) => {
  expect(states.map(({ name }) => name)).toEqual([...STATE_NAMES]);
});

for (const name of STATE_NAMES) {
  const title = `nothing is found in a state that content/ has no occasion for: ${name}`;
  test(title, ALIKE.includes(name) ? AT_LENGTH : {}, async ({ page, site, states }) => {
    const state = states.find((each) => each.name === name);
    if (!state) throw new Error(`No state ${name}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "light" });
    await openState(page, site, state);
    expect.soft(await violationsOf(page), "axe, 390 px").toEqual([]);
    expect.soft(await smallTargets(page), "targets, 390 px").toEqual([]);
    expect.soft(await outOfOrder(page), "order, 390 px").toEqual([]);
    expect.soft(await textFaults(page), "text, 390 px").toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await contrastFaults(page), "colours in the dark").toEqual([]);
    expect.soft(await outOfOrder(page), "order, 1280 px").toEqual([]);
  });
}

test("axe finds what is wrong: a page made so", async ({ page }) => {
  await page.goto("/about/");
  await page.evaluate(() => {
    document.documentElement.removeAttribute("lang");
  });
  expect(await violationsOf(page)).toEqual([expect.stringContaining("html-has-lang")]);
});
