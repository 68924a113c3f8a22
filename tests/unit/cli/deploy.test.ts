import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "@/lib/cli/commands/deploy";
import { LOCK, withLock } from "@/lib/publish/lock/lock";
import { FIRST, publishTexts, treeOf } from "../deploy/small-site";
import { ENVIRONMENT, isInstalled } from "../deploy/targets";
import { temporaryFolder } from "../folder";
import { runInProcess } from "./in-process";

async function twoFolders() {
  const folder = await temporaryFolder();
  const [dist, there] = [path.join(folder, "dist"), path.join(folder, "there")];
  await publishTexts(dist, FIRST);
  return { dist, there, env: { ...ENVIRONMENT, NEWSPAPER_DIST: dist } };
}

const title = `npm run deploy that is told to stop${isInstalled("rclone") ? "" : " (rclone is not installed)"}`;

describe.skipIf(!isInstalled("rclone"))(title, () => {
  it("ends before everything is sent, and says how to go on", async () => {
    const { there, env } = await twoFolders();
    const { code, stderr } = await runInProcess(main, [there], { env, onStop: (stop) => stop() });
    expect([code, stderr]).toEqual([
      1,
      "中断了。\n没有送完；目标上的网站还能照常看，处理好以后再运行一次，接着做完。\n",
    ]);
    expect(Object.keys(await treeOf(there))).not.toContain("index.html");
  });

  it("ends at once where it only waits for a publish", async () => {
    const { dist, there, env } = await twoFolders();
    let stop = () => {};
    const waiting = {
      env,
      onStop: (listener: () => void) => {
        stop = listener;
      },
      // It complains that it has to wait.
      err: { write: () => stop() },
    };
    const publishing = () => runInProcess(main, [there], waiting);
    expect(await withLock(path.join(dist, LOCK), () => {}, publishing)).toMatchObject({
      code: 1,
      stdout: "",
    });
    expect(await treeOf(there)).toEqual({});
  });
});
