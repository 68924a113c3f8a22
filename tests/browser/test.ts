import { test as base } from "@playwright/test";
import { openSite, type Site } from "../site/site";
import { ADDRESS } from "./serve-site";

/** Playwright's test with the served site as base, and what `content/` says should stand on it. */
export const test = base.extend<object, { site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  baseURL: async ({}, use) => {
    await use(process.env[ADDRESS]);
  },
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      await use(await openSite());
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
