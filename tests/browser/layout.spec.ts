import { ROWS } from "@/lib/site/routes/table";
import { PAGE_TYPES, partsOf, showsAnotherPart } from "./page-types";
import { STATE_NAMES } from "./state-names";
import { expect, test } from "./test";

test("every type of page in the table of routes is among those looked at", ({ site }) => {
  const states = new Set<string>(STATE_NAMES);
  const urls = PAGE_TYPES.map(({ url }) => url(site));
  const missing = ROWS.filter(({ test: page, address: { read } }) => {
    if (!page) return false;
    return "state" in page
      ? !states.has(page.state)
      : !urls.some((url) => url === page.url || read(url) !== null);
  });
  expect(missing.map(({ address }) => address.pattern)).toEqual([]);
});

test("every part of a view is on a page that is used by axe, by finger and by Tab by day", ({ site }) => {
  const partsOn = (types: typeof PAGE_TYPES) => new Set(types.flatMap((type) => partsOf(site, type)));
  const used = PAGE_TYPES.filter((type) => showsAnotherPart(site, type));
  expect(used.length).toBeLessThan(PAGE_TYPES.length);
  expect([...partsOn(used)].sort()).toEqual([...partsOn(PAGE_TYPES)].sort());
  expect([...partsOn(used)]).toEqual(
    expect.arrayContaining([
      "list groups",
      "list months",
      "list calendar",
      "list lead",
      "list years",
      "list map",
    ]),
  );
});
