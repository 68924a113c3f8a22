import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { fileOf } from "@/lib/publish/manifest/site-file";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { writeMadeUpArchive } from "../archives/archive";
import { AT_LENGTH } from "../browser/at-length";
import { contrastFaults, violationsOf } from "../browser/axe";
import { expect, test } from "../browser/test";
import { cleanEnvironment, ROOT } from "../command";
import { htmlFaults } from "../html-rules";
import { isNightly } from "../length";
import { crawlFaults } from "./crawl";
import { type Document, readDocuments } from "./documents";
import { machineFaults } from "./machine-files";
import { openSiteIn, type Site } from "./site";

const STORIES = 300;
/** By day one page in so many is looked at in the browser; at night all are. */
const EVERY = isNightly() ? 1 : 12;

let folder: string;
let archive: Site;
let documents: Document[];

// One worker for all of them: the site is built once.
test.describe.configure({ mode: "default" });
test.describe(`a site of ${STORIES} stories`, AT_LENGTH, () => {
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(1_800_000);
    folder = await mkdtemp(path.join(tmpdir(), "newspaper-crawled-"));
    const [content, dist] = [path.join(folder, "content"), path.join(folder, "dist")];
    await writeMadeUpArchive(content, STORIES);
    const build = path.join(ROOT, "lib/cli/build-site.ts");
    await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", build, "--content", content, "--out", dist],
      { cwd: ROOT, env: cleanEnvironment(), maxBuffer: 1 << 26 },
    );
    archive = await openSiteIn(content, dist);
    const page = await browser.newPage();
    documents = await readDocuments(page, dist);
    await page.close();
  });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test("is crawled whole: depth, titles, descriptions, addresses", () => {
    expect(documents.length).toBeGreaterThan(STORIES);
    expect(crawlFaults(documents, archive.content.site.url)).toEqual([]);
  });

  test("has feeds and a sitemap that agree with its records", async () => {
    expect(await machineFaults(archive, documents)).toEqual([]);
  });

  test("is valid HTML on every page", async () => {
    for (const { url, redirect } of documents)
      if (!redirect)
        expect
          .soft(htmlFaults(url, await readFile(path.join(archive.dist, fileOf(url)), "utf8")))
          .toEqual([]);
  });

  test("has nothing for axe to find on its pages, in the light and in the dark", async ({ page }) => {
    test.setTimeout(7_200_000);
    const server = await serve(archive.dist, 0);
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const pages = documents.filter(({ redirect }, index) => !redirect && index % EVERY === 0);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const { url } of pages) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(origin + url);
      expect.soft(await violationsOf(page), `${url}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await contrastFaults(page), `${url}, dark`).toEqual([]);
    }
    await closeServer(server, 1000);
  });
});
