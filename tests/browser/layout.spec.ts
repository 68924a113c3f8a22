import { OTHER_TEMPLATES, open, PAGE_TYPES } from "./page-types";
import { expect, test } from "./test";

const WIDTHS = [320, 390, 768, 1280, 1920];

for (const type of PAGE_TYPES) {
  test(`does not scroll sideways: ${type.name}`, async ({ page, site }) => {
    await open(page, site, type);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const elements = [...document.body.querySelectorAll("*")];
        return elements
          .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
          .map(
            (element) =>
              `${element.tagName.toLowerCase()}.${element.className} to ${element.getBoundingClientRect().right}`,
          );
      });
      expect(wide, `${width} px wide`).toEqual([]);
    }
  });
}

test("every kind of page is among those looked at", ({ site }) => {
  const seen = new Set(PAGE_TYPES.map(({ url }) => url(site)));
  const templates = new Set(site.routes.filter(({ url }) => seen.has(url)).map(({ template }) => template));
  const missing = site.routes
    .map(({ template }) => template)
    .filter((template) => !templates.has(template) && !OTHER_TEMPLATES.includes(template));
  expect([...new Set(missing)]).toEqual([]);
});
