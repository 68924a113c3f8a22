import { expect, test } from "../browser/test";
import { crawlFaults, depthsOf } from "./crawl";
import { machineFaults } from "./machine-files";

test("a crawler finds every page within four links, each with a title, a description and an address of its own", ({
  built,
  site,
}) => {
  expect(crawlFaults(built.documents, site.content.site.url)).toEqual([]);
});

test("feeds and sitemap say what the records say, and lead to pages", async ({ built, site }) => {
  expect(await machineFaults(site, built.documents)).toEqual([]);
});

test("a crawler finds what is wrong: pages made so", ({ built, site }) => {
  const origin = site.content.site.url;
  const [front, ...others] = built.documents.toSorted((a, b) => a.url.localeCompare(b.url));
  if (!front) throw new Error("no pages");
  const lonely = { ...front, url: "/lonely/", links: ["/nowhere/"] };
  const faults = crawlFaults([front, ...others, lonely], origin);
  expect(faults).toEqual([
    "/lonely/: no page leads to it",
    expect.stringMatching(/^\/ \/lonely\/ \(2\): one title/),
    expect.stringMatching(/^\/ \/lonely\/ \(2\): one description/),
    `/lonely/: canonical ${origin}/`,
    "/lonely/: leads to /nowhere/, where nothing is",
  ]);
  expect(Math.max(...depthsOf(built.documents, origin).values())).toBeGreaterThan(1);
});
