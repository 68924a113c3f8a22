import { OTHER_TEMPLATES, PAGE_TYPES } from "./page-types";
import { expect, test } from "./test";

test("every kind of page is among those looked at", ({ site }) => {
  const seen = new Set(PAGE_TYPES.map(({ url }) => url(site)));
  const templates = new Set(site.routes.filter(({ url }) => seen.has(url)).map(({ template }) => template));
  const missing = site.routes
    .map(({ template }) => template)
    .filter((template) => !templates.has(template) && !OTHER_TEMPLATES.includes(template));
  expect([...new Set(missing)]).toEqual([]);
});
