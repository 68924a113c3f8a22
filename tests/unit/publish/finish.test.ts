import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { redirectFile } from "@/lib/publish/hosting/redirect-page";
import { withoutRuntime } from "@/lib/publish/next/html";
import { folderFiles } from "@/lib/publish/pictures/copies";
import { hashedIslands, withIslands } from "@/lib/publish/render/islands";
import { withoutRichRules } from "@/lib/publish/render/rich-rules";
import { temporaryFolder } from "../folder";

describe("what is left of a page that Next.js rendered", () => {
  it("has no runtime, payload, preload or marker of the framework", () => {
    const html =
      '<head><link rel="preload" as="script" href="/_next/a.js"/><style data-precedence="next" data-href="x">a{}</style>' +
      '<style data-href="y">b{}</style><script src="/_next/a.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div>' +
      '<p>一<!-- -->二</p><script>self.__next_f.push([1,"<p>x</p>"])</script></body>';
    expect(withoutRuntime(html)).toBe("<head><style>a{}b{}</style></head><body><p>一二</p></body>");
  });

  it("has of what is said twice for X only its kind of card", () => {
    const html = '<meta property="og:title" content="甲"/><meta name="twitter:card" content="summary"/>';
    const left = '<meta property="og:title" content="甲"><meta name="twitter:card" content="summary">';
    expect(withoutRuntime(`${html}<meta name="twitter:title" content="甲"/>`)).toBe(left);
  });

  it("has its structured data, speculation rules and islands", () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script>' +
      '<script type="module" src="/islands/search.js"></script>';
    expect(withoutRuntime(html)).toBe(html);
  });

  it("has the inline script that is marked as ours", () => {
    const html = '<head><script data-kept="">a()</script></head>';
    expect(withoutRuntime(html)).toBe("<head><script>a()</script></head>");
  });

  it("closes no element that HTML never closes, and leaves drawings as they are", () => {
    expect(withoutRuntime('一<wbr/>二<img src="/a.png" alt="/"/><svg><path d="M0"/></svg>')).toBe(
      '一<wbr>二<img src="/a.png" alt="/"><svg><path d="M0"/></svg>',
    );
  });

  it("is nothing where React would show a text only by script: the build fails", () => {
    expect(() => withoutRuntime('<div hidden="" id="S:0">x</div>')).toThrow("no <Suspense>");
  });
});

it("rules for rich texts alone stay where the page has one", () => {
  const style =
    "<style>p{}.rich ul,.rich ol{a:b}.rich p,.prose{c:d}.richer{}@media print{.rich.whole{e:f}p{}}@media (min-width:48em){.gallery{g:h}.photo img{i:j}}</style>";
  for (const text of ['<div class="prose rich">', '<div class="rich">'])
    expect(withoutRichRules(style + text)).toBe(style + text);
  const plain = '<div class="prose enriched">';
  expect(withoutRichRules(style + plain)).toBe(
    `<style>p{}.rich p,.prose{c:d}.richer{}@media print{p{}}</style>${plain}`,
  );
});

describe("islands", () => {
  const content = new TextEncoder().encode("search()");
  const html = '<script type="module" src="/islands/search.js"></script>';

  it("are published, and loaded, under names that carry their content's hash", () => {
    const { files, urls } = hashedIslands([{ path: "islands/search.js", content }]);
    expect(files).toEqual([{ path: "islands/search.e790beb299.js", content }]);
    expect(withIslands(html, urls)).toBe(html.replace("search.js", "search.e790beb299.js"));
  });

  it("have the published names of those that they fetch", () => {
    const reader = new TextEncoder().encode('import("/islands/search.js")');
    const { files, urls } = hashedIslands([
      { path: "islands/reader.js", content: reader },
      { path: "islands/search.js", content },
    ]);
    expect(files.map(({ path, content }) => [path, new TextDecoder().decode(content)])).toEqual([
      ["islands/search.e790beb299.js", "search()"],
      [urls.get("/islands/reader.js")?.slice(1), 'import("/islands/search.e790beb299.js")'],
    ]);
    expect(() => hashedIslands([{ path: "islands/reader.js", content: reader }])).toThrow(
      "islands/reader.js",
    );
  });

  it("that were not built fail the build", () => {
    expect(() => withIslands(html, new Map())).toThrow("No island /islands/search.js");
  });
});

it("an old address leads to the story, on any host", () => {
  const { path, content } = redirectFile("/old", "/2024/06/22/a/", "https://news.example.cn");
  expect(path).toBe("old/index.html");
  expect(new TextDecoder().decode(content)).toContain(
    '<link rel="canonical" href="https://news.example.cn/2024/06/22/a/">',
  );
});

it("editors' files are copied but those that are withheld, whatever their names", async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, "2024"));
  for (const name of ["a.png", "2024/鸭子 1.png", "2024/b.png", ".hidden"])
    await writeFile(path.join(folder, name), name);
  const withheld = new Set([encodeURI("/media/2024/鸭子 1.png")]);
  const files = await folderFiles(folder, "media/", withheld);
  expect(files.map((file) => file.path).sort()).toEqual(["media/2024/b.png", "media/a.png"]);
});
