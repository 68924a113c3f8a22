import { test as base } from "@playwright/test";
import { type Document, filesOf, readDocuments } from "../site/documents";
import { openSite, type Site } from "../site/site";
import { ADDRESS } from "./serve-site";
import { renderStates, type State } from "./states";

interface Built {
  /** Paths of all files. */
  files: Set<string>;
  documents: Document[];
}

/** Each made once a worker, when a test first asks for it. */
interface Shared {
  /** What `content/` says should stand on the site. */
  site: Site;
  /** The files in `dist/`. */
  built: Built;
  /** Pages in states that `content/` has no occasion for. */
  states: State[];
}

/**
 * Playwright's test with the served site as base. All that workers share is here, whoever needs it: tests that share
 * other things run in other workers, one kind after the other, each with a browser of its own.
 */
export const test = base.extend<object, Shared>({
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
  built: [
    async ({ browser, site }, use) => {
      const page = await browser.newPage();
      const documents = await readDocuments(page, site.dist);
      await page.close();
      await use({ files: new Set(await filesOf(site.dist)), documents });
    },
    { scope: "worker" },
  ],
  states: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      await use(await renderStates());
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
