import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectFromEnvironment } from "@/lib/cli/project";
import { expect, test } from "../browser/test";
import { launched } from "../command";

/** What needs a process of its own: signals. What the command says otherwise, tests/unit/cli/start.test.ts asks it in process. */

const { root } = projectFromEnvironment(process.env, process.cwd());

interface Started {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}

/** As `npm start` does, but for npm and its shell. */
function start(args: string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, [...launched("start"), ...args], {
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

/** `npm start` of the site that is there, on a free port, once it says that it listens. */
async function startServing(dist: string): Promise<Started & { address: string }> {
  const free = await listen();
  const port = portOf(free);
  await stop(free);
  const started = start(["--no-build"], { PORT: `${port}`, NEWSPAPER_DIST: dist });
  const address = `http://localhost:${port}/`;
  await expect.poll(started.output, { timeout: 120_000 }).toContain(address);
  return { ...started, address };
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(`PORT and --no-build serve the site that is there, until ${signal}`, async ({ site }) => {
    const { child, exit, address } = await startServing(site.dist);
    try {
      // The connection is kept alive, as browsers do.
      const response = await fetch(address);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(site.content.site.name);
    } finally {
      child.kill(signal);
    }
    expect(await exit).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });
}

test("a second signal ends the server while somebody is still reading", async () => {
  const dist = await mkdtemp(path.join(tmpdir(), "newspaper-slow-"));
  await writeFile(path.join(dist, "index.html"), "长".repeat(8_000_000));
  const { child, exit, address } = await startServing(dist);
  const reader = connect(Number(new URL(address).port), "localhost").on("error", () => {});
  reader.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(reader, "data");
  reader.pause();
  child.kill("SIGTERM");
  // Told to stop, it listens no more.
  await expect
    .poll(() =>
      fetch(address).then(
        () => "answers",
        () => "silent",
      ),
    )
    .toBe("silent");
  expect(child.exitCode).toBeNull();
  child.kill("SIGTERM");
  expect(await exit).toBe(1);
  reader.destroy();
  await rm(dist, { recursive: true });
});
