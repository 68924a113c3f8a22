import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { redirectFile } from "@/lib/publish/hosting/redirect-page";
import { finishHtml } from "@/lib/publish/next/html";
import { folderFiles } from "@/lib/publish/pictures/copies";
import { temporaryFolder } from "../folder";

const NONE = new Map<string, string>();

describe("what is left of an exported page", () => {
  it("no runtime, payload, preload or marker of the framework", () => {
    const html =
      '<head><link rel="preload" as="script" href="/_next/a.js"/><style data-precedence="next" data-href="x">a{}</style>' +
      '<style data-href="y">b{}</style><script src="/_next/a.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div>' +
      '<p>一<!-- -->二</p><script>self.__next_f.push([1,"<p>x</p>"])</script></body>';
    expect(finishHtml(html, NONE)).toBe("<head><style>a{}b{}</style></head><body><p>一二</p></body>");
  });

  it("of what is said twice for X, its kind of card", () => {
    const html = '<meta property="og:title" content="甲"/><meta name="twitter:card" content="summary"/>';
    expect(finishHtml(`${html}<meta name="twitter:title" content="甲"/>`, NONE)).toBe(html);
  });

  it("rules for rich texts alone, where the page has one", () => {
    const style =
      "<style>p{}.rich ul,.rich ol{a:b}.rich p,.prose{c:d}.richer{}@media print{.rich.whole{e:f}p{}}</style>";
    for (const text of ['<div class="prose rich">', '<div class="rich">'])
      expect(finishHtml(style + text, NONE)).toBe(style + text);
    const plain = '<div class="prose enriched">';
    expect(finishHtml(style + plain, NONE)).toBe(
      `<style>p{}.rich p,.prose{c:d}.richer{}@media print{p{}}</style>${plain}`,
    );
  });

  it("structured data, speculation rules and islands, under the name of their content", () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script>' +
      '<script type="module" src="/islands/search.js"></script>';
    const islands = new Map([["/islands/search.js", "/islands/search.0123456789.js"]]);
    expect(finishHtml(html, islands)).toBe(html.replace("search.js", "search.0123456789.js"));
  });

  it("the inline script that is marked as ours", () => {
    const html = '<head><script data-kept="">a()</script></head>';
    expect(finishHtml(html, NONE)).toBe(html);
  });

  it("text that React would show only by script fails the build", () => {
    expect(() => finishHtml('<div hidden="" id="S:0">x</div>', NONE)).toThrow("no <Suspense>");
  });

  it("an island that was not built fails the build", () => {
    expect(() => finishHtml('<script type="module" src="/islands/x.js"></script>', NONE)).toThrow(
      "No island /islands/x.js",
    );
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
