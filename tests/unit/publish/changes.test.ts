import { expect, it } from "vitest";
import { EMPTY_MANIFEST, type Manifest, serialised, UNKNOWN } from "@/lib/publish/manifest/manifest";
import { LEFT_BEHIND, MISSING } from "@/lib/publish/manifest/manifest-files";
import { changesIn, differenceOf, isSame } from "@/lib/publish/merge/changes";

const site = (pages: Record<string, string>, files: Record<string, string> = {}): Manifest => ({
  ...EMPTY_MANIFEST,
  pages: Object.fromEntries(Object.entries(pages).map(([url, hash]) => [url, [hash, 1, ""]])),
  files: Object.fromEntries(Object.entries(files).map(([file, hash]) => [file, [hash, 1]])),
});
const changes = (last: Manifest, next: Manifest) => changesIn(differenceOf(last, next));

it.each([
  ["nothing", site({ "/a/": "1" }), site({ "/a/": "1" }), {}],
  ["what a page has", site({ "/a/": "1" }), site({ "/a/": "2" }), { changed: ["a/index.html"] }],
  ["a page that is made of other inputs alone", site({ "/a/": "1" }), site({ "/a/": "1" }), {}],
  [
    "a page that becomes the way to another",
    site({ "/a/": "1" }),
    site({}, { "a/index.html": "2" }),
    { changed: ["a/index.html"] },
  ],
  // What is in `dist` is the page, whatever the other entry says.
  [
    "a page that stood before a file",
    site({ "/a/": "1" }, { "a/index.html": "2" }),
    site({}, { "a/index.html": "2" }),
    { changed: ["a/index.html"] },
  ],
  ["the way that becomes a page again", site({}, { "a/index.html": "1" }), site({ "/a/": "1" }), {}],
  ["what is not there", site({ "/a/": MISSING }), site({ "/a/": "1" }), { added: ["a/index.html"] }],
  ["what is not known", site({ "/a/": UNKNOWN }), site({ "/a/": "1" }), { changed: ["a/index.html"] }],
  ["what was left behind", site({}, { b: LEFT_BEHIND }), site({}), { removed: ["b"] }],
  [
    "a file with a name that objects have",
    site({}),
    site({}, { constructor: "1" }),
    { added: ["constructor"] },
  ],
])("two sites differ in %s", (_, last, next, expected) => {
  expect(changes(last, next)).toEqual({ added: [], changed: [], removed: [], ...expected });
});

it("two manifests are the same where their texts are", () => {
  const one = site({ "/a/": "1", "/b/": "2" }, { c: "3" });
  const others: Manifest[] = [
    site({ "/a/": "1", "/b/": "2" }, { c: "3" }),
    site({ "/b/": "2", "/a/": "1" }, { c: "3" }),
    site({ "/a/": "1", "/b/": "other" }, { c: "3" }),
    site({ "/a/": "1" }, { "b/index.html": "2", c: "3" }),
    { ...one, pages: { ...one.pages, "/b/": ["2", 1, "other"] } },
    { ...one, due: "2026-01-01T00:00:00Z" },
    { ...one, bundles: { "2024-06": { inputs: "", files: {} } } },
  ];
  expect(others.map((other) => isSame(one, other))).toEqual(
    others.map((other) => serialised(one) === serialised(other)),
  );
  expect(isSame(one, structuredClone(one))).toBe(true);
});
