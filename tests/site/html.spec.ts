import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileOf } from "@/lib/publish/manifest/site-file";
import { ROWS } from "@/lib/site/routes/table";
import { pageOfState, withBody } from "../browser/states";
import { expect, test } from "../browser/test";
import { htmlFaults } from "../html-rules";
import { firstAt, type Site } from "./site";

/** The page that stands for each type in the table of routes. A type without one in `content/` is among the states. */
const pagesOfTypes = (site: Site) =>
  ROWS.flatMap(({ address, test: page }) =>
    page && "name" in page ? [{ name: page.name, url: page.url ?? firstAt(site, address) }] : [],
  );
const statesOfTypes = ROWS.flatMap(({ test: page }) => (page && "state" in page ? [page.state] : []));

const htmlOf = ({ dist }: Site, url: string) => readFile(path.join(dist, fileOf(url)), "utf8");

test("the page of every type is valid HTML", async ({ site }) => {
  // Nothing stands at that address: what is served is the page of 404s.
  const pages = pagesOfTypes(site).map(({ name, url }) => ({
    name,
    url: name === "404" ? "/404.html" : url,
  }));
  expect(pages.length).toBeGreaterThan(20);
  for (const { name, url } of pages) expect.soft(htmlFaults(name, await htmlOf(site, url))).toEqual([]);
});

test("so is every page in a state that content/ has no occasion for", async ({ site, states }) => {
  expect(states.map(({ name }) => name)).toEqual(expect.arrayContaining(statesOfTypes));
  for (const state of states) {
    const html = withBody(await htmlOf(site, pageOfState(site, state)), state.body);
    expect.soft(htmlFaults(state.name, html)).toEqual([]);
  }
});

test("so is every story", async ({ site }) => {
  for (const { url } of site.archive.stories)
    expect.soft(htmlFaults(url, await htmlOf(site, url))).toEqual([]);
});

test("a fault is found: a page made so", async ({ site }) => {
  const html = (await htmlOf(site, "/about/"))
    .replace("<h1>", '<h1 align="center">')
    .replace(/ lang="[^"]*"/, "");
  expect(htmlFaults("about", html)).toEqual([
    expect.stringContaining("element-required-attributes"),
    expect.stringContaining("no-deprecated-attr"),
  ]);
});
