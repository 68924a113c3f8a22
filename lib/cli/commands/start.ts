import { access } from "node:fs/promises";
import path from "node:path";
import { closeServer } from "@/lib/publish/serving/close-server";
import { PortTaken, serve } from "@/lib/publish/serving/serve";
import { complain, type Io, say } from "../io";
import { projectFromEnvironment } from "../project";
import { main as build } from "./build";

const DEFAULT_PORT = 3000;
/** How long answers under way may still take when the server is told to stop. Milliseconds. */
const TIME_FOR_LAST_ANSWERS = 5000;

/** `npm start`: publishes, then serves `dist/` until it is told to stop; `--no-build` serves what was published last. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const { dist, port: given } = projectFromEnvironment(io.env, io.cwd);
  const port = given === null ? DEFAULT_PORT : readPort(given);
  if (port === null)
    return complain(io, `PORT=${given} 不是端口号；写 1 到 65535 的整数，例如 PORT=8080 npm start`, 2);
  if (await isTaken(dist, port))
    return complain(io, `端口 ${port} 已被别的程序占用；换一个端口：PORT=${port + 1} npm start`);
  if (!args.includes("--no-build") && (await build([], io)) !== 0) return 1;
  const published = await access(path.join(dist, "index.html")).then(
    () => true,
    () => false,
  );
  if (!published) return complain(io, "还没有发布过网站：去掉 --no-build 再试，或先运行 npm run build");
  const server = await serve(dist, port);
  say(io, `网站在 http://localhost:${port}/ （按 Ctrl+C 停止）`);
  await new Promise<void>((resolve) => io.onStop(resolve));
  await closeServer(server, TIME_FOR_LAST_ANSWERS);
  return 0;
}

function readPort(text: string): number | null {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}

/** Whether another program listens on the port. Asked before the build, which would be in vain. */
async function isTaken(dist: string, port: number): Promise<boolean> {
  try {
    const server = await serve(dist, port);
    await new Promise((resolve) => server.close(resolve));
    return false;
  } catch (error) {
    if (error instanceof PortTaken) return true;
    throw error;
  }
}
