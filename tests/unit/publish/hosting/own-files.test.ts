import { expect, it } from "vitest";
import { FILE_FOLDERS, ICON_FILES, isOwnFile, isReserved } from "@/lib/publish/hosting/own-files";

it.each([
  "index.html",
  "404.html",
  "2024/06/22/a/index.html",
  "paper/2024-06-22/01/index.html",
  "section/rural/feed.xml",
  "corrections/feed.xml",
  "feed.xml",
  "feed.xml.br",
  "sitemaps/2024-06.xml",
  "robots.txt",
  "sw.js",
  "search-index/list.txt",
  "pagefind/2024-06/pagefind-entry.json",
  "media/a.jpg",
])("%s is a file that only this program puts into dist/", (file) => {
  expect(isOwnFile(file)).toBe(true);
});

it.each(["notes/index.html", "20240/index.html", "CNAME", "sitemap.html", "old/feed.xml"])(
  "%s may be somebody else's",
  (file) => {
    expect(isOwnFile(file)).toBe(false);
  },
);

it("no old address may lie among files that are no pages", () => {
  for (const name of [...FILE_FOLDERS, ...ICON_FILES, "sitemaps"])
    expect(isReserved(`/${name}/a/`), name).toBe(true);
  for (const name of ["2024", "section", "corrections", "old"])
    expect(isReserved(`/${name}/a/`), name).toBe(false);
});
