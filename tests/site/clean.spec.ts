import { readFile } from "node:fs/promises";
import path from "node:path";
import { BOOT_SCRIPT } from "@/components/settings/boot";
import { expect, test } from "../browser/test";

/** Scripts that may stand in a page's HTML: data, not programs. */
const DATA = ["application/ld+json", "speculationrules"];
const MODERN = [
  "@layer",
  "@property",
  "oklch(",
  "oklab(",
  "color-mix(",
  "light-dark(",
  "@import",
  "@font-face",
];
const ISLAND = /^\/islands\/[\w-]+\.[0-9a-f]{10}\.js$/;

test("nothing of Next.js is left", ({ built }) => {
  for (const { url, html } of built.documents) {
    expect(html.includes("/_next/"), url).toBe(false);
    expect(html.includes("self.__next"), url).toBe(false);
    // What React holds back until a script runs.
    expect(/<(?:div hidden|template)[^>]* id="[BPS]:/.test(html), url).toBe(false);
  }
  const files = [...built.files];
  expect(files.filter((file) => file.startsWith("_next") || file.includes("__next"))).toEqual([]);
  // Next.js exports each page's payload as text.
  const texts = files.filter((file) => file.endsWith(".txt") && !file.startsWith("search-index/"));
  expect(texts.filter((file) => !/^paper\/[\d-]+\/issue\.txt$/.test(file))).toEqual(["robots.txt"]);
});

test("scripts are data, islands, or the one in the head, and no attribute is a script", ({ built }) => {
  for (const { url, html, redirect, scripts, links } of built.documents) {
    for (const { type, src, text } of scripts) {
      if (src) expect(src, url).toMatch(ISLAND);
      else if (text !== BOOT_SCRIPT) expect(DATA, `${url}: ${text.slice(0, 80)}`).toContain(type);
      if (src) expect(text, url).toBe("");
    }
    // An old address, which leads on, has none.
    const boots = scripts.filter(({ text }) => text === BOOT_SCRIPT).length;
    expect(boots, url).toBe(redirect ? 0 : 1);
    expect(html.indexOf(BOOT_SCRIPT), url).toBeLessThan(html.indexOf("<body"));
    expect(/<[a-z][^>]*\son[a-z]+="/.test(html), url).toBe(false);
    expect(
      links.filter((link) => /^javascript:/i.test(link)),
      url,
    ).toEqual([]);
  }
});

test("the service worker is one file, which every page may have registered and no page needs", async ({
  built,
  site,
}) => {
  const scripts = [...built.files].filter((file) => file.endsWith(".js"));
  const registering: string[] = [];
  for (const script of scripts)
    if ((await readFile(path.join(site.dist, script), "utf8")).includes("serviceWorker"))
      registering.push(script);
  expect(registering.map((file) => file.replace(/\.[0-9a-f]{10}/, "")).sort()).toEqual([
    "islands/offline.js",
    "islands/paper.js",
    "islands/reader.js",
    "islands/site.js",
  ]);
  expect(built.files.has("sw.js")).toBe(true);
  for (const { url, redirect, html } of built.documents.filter((each) => !each.redirect))
    expect(
      /<script [^>]*src="\/islands\/(?:site|reader|paper)\.[0-9a-f]{10}\.js"[^>]* data-offline=""/.test(html),
      `${url} ${redirect}`,
    ).toBe(true);
});

test("the manifest's icons, and those of pages, are there", async ({ built, site }) => {
  const manifest = JSON.parse(await readFile(path.join(site.dist, "manifest.webmanifest"), "utf8"));
  const sources: string[] = manifest.icons.map(({ src }: { src: string }) => src);
  expect(sources).toEqual(expect.arrayContaining(["/icon-192.png", "/icon-512.png", "/icon-maskable.png"]));
  expect(sources.filter((src) => !built.files.has(src.slice(1)))).toEqual([]);
  expect(manifest.name).toBe(site.content.site.name);
});

test("the CSS is inlined and for browsers of 2020", ({ built }) => {
  for (const { url, html, redirect, links } of built.documents) {
    if (redirect) continue;
    const css = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join("");
    expect(css.length, url).toBeGreaterThan(1000);
    for (const modern of MODERN) expect(css.includes(modern), `${url}: ${modern}`).toBe(false);
    // Tailwind's own properties are not registered there: each has its initial value to fall back on.
    expect(css.match(/var\(--tw-[\w-]+\)/g), url).toBeNull();
    expect(
      links.filter((link) => link.split("?")[0]?.endsWith(".css")),
      url,
    ).toEqual([]);
  }
});
