import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { expect, test } from "../browser/test";

/** What knows no address: it belongs to the site that it came from, or, as news of last year, has nothing to name. */
const NAMELESS = ["/sw.js", "/manifest.webmanifest", "/sitemaps/news.xml"];

test("another address of the site reaches everything that names it", ({ site }) => {
  const { content } = site;
  const other = "https://elsewhere.example.org";
  const moved = { ...content, site: { ...content.site, url: other } };
  const routes = routesOf(archiveOf(moved, new Date().toISOString()));
  expect(routes.map(({ url }) => url)).toEqual(site.routes.map(({ url }) => url));
  for (const { url, view } of routes.filter(({ url }) => !NAMELESS.includes(url))) {
    const json = JSON.stringify(view());
    expect(json.includes(content.site.url), url).toBe(false);
    const named = json.match(/https:\/\/elsewhere\.example\.org/g) ?? [];
    expect(named.length, url).toBeGreaterThan(0);
  }
});
