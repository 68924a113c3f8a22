import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { z } from "zod";
import { DeployFailed } from "../transport";

/*
 * rclone gets its orders one by one over its remote control (https://rclone.org/rc/), not by a command for each step:
 * `rclone move` refuses to move files out of a folder into the one around it, a command has one set of headers for
 * all files, and each makes its connection anew.
 */

/** rclone could not carry out an order. `status` is 404 where a file or folder is not there. */
export class RcloneFailed extends DeployFailed {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(`rclone：${message}`);
  }
}

const MISSING = "没有找到 rclone。先安装：apt install rclone（其他系统见 https://rclone.org/install/）";

/**
 * A script that runs the command behind it until that ends, or until standard input does. Standard input ends with this
 * process, however that ended: rclone must not go on by itself.
 */
const UNTIL_STDIN_ENDS = `exec 3<&0; "$@" 3<&- </dev/null & tool=$!; (while read -r _ <&3; do :; done; kill $tool) >/dev/null 2>&1 & wait $tool`;

/** A running rclone that takes orders on localhost, with a password that only this process knows. */
export class RcloneDaemon {
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(
    private readonly child: ChildProcess,
    private readonly ended: Promise<unknown>,
    private readonly url: string,
    private readonly auth: string,
  ) {}

  static async start(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<RcloneDaemon> {
    const password = randomBytes(24).toString("hex");
    const command = ["rclone", "rcd", "--rc-addr", "127.0.0.1:0", "--log-level", "NOTICE"];
    // A site's files are small: several streams for one would write beyond its end first.
    command.push("--multi-thread-streams", "0", "--use-json-log=false", "--log-file=");
    const [tool = "", ...args] =
      process.platform === "win32" ? command : ["sh", "-c", UNTIL_STDIN_ENDS, "sh", ...command];
    const child = spawn(tool, args, {
      env: { ...withoutRemoteControl(env), RCLONE_RC_USER: "deploy", RCLONE_RC_PASS: password },
      stdio: ["pipe", "ignore", "pipe"],
    });
    const ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
    const url = await addressOf(child);
    const daemon = new RcloneDaemon(child, ended, url, `deploy:${password}`);
    if (signal?.aborted) await daemon.stop();
    signal?.addEventListener("abort", () => daemon.stop(), { once: true });
    return daemon;
  }

  /** One order, see https://rclone.org/rc/#supported-commands; its answer, unchecked. Rejects with `RcloneFailed`. */
  call(command: string, parameters: object): Promise<unknown> {
    const body = JSON.stringify(parameters);
    return new Promise((resolve, reject) => {
      const failed = (status: number, message: string) => reject(new RcloneFailed(status, message));
      // No time limit, unlike `fetch`: a large file takes as long as it takes.
      const outgoing = request(`${this.url}${command}`, {
        method: "POST",
        agent: this.agent,
        auth: this.auth,
        headers: { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
      });
      outgoing.on("error", () => failed(0, "意外地停了"));
      outgoing.on("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("error", () => failed(0, "意外地停了"));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          const status = response.statusCode ?? 0;
          if (status === 200) resolve(JSON.parse(text));
          else failed(status, errorIn(text));
        });
      });
      outgoing.end(body);
    });
  }

  async stop(): Promise<void> {
    if (process.platform === "win32") this.child.kill();
    this.child.stdin?.destroy();
    await this.ended;
    this.agent.destroy();
  }
}

/** The environment without the settings of a remote control that the editor may use for something else. */
function withoutRemoteControl(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const rest = { ...env };
  for (const name of Object.keys(rest)) if (name.startsWith("RCLONE_RC_")) delete rest[name];
  return rest;
}

/** Where rclone listens: it says so when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stderr?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.once("error", () => reject(new DeployFailed(MISSING)));
    child.once("exit", (code) =>
      reject(new DeployFailed(code === 127 ? MISSING : `rclone 没有启动：${said.trim()}`)),
    );
  });
}

const Failure = z.object({ error: z.string() });

/** What rclone says went wrong; its whole answer where that is not said as usual. */
function errorIn(text: string): string {
  try {
    return Failure.parse(JSON.parse(text)).error;
  } catch {
    return text;
  }
}
