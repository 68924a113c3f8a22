import type { Page } from "@playwright/test";

/** Waits until the page is what its files make it: loaded, its fonts there, and each of its own elements alive. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForFunction(() => document.querySelector(":not(:defined)") === null);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}
