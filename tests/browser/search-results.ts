import { expect, type Page } from "@playwright/test";
import { addressOf } from "@/components/search/address";
import type { SearchFilters } from "@/lib/search/engine";

const HITS = "site-search > .search-results .search-hit-headline";

export const hits = (page: Page) => page.locator(HITS);

/** Exact hits that the page claims in its status; look-alikes are counted apart. */
async function claimed(page: Page): Promise<number> {
  const status = page.getByRole("status");
  await expect(status).toHaveText(/找到/);
  const text = (await status.textContent()) ?? "";
  return Number(/^找到 (\d+) 篇/.exec(text)?.[1] ?? 0);
}

/** The URLs that the page finds for a query given in its address, all of them, in its order. */
export async function found(page: Page, query: string, filters: SearchFilters = {}): Promise<string[]> {
  await page.goto(addressOf({ query, filters }, "/search/"));
  const count = await claimed(page);
  const more = page.locator("site-search > .search-more");
  await expect(async () => {
    if (await more.isVisible()) await more.click();
    expect(await hits(page).count()).toBe(count);
  }).toPass({ timeout: 10_000, intervals: [5, 20, 50, 100] });
  return hits(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
