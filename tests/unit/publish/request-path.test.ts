import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fileOf } from "@/lib/publish/manifest/site-file";
import { pageUrl, readRequestPath } from "@/lib/publish/serving/request-path";
import { runs } from "../../length";

it.each([
  ["/", { kind: "path", path: "/", query: "" }],
  ["/a/%E4%B8%80/?q=1?2", { kind: "path", path: "/a/一/", query: "?q=1?2" }],
  ["/?", { kind: "path", path: "/", query: "?" }],
  ["//evil.example//a", { kind: "path", path: "/evil.example/a", query: "" }],
  ["/a/../b", { kind: "hidden" }],
  ["/%2e%2e/b", { kind: "hidden" }],
  ["/.hosting.json", { kind: "hidden" }],
  ["//_headers", { kind: "hidden" }],
  ["/a\\..\\b", { kind: "malformed" }],
  ["/%5c..%5cb", { kind: "malformed" }],
  ["/%00", { kind: "malformed" }],
  ["/%zz", { kind: "malformed" }],
  ["*", { kind: "malformed" }],
  ["http://localhost:3000/a/?q=1", { kind: "path", path: "/a/", query: "?q=1" }],
  ["HTTPS://localhost", { kind: "path", path: "/", query: "" }],
  ["http://localhost?q", { kind: "path", path: "/", query: "?q" }],
  ["http://localhost//evil.example/", { kind: "path", path: "/evil.example/", query: "" }],
  ["http://localhost/a/../.publish.json", { kind: "hidden" }],
  ["http:///a", { kind: "malformed" }],
  ["ftp://localhost/a", { kind: "malformed" }],
  ["", { kind: "malformed" }],
])("the target %s is read", (target, expected) => {
  expect(readRequestPath(target)).toEqual(expected);
});

/** Targets put together from pieces that an attacker would use. */
const target = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "/",
        "..",
        ".",
        "%2e",
        "%2F",
        "%5C",
        "\\",
        "%00",
        "%",
        "?",
        "#",
        "a",
        "index.html",
        "一",
      ),
      fc.string(),
    ),
  )
  .map((parts) => `/${parts.join("")}`);

it("whatever is asked for, its path is that of a visible file of the site", () => {
  fc.assert(
    fc.property(target, (text) => {
      const read = readRequestPath(text);
      if (read.kind !== "path") return;
      for (const name of [fileOf(read.path), fileOf(pageUrl(read.path))]) {
        const inside = path.posix.relative("/dist", path.posix.join("/dist", name));
        expect(inside).not.toMatch(/^\.\./);
        expect(inside.split("/").filter((segment) => segment.startsWith("."))).toEqual([]);
        expect(path.win32.relative("C:\\dist", path.win32.join("C:\\dist", name))).not.toMatch(/^\.\./);
      }
      // A redirect to the same path with a final slash must not leave the site.
      if (read.path.endsWith("/")) return;
      expect(new URL(encodeURI(`${read.path}/`), "https://news.example.cn").host).toBe("news.example.cn");
    }),
    { numRuns: runs(200) },
  );
});
