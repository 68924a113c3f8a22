import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import type { Files } from "../unit/folder";
import { portOf } from "../unit/port";
import { ask } from "../unit/publish/ask";
import { published, workFolder, writeContent } from "./publishing";

const SITE = `name: 样例报
url: https://news.example.cn
description: 样例
sections: [{id: rural, name: 三农}]
places: [{id: yanggu, name: 阳谷}, {id: chiping, name: 茌平}]
`;
const TAKEDOWN = "takedown: {date: 2024-07-01, reason: 样例理由}";
const story = (date: string, name: string, place: string, ...more: string[]) =>
  ["---", `title: 样例${date}`, `date: ${date}`, "section: rural", `bylines: [${name}]`]
    .concat(`places: [${place}]`, more, "---", "样例文字。", "")
    .join("\n");

const kept = story("2024-06-22", "张三", "chiping");
const site = (more: Files): Files => ({ "site.yml": SITE, "stories/a.md": kept, ...more });

/** What the server of `npm start` answers at some addresses. */
async function statusOf(dist: string, urls: readonly string[]) {
  const server = await serve(dist, 0);
  try {
    const answers = await Promise.all(urls.map((url) => ask(`http://localhost:${portOf(server)}`, url)));
    return answers.map(({ status, body }, index) => ({ url: urls[index], status, body }));
  } finally {
    await closeServer(server, 0);
  }
}

const LISTS = ["/people/gao-tian/", "/people/gao-tian/2023/", "/place/yanggu/", "/place/yanggu/2023/"];

it("a takedown that leaves a person and a place without a story leaves a 410 at their addresses, and no name", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, site({ "stories/b.md": story("2023-06-21", "高田", "yanggu") }));
  await published(content, dist);
  expect((await statusOf(dist, LISTS)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);

  await writeContent(content, site({ "stories/b.md": story("2023-06-21", "高田", "yanggu", TAKEDOWN) }));
  await published(content, dist);
  for (const { url, status, body } of await statusOf(dist, LISTS)) {
    expect([url, status]).toEqual([url, 410]);
    expect(body).toContain("本页已没有报道");
    expect(body).toContain('"noindex":true');
    expect(body).not.toContain("高田");
    expect(body).not.toContain("阳谷 ·");
  }
  const text = (name: string) => readFile(path.join(dist, name), "utf8");
  expect(await text("_redirects")).not.toContain("gao-tian");
  for (const url of LISTS)
    expect(await text(".nginx-http.conf")).toContain(`    "${url}" "${url}index.html";\n`);
  expect(await text("sitemaps/pages.xml")).not.toContain("gao-tian");
  // Nothing has changed: nothing is written.
  expect((await published(content, dist)).due.pages).toBe(0);
});

it("a person with a story again has a page again, and an emptied year leads to it", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  const before = { "stories/b.md": story("2023-06-21", "高田", "yanggu") };
  const after = { "stories/b.md": story("2023-06-21", "高田", "yanggu", TAKEDOWN) };
  for (const files of [before, after]) {
    await writeContent(content, site(files));
    await published(content, dist);
  }
  await writeContent(content, site({ ...after, "stories/c.md": story("2025-06-21", "高田", "yanggu") }));
  await published(content, dist);
  expect((await statusOf(dist, LISTS)).map(({ status }) => status)).toEqual([200, 301, 200, 301]);
});

it("an earlier version's redirect of an emptied list becomes a 410, with or without its manifest", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, site({}));
  await published(content, dist);
  const file = path.join(dist, ".publish.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, moved: ["/people/gao-tian/"] }));
  await published(content, dist);
  expect((await statusOf(dist, LISTS)).map(({ status }) => status)).toEqual([410, 404, 404, 404]);
  await writeFile(file, "{");
  await published(content, dist);
  expect((await statusOf(dist, LISTS)).map(({ status }) => status)).toEqual([410, 404, 404, 404]);
});
