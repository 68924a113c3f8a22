import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { TABS } from "@/components/desk/frame";
import { ROOT } from "../../command";
import { openOn } from "./open";

const PICTURES = path.join(ROOT, ".github/handbook");

it("has the handbook, with its pictures, whatever content it is opened on", async () => {
  const desk = await openOn({});
  const page = await (await desk.get("/desk/handbook/")).text();
  expect(page).toContain("<h1>编辑手册</h1>");
  expect(page).toContain('<h2 id="一天的工作">');
  const shown = [...page.matchAll(/<img[^>]* src="(\/desk\/handbook\/[^"]+)"/g)].map(([, url = ""]) => url);
  expect(shown.length).toBeGreaterThan(0);
  for (const url of shown) {
    const answer = await desk.get(url);
    expect([url, answer.status, answer.headers.get("content-type")]).toEqual([url, 200, "image/webp"]);
  }
});

it("leads from the handbook to nothing that is not at the desk", async () => {
  const page = await (await (await openOn({})).get("/desk/handbook/")).text();
  const [, main = ""] = page.split('<main id="main"');
  const links = [...main.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = ""]) => decodeURI(href));
  expect(links.filter((href) => !/^(?:#|https?:)/.test(href))).toEqual([]);
  const ids = new Set([...main.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));
  expect(links.filter((href) => href.startsWith("#") && !ids.has(href.slice(1)))).toEqual([]);
});

it("opens the handbook, from each of its parts, at what is said of that part", async () => {
  const desk = await openOn({});
  const handbook = await (await desk.get("/desk/handbook/")).text();
  for (const { url, help } of TABS) {
    const page = await (await desk.get(url)).text();
    expect(page).toContain(`href="/desk/handbook/#${encodeURIComponent(help)}"`);
    expect(handbook).toMatch(new RegExp(`<h[23] id="${help}">`));
  }
});

it("gives no other file for a picture of the handbook", async () => {
  const desk = await openOn({});
  for (const name of ["no-such.webp", "../front.png", "..%2Ffront.png", "%2e%2e/front.png", "a/b.webp"])
    expect([name, (await desk.get(`/desk/handbook/${name}`)).status]).toEqual([name, 404]);
});

it("keeps of pictures only those that the handbook shows, of 60 kB at most", async () => {
  const text = await readFile(path.join(ROOT, "content/README.md"), "utf8");
  const named = [...text.matchAll(/\.\.\/\.github\/handbook\/([\w.-]+)/g)].map(([, name = ""]) => name);
  const files = await readdir(PICTURES);
  expect(files.sort()).toEqual(named.sort());
  for (const file of files)
    expect([file, (await stat(path.join(PICTURES, file))).size]).toEqual([
      file,
      expect.toSatisfy((size) => size <= 60_000),
    ]);
});
