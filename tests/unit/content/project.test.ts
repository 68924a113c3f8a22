import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main as build } from "@/lib/cli/commands/build";
import { loadContent } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import { runInProcess } from "../cli/in-process";
import { contentFolder, markdown, reportOf, temporaryFolder } from "../folder";

const ROOT = path.join(import.meta.dirname, "../../..");

describe("the project's own content", () => {
  it("has ten stories of the printed page and the editors' own, and nothing wrong", async () => {
    const { content, problems } = await loadContent(path.join(ROOT, "content"));
    expect(hasErrors(problems)).toBe(false);
    expect(content?.stories).toHaveLength(11);
    const printed = content?.stories.filter(({ source }) => source.kind === "page").map(({ url }) => url);
    expect(content?.pages.map(({ stories }) => stories)).toEqual([printed]);
    expect(printed).toMatchInlineSnapshot(`
      [
        "/2024/06/22/lvse-jiancai-chanyelian/",
        "/2024/06/22/dingdan-tudou-caishou/",
        "/2024/06/22/chengjing-liandong/",
        "/2024/06/22/wuchang-xianxue-biaozhang/",
        "/2024/06/22/yaoxie-jingying-yijianshi/",
        "/2024/06/22/chiping-zhengwu-gongkai/",
        "/2024/06/22/yanglao-yufufei-jianguan/",
        "/2024/06/22/shouji-bian-fama/",
        "/2024/06/22/xiaoqi-hezuo/",
        "/2024/06/22/kanghan-bao-xiaguan/",
      ]
    `);
  });
});

describe("publishing bad content", () => {
  it("reports once, ends with exit code 1 and leaves the served site alone", async () => {
    const files = {
      "stories/a.md": markdown(["title: 甲", "date: 2024-02-30", "section: rural"]),
      "stories/b.md": markdown(["title: 乙", "date: 2024-06-22", "section: 房产"]),
    };
    const dist = path.join(await temporaryFolder(), "dist");
    await mkdir(dist);
    await writeFile(path.join(dist, "index.html"), "昨天的网站");
    const { code, stdout, stderr } = await runInProcess(build, [], {
      env: { NEWSPAPER_CONTENT: await contentFolder(files), NEWSPAPER_DIST: dist },
    });
    expect(code).toBe(1);
    expect(stderr).toBe(`${await reportOf(files)}\n没有发布；已发布的网站保持原样。\n`);
    expect(stdout).toBe("· 读取内容\n");
    expect(await readdir(dist)).toEqual(["index.html"]);
    expect(await readFile(path.join(dist, "index.html"), "utf8")).toBe("昨天的网站");
  });
});
