import { test as base } from "../browser/test";
import { type Document, filesOf, readDocuments } from "./documents";

interface Built {
  /** Paths of all files. */
  files: Set<string>;
  documents: Document[];
}

/** Tests of the files in `dist/`, which are read once per worker. */
export const test = base.extend<object, { built: Built }>({
  built: [
    async ({ browser, site }, use) => {
      const page = await browser.newPage();
      const documents = await readDocuments(page, site.dist);
      await page.close();
      await use({ files: new Set(await filesOf(site.dist)), documents });
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
