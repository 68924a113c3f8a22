import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { goneFile } from "@/lib/publish/gone";
import { temporaryFolder } from "../folder";

const NGINX = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].find((file) => existsSync(file));
const README = path.join(import.meta.dirname, "../../../README.md");

/** The server that the README shows, without its indent. */
async function readmeServer(): Promise<string> {
  const lines = (await readFile(README, "utf8")).split("\n");
  const first = lines.findIndex((line) => line.startsWith("    map $uri"));
  const block = lines.slice(first);
  const end = block.indexOf("");
  return block
    .slice(0, end)
    .map((line) => line.slice(4))
    .join("\n");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(!NGINX)("nginx as the README sets it up", () => {
  let nginx: ChildProcess;
  let address: string;

  beforeAll(async () => {
    const folder = await temporaryFolder();
    const dist = path.join(folder, "dist");
    const story = path.join(dist, "2024/06/22");
    await mkdir(path.join(story, "gone"), { recursive: true });
    await mkdir(path.join(story, "there"), { recursive: true });
    const gone = goneFile(["/2024/06/22/gone/"]);
    await writeFile(path.join(dist, gone.path), gone.content);
    await writeFile(path.join(story, "gone/index.html"), "<p>撤下");
    await writeFile(path.join(story, "gone/index.html.gz"), gzipSync("<p>撤下"));
    await writeFile(path.join(story, "there/index.html"), "<p>还在");
    await writeFile(path.join(dist, "404.html"), "<p>没有");

    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const server = (await readmeServer())
      .replaceAll("/srv/news/dist", dist)
      .replace("listen 80;", `listen 127.0.0.1:${port};`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const conf = path.join(folder, "nginx.conf");
    await writeFile(
      conf,
      `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
      events {}
      http {
        access_log off;
        types { text/html html; }
        ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
        ${server}
      }`,
    );
    const args = ["-p", folder, "-c", conf, "-e", path.join(folder, "error.log")];
    execFileSync(NGINX ?? "", [...args, "-t"], { stdio: "pipe" });
    nginx = spawn(NGINX ?? "", args, { stdio: "ignore" });
    await vi.waitFor(() => fetch(address), { timeout: 10_000 });
  });
  afterAll(() => {
    nginx?.kill();
  });

  it("answers 410 for a story that was taken down, with its page", async () => {
    const response = await fetch(`${address}/2024/06/22/gone/`);
    expect(response.status).toBe(410);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toBe("<p>撤下");
  });

  it("without the last slash and with a query, too", async () => {
    expect((await fetch(`${address}/2024/06/22/gone`)).status).toBe(410);
    expect((await fetch(`${address}/2024/06/22/gone/?from=feed`)).status).toBe(410);
  });

  it("serves the others, and neither hidden file", async () => {
    const there = await fetch(`${address}/2024/06/22/there/`);
    expect([there.status, await there.text()]).toEqual([200, "<p>还在"]);
    for (const url of ["/.gone.map", "/.publish.json", "/2024/06/22/nowhere/"]) {
      const response = await fetch(address + url);
      expect([response.status, await response.text()]).toEqual([404, "<p>没有"]);
    }
  });
});

it("the README shows the file that the publish writes", () => {
  expect(readFileSync(README, "utf8")).toContain(`include /srv/news/dist/${goneFile([]).path};`);
});
