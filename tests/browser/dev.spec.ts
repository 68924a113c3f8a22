import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "./test";

const root = path.resolve(import.meta.dirname, "../..");
const STORY = "stories/2026/11/cong-banmian-dao-wangye.md";

let folder: string;
let address: string;
let server: ChildProcess;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "localhost", resolve));
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (bound === null || typeof bound === "string") throw new Error("no port");
  return bound.port;
}

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "preview "));
  await cp(path.join(root, "content"), folder, { recursive: true });
  const port = await freePort();
  address = `http://localhost:${port}`;
  const next = path.join(root, "node_modules/next/dist/bin/next");
  server = spawn(process.execPath, [next, "dev", "--hostname", "localhost", "--port", String(port)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "development", NEWSPAPER_CONTENT: folder, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "ignore",
  });
  await expect
    .poll(
      () =>
        fetch(`${address}/robots.txt`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 240_000 },
    )
    .toBe(true);
});

test.afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, force: true });
});

test("an editor edits a file, reloads, and sees it; a mistake is explained in the page", async ({ page }) => {
  const file = path.join(folder, STORY);
  const text = await readFile(file, "utf8");
  const url = `${address}/2026/11/24/cong-banmian-dao-wangye/`;

  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("一个版面怎样变成这个网站");

  await writeFile(file, text.replace(/^title: .*$/m, "title: 改过的标题"));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("改过的标题");

  await writeFile(file, text.replace(/^title: /m, "title："));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("内容有错误，暂不能发布");
  await expect(page.locator("pre")).toHaveText(
    `content/${STORY}:2:6 错误 字段名后面是全角冒号“：” [yaml-full-width-colon]\n    → 改成半角冒号加一个空格，例如 title: 标题`,
  );

  await writeFile(file, text);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("一个版面怎样变成这个网站");
});
