import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PATIENCE } from "../../patience";
import { temporaryFolder } from "../folder";
import { freePort } from "../port";
import { ask } from "./ask";
import { servedSite } from "./served-site";
import { expectServing } from "./serving-expectations";

const NGINX = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].find((file) => existsSync(file));
/** The module of Debian's package libnginx-mod-http-brotli-static. */
const BROTLI = [
  "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
  "/usr/share/nginx/modules/ngx_http_brotli_static_module.so",
].find((file) => existsSync(file));
const README = path.join(import.meta.dirname, "../../../lib/publish/README.md");

/** The configuration that the document on hosting shows. */
async function readmeConfiguration(): Promise<string> {
  const shown = /^```nginx\n([\s\S]*?)^```$/m.exec(await readFile(README, "utf8"))?.[1];
  if (!shown) throw new Error(`${README} shows no configuration`);
  return shown;
}

interface Nginx {
  address: string;
  child: ChildProcess;
}

/** Runs nginx with the README's configuration for a site, as Debian's `nginx.conf` would include it. */
async function startNginx(dist: string, brotli: boolean): Promise<Nginx> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const site = (await readmeConfiguration())
    .replaceAll("/srv/news/dist", dist)
    .replace(
      "listen 80;",
      `listen 127.0.0.1:${port}; location /.well-known/acme-challenge/ { root ${folder}/acme; }`,
    )
    .replace(brotli ? "# brotli_static" : "never", "brotli_static");
  const challenges = path.join(folder, "acme/.well-known/acme-challenge");
  await mkdir(challenges, { recursive: true });
  await writeFile(path.join(challenges, "token"), "proof");
  if (brotli && !/^\s*brotli_static on;/m.test(site)) throw new Error("The README has no line for brotli");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const conf = path.join(folder, "nginx.conf");
  await writeFile(
    conf,
    `${brotli ? `load_module ${BROTLI};` : ""}
    daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
    events {}
    http {
      access_log off;
      include /etc/nginx/mime.types;
      default_type text/plain;
      gzip on;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
      ${site}
    }`,
  );
  const args = ["-p", folder, "-c", conf, "-e", path.join(folder, "error.log")];
  execFileSync(NGINX ?? "", [...args, "-t"], { stdio: "pipe" });
  const child = spawn(NGINX ?? "", args, { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(address), PATIENCE);
  return { address, child };
}

const title = (text: string, there: string | undefined, missing: string) =>
  there ? text : `${text} (skipped: ${missing} is not installed here)`;

describe.skipIf(!NGINX)(title("nginx as the README sets it up", NGINX, "nginx"), () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(await servedSite(), false);
  });
  afterAll(() => {
    nginx?.child.kill();
  });
  expectServing(() => nginx.address, ["gzip"]);

  it("leaves a folder of /.well-known/ to whoever proves by it that the site is theirs", async () => {
    const answer = await ask(nginx.address, "/.well-known/acme-challenge/token");
    expect([answer.status, answer.body]).toEqual([200, "proof"]);
  });
});

describe.skipIf(!NGINX || !BROTLI)(
  title("nginx with its module for brotli", NGINX && BROTLI, "nginx or that module"),
  () => {
    let nginx: Nginx;
    beforeAll(async () => {
      nginx = await startNginx(await servedSite("http://news.example.cn"), true);
    });
    afterAll(() => {
      nginx?.child.kill();
    });
    expectServing(() => nginx.address, ["br", "gzip"]);
  },
);
