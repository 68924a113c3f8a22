import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "@/lib/cli/commands/start";
import { temporaryFolder } from "../folder";
import { freePort, portOf } from "../port";
import { runInProcess } from "./in-process";

const listen = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "localhost", () => resolve(server));
  });

describe("npm start", () => {
  it.each(["http", "0", "65536", "80.5"])("refuses the port %s, however it is given", async (port) => {
    const said = [2, `${port} 不是端口号；写 1 到 65535 的整数，例如 npm start -- --port 8080\n`];
    const { code, stderr } = await runInProcess(main, ["--no-build"], { env: { PORT: port } });
    expect([code, stderr]).toEqual(said);
    const typed = await runInProcess(main, ["--no-build", "--port", port]);
    expect([typed.code, typed.stderr]).toEqual(said);
  });

  it("says at once that a port is taken, and builds nothing", async () => {
    const taken = await listen();
    const port = portOf(taken);
    const dist = await temporaryFolder();
    const ended = await runInProcess(main, [], { env: { PORT: `${port}`, NEWSPAPER_DIST: dist } });
    expect(ended).toEqual({
      code: 1,
      stdout: "",
      stderr: `端口 ${port} 已被别的程序占用；换一个端口：npm start -- --port ${port + 1}\n`,
    });
    expect(await readdir(dist)).toEqual([]);
    await new Promise((resolve) => taken.close(resolve));
  });

  it("serves nothing where nothing was published", async () => {
    const env = { PORT: `${await freePort()}`, NEWSPAPER_DIST: await temporaryFolder() };
    expect(await runInProcess(main, ["--no-build"], { env })).toEqual({
      code: 1,
      stdout: "",
      stderr: "还没有发布过网站：去掉 --no-build 再试，或先运行 npm run build\n",
    });
  });

  it("serves what was published until it is told to stop, and frees the port", async () => {
    const dist = path.join(await temporaryFolder(), "dist");
    await mkdir(dist);
    await writeFile(path.join(dist, "index.html"), "昨天的网站");
    const port = await freePort();
    const address = `http://localhost:${port}/`;
    let answer = "";
    const { code, stdout } = await runInProcess(main, ["--no-build"], {
      env: { PORT: `${port}`, NEWSPAPER_DIST: dist },
      onStop: async (stop) => {
        answer = await (await fetch(address)).text();
        stop();
      },
    });
    expect([code, stdout, answer]).toEqual([0, `网站在 ${address} （按 Ctrl+C 停止）\n`, "昨天的网站"]);
    await expect(fetch(address)).rejects.toThrow();
  });
});
