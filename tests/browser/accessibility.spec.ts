import AxeBuilder from "@axe-core/playwright";
import { open, PAGE_TYPES } from "./page-types";
import { expect, test } from "./test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SCHEMES = ["light", "dark"] as const;
const WIDTHS = [390, 1280];

for (const type of PAGE_TYPES) {
  test(`axe finds nothing: ${type.name}`, async ({ page, site }) => {
    await open(page, site, type);
    const found: string[] = [];
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(passes.length).toBeGreaterThan(10);
        for (const { id, nodes } of violations)
          for (const { target, failureSummary } of nodes)
            found.push(`${colorScheme}, ${width} px: ${id} ${target.join(" ")}: ${failureSummary}`);
      }
    }
    expect(found).toEqual([]);
  });
}
