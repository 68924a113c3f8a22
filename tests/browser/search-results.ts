import { expect, type Page } from "@playwright/test";
import { addressOf } from "@/components/search/address";
import type { SearchFilters } from "@/lib/search/hit";

const HITS = "site-search > .search-results .search-hit-headline";

export const hits = (page: Page) => page.locator(HITS);

/** The URLs that the page finds for a query given in its address, all of them, in its order. */
export async function found(page: Page, query: string, filters: SearchFilters = {}): Promise<string[]> {
  await page.goto(addressOf({ query, filters }, "/search/"));
  const status = page.getByRole("status");
  const more = page.locator("site-search > .search-more");
  await expect(async () => {
    if (await more.isVisible()) await more.click();
    // Look-alikes are counted apart.
    const text = (await status.textContent()) ?? "";
    expect(text).toMatch(/^(?:共\d+篇|没有找到“.*”(?!（已查到))/);
    expect(await hits(page).count()).toBe(Number(/^共(\d+)篇/.exec(text)?.[1] ?? 0));
    expect(await more.isVisible()).toBe(false);
  }).toPass({ timeout: 60_000, intervals: [5, 20, 50, 100] });
  return hits(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
