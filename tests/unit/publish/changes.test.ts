import { expect, it } from "vitest";
import { EMPTY_MANIFEST, type Manifest, UNKNOWN } from "@/lib/publish/manifest/manifest";
import { LEFT_BEHIND, MISSING } from "@/lib/publish/manifest/manifest-files";
import { changesIn, differenceOf } from "@/lib/publish/merge/changes";

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
