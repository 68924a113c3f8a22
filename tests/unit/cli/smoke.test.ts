import { spawn } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { SplitOutput } from "@/lib/newspaper/contract";
import packageJson from "@/package.json";
import { cleanEnvironment, ROOT } from "../../command";
import { PATIENCE } from "../../patience";
import { contentFolder, markdown, temporaryFolder } from "../folder";
import { freePort } from "../port";

type Script = keyof typeof packageJson.scripts;

/** Starts a script of package.json as npm does, as a process of its own. */
function start(script: Script, args: readonly string[], env: Record<string, string>) {
  const [program = "", ...given] = packageJson.scripts[script].split(" ");
  const run = program === "tsx" ? ["--import", "tsx", ...given] : given;
  const child = spawn(process.execPath, [...run, ...args], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...env },
  });
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    written.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    written.stderr += chunk;
  });
  const ended = new Promise<{ code: number | null } & typeof written>((resolve) =>
    child.once("close", (code) => resolve({ code, ...written })),
  );
  return { child, written, ended };
}

it("npm run check reads the content that the environment names, and prints what it finds", async () => {
  const { ended } = start("check", [], {
    NEWSPAPER_CONTENT: await contentFolder({}),
    NEWSPAPER_CACHE: await temporaryFolder(),
  });
  expect(await ended).toEqual({ code: 0, stdout: "没有问题。\n", stderr: "" });
});

it("npm run build ends with 1 where the content has errors", async () => {
  const dist = path.join(await temporaryFolder(), "dist");
  const content = await contentFolder({ "stories/a.md": markdown(["title: 甲"]) });
  const { code, stderr } = await start("build", [], { NEWSPAPER_CONTENT: content, NEWSPAPER_DIST: dist })
    .ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/没有发布；已发布的网站保持原样。\n$/);
});

it("npm run import takes files from where the editor stands, not from where npm runs it", async () => {
  const [content, cwd] = [await contentFolder({}), await temporaryFolder()];
  await writeFile(path.join(cwd, "2024-06-23-02.txt"), "# 样例标题\n\n□记者 张样例\n\n样例文字。\n");
  const { code, stdout } = await start("import", ["2024-06-23-02.txt"], {
    NEWSPAPER_CONTENT: content,
    npm_lifecycle_event: "import",
    INIT_CWD: cwd,
  }).ended;
  expect([code, stdout]).toEqual([0, expect.stringContaining("导入 1 版 1 篇")]);
  expect(await readdir(path.join(content, "pages"))).toEqual(["2024-06-23-02.md"]);
});

it("npm run split prints a page as JSON and nothing else", async () => {
  const { code, stdout, stderr } = await start("split", ["tests/fixtures/pages/all-h1/page.md"], {}).ended;
  expect([code, stderr]).toEqual([0, ""]);
  expect(SplitOutput.parse(JSON.parse(stdout)).stories.length).toBeGreaterThan(1);
});

it("npm start serves what was published until it is told to stop", async () => {
  const dist = await temporaryFolder();
  await writeFile(path.join(dist, "index.html"), "昨天的网站");
  const port = await freePort();
  const { child, written, ended } = start("start", ["--no-build"], {
    NEWSPAPER_DIST: dist,
    PORT: `${port}`,
  });
  await vi.waitFor(() => expect(written.stdout).toContain("网站在"), PATIENCE);
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe("昨天的网站");
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 0, stderr: "" });
});

it("npm run desk answers with its screens, its styles and its scripts until it is told to stop", async () => {
  const port = await freePort();
  const { child, written, ended } = start("desk", ["--port", `${port}`, "--preview-later"], {
    NEWSPAPER_CONTENT: await contentFolder({}),
    NEWSPAPER_CACHE: await temporaryFolder(),
  });
  await vi.waitFor(() => expect(written.stdout).toContain("/desk/enter/"), PATIENCE);
  const [address = ""] = /http:\/\/\S+/.exec(written.stdout) ?? [];
  const entered = await fetch(address);
  const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const statusOf = async (name: string) =>
    (await fetch(new URL(`/desk/${name}`, address), { headers: { cookie } })).status;
  expect(await Promise.all(["", "stories/", "assets/desk.css", "assets/desk.js"].map(statusOf))).toEqual([
    200, 200, 200, 200,
  ]);
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 0, stderr: "" });
});
