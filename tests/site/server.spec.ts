import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectFromEnvironment } from "@/lib/cli/project";
import { expect, test } from "./test";

const { root } = projectFromEnvironment();
const tsx = path.join(
  path.dirname(createRequire(import.meta.url).resolve("tsx/package.json")),
  "dist",
  "cli.mjs",
);

/** Long before a build could be done. Milliseconds. */
const QUICKLY = 10_000;

interface Started {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}

function start(args: string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, [tsx, "lib/cli/start.ts", ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return { child, output: () => output, exit: new Promise((resolve) => child.on("close", resolve)) };
}

const listen = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "localhost", () => resolve(server));
  });

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const stop = (server: Server) => new Promise((resolve) => server.close(resolve));

test("a port that is taken is said at once, and nothing is built", async () => {
  const taken = await listen();
  const dist = await mkdtemp(path.join(tmpdir(), "newspaper-port-"));
  const port = portOf(taken);
  const began = performance.now();
  const { exit, output } = start([], { PORT: `${port}`, NEWSPAPER_DIST: dist });
  expect(await exit).toBe(1);
  expect(performance.now() - began).toBeLessThan(QUICKLY);
  expect(output()).toContain(`端口 ${port} 已被别的程序占用`);
  expect(output()).toContain(`PORT=${port + 1}`);
  expect(output()).not.toContain("    at ");
  expect(await readdir(dist)).toEqual([]);
  await stop(taken);
  await rm(dist, { recursive: true });
});

for (const port of ["http", "0", "65536", "80.5"]) {
  test(`PORT=${port} is refused`, async () => {
    const { exit, output } = start(["--no-build"], { PORT: port });
    expect(await exit).toBe(2);
    expect(output()).toContain(`PORT=${port} 不是端口号`);
  });
}

test("PORT and --no-build serve the site that is there, until told to stop", async ({ site }) => {
  const free = await listen();
  const port = portOf(free);
  await stop(free);
  const { child, exit, output } = start(["--no-build"], { PORT: `${port}`, NEWSPAPER_DIST: site.dist });
  try {
    await expect.poll(output, { timeout: QUICKLY }).toContain(`http://localhost:${port}/`);
    // Not kept alive: the server waits for open connections when it is told to stop.
    const response = await fetch(`http://localhost:${port}/`, { headers: { connection: "close" } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(site.content.site.name);
  } finally {
    child.kill("SIGTERM");
  }
  await exit;
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
});

test("without a site --no-build says what is missing", async () => {
  const free = await listen();
  const port = portOf(free);
  await stop(free);
  const dist = await mkdtemp(path.join(tmpdir(), "newspaper-none-"));
  const { exit, output } = start(["--no-build"], { PORT: `${port}`, NEWSPAPER_DIST: dist });
  expect(await exit).toBe(1);
  expect(output().trim()).not.toBe("");
  await rm(dist, { recursive: true });
});
