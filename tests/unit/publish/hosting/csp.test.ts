import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inlineHashes, mergeHashes, policyOf, scriptSources } from "@/lib/publish/hosting/csp";

const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("what a page's policy must allow", () => {
  it.each([
    ["a style", "<style>a{}</style>", { styles: [sha("a{}")], scripts: [] }],
    ["a style with attributes", '<style media="print">中</style>', { styles: [sha("中")], scripts: [] }],
    ["the same style once", "<style>a</style><style>a</style>", { styles: [sha("a")], scripts: [] }],
    [
      "line ends as the browser's parser gives them",
      "<style>a\r\nb\rc</style>",
      { styles: [sha("a\nb\nc")], scripts: [] },
    ],
    ["a script", "<script>a()</script>", { styles: [], scripts: [sha("a()")] }],
    ["a module", '<script type="module">a()</script>', { styles: [], scripts: [sha("a()")] }],
    [
      "a script by its old type",
      "<script async type=text/javascript>a()</script>",
      { styles: [], scripts: [sha("a()")] },
    ],
    [
      "speculation rules",
      '<script type="speculationrules">{}</script>',
      { styles: [], scripts: [sha("{}")] },
    ],
    ["an import map", "<script type='importmap'>{}</script>", { styles: [], scripts: [sha("{}")] }],
    [
      "not a script that is a file",
      '<script type="module" src="/islands/a.js"></script>',
      { styles: [], scripts: [] },
    ],
    ["not structured data", '<script type="application/ld+json">{}</script>', { styles: [], scripts: [] }],
    [
      "a script with data about a src",
      '<script data-src="x">a()</script>',
      { styles: [], scripts: [sha("a()")] },
    ],
  ])("is %s", (_name, html, hashes) => {
    expect(inlineHashes(html)).toEqual(hashes);
  });

  it("of a whole site is what any of its pages needs, in an order that stays the same", () => {
    const pages = [
      { styles: ["'b'", "'a'"], scripts: [] },
      { styles: ["'a'"], scripts: ["'s'"] },
    ];
    expect(mergeHashes(pages)).toEqual({ styleHashes: ["'a'", "'b'"], scriptHashes: ["'s'"] });
    expect(mergeHashes([...pages].reverse())).toEqual(mergeHashes(pages));
  });
});

describe("the policy", () => {
  const SCRIPTS = scriptSources("news.example.cn");
  const hashes = { styleHashes: ["'sha256-style='"], scriptHashes: ["'sha256-script='"] };

  it("of pages allows what pages have and nothing else", () => {
    expect(policyOf(hashes, "page", SCRIPTS).split("; ")).toMatchInlineSnapshot(`
      [
        "default-src 'none'",
        "script-src news.example.cn/islands/ 'sha256-script='",
        "style-src 'sha256-style='",
        "img-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "worker-src news.example.cn/sw.js",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]
    `);
  });

  it("of the search page differs only in whom its form may be sent to", () => {
    const page = policyOf(hashes, "page", SCRIPTS).split("; ");
    const search = policyOf(hashes, "search", SCRIPTS).split("; ");
    expect(search.filter((directive) => !page.includes(directive))).toMatchInlineSnapshot(`
      [
        "form-action 'self' https://www.bing.com https://cn.bing.com",
      ]
    `);
  });

  it("names the folders of scripts, not that of editors' files", () => {
    for (const name of ["page", "search"] as const)
      expect(policyOf(hashes, name, SCRIPTS)).not.toMatch(/(?:script|worker)-src[^;]*'self'/);
  });

  it("of a host that no policy can name takes scripts from the whole site", () => {
    expect(policyOf(hashes, "page", scriptSources(null))).toContain("script-src 'self' 'sha256-script='; ");
  });

  it("of the service worker lets it ask for the site's own pages and files", () => {
    expect(policyOf(hashes, "worker", SCRIPTS)).toBe("default-src 'none'; connect-src 'self'");
  });

  it("of a site without inline styles allows none", () => {
    expect(policyOf({ styleHashes: [], scriptHashes: [] }, "page", SCRIPTS)).toContain(
      "; style-src 'none'; ",
    );
  });
});
