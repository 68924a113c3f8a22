import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { main } from "@/lib/cli/commands/deploy";
import { LOCK, withLock } from "@/lib/publish/lock/lock";
import { JOURNAL, journalOf } from "@/lib/publish/manifest/manifest";
import { launched } from "../../command";
import { isNightly } from "../../length";
import { PATIENCE } from "../../patience";
import { runInProcess } from "../cli/in-process";
import { temporaryFolder } from "../folder";
import { s3Store } from "./s3-store";
import { deploy } from "./send";
import { addFile, brokenParts, FIRST, publishTexts, SECOND, treeOf } from "./small-site";
import { ENVIRONMENT, isInstalled, overShell, targetOf } from "./targets";
import { withTool } from "./tools";

/** At night every call of a tool fails once; by day every third. */
const STRIDE = isNightly() ? 1 : 3;

const root = path.join(import.meta.dirname, "../../..");

async function twoFolders() {
  const folder = await temporaryFolder();
  const [dist, there] = [path.join(folder, "dist"), path.join(folder, "there")];
  await publishTexts(dist, FIRST);
  return { dist, there, target: { kind: "rclone" as const, address: there }, env: ENVIRONMENT };
}

/** Runs a program of the project. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [...launched(program), ...args], { cwd: root, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output })),
  );
}
/** Runs `npm run deploy`. */
async function cli(args: readonly string[], env: NodeJS.ProcessEnv) {
  const { code, stdout, stderr } = await runInProcess(main, args, { env });
  return { code, output: stdout + stderr };
}

describe.skipIf(!isInstalled("rclone"))(`rclone${isInstalled("rclone") ? "" : " (is not installed)"}`, () => {
  it("ends together with a deploy that is killed, and the next deploy goes on from there", async () => {
    const { dist, there, target, env } = await twoFolders();
    await deploy({ dist, target, env });
    await publishTexts(dist, SECOND);
    const pidFile = path.join(await temporaryFolder(), "pid");
    const watched = await withTool(env, "rclone", `echo $$ >> '${pidFile}'; exec $REAL "$@"`);
    for (const step of [4, 14]) {
      const { output } = await run("tests/unit/deploy/killed", [dist, there, `${step}`], watched);
      expect(output).toBe("");
      const pid = Number((await readFile(pidFile, "utf8")).trim().split("\n").at(-1));
      await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), PATIENCE);
      expect(brokenParts(await treeOf(there), [FIRST, SECOND])).toEqual([]);
    }
    await deploy({ dist, target, env });
    const { [LOCK]: _, ...site } = await treeOf(dist);
    expect(await treeOf(there)).toEqual(site);
  });

  it("sends little again of what an interrupted deploy has sent", async () => {
    const { dist, target, env } = await twoFolders();
    const countTo = (last: number) => {
      const seen = { files: 0, at: last };
      const onFile = () => {
        if (seen.files === seen.at) throw new Error("interrupted");
        seen.files += 1;
      };
      return { seen, onFile };
    };
    const whole = countTo(Number.POSITIVE_INFINITY);
    const elsewhere = path.join(await temporaryFolder(), "elsewhere");
    await deploy({ dist, target: { kind: "rclone", address: elsewhere }, env, onFile: whole.onFile });
    const first = countTo(9);
    await expect(deploy({ dist, target, env, onFile: first.onFile })).rejects.toThrow("interrupted");
    const second = countTo(Number.POSITIVE_INFINITY);
    await deploy({ dist, target, env, onFile: second.onFile });
    // Files that were under way at the interruption may have arrived as well.
    expect(second.seen.files).toBeLessThanOrEqual(whole.seen.files - 8);
  });

  it("waits for a publish that is under way", async () => {
    const { dist, there, target, env } = await twoFolders();
    const events: string[] = [];
    const release = later();
    const publishing = withLock(
      path.join(dist, LOCK),
      () => {},
      async () => {
        // A publish leaves this journal while it writes.
        await addFile(dist, JOURNAL, journalOf("another", ["index.html"]));
        await release.promise;
        await rm(path.join(dist, JOURNAL));
        events.push("published");
      },
    );
    await vi.waitFor(() => readFile(path.join(dist, JOURNAL)), PATIENCE);
    const deploying = deploy({
      dist,
      target,
      env,
      onWait: (pid) => {
        events.push(`waits for ${pid}`);
        release.resolve(undefined);
      },
      onStage: (stage) => {
        if (stage === "compare") events.push("compares");
      },
    });
    await Promise.all([publishing, deploying]);
    expect(events).toEqual([`waits for ${process.pid}`, "published", "compares"]);
    expect(Object.keys(await treeOf(there))).toContain("index.html");
  });

  it("gives object stores the files that they can use, in order and with headers", async () => {
    const { dist, env } = await twoFolders();
    const store = await s3Store();
    try {
      const target = targetOf(store.address);
      await deploy({ dist, target, env });
      store.writes.length = 0;
      await publishTexts(dist, SECOND);
      const headersOf = (file: string) => ({
        "Cache-Control": file.startsWith("media/") ? "max-age=86400" : "no-cache",
      });
      await deploy({ dist, target, env, headersOf });
      expect(inSteps(store.writes)).toEqual([
        ["PUT .deploy.lock"],
        ["PUT .publish-journal.json"],
        ["PUT 2024/06/23/yazi/index.html", "PUT media/2024/鸭子 2.png"],
        ["PUT index.html", "PUT media/2024/鸭子 1.png"],
        ["DELETE 2024/06/22/jiu/index.html"],
        ["PUT .publish.json"],
        ["DELETE .publish-journal.json"],
        ["DELETE .deploy.lock"],
      ]);
      const headers = (file: string) => store.objects.get(file)?.headers ?? {};
      expect(headers("index.html")["cache-control"]).toBe("no-cache");
      expect(headers("index.html")["content-type"]).toBe("text/html; charset=utf-8");
      expect(headers("media/2024/鸭子 2.png")["cache-control"]).toBe("max-age=86400");
      expect(headers("media/2024/鸭子 2.png")["content-type"]).toBe("image/png");
    } finally {
      await store.close();
    }
  });

  it("says what an object store refuses, and goes on from there", async () => {
    const { dist, env } = await twoFolders();
    const store = await s3Store();
    try {
      const target = targetOf(store.address);
      await deploy({ dist, target, env });
      await publishTexts(dist, SECOND);
      let failures = 0;
      for (let refused = 1, done = false; !done; refused++) {
        let requests = 0;
        store.rules.onWrite = () => {
          requests += 1;
          if (requests >= refused) throw new Error("refused");
        };
        done = await deploy({ dist, target, env }).then(
          () => true,
          (error: Error) => {
            expect(error.message).toMatch(/^rclone：/);
            failures += 1;
            return false;
          },
        );
      }
      expect(failures).toBeGreaterThan(2);
      expect(store.objects.get("index.html")?.content.toString()).toBe(SECOND["index.html"]);
      expect([...store.objects.keys()]).not.toContain("2024/06/22/jiu/index.html");
    } finally {
      await store.close();
    }
  });

  it("is reached by a command that has a dry run, exit codes and words for what it did", async () => {
    const { dist, there, env } = await twoFolders();
    const environment = { ...env, NEWSPAPER_DIST: dist };
    const dry = await cli([there, "--dry-run"], environment);
    expect(dry.code).toBe(0);
    expect(dry.output.replaceAll(there, "/srv/news").replace(/^· .*\n/gm, "")).toMatchInlineSnapshot(`
      "目标上没有发布记录：全部送去，那里原有的文件一个不删。
      新增 13 个：
        media/2024/鸭子 1.png
        media/2024/#5 100% 'a'.png
        .gone.map
        .well-known/security.txt
        index.html
        2024/06/22/tudou/index.html
        2024/06/22/jiu/index.html
        ……还有 6 个（--all 全部列出）
      要送到 /srv/news：新增 13、更改 0、删除 0 个文件，共 4 KB。什么也没有动。
      "
    `);
    const sent = await cli([], { ...environment, NEWSPAPER_DEPLOY: there });
    expect(sent.code).toBe(0);
    expect(sent.output).toContain("新增 13、更改 0、删除 0 个文件");
    const again = await cli([there], environment);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining("没有要送的") });
    const nowhere = await cli([":sftp,host=127.0.0.1,port=1,user=x:"], environment);
    expect(nowhere.code).toBe(1);
    expect(nowhere.output).toMatch(/rclone：.+\n没有送完；目标上的网站还能照常看/);
  });
});

describe.skipIf(!isInstalled("rsync"))(`rsync${isInstalled("rsync") ? "" : " (is not installed)"}`, () => {
  it("that fails at any call leaves the site whole, and the next deploy completes it", async () => {
    const { dist, there } = await twoFolders();
    const { address, env } = await overShell(there);
    const input = { dist, target: targetOf(address), env: { ...ENVIRONMENT, ...env } };
    const log = path.join(await temporaryFolder(), "calls");
    const failing = (call: number) =>
      withTool(
        input.env,
        "rsync",
        `echo >> '${log}'; [ $(wc -l < '${log}') -lt ${call} ] || exit 12; exec $REAL "$@"`,
      );
    await deploy(input);
    await publishTexts(dist, SECOND);
    const calls: number[] = [];
    for (let call = 1; ; call += STRIDE) {
      await rm(log, { force: true });
      const failed = await deploy({ ...input, env: await failing(call) }).then(
        () => null,
        (error: Error) => error.message,
      );
      expect(brokenParts(await treeOf(there), [FIRST, SECOND])).toEqual([]);
      if (failed === null) break;
      expect(failed).toMatch(/^rsync（12）/);
      calls.push(call);
    }
    const { [LOCK]: _, ...site } = await treeOf(dist);
    expect(await treeOf(there)).toEqual(site);
    expect(calls.at(-1)).toBeGreaterThan(5);
  });

  it("makes the folders that are not there yet", async () => {
    const { dist, there } = await twoFolders();
    const { address, env } = await overShell(path.join(there, "a b/news"));
    await deploy({ dist, target: targetOf(address), env: { ...ENVIRONMENT, ...env } });
    expect(await treeOf(path.join(there, "a b/news"))).toEqual(await treeOf(dist));
  });
});

it("a deploy tells how to install the tool that is missing", async () => {
  const { dist, there } = await twoFolders();
  const environment = { PATH: "/nowhere", NEWSPAPER_DIST: dist, NODE_ENV: "test" as const };
  const sh = await withTool(
    { ...environment, PATH: process.env.PATH },
    "sh",
    'PATH=/nowhere; exec $REAL "$@"',
  );
  const folder = sh.PATH?.split(":")[0];
  const rclone = await cli([there], { ...environment, PATH: folder });
  expect([rclone.code, rclone.output]).toEqual([1, expect.stringContaining("apt install rclone")]);
  const rsync = await cli(["editor@host:/srv"], { ...environment, PATH: folder });
  expect([rsync.code, rsync.output]).toEqual([1, expect.stringContaining("apt install rsync")]);
});

it("npm run deploy refuses command lines that are wrong", async () => {
  const wrong = {
    "": "缺少目标",
    "a b": "写多了：最多 1 个",
    "--delete a": "没有 --delete 这个选项",
    ":x": ":x 不是目标",
  };
  const { NEWSPAPER_DEPLOY: _, ...env } = process.env;
  for (const [args, words] of Object.entries(wrong)) {
    const { code, output } = await cli(args.split(" ").filter(Boolean), env);
    expect([code, output]).toEqual([2, expect.stringContaining(words)]);
    expect(output).toContain("用法：npm run deploy");
  }
});

describe("dist is not sent", () => {
  const words = async (dist: string) =>
    deploy({ dist, target: { kind: "rclone", address: "/nowhere" }, env: ENVIRONMENT }).catch(
      (error) => error.message,
    );

  it("where nothing was published yet", async () => {
    expect(await words(path.join(await temporaryFolder(), "none"))).toBe(
      "还没有发布过网站：先运行 npm run build",
    );
  });

  it("into itself", async () => {
    const { dist, env } = await twoFolders();
    for (const address of [dist, path.join(dist, "copy")])
      await expect(deploy({ dist, target: { kind: "rclone", address }, env })).rejects.toThrow(
        "目标在 dist 里面",
      );
  });

  it("where a publish was killed", async () => {
    const { dist } = await twoFolders();
    await addFile(dist, JOURNAL, journalOf("another", ["index.html"]));
    expect(await words(dist)).toBe("上一次发布没有完成，或正在进行：先运行 npm run build");
  });

  it.skipIf(!isInstalled("rclone"))("where a file is gone", async () => {
    const { dist, target, env } = await twoFolders();
    await rm(path.join(dist, "index.html"));
    await expect(deploy({ dist, target, env })).rejects.toThrow(
      "dist 里少了 index.html：先运行 npm run build -- --full",
    );
  });
});

/** Writes by the steps of a deploy. The requests of one step arrive in any order, so they are sorted. */
function inSteps(writes: readonly string[]): string[][] {
  const sizes = [1, 1, 2, 2, 1, 1, 1, 1];
  const left = [...writes];
  const steps = sizes.map((size) => left.splice(0, size).sort());
  return left.length > 0 ? [...steps, left] : steps;
}

function later() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
