import { mkdir, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { goneFile } from "@/lib/publish/gone";
import { PortTaken, serve } from "@/lib/publish/serve";
import { temporaryFolder } from "../folder";

let server: Server;
let address: string;
let port: number;

beforeAll(async () => {
  const dist = await temporaryFolder();
  await mkdir(path.join(dist, "islands"));
  await writeFile(path.join(dist, "index.html"), "<p>首页");
  await writeFile(path.join(dist, "index.html.br"), brotliCompressSync("<p>首页"));
  await writeFile(path.join(dist, "404.html"), "<p>没有");
  await writeFile(path.join(dist, "islands/search.0123456789.js"), "1");
  await writeFile(path.join(dist, ".publish.json"), "{}");
  await mkdir(path.join(dist, "2024/06/22/gone"), { recursive: true });
  await writeFile(path.join(dist, "2024/06/22/gone/index.html"), "<p>撤下");
  const gone = goneFile(["/2024/06/22/gone/"]);
  await writeFile(path.join(dist, gone.path), gone.content);
  server = await serve(dist, 0);
  const bound = server.address();
  port = bound !== null && typeof bound === "object" ? bound.port : 0;
  address = `http://localhost:${port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it("sends the compressed copy to whom can read it, and lets nobody keep a page unasked", async () => {
  const response = await fetch(`${address}/`, { headers: { "accept-encoding": "br" } });
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(response.headers.get("etag")).toBeTruthy();
  expect(await response.text()).toBe("<p>首页");
});

it("lets files be kept whose names change with their content", async () => {
  const response = await fetch(`${address}/islands/search.0123456789.js`);
  expect(response.headers.get("cache-control")).toContain("immutable");
});

it.each(["", "index.html", "?from=feed"])(
  "a story that was taken down is a 410 with its page: …/gone/%s",
  async (end) => {
    const response = await fetch(`${address}/2024/06/22/gone/${end}`);
    expect(response.status).toBe(410);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toBe("<p>撤下");
  },
);

it("a story that was taken down is a 410 without its last slash, too, and to those who only ask", async () => {
  const response = await fetch(`${address}/2024/06/22/gone`, { method: "HEAD" });
  expect([response.status, await response.text()]).toEqual([410, ""]);
});

it.each([
  "/nowhere/",
  "/2024/06/22/",
  "/.gone.map",
  "/.publish.json",
  "/%2epublish.json",
  "/../package.json",
])("%s is a 404 with its page", async (url) => {
  const response = await fetch(address + url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe("<p>没有");
});

it("says when somebody else listens", async () => {
  await expect(serve("/nowhere", port)).rejects.toThrow(PortTaken);
});
