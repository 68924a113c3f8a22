import { access } from "node:fs/promises";
import path from "node:path";
import { closeServer } from "@/lib/publish/serving/close-server";
import { PortTaken, serve } from "@/lib/publish/serving/serve";
import { complain, type Io, say } from "../io";
import { command } from "../line/command";
import { DEFAULT_PORT, readPort } from "../port";
import { projectFromEnvironment } from "../project";
import { build } from "./build";

/** How long answers under way may still take when the server is told to stop. Milliseconds. */
const TIME_FOR_LAST_ANSWERS = 5000;

/** `npm start`: publishes, then serves `dist/` until it is told to stop; `--no-build` serves what was published last. */
export const main = command(
  {
    script: "start",
    typed: "npm start --",
    about: {
      zh: "发布，再在本机打开网站，按 Ctrl+C 停止。",
      en: "Publishes, then serves the site on this machine until Ctrl+C.",
    },
    options: {
      port: {
        value: { zh: "8080", en: "8080" },
        about: { zh: `端口。不写是 ${DEFAULT_PORT}`, en: `the port; else ${DEFAULT_PORT}` },
      },
      "no-build": {
        about: { zh: "不发布，只打开上次发布的", en: "serve what was published last" },
      },
    },
  },
  (line, io) => start(line.value("port"), line.has("no-build"), io),
);

async function start(typed: string | null, noBuild: boolean, io: Io): Promise<number> {
  const { dist, port: usual } = projectFromEnvironment(io.env, io.cwd);
  const given = typed ?? usual;
  const port = given === null ? DEFAULT_PORT : readPort(given);
  if (port === null)
    return complain(io, `${given} 不是端口号；写 1 到 65535 的整数，例如 npm start -- --port 8080`, 2);
  if (await isTaken(dist, port))
    return complain(io, `端口 ${port} 已被别的程序占用；换一个端口：npm start -- --port ${port + 1}`);
  if (!noBuild && (await build({ full: false, explain: false, url: null }, io)) !== 0) return 1;
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
