import { describe, expect, it } from "vitest";
import { PAGE_HEADERS, SITE_HEADERS } from "@/lib/publish/hosting/site-headers";
import { ask } from "./ask";
import { CASE_OF_PAGE, CASE_TWINS, LONG_ADDRESS, ODD_ADDRESS, TEXTS } from "./served-site";

const STORY = "/2024/06/22/there/";
const GONE = "/2024/06/22/gone/";
const FILE_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; base-uri 'none'; frame-ancestors 'none'";
const YEAR = "public, max-age=31536000, immutable";

/** Cache-Control and Content-Type by path, with a path for every kind of file. */
const KINDS: [path: string, cache: string, type: string][] = [
  ["/", "no-cache", "text/html; charset=utf-8"],
  ["/search/", "no-cache", "text/html; charset=utf-8"],
  [STORY, "no-cache", "text/html; charset=utf-8"],
  ["/feed.xml", "public, max-age=900", "application/rss+xml; charset=utf-8"],
  ["/section/rural/feed.xml", "public, max-age=900", "application/rss+xml; charset=utf-8"],
  ["/sitemap.xml", "public, max-age=900", "application/xml; charset=utf-8"],
  ["/sitemaps/2024-06.xml", "public, max-age=900", "application/xml; charset=utf-8"],
  ["/robots.txt", "no-cache", "text/plain; charset=utf-8"],
  ["/.well-known/security.txt", "no-cache", "text/plain; charset=utf-8"],
  ["/favicon.ico", "public, max-age=604800", "image/x-icon"],
  ["/icon-maskable.png", "public, max-age=604800", "image/png"],
  ["/manifest.webmanifest", "public, max-age=604800", "application/manifest+json"],
  ["/sw.js", "no-cache", "text/javascript; charset=utf-8"],
  ["/media/2024/tudou.jpg", "public, max-age=86400, must-revalidate", "image/jpeg"],
  ["/pictures/0f3a-720.avif", YEAR, "image/avif"],
  ["/pictures/0f3a/info.json", YEAR, "application/json"],
  ["/pictures/0f3a/0,0,1024,1024/1024,1024/0/default.jpg", YEAR, "image/jpeg"],
  [
    "/paper/2024-06-22/manifest.json",
    "no-cache",
    'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"',
  ],
  ["/islands/search.0123456789.js", YEAR, "text/javascript; charset=utf-8"],
  ["/search-index/list.txt", "no-cache", "text/plain; charset=utf-8"],
  ["/search-index/fold.txt", "no-cache", "text/plain; charset=utf-8"],
  ["/search-index/2024-06/0123456789ab/1.txt", "no-cache", "text/plain; charset=utf-8"],
];

/** Every answer must carry the site's headers. */
const STATUSES: [status: number, path: string, method: string][] = [
  [200, STORY, "GET"],
  [200, STORY, "HEAD"],
  [200, "/feed.xml", "GET"],
  [301, "/2024/06/22/there", "GET"],
  [301, "/old/", "GET"],
  [404, "/nowhere/", "GET"],
  [404, "/islands/search.9999999999.js", "GET"],
  [404, "/.publish.json", "GET"],
  [405, STORY, "POST"],
  [410, GONE, "GET"],
];

/** Pictures stand in feeds, too, and the icon is a feed's: other sites may show them, and nothing else. */
const SHOWN_ON: [path: string, where: string][] = [
  ["/", "same-origin"],
  [STORY, "same-origin"],
  ["/feed.xml", "same-origin"],
  ["/nowhere/", "same-origin"],
  ["/islands/search.0123456789.js", "same-origin"],
  ["/media/2024/tudou.jpg", "cross-origin"],
  ["/pictures/0f3a/info.json", "cross-origin"],
  ["/paper/2024-06-22/manifest.json", "cross-origin"],
  ["/icon-maskable.png", "cross-origin"],
];

/** Viewers of libraries read pictures and manifests with scripts of their own sites. */
const READ_BY: [path: string, where: string | undefined][] = [
  ["/", undefined],
  ["/feed.xml", undefined],
  ["/nowhere/", undefined],
  ["/media/2024/tudou.jpg", undefined],
  ["/pictures/0f3a/info.json", "*"],
  ["/pictures/0f3a/0,0,1024,1024/1024,1024/0/default.jpg", "*"],
  ["/paper/2024-06-22/manifest.json", "*"],
];

/** What every server of the site must do. `encodings` are those it can send, best first. */
export function expectServing(address: () => string, encodings: readonly ("br" | "gzip")[]): void {
  it.each(KINDS)("%s is kept and typed as its kind is", async (path, cache, type) => {
    const { status, headers } = await ask(address(), path);
    expect([status, headers["cache-control"], headers["content-type"]]).toEqual([200, cache, type]);
    expect(headers.etag).toMatch(/^(?:W\/)?"[^"]+"$/);
  });

  it.each(SHOWN_ON)("%s may be shown by pages of the %s", async (path, where) => {
    expect((await ask(address(), path)).headers["cross-origin-resource-policy"]).toBe(where);
  });

  it.each(READ_BY)("%s may be read by scripts of %s", async (path, where) => {
    expect((await ask(address(), path)).headers["access-control-allow-origin"]).toBe(where);
  });

  it.each(STATUSES)(
    "a %d carries the site's headers, and may not be kept: %s %s",
    async (status, path, method) => {
      const answer = await ask(address(), path, { method });
      expect(answer.status).toBe(status);
      for (const [name, value] of SITE_HEADERS) expect(answer.headers[name.toLowerCase()], name).toBe(value);
      if (path === "/feed.xml") {
        for (const [name] of PAGE_HEADERS) expect(answer.headers).not.toHaveProperty(name.toLowerCase());
        expect(answer.headers["content-security-policy"]).toBe(FILE_POLICY);
        expect(answer.headers["cache-control"]).toBe("public, max-age=900");
        return;
      }
      for (const [name, value] of PAGE_HEADERS) expect(answer.headers[name.toLowerCase()], name).toBe(value);
      const policy = String(answer.headers["content-security-policy"]);
      const scripts = `${new URL(address()).host}/islands/`;
      expect(policy).toContain(`default-src 'none'; script-src ${scripts}; style-src 'sha256-`);
      expect(policy).not.toMatch(/unsafe|,/);
      expect(answer.headers["cache-control"]).toBe("no-cache");
      // Over plain HTTP the header must not be sent (RFC 6797, section 7.2).
      expect(answer.headers).not.toHaveProperty("strict-transport-security");
    },
  );

  it.each(["/search/", "/search/?q=a", "/search/index.html"])(
    "only search may send its form to a search engine: %s",
    async (path) => {
      const { headers } = await ask(address(), path);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("form-action 'self' https://www.bing.com");
      expect(policy).not.toMatch(/unsafe|,/);
    },
  );

  it("where the policy can't name the host scripts may come from the whole site", async () => {
    const { headers } = await ask(address(), STORY, { headers: { host: "[::1]:80" } });
    expect(headers["content-security-policy"]).toContain("; script-src 'self'; ");
  });

  it.each([
    "/media/2024/tudou.jpg",
    "/pictures/0f3a-720.avif",
    "/islands/search.0123456789.js",
    "/sitemap.xml",
  ])("%s says little beside what it is, and its policy is a file's", async (path) => {
    const { headers } = await ask(address(), path);
    expect(headers["content-security-policy"]).toBe(FILE_POLICY);
    for (const [name] of PAGE_HEADERS) expect(headers).not.toHaveProperty(name.toLowerCase());
    const ours = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    expect(ours.join("\r\n").length).toBeLessThan(700);
  });

  it("the service worker may ask for the site's own pages, and nothing else", async () => {
    const { headers } = await ask(address(), "/sw.js");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; connect-src 'self'");
  });

  describe("compressed copies", () => {
    it.each(encodings)("are sent to browsers that can read them: %s", async (encoding) => {
      const { status, headers, body } = await ask(address(), STORY, {
        headers: { "accept-encoding": encoding },
      });
      expect([status, headers["content-encoding"], headers.vary]).toEqual([200, encoding, "Accept-Encoding"]);
      expect(body).toBe(TEXTS.story);
    });

    it("are sent in the smallest form that a browser can read", async () => {
      const { headers } = await ask(address(), STORY, {
        headers: { "accept-encoding": "gzip, deflate, br, zstd" },
      });
      expect(headers["content-encoding"]).toBe(encodings[0]);
    });

    it.each(["", "identity", "gzip;q=0, br;q=0"])(
      "are not sent where the browser can't read them: Accept-Encoding: %s",
      async (accepted) => {
        const { headers, body } = await ask(address(), STORY, { headers: { "accept-encoding": accepted } });
        expect(headers).not.toHaveProperty("content-encoding");
        expect(headers.vary).toBe("Accept-Encoding");
        expect(body).toBe(TEXTS.story);
      },
    );

    it("are sent of error pages, too", async () => {
      for (const [path, status, text] of [
        ["/nowhere/", 404, TEXTS.notFound],
        [GONE, 410, TEXTS.gone],
      ] as const) {
        const answer = await ask(address(), path, { headers: { "accept-encoding": "gzip" } });
        expect([answer.status, answer.headers["content-encoding"], answer.body]).toEqual([
          status,
          "gzip",
          text,
        ]);
      }
    });
  });

  describe("conditional requests", () => {
    it.each(["gzip", "identity"])("are told that nothing changed: %s", async (encoding) => {
      const headers = { "accept-encoding": encoding };
      const first = await ask(address(), STORY, { headers });
      const again = await ask(address(), STORY, {
        headers: { ...headers, "if-none-match": String(first.headers.etag) },
      });
      expect([again.status, again.body]).toEqual([304, ""]);
      expect(again.headers.etag).toBe(first.headers.etag);
      expect(again.headers["cache-control"]).toBe("no-cache");
      expect(again.headers["content-security-policy"]).toBe(first.headers["content-security-policy"]);
    });

    it("are answered with 304 for one ETag of several, a weak one, or the date", async () => {
      const { headers } = await ask(address(), STORY);
      const etag = String(headers.etag);
      for (const known of [`"x", ${etag}`, `W/${etag.replace(/^W\//, "")}`])
        expect((await ask(address(), STORY, { headers: { "if-none-match": known } })).status, known).toBe(
          304,
        );
      const since = { "if-modified-since": String(headers["last-modified"]) };
      expect((await ask(address(), STORY, { headers: since })).status).toBe(304);
    });

    it("are answered with the file where its ETag is another, whatever the date", async () => {
      const { headers } = await ask(address(), STORY);
      const known = { "if-none-match": '"x"', "if-modified-since": String(headers["last-modified"]) };
      const answer = await ask(address(), STORY, { headers: known });
      expect([answer.status, answer.body]).toEqual([200, TEXTS.story]);
    });

    it("find a different ETag for each compressed form of a file", async () => {
      const tags = await Promise.all(
        [...encodings, "identity"].map(
          async (encoding) =>
            (await ask(address(), STORY, { headers: { "accept-encoding": encoding } })).headers.etag,
        ),
      );
      expect(new Set(tags).size).toBe(encodings.length + 1);
    });
  });

  it("a HEAD request is answered without a body", async () => {
    const { status, headers, body } = await ask(address(), STORY, { method: "HEAD" });
    expect([status, body]).toEqual([200, ""]);
    expect(headers["content-length"]).toBe(`${Buffer.byteLength(TEXTS.story)}`);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is not allowed", async (method) => {
    const { status, headers } = await ask(address(), STORY, { method });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("an answer to GET names no methods", async () => {
    expect((await ask(address(), STORY)).headers).not.toHaveProperty("allow");
  });

  it.each([
    ["/2024/06/22/there", STORY],
    ["/2024/06/22/there?from=feed&a=1", `${STORY}?from=feed&a=1`],
    ["//2024/06/22/there", STORY],
    ["/old/", STORY],
    ["/old", STORY],
    ["/old/index.html", STORY],
    ["/old/?from=feed", `${STORY}?from=feed`],
    [encodeURI(LONG_ADDRESS), STORY],
    [encodeURI(ODD_ADDRESS), STORY],
  ])("%s leads to %s", async (path, location) => {
    const { status, headers } = await ask(address(), path);
    expect([status, headers.location]).toEqual([301, location]);
  });

  it("an old address leads on in its own case only", async () => {
    const answers = await Promise.all(
      [...CASE_TWINS, "/NEWS/1/", "/Old/", CASE_OF_PAGE, "/search/", "/2024/06/22/GONE/"].map(
        async (path) => {
          const { status, headers } = await ask(address(), path);
          return [path, status, headers.location ?? null];
        },
      ),
    );
    expect(answers).toEqual([
      ["/News/1/", 301, STORY],
      ["/news/1/", 301, GONE],
      ["/NEWS/1/", 404, null],
      ["/Old/", 404, null],
      [CASE_OF_PAGE, 301, STORY],
      ["/search/", 200, null],
      ["/2024/06/22/GONE/", 404, null],
    ]);
  });

  it.each(["", "index.html", "?from=feed"])(
    "what was taken down is a 410 with its page: …/gone/%s",
    async (end) => {
      const { status, headers, body } = await ask(address(), GONE + end);
      expect([status, headers["content-type"], body]).toEqual([410, "text/html; charset=utf-8", TEXTS.gone]);
    },
  );

  it("is answered so without its last slash, too, and to a HEAD request", async () => {
    const { status, body } = await ask(address(), GONE.slice(0, -1));
    expect([status, body]).toEqual([410, TEXTS.gone]);
    const head = await ask(address(), GONE, { method: "HEAD" });
    expect([head.status, head.body]).toEqual([410, ""]);
  });

  it.each([
    "/nowhere/",
    "/nowhere.js",
    "/2024/06/22/",
    "/2024/06/21/",
    "/404.html",
    "/index.html/",
    "/.publish.json",
    "/.hosting.json",
    "/.nginx-http.conf",
    "/.nginx-server.conf",
    "/%2epublish.json",
    "/media/.hidden",
    "/media/.well-known/a.txt",
    "/.well-known/",
    "/.well-known/.hidden",
    "/.well-known/none.txt",
    "/.well-knownx/a.txt",
    "/_headers",
    "/_redirects",
    "/%5fheaders",
  ])("%s is a 404 with its page", async (path) => {
    const { status, headers, body } = await ask(address(), path);
    expect([status, headers["content-type"], body]).toEqual([
      404,
      "text/html; charset=utf-8",
      TEXTS.notFound,
    ]);
  });

  it.each(["/%", "/%zz", "/2024/%00"])("%s is no address", async (path) => {
    expect((await ask(address(), path)).status).toBe(400);
  });

  it.each(["/../package.json", "/%2e%2e/package.json", "/media/../../package.json", "/..%2f..%2fetc/passwd"])(
    "nothing leads out: %s",
    async (path) => {
      expect([400, 404]).toContain((await ask(address(), path)).status);
    },
  );
}
