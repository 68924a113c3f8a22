import { access } from "node:fs/promises";
import type { Server } from "node:http";
import path from "node:path";
import { closeServer } from "@/lib/publish/serving/close-server";
import { PortTaken, serve } from "@/lib/publish/serving/serve";
import { build } from "./commands/build";
import { projectFromEnvironment } from "./project";

const DEFAULT_PORT = 3000;
/** What is in flight may take this long after the server was told to stop. Milliseconds. */
const LAST_ANSWERS = 5000;

/** `npm start`: publishes, then serves `dist/`; with `--no-build` it serves what was published last. */
async function start(): Promise<number> {
  const port = portFromEnvironment();
  if (port === null) {
    console.error(`PORT=${process.env.PORT} 不是端口号；写 1 到 65535 的整数，例如 PORT=8080 npm start`);
    return 2;
  }
  const { dist } = projectFromEnvironment();
  if (await isTaken(dist, port)) {
    console.error(`端口 ${port} 已被别的程序占用；换一个端口：PORT=${port + 1} npm start`);
    return 1;
  }
  const built = process.argv.includes("--no-build") || (await build());
  const published = await access(path.join(dist, "index.html")).then(
    () => true,
    () => false,
  );
  if (!built) return 1;
  if (!published) {
    console.error("还没有发布过网站：去掉 --no-build 再试，或先运行 npm run build");
    return 1;
  }
  const server = await serve(dist, port);
  console.log(`网站在 http://localhost:${port}/ （按 Ctrl+C 停止）`);
  stopOnSignal(server);
  return 0;
}

/** The first signal lets the server finish, the second ends it at once. */
function stopOnSignal(server: Server): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void closeServer(server, LAST_ANSWERS).then(() => process.exit(0));
    });
  }
}

function portFromEnvironment(): number | null {
  const text = process.env.PORT;
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}

/** Tried before the build: nobody should wait for a site that can't be served. */
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

process.exitCode = await start();
