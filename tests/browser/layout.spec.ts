import { ROWS } from "@/lib/site/routes/table";
import { PAGE_TYPES } from "./page-types";
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
