import { describe, expect, it } from "vitest";
import { FILE_KINDS, fileKindOf, ORDINARY } from "@/lib/publish/hosting/file-kinds";
import { matches, type PathPattern, regexOf } from "@/lib/publish/hosting/path-pattern";

describe("a pattern", () => {
  it.each<[PathPattern, string, boolean]>([
    ["/islands/*", "/islands/a.js", true],
    ["/islands/*", "/islands/", true],
    ["/islands/*", "/x/islands/a.js", false],
    ["/section/:id/feed.xml", "/section/rural/feed.xml", true],
    ["/section/:id/feed.xml", "/section/a/b/feed.xml", false],
    ["/section/:id/feed.xml", "/section/rural/feedxxml", false],
    ["/section/:id/feed.xml", "/section/rural/feed.xml.br", false],
    ["/feed.xml", "/feed.xml", true],
  ])("%s is matched against %s as a host would match it", (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it("can be written as a regular expression for nginx", () => {
    expect(regexOf("/section/:id/feed.xml")).toBe("^/section/[^/]+/feed\\.xml$");
  });
});

/** A path that a pattern matches. */
const sample = (pattern: PathPattern) => pattern.replaceAll(/:[a-z]+/g, "a-1").replace("*", "a/b.c");

it("no path is of two kinds of files", () => {
  const patterns = FILE_KINDS.flatMap(({ paths }) => paths);
  for (const pattern of patterns)
    expect(
      patterns.filter((other) => matches(other, sample(pattern))),
      pattern,
    ).toEqual([pattern]);
});

it("is found by the addresses of the table of routes, whatever stands in their gaps", () => {
  expect(fileKindOf("/section/rural/feed.xml").type).toContain("rss");
  expect(fileKindOf("/paper/2024-06-22/manifest.json")).toMatchObject({ isForAll: true });
  expect(fileKindOf("/paper/collection.json")).toMatchObject({ isForAll: true });
  expect(fileKindOf("/paper/2024-06-22/manifest.json").type).toContain("iiif.io/api/presentation/3");
  expect(fileKindOf("/pictures/0f3a/full/max/0/default.jpg")).toMatchObject({ isForAll: true });
  expect(fileKindOf("/paper/2024-06-22/")).toBe(ORDINARY);
});

it("hosts read every pattern alike, because gaps are whole segments or one gap at the end", () => {
  for (const pattern of FILE_KINDS.flatMap(({ paths }) => paths)) {
    for (const segment of pattern.split("/").filter((each) => each.includes(":")))
      expect(segment).toMatch(/^:[a-z]+$/);
    expect(pattern.slice(0, -1)).not.toContain("*");
    // Netlify takes a `.` beside a `*` for any character.
    expect(pattern).not.toMatch(/\.[^/]*\*$/);
  }
});
