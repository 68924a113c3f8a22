import path from "node:path";
import { openDesk, PortTaken } from "@/lib/desk/serve";
import { nameDigest } from "@/lib/files/digest";
import { siteHandler } from "@/lib/publish/next/site-handler";
import { complain, type Io, say } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { readPort } from "../port";
import { projectFromEnvironment } from "../project";
import { runBeside } from "../run-beside";

/** Beside `npm start` and `npm run dev`. */
const DESK_PORT = 3210;

const DESK = {
  script: "desk",
  about: {
    zh: "编辑台：在浏览器里收件、拆稿、核对、写稿、发布。打开它印出的地址；只有这台机器上用得了。按 Ctrl+C 停止。",
    en: "The editors' desk in the browser, on this machine alone: open the address that it prints. Ctrl+C ends it.",
  },
  options: {
    port: {
      value: { zh: "8080", en: "8080" },
      about: { zh: `端口。不写是 ${DESK_PORT}`, en: `the port; else ${DESK_PORT}` },
    },
    "preview-later": {
      about: {
        zh: "预览等到第一次看的时候再准备，不是一打开就准备",
        en: "prepare the preview when it is first looked at, not at once",
      },
    },
  },
} as const satisfies CommandSpec<string>;

/** `npm run desk` */
export const main = command(DESK, desk);

async function desk(line: Line<keyof typeof DESK.options>, io: Io): Promise<number> {
  const typed = line.value("port");
  const port = typed === null ? DESK_PORT : readPort(typed);
  if (port === null)
    return complain(io, `${typed} 不是端口号；写 1 到 65535 的整数，例如 npm run desk -- --port 8080`, 2);
  const project = projectFromEnvironment(io.env, io.cwd);
  const { root, contentDir, dist, deployTarget } = project;
  const command = (script: string, args: readonly string[] = []) =>
    runBeside(root, script, [...args, "--content", contentDir, "--out", dist], io.env);
  try {
    const open = await openDesk({
      ...project,
      deskDir: path.join(root, ".desk", nameDigest(contentDir)),
      runs: {
        publish: command("build-site"),
        deploy:
          deployTarget === null ? null : { target: deployTarget, run: command("deploy", [deployTarget]) },
      },
      port,
      now: io.now,
      site: (own) => siteHandler({ ...project, hostname: "127.0.0.1", port: own }),
      previewLater: line.has("preview-later"),
      onEntered: (address) => say(io, `编辑台打开了。换一个浏览器用这个地址：\n    ${address}`),
    });
    say(io, `编辑台：在浏览器里打开下面的地址（只能用一次；按 Ctrl+C 停止）\n    ${open.address()}`);
    await new Promise<void>((resolve) => io.onStop(resolve));
    await open.close();
    return 0;
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    return complain(io, `端口 ${port} 已被别的程序占用；换一个端口：npm run desk -- --port ${port + 1}`);
  }
}
