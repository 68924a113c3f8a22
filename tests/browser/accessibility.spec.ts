import AxeBuilder from "@axe-core/playwright";
import { open, PAGE_TYPES } from "./page-types";
import { expect, test } from "./test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [390, 1280];

for (const type of PAGE_TYPES) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing: ${type.name}, ${colorScheme}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await open(page, site, type);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
        );
        expect(found, `${width} px wide`).toEqual([]);
      }
    });
  }
}
