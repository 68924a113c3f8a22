import { describe, expect, it } from "vitest";
import { hostFiles } from "@/lib/publish/hosting/host-files";
import { readRecord } from "@/lib/publish/hosting/hosting-record";
import { PAGE_HEADERS, POLICY_HEADER } from "@/lib/publish/hosting/site-headers";

const INPUT = {
  redirects: new Map([
    ["/old/", "/2024/06/22/a/"],
    ["/旧/*:id/", "/2024/06/22/b/"],
  ]),
  gone: ["/2024/06/22/gone/"],
  styleHashes: ["'sha256-b='", "'sha256-a='"],
  scriptHashes: ["'sha256-s='"],
  siteUrl: "https://news.example.cn",
  noTransform: false,
};

function fileOf(name: string, input = INPUT): string {
  const file = hostFiles(input).find(({ path }) => path === name);
  if (!file) throw new Error(`No ${name}`);
  return new TextDecoder().decode(file.content);
}

it("the same site gives the same bytes, in whatever order it was read", () => {
  const other = {
    ...INPUT,
    redirects: new Map([...INPUT.redirects].reverse()),
    styleHashes: [...INPUT.styleHashes].reverse(),
  };
  expect(hostFiles(other)).toEqual(hostFiles(INPUT));
});

it("only the files that hosts look for have names that could be asked for", () => {
  expect(hostFiles(INPUT).map(({ path }) => path)).toEqual([
    "_headers",
    "_redirects",
    ".nginx-http.conf",
    ".nginx-server.conf",
    ".hosting.json",
  ]);
});

describe("_headers", () => {
  interface Rule {
    path: string;
    detached: string[];
    set: [name: string, value: string][];
  }

  const rules = (text: string): Rule[] =>
    text.split(/\n\n/).map((block) => {
      const [path = "", ...lines] = block.trimEnd().split("\n");
      const own = lines.map((line) => line.trim());
      return {
        path,
        detached: own.filter((line) => line.startsWith("! ")).map((line) => line.slice(2)),
        set: own
          .filter((line) => !line.startsWith("! "))
          .map((line): [string, string] => [line.split(": ")[0] ?? "", line.slice(line.indexOf(": ") + 2)]),
      };
    });

  const matching = (text: string, path: string) =>
    rules(text).filter((rule) => {
      const pattern = rule.path
        .replaceAll(".", "\\.")
        .replaceAll(/:[a-z]+/g, "[^/]+")
        .replace("*", ".*");
      return new RegExp(`^${pattern}$`).test(path);
    });

  /** Applies rules in their order: a rule first removes the headers that it detaches; a header set twice is joined. */
  function onCloudflare(text: string, path: string): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const { detached, set } of matching(text, path)) {
      for (const name of detached) delete headers[name];
      for (const [name, value] of set) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
    return headers;
  }

  /** Skips lines without a colon; of a header set twice the later value counts. */
  const onNetlify = (text: string, path: string): Record<string, string> =>
    Object.fromEntries(matching(text, path).flatMap(({ set }) => set));

  it.each([
    ["/", undefined],
    ["/search/", undefined],
    ["/feed.xml", "public, max-age=900"],
    ["/section/rural/feed.xml", "public, max-age=900"],
    ["/corrections/feed.xml", "public, max-age=900"],
    ["/media/a/b.jpg", "public, max-age=86400, must-revalidate"],
    ["/islands/search.0123456789.js", "public, max-age=31536000, immutable"],
    ["/search-index/2024-06/0123456789ab/1.txt", undefined],
    ["/icon-512.png", "public, max-age=604800"],
    ["/sw.js", undefined],
  ])("Cloudflare and Netlify agree on %s", (path, cache) => {
    const text = fileOf("_headers");
    const headers = onCloudflare(text, path);
    // Netlify can't take away what pages alone need.
    const ofPages = PAGE_HEADERS.flatMap(([name]) => (name in headers ? [name] : []));
    expect(ofPages).toHaveLength(
      ["/", "/search/"].includes(path) || path.endsWith(".txt") ? PAGE_HEADERS.length : 0,
    );
    expect({ ...Object.fromEntries(PAGE_HEADERS), ...headers }).toEqual(onNetlify(text, path));
    expect(headers["Cache-Control"]).toBe(cache);
    expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    expect(headers["Strict-Transport-Security"]).toBe("max-age=31536000");
    const policy = headers[POLICY_HEADER] ?? "";
    expect(policy.match(/default-src/g)).toHaveLength(1);
    expect(policy).not.toContain("unsafe");
    expect(policy.length < 100).toBe(ofPages.length === 0);
    expect(policy === "default-src 'none'; connect-src 'self'").toBe(path === "/sw.js");
  });

  it.each([
    ["/", "no-cache, no-transform"],
    ["/search/", "no-cache, no-transform"],
    ["/feed.xml", "public, max-age=900"],
    ["/media/a/b.jpg", "public, max-age=86400, must-revalidate"],
    ["/sw.js", "no-cache"],
  ])("says of pages alone that nobody is to transform them: %s", (path, cache) => {
    const input = { ...INPUT, noTransform: true };
    const text = fileOf("_headers", input);
    expect(
      [onCloudflare(text, path), onNetlify(text, path)].map((headers) => headers["Cache-Control"]),
    ).toEqual([cache, cache]);
    const kinds =
      /map \$uri \$newspaper_cache \{\n([^}]*)\}/.exec(fileOf(".nginx-http.conf", input))?.[1] ?? "";
    expect(kinds).toMatch(/default "?no-cache, no-transform"?;/);
    expect(kinds.match(/no-transform/g)).toHaveLength(1);
    expect(readRecord(fileOf(".hosting.json", input))?.noTransform).toBe(true);
  });

  it.each(["/feed.xml", "/section/rural/feed.xml", "/corrections/feed.xml"])(
    "says that %s is a feed",
    (path) => {
      expect(onCloudflare(fileOf("_headers"), path)["Content-Type"]).toBe(
        "application/rss+xml; charset=utf-8",
      );
      const locations = [
        ...fileOf(".nginx-server.conf").matchAll(/location ~ "(.*)" \{ types \{\} default_type "(.*)"; \}/g),
      ];
      const own = locations.find(([, regex = ""]) => new RegExp(regex.replaceAll("\\\\", "\\")).test(path));
      expect(own?.[2]).toBe("application/rss+xml; charset=utf-8");
    },
  );

  it("keeps to Cloudflare's limits of 100 rules and 2000 characters a line, with room for more styles", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `'sha256-${`${index}`.padStart(43, "0")}='`);
    const text = fileOf("_headers", { ...INPUT, styleHashes: many(20), scriptHashes: many(5) });
    expect(rules(text).length).toBeLessThanOrEqual(100);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(2000);
  });

  it("binds nobody to TLS where the site's address is plain", () => {
    const plain = { ...INPUT, siteUrl: "http://news.example.cn" };
    expect(fileOf("_headers", plain)).not.toContain("Strict-Transport-Security");
    expect(fileOf(".nginx-http.conf", plain)).not.toContain('max-age=31536000"');
    expect(fileOf(".nginx-http.conf")).toContain('"on" "max-age=31536000";');
  });
});

it("_redirects has plain 301s, and nothing in an address is taken for a gap", () => {
  expect(fileOf("_redirects")).toMatchInlineSnapshot(`
    "/old/ /2024/06/22/a/ 301
    /%E6%97%A7/%2A%3Aid/ /2024/06/22/b/ 301
    "
  `);
});

describe("the maps of nginx", () => {
  const mapOf = (text: string, name: string) => text.match(new RegExp(`map \\S+ \\$${name} {\\n[^}]*}`))?.[0];

  it("have every spelling of an old address, and of an address that was taken down", () => {
    const text = fileOf(".nginx-http.conf");
    expect(mapOf(text, "newspaper_gone")).toMatchInlineSnapshot(`
      "map $uri $newspaper_gone {
          default "";
          "/2024/06/22/gone/" "/2024/06/22/gone/index.html";
          "/2024/06/22/gone" "/2024/06/22/gone/index.html";
          "/2024/06/22/gone/index.html" "/2024/06/22/gone/index.html";
      }"
    `);
    expect(mapOf(text, "newspaper_redirect")).toContain('    "/旧/*:id" "/2024/06/22/b/";\n');
  });

  it("ask for larger tables only where the default is too small", () => {
    expect(fileOf(".nginx-http.conf")).not.toContain("map_hash");
    const long = `/${"a".repeat(60)}/`;
    const many = Array.from({ length: 2000 }, (_, index) => `/${index}/`);
    const text = fileOf(".nginx-http.conf", { ...INPUT, gone: [long, ...many] });
    expect(text).toContain("map_hash_bucket_size 128;");
    expect(text).toContain("map_hash_max_size 16384;");
  });
});

it("the hosting record is read back as it was written, and anything else is read as null", () => {
  expect(readRecord(fileOf(".hosting.json"))).toEqual({
    styleHashes: ["'sha256-a='", "'sha256-b='"],
    scriptHashes: ["'sha256-s='"],
    redirects: Object.fromEntries(INPUT.redirects),
    gone: INPUT.gone,
  });
  for (const text of ["", "{", "null", '{"gone":[]}']) expect(readRecord(text)).toBeNull();
});
