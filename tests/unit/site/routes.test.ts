import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isKeptPage } from "@/components/offline/keeping";
import { FILE_FOLDERS, isOwnFile } from "@/lib/publish/hosting/own-files";
import { fileOf } from "@/lib/publish/manifest/site-file";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf, rowAt } from "@/lib/site/routes/routes";
import { ROWS } from "@/lib/site/routes/table";
import { paramsIn, urlIn } from "@/lib/site/routes/template";
import { urls } from "@/lib/site/urls";
import { temporaryFolder } from "../folder";
import { fullContent, NOW } from "../full-content";

const APP = path.join(import.meta.dirname, "../../../app");

/** Folders of `app/` that render something, as templates. */
async function templatesOfApp(): Promise<string[]> {
  const files = await readdir(APP, { recursive: true });
  return files
    .filter((file) => /^(?:page\.tsx|route\.ts)$/.test(path.basename(file)))
    .map((file) => `/${path.dirname(file).split(path.sep).join("/")}`.replace(/^\/\.$/, "/"));
}

const routes = async () => routesOf(archiveOf(await fullContent(), NOW));

describe("the table of routes", () => {
  it("has a row for every folder of app/ that renders something, and app/ a folder for every row", async () => {
    // What only `next dev` serves by a template: files that a publish copies.
    const own = (template: string) =>
      !FILE_FOLDERS.includes(template.split("/")[1] ?? "") && template !== "/paper/[date]/[page]/[file]";
    const templates = new Set(ROWS.map(({ template }) => template));
    // app/not-found.tsx
    templates.delete("/_not-found");
    expect((await templatesOfApp()).filter(own).sort()).toEqual([...templates].sort());
  });

  it("has in the archive with every feature a page for every row", async () => {
    const urls = (await routes()).map(({ url }) => url);
    const missing = ROWS.filter(({ address: { read } }) => !urls.some((url) => read(url) !== null));
    // Only where one page can't name all people: people.test.ts has such an archive.
    expect(missing.map(({ address }) => address.pattern)).toEqual(["/people/initial/{letter}/"]);
  });

  it("knows every URL of the archive, by one address only", async () => {
    const patterns = new Map(ROWS.map(({ address }) => [address.pattern, address]));
    for (const { url, template } of await routes()) {
      const found = [...patterns.values()].filter(({ read }) => read(url) !== null);
      expect(
        found.map(({ pattern }) => pattern),
        url,
      ).toHaveLength(1);
      expect(rowAt(url)?.template).toBe(template);
      expect(isOwnFile(fileOf(url)), url).toBe(true);
    }
  });

  it("says the way from a URL to Next.js's parameters, and back", async () => {
    for (const { url, template, params } of await routes()) {
      expect(paramsIn(template, url)).toEqual(params);
      const address = rowAt(url)?.address;
      expect(address && urlIn(address, template, params)).toBe(url);
    }
  });

  it("has different names for the pages that stand for their types in the tests", () => {
    const names = ROWS.flatMap(({ test }) => (test && "name" in test ? [test.name] : []));
    expect(new Set(names).size).toBe(names.length);
  });

  it("says which pages a reader's device keeps", async () => {
    const answer = {
      status: 200,
      redirected: false,
      type: "basic",
      headers: new Headers({ "content-type": "text/html; charset=utf-8" }),
    };
    for (const { url } of await routes()) {
      const row = rowAt(url);
      // Of files for programs the worker hears nothing, and a 404 is no page.
      if (!row?.test || url === "/404.html") continue;
      expect([url, isKeptPage(url, answer)]).toEqual([url, row.offline !== "never"]);
    }
  });
});

it("the keys of a story's page know stories by the same addresses", async () => {
  // A script for browsers, which takes along all that it imports: it has a pattern of its own.
  const source = await readFile(path.join(APP, "../components/settings/key-actions.ts"), "utf8");
  const pattern = /const STORY = \/(.+)\/;/.exec(source)?.[1] ?? "";
  for (const { url } of await routes())
    expect([url, new RegExp(pattern).test(url)]).toEqual([url, urls.story.read(url) !== null]);
});

describe("a file of app/", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("asks for what is due at the address of its own folder", async () => {
    const plan = await temporaryFolder();
    await mkdir(path.join(plan, "views"));
    const templates = (await templatesOfApp()).filter((template) => template.includes("["));
    // Each template's parameters name it.
    const params = Object.fromEntries(templates.map((template) => [template, [{ of: template }]]));
    await writeFile(path.join(plan, "params.json"), JSON.stringify(params));
    vi.stubEnv("NEWSPAPER_PLAN", plan);
    for (const template of ROWS.map((row) => row.template).filter((each) => templates.includes(each))) {
      const folder = path.join(APP, ...template.split("/"));
      const name = (await readdir(folder)).find((file) => /^(?:page\.tsx|route\.ts)$/.test(file)) ?? "";
      const module = await import(pathToFileURL(path.join(folder, name)).href);
      expect([template, await module.generateStaticParams()]).toEqual([template, [{ of: template }]]);
    }
  });
});
