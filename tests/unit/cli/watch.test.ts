import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { main as check } from "@/lib/cli/commands/check";
import { PATIENCE } from "../../patience";
import { contentFolder, story, temporaryFolder } from "../folder";
import { runInProcess } from "./in-process";

it("npm run check -- --watch checks again after each save, until it is told to stop", async () => {
  const folder = await contentFolder({ "stories/a.md": story("甲。") });
  const cache = await temporaryFolder();
  let told = "";
  const { code } = await runInProcess(check, ["--watch"], {
    env: { NEWSPAPER_CONTENT: folder, NEWSPAPER_CACHE: cache },
    out: { write: (text: string) => (told += text.replaceAll(folder, "content")) },
    onStop: async (stop) => {
      await writeFile(path.join(folder, "stories/a.md"), story("甲。").replace("rural", "体育"));
      await vi.waitFor(() => expect(told.split("用时")).toHaveLength(2), PATIENCE);
      await writeFile(path.join(folder, "stories/a.md"), story("甲。"));
      await vi.waitFor(() => expect(told.split("用时")).toHaveLength(3), PATIENCE);
      stop();
    },
  });
  expect(code).toBe(0);
  expect(told.replace(/用时 [\d.]+ 秒/g, "用时 … 秒")).toMatchInlineSnapshot(`
    "没有问题。

    正在看着 content，存了文件就再检查（按 Ctrl+C 停止）

    —— 08:00:00 改了 stories/a.md
    content/stories/a.md:4:10 错误 没有“体育”这个栏目 [unknown-section]
        → 从 site.yml 的栏目里选：economy（经济）、rural（三农）
    1 个错误，0 个提醒

    （用时 … 秒）

    —— 08:00:00 改了 stories/a.md
    没有问题。

    （用时 … 秒）

    "
  `);
});
