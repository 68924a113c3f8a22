import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalAddress, pathKey } from "@/lib/records/spelling";
import { runs } from "../../length";

it.each([
  ["/", "/"],
  ["//", "/"],
  ["/index.html", "/"],
  ["/a/..", "/"],
  ["/../..", "/"],
  ["/old", "/old/"],
  ["/old.html", "/old.html/"],
  ["/2024//06/24/b/", "/2024/06/24/b/"],
  ["/2024/./06/24/x/../b", "/2024/06/24/b/"],
  ["/2024/06/24/b/index.html", "/2024/06/24/b/"],
  ["/2024%2F06/24/%62/", "/2024/06/24/b/"],
  ["/%2e%2e/a", "/a/"],
  ["/%E6%97%A7/", "/旧/"],
  ["/cafe\u0301", "/caf\u00e9/"],
  ["/100%/", "/100%/"],
  ["/100%25", "/100%/"],
])("%s is %s", (written, address) => {
  expect(canonicalAddress(written)).toBe(address);
});

it.each(["/%FF/", "/%D0%C2%CE%C5/", "/\uD800/", "/a%00b", "/a%0Ab", "/a\\b", "/a%3Fb", "/a%23b"])(
  "%j can be no address",
  (written) => {
    expect(canonicalAddress(written)).toBeNull();
  },
);

it("the canonical form is its own, and its URL leads to it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("/", ".", "..", "%", "2F", "e", "\u0301", "旧", "index.html", " ")),
      (parts) => {
        const address = canonicalAddress(`/${parts.join("")}`);
        if (address === null) return;
        expect(address).toMatch(/^\/(?:[^/]+\/)*$/);
        expect(canonicalAddress(encodeURI(address))).toBe(address);
      },
    ),
    { numRuns: runs(300, 5000), examples: [[["index.html", "/", "index.html"]]] },
  );
});

it.each([
  ["News/1/index.html", "news/1/index.html"],
  ["É/index.html", "e\u0301/index.html"],
  ["straße/", "STRASSE/"],
  ["old./index.html", "old/index.html"],
])("%s and %s are one file for some file system", (one, other) => {
  expect(pathKey(one)).toBe(pathKey(other));
});
