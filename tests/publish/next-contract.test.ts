/**
 * What `lib/publish/next/` takes for granted of Next.js, on its real output. Where one of these fails after an upgrade, the
 * test's name says what Next.js does otherwise now, and `lib/publish/next/` is the place to follow it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { listFiles } from "@/lib/files/list-files";
import { LOCK, withLock } from "@/lib/publish/lock/lock";
import { type Compiled, compileTemplates } from "@/lib/publish/next/compile";
import { generate } from "@/lib/publish/next/generate";
import { withoutRuntime } from "@/lib/publish/next/html";
import { clearRendered, outputFolder, renderedFile } from "@/lib/publish/next/output";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import nextConfig from "@/next.config";
import { begin, filesOf } from "../unit/newsroom";
import { NEXT_CACHE, ROOT, WITH_NEXT } from "./inputs";
import { AMPLE_TIME, workFolder, writeContent } from "./publishing";

const TITLE = '一<b>二"三&四';

/** What one run of Next.js left behind. */
interface Output {
  urls: string[];
  compiled: Compiled;
  /** The files of the output folder after compiling and clearing, and after rendering. */
  cleared: string[];
  rendered: string[];
  /** By URL, as Next.js wrote them. */
  pages: Map<string, string>;
  printed: string;
  /** How far it said that it had come. */
  progress: number[];
  /** What its workers' Node.js was told by its environment, each once. */
  workers: Set<string>;
}
let output: Output;

beforeAll(async () => {
  await mkdir(NEXT_CACHE, { recursive: true });
  output = await withLock(path.join(NEXT_CACHE, LOCK), () => {}, runNext);
}, AMPLE_TIME);

async function runNext(): Promise<Output> {
  const routes = routesOf(await archive());
  const { templates } = await WITH_NEXT.sources();
  const compiled = await compileTemplates(ROOT, NEXT_CACHE, templates);
  await clearRendered(NEXT_CACHE, compiled.files);
  const cleared = await listFiles(outputFolder(NEXT_CACHE));
  const progress: number[] = [];
  const workers = new Set<string>();
  const printed = await generate(routes, {
    root: ROOT,
    cacheDir: NEXT_CACHE,
    compiled,
    onPages: (done) => {
      progress.push(done);
      for (const options of optionsOfWorkers()) workers.add(options);
    },
  });
  const urls = routes.map(({ url }) => url);
  const pages = new Map<string, string>();
  for (const url of urls)
    pages.set(url, await readFile(renderedFile(NEXT_CACHE, url), "utf8").catch(() => ""));
  const rendered = await listFiles(outputFolder(NEXT_CACHE));
  return { urls, compiled, cleared, rendered, pages, printed, progress, workers };
}

/** `NODE_OPTIONS` of the processes that the running Next.js has started; none where the system does not tell. */
function optionsOfWorkers(): string[] {
  if (process.platform !== "linux") return [];
  const { pid } = JSON.parse(readFileSync(path.join(NEXT_CACHE, "next.pid"), "utf8"));
  return readdirSync("/proc").flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      if (Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) !== pid) return [];
      const environment = readFileSync(`/proc/${name}/environ`, "utf8").split("\0");
      return environment.filter((each) => each.startsWith("NODE_OPTIONS="));
    } catch {
      // No process, or one that has ended meanwhile.
      return [];
    }
  });
}

async function archive() {
  const folder = await workFolder();
  const room = begin();
  const [first, ...others] = room.stories;
  if (!first) throw new Error("No story");
  await writeContent(folder, filesOf({ ...room, stories: [{ ...first, title: `'${TITLE}'` }, ...others] }));
  const { content } = await loadContent(folder);
  if (!content) throw new Error("No content");
  return archiveOf(content, "2026-01-01T00:00:00Z");
}

const htmlPages = (): [url: string, html: string][] =>
  [...output.pages].filter(([url]) => url.endsWith("/") || url.endsWith(".html"));

/** Everything in the pages that a pattern finds, each once. */
const found = (pattern: RegExp): string[] => [
  ...new Set(htmlPages().flatMap(([, html]) => html.match(pattern) ?? [])),
];

describe("of `next build --experimental-build-mode` is expected", () => {
  it("that compiling leaves templates and no pages, and that pages can be told from them afterwards", () => {
    expect(output.compiled.files).toContain("page.js");
    expect(output.compiled.files.filter((file) => /^(?:index|about|2024)\b.*\.html$/.test(file))).toEqual([]);
    expect(output.cleared).toEqual([...output.compiled.files].sort());
  });

  it("that it accepts every setting of next.config.ts", () => {
    const complaints = output.printed
      .split("\n")
      .filter((line) => /⚠|invalid|unrecognized|deprecat/i.test(line));
    expect(complaints, "Next.js complains about next.config.ts").toEqual([]);
  });

  it("that it lists every experimental setting of next.config.ts as one that it knows", () => {
    const { experimental = {} } = nextConfig("phase-production-build");
    const unknown = Object.keys(experimental).filter((name) => !output.printed.includes(name));
    expect(unknown, `Next.js printed:\n${output.printed}`).toEqual([]);
  });

  it("that it says how many pages it has generated: `Generating static pages … (n/m)`", () => {
    expect(output.progress.at(-1), `Next.js printed:\n${output.printed}`).toBeGreaterThanOrEqual(
      output.urls.length,
    );
  });
});

it.skipIf(process.platform !== "linux")(
  "of Next.js's workers is expected that they load what Next.js was told to load, and so end with it",
  () => {
    expect([...output.workers]).not.toEqual([]);
    for (const options of output.workers) expect(options).toMatch(/--import=\S*end-with-publish\.mjs/);
  },
);

describe("of the names of Next.js's files is expected", () => {
  it("that what it rendered for a URL is where lib/publish/next/output.ts looks for it", () => {
    const missing = output.urls.filter((url) => !output.pages.get(url));
    expect(missing, `Next.js wrote:\n${output.rendered.join("\n")}`).toEqual([]);
  });

  it.each([
    ["/", "index.html"],
    ["/about/", "about.html"],
    ["/2024/06/", "2024/06.html"],
    ["/404.html", "_not-found.html"],
    ["/feed.xml", "feed.xml.body"],
    ["/section/rural/feed.xml", "section/rural/feed.xml.body"],
    ["/sw.js", "sw.js.body"],
  ])("that %s is in %s", (_url, file) => {
    expect(output.rendered).toContain(file);
  });

  it("that each island which a page loads is in islands/<name>.js.body", () => {
    const loaded = found(/(?<=\ssrc="\/)islands\/[\w.-]+/g);
    expect(loaded).not.toEqual([]);
    expect(loaded.filter((name) => !output.rendered.includes(`${name}.body`))).toEqual([]);
  });
});

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
