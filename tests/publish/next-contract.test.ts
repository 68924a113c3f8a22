/**
 * What `lib/publish/next/` takes for granted of Next.js, on its real output: pages of every type of several archives, which
 * `next build` renders in one go. Where one of these fails after an upgrade, the test's name says what Next.js does otherwise
 * now, and `lib/publish/next/` is the place to follow it.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { listFiles } from "@/lib/files/list-files";
import { LOCK, withLock } from "@/lib/publish/lock/lock";
import { fileOf } from "@/lib/publish/manifest/site-file";
import { type Compiled, compileTemplates } from "@/lib/publish/next/compile";
import { withoutRuntime } from "@/lib/publish/next/html";
import { entryOf, outputFolder } from "@/lib/publish/next/output";
import { RenderThread } from "@/lib/publish/next/render-thread";
import { RenderFailed } from "@/lib/publish/render/renderer";
import { archiveOf } from "@/lib/site/archive/archive";
import { type Route, routesOf } from "@/lib/site/routes/routes";
import nextConfig from "@/next.config";
import { writeMadeUpArchive } from "../archives/archive";
import { isNightly } from "../length";
import { FULL } from "../unit/full-content";
import { begin, filesOf } from "../unit/newsroom";
import { type Built, builtByNext } from "./build-mode";
import { NEXT_CACHE, ROOT, WITH_NEXT } from "./inputs";
import { AMPLE_TIME, workFolder, writeContent } from "./publishing";

const TITLE = '一<b>二"三&四';

/** What Next.js's templates gave, and what is left of them. */
interface Output {
  urls: string[];
  compiled: Compiled;
  /** The files of the output folder after compiling, and after `next build` has rendered. */
  files: string[];
  /** By URL, as the templates answered a thread. */
  pages: Map<string, string>;
  built: Built;
  /** What a thread said of a page whose view no template can show. */
  failure: unknown;
}
let output: Output;

beforeAll(async () => {
  await mkdir(NEXT_CACHE, { recursive: true });
  output = await withLock(path.join(NEXT_CACHE, LOCK), () => {}, runNext);
}, AMPLE_TIME);

async function runNext(): Promise<Output> {
  const routes = await routesOfAll();
  const { templates } = await WITH_NEXT.sources();
  const compiled = await compileTemplates(ROOT, NEXT_CACHE, templates);
  const built = await builtByNext(routes, NEXT_CACHE, compiled);
  const thread = new RenderThread(ROOT, NEXT_CACHE);
  const failure = await thread
    .ask({ url: "/about/", entry: entryOf("/about", true), status: 200, view: '{"kind":"about"}' })
    .catch((error: unknown) => error);
  const pages = new Map<string, string>();
  for (const route of routes) pages.set(route.url, await answered(thread, route));
  await thread.close();
  const files = await listFiles(outputFolder(NEXT_CACHE));
  return { urls: routes.map(({ url }) => url), compiled, files, pages, built, failure };
}

async function answered(thread: RenderThread, { url, template, view }: Route): Promise<string> {
  const entry = entryOf(template, fileOf(url).endsWith(".html"));
  const status = url === "/404.html" ? 404 : 200;
  const content = await thread.ask({ url, entry, status, view: JSON.stringify(view()) });
  return Buffer.from(content).toString();
}

/** Pages of a few archives, as if they were of one: of those that have the same address the first one's. */
async function routesOfAll(): Promise<Route[]> {
  const routes = new Map<string, Route>();
  for (const folder of [await newsroom(), FULL, path.join(ROOT, "content"), ...(await atNight())]) {
    const { content } = await loadContent(folder);
    if (!content) throw new Error(`No content in ${folder}`);
    for (const route of routesOf(archiveOf(content, "2026-01-01T00:00:00Z")))
      if (!routes.has(route.url)) routes.set(route.url, route);
  }
  return [...routes.values()];
}

/** One whose titles have what means something in HTML. */
async function newsroom(): Promise<string> {
  const folder = await workFolder();
  const room = begin();
  const [first, ...others] = room.stories;
  if (!first) throw new Error("No story");
  await writeContent(folder, filesOf({ ...room, stories: [{ ...first, title: `'${TITLE}'` }, ...others] }));
  return folder;
}

/** A made-up one of hundreds of stories, with photos. */
async function atNight(): Promise<string[]> {
  if (!isNightly()) return [];
  const folder = await workFolder();
  await writeMadeUpArchive(folder, 300);
  return [folder];
}

const htmlPages = (): [url: string, html: string][] =>
  [...output.pages].filter(([url]) => url.endsWith("/") || url.endsWith(".html"));

/** Everything in the pages that a pattern finds, each once. */
const found = (pattern: RegExp): string[] => [
  ...new Set(htmlPages().flatMap(([, html]) => html.match(pattern) ?? [])),
];

describe("of `next build --experimental-build-mode` is expected", () => {
  it("that compiling leaves templates and no pages", () => {
    expect(output.compiled.files).toContain("page.js");
    expect(output.compiled.files.filter((file) => /^(?:index|about|2024)\b.*\.html$/.test(file))).toEqual([]);
    expect([...output.files].sort()).toEqual([...output.compiled.files].sort());
  });

  it("that it accepts every setting of next.config.ts", () => {
    const complaints = output.built.printed
      .split("\n")
      .filter((line) => /⚠|invalid|unrecognized|deprecat/i.test(line));
    expect(complaints, "Next.js complains about next.config.ts").toEqual([]);
  });

  it("that it lists every experimental setting of next.config.ts as one that it knows", () => {
    const { experimental = {} } = nextConfig("phase-production-build");
    const { printed } = output.built;
    const unknown = Object.keys(experimental).filter((name) => !printed.includes(name));
    expect(unknown, `Next.js printed:\n${printed}`).toEqual([]);
  });
});

describe("of its compiled templates is expected", () => {
  it("that asked for a page they answer, byte for byte, what `next build` makes of it", () => {
    const { pages, built } = output;
    expect(built.pages.size).toBe(new Set(output.urls.map(fileOf)).size);
    const different = output.urls.filter(
      (url) => finished(url, pages.get(url)) !== finished(url, built.pages.get(url)?.toString()),
    );
    expect(different).toEqual([]);
  });

  it("that the islands which pages load are among those that they name", () => {
    const loaded = found(/(?<=\ssrc="\/islands\/)[\w.-]+/g);
    expect(loaded).not.toEqual([]);
    expect(loaded.filter((name) => !(name in output.compiled.islands))).toEqual([]);
  });

  it("that they say which page failed, and why", () => {
    expect(output.failure).toBeInstanceOf(RenderFailed);
    expect(String(output.failure)).toMatch(
      /^Error: Error occurred prerendering page "\/about\/".*\n.*TypeError: [^\n]+\n\s+at /s,
    );
  });
});

/** What is left of an answer: of a page, what readers get. */
const finished = (url: string, content = ""): string =>
  fileOf(url).endsWith(".html") ? withoutRuntime(content) : content;

describe("of Next.js's HTML is expected", () => {
  it("that a `<` always begins a tag, whatever a text has in it", () => {
    const escaped = [...output.pages.values()].filter((html) => html.includes("一&lt;b&gt;二"));
    expect(escaped).not.toEqual([]);
    expect(htmlPages().filter(([, html]) => html.includes("一<b>"))).toEqual([]);
  });

  it("that styles are inlined, in style tags with attributes that can be taken away", () => {
    expect(found(/<link\b[^>]*rel="stylesheet"[^>]*>/g)).toEqual([]);
    const forms = found(/<style\b[^>]*>/g).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect([...new Set(forms)]).toEqual(['<style data-precedence="" data-href="">']);
    for (const [url, html] of htmlPages()) expect([url, /<style\b/.test(html)]).toEqual([url, true]);
  });

  it("that scripts are ours, of Next.js's folder, or one of three inline forms", () => {
    const ours =
      /^<script(?: [^>]*)? (?:type="application\/ld\+json"|type="speculationrules"|src="\/islands\/|data-kept)/;
    const ofNext =
      /^<script(?: src="\/_next\/static\/| id="_R_">|>\(self\.__next_f=self\.__next_f\|\||>self\.__next_f\.push\(\[|>\$RT=|>requestAnimationFrame\()/;
    const scripts = found(/<script\b[^>]*>.{0,60}/g);
    expect(scripts.filter((script) => !ours.test(script) && !ofNext.test(script))).toEqual([]);
    // The flight payload: all that a page shows, once more.
    expect(scripts.filter((script) => script.includes("__next_f.push"))).not.toEqual([]);
  });

  it("that nothing is hidden until a script runs but empty markers", () => {
    expect(found(/<div hidden="" id="S:[^>]*>/g)).toEqual([]);
    expect(
      found(/<div hidden[^>]*>.{0,30}/g).filter(
        (div) => !/^<div hidden=""><!--\$--><!--\/\$--><\/div>/.test(div),
      ),
    ).toEqual([]);
    expect(found(/<template\b[^>]*>/g)).toEqual([]);
  });

  it("that comments are markers of React's", () => {
    expect(found(/<!--[\s\S]*?-->/g).sort()).toEqual(["<!-- -->", "<!--$-->", "<!--/$-->"]);
  });

  it("that preloads are of Next.js's own files", () => {
    const links = found(/<link\b[^>]*\brel="(?:preload|modulepreload|prefetch)"[^>]*>/g);
    expect(links.filter((link) => !link.includes('href="/_next/'))).toEqual([]);
  });

  it("that nothing of Next.js is left once its runtime is taken out", () => {
    const traces =
      /_next\/|__next|TURBOPACK|data-precedence|data-href|<!--|<div hidden=""><\/div>|rel="preload"|next-size|\$RC|\$RT/;
    for (const [url, html] of htmlPages())
      expect([url, traces.exec(withoutRuntime(html))?.[0]]).toEqual([url, undefined]);
  });

  it("that it is one document, closed", () => {
    for (const [url, html] of htmlPages()) {
      expect([url, html.startsWith("<!DOCTYPE html><html")]).toEqual([url, true]);
      expect([url, html.endsWith("</html>")]).toEqual([url, true]);
    }
  });
});
