import { fileOf } from "@/lib/publish/manifest/site-file";
import { expect, test } from "../browser/test";

test("every link of the site leads to a file, and to a place in it", ({ built, site }) => {
  const origin = new URL(site.content.site.url).origin;
  const ids = new Map(built.documents.map((document) => [fileOf(document.url), new Set(document.ids)]));
  const dead: string[] = [];
  let followed = 0;
  for (const { url, links } of built.documents) {
    for (const link of links) {
      const target = new URL(link, origin + url);
      if (target.origin !== origin) continue;
      followed++;
      const file = fileOf(decodeURIComponent(target.pathname));
      const place = decodeURIComponent(target.hash.slice(1));
      if (!built.files.has(file)) dead.push(`${url} → ${link}: no file ${file}`);
      else if (place && !ids.get(file)?.has(place)) dead.push(`${url} → ${link}: no #${place}`);
    }
  }
  expect(dead).toEqual([]);
  expect(followed).toBeGreaterThan(1000);
});

test("no page has an id twice", ({ built }) => {
  for (const { url, ids } of built.documents)
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      url,
    ).toEqual([]);
});

test("every page can be reached from the front page", ({ built, site }) => {
  const origin = new URL(site.content.site.url).origin;
  const byUrl = new Map(built.documents.map((document) => [document.url, document]));
  const reached = new Set(["/"]);
  for (const url of reached) {
    for (const link of byUrl.get(url)?.links ?? []) {
      const target = new URL(link, origin + url);
      if (target.origin === origin && byUrl.has(target.pathname)) reached.add(target.pathname);
    }
  }
  const lost = built.documents.filter(
    ({ url, redirect }) => !reached.has(url) && !redirect && url !== "/404.html",
  );
  expect(lost.map(({ url }) => url)).toEqual([]);
});

test("every route has its file", ({ built, site }) => {
  expect(site.routes.map(({ url }) => fileOf(url)).filter((file) => !built.files.has(file))).toEqual([]);
});
