import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main as check } from "@/lib/cli/commands/check";
import { main as newSite } from "@/lib/cli/commands/new-site";
import { loadContent } from "@/lib/content/load";
import { SAMPLE } from "@/lib/edit/new-site";
import { listFiles } from "@/lib/files/list-files";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { temporaryFolder } from "../folder";
import { runInProcess } from "./in-process";

const NOW = new Date("2026-11-30T04:00:00Z");

/** Runs new-site in a folder that has these files under `content/` and `dist/`. */
async function begun(files: Record<string, string>, ...args: string[]) {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const content = path.join(folder, "content");
  const ended = await runInProcess(newSite, [...args, "--content", content], { now: () => NOW });
  const said = (ended.stdout + ended.stderr).replaceAll(folder, "FOLDER");
  return { folder, content, code: ended.code, said };
}

const ARGS = ["正定新闻", "--url", "https://news.zhengding.cn", "--region", "河北省石家庄市正定县"];

describe("npm run new-site", () => {
  it("writes site.yml in an empty folder, and says what comes next", async () => {
    const { content, code, said } = await begun({}, ...ARGS, "--sections", "要闻，乡镇、公告,要文");
    expect(code).toBe(0);
    expect(said).toMatchInlineSnapshot(`
      "“正定新闻”的网站在 FOLDER/content：核对 site.yml。
      接下来：
        1. 加内容：npm run import -- 版面.pdf --content FOLDER/content，或 npm run new -- "标题" --content FOLDER/content
        2. 看效果：npm run dev -- --content FOLDER/content，打开 http://localhost:3000
        3. 发布：npm run build -- --content FOLDER/content
      "
    `);
    expect(await readFile(path.join(content, "site.yml"), "utf8")).toMatchInlineSnapshot(`
      "# 网站的一切公共信息只在这里写一次；还能写什么，见手册的 site.yml 一节。
      name: 正定新闻
      url: https://news.zhengding.cn
      description: 正定县本地新闻
      region: 河北省石家庄市正定县   # 报道地区：按本地地名找误识

      # 栏目：id 是网址的一部分，定了就不要改；可加 keywords: [词, 词]，版面稿没有写栏目时按这些词推
      sections:
        - {id: yaowen, name: 要闻}
        - {id: xiangzhen, name: 乡镇}
        - {id: gonggao, name: 公告, leads: false}
        - {id: yaowen2, name: 要文}

      # legal:   # 页脚；写了的才显示
      #   icp: 备案号
      #   contact: 电话或邮箱
      "
    `);
    expect((await runInProcess(check, ["--content", content])).stdout).toBe("没有问题。\n");
  });

  it("fills in what it is not told, to be changed later", async () => {
    const { content } = await begun({}, "正定新闻");
    expect(await readFile(path.join(content, "site.yml"), "utf8")).toMatchInlineSnapshot(`
      "# 网站的一切公共信息只在这里写一次；还能写什么，见手册的 site.yml 一节。
      name: 正定新闻
      url: https://news.example.cn   # 上线之前换成网站的地址
      description: 本地新闻
      # region: 省、市或区县的名称   # 报道地区：按本地地名找误识

      # 栏目：id 是网址的一部分，定了就不要改；可加 keywords: [词, 词]，版面稿没有写栏目时按这些词推
      sections:
        - {id: yaowen, name: 要闻}
        - {id: jingji, name: 经济}
        - {id: minsheng, name: 民生}
        - {id: shehui, name: 社会}
        - {id: wenti, name: 文体}
        - {id: gonggao, name: 公告, leads: false}

      # legal:   # 页脚；写了的才显示
      #   icp: 备案号
      #   contact: 电话或邮箱
      "
    `);
    expect((await loadContent(content)).problems).toEqual([]);
  });

  it("takes names of sections as they are, whatever they mean to YAML", async () => {
    const { content, code } = await begun({}, ...ARGS, "--sections", "要闻},[公告],a:b#c,true");
    expect(code).toBe(0);
    expect((await loadContent(content)).content?.site.sections.map(({ name }) => name)).toEqual([
      "要闻}",
      "[公告]",
      "a:b#c",
      "true",
    ]);
  });

  it("moves the sample aside with what was published of it; the handbook stays", async () => {
    const there = { "content/README.md": "手册", "content/site.yml": "旧", "dist/index.html": "旧" };
    const sample = Object.fromEntries(SAMPLE.map((file) => [`content/${file}`, "样例"]));
    const { folder, code, said } = await begun(
      { ...there, ...sample, "content/media/share.png": "图" },
      ...ARGS,
    );
    expect([code, said.split("\n").slice(0, 2)]).toEqual([
      0,
      [
        "“正定新闻”的网站在 FOLDER/content：核对 site.yml。",
        "样例和发布过的移到了 FOLDER/content-old-2026-11-30，不要了就删去。",
      ],
    ]);
    const old = ["dist/index.html", "media/share.png", "site.yml", ...SAMPLE];
    const files = (await listFiles(folder)).filter((file) => !/^(?:content\/\.schema|\.vscode)\//.test(file));
    expect(files).toEqual([
      ...old.map((file) => `content-old-2026-11-30/${file}`).sort(),
      "content/README.md",
      "content/site.yml",
    ]);
  });

  it("touches nothing where a paper's own content is, or where it is told what can't be", async () => {
    const own = { "content/site.yml": "旧", "content/stories/a.md": "稿" };
    const { folder, code, said } = await begun(own, ...ARGS);
    expect([code, said]).toEqual([
      1,
      "FOLDER/content 里已经有内容，不是样例，什么也没有动\n    → 另一家报纸另用一个文件夹：npm run new-site -- 正定新闻 --content ../正定新闻/content\n",
    ]);
    expect(await listFiles(folder)).toEqual(Object.keys(own));
    const region = await begun({}, "新闻", "--region", "河北省正安县");
    expect([region.code, region.said.split("\n")[0]]).toEqual([
      2,
      "content/site.yml:1:1 错误 报道地区“河北省正安县”不在行政区划里，或不止一处 [unknown-region]",
    ]);
    expect(await readdir(region.folder)).toEqual([]);
    expect((await begun({}, "新闻", "--url", "news.cn")).said.split("\n")[0]).toBe(
      "news.cn 不是网站的地址；写成 --url https://news.example.cn",
    );
  });

  it("knows the sample that comes with the program", async () => {
    const files = await listFiles("content");
    expect(files.filter((file) => /^(?:pages|stories)\//.test(file)).sort()).toEqual([...SAMPLE].sort());
  });

  it("an empty site has all its pages, and its front page says the next steps", async () => {
    const { content } = await begun({}, ...ARGS);
    const loaded = await loadContent(content);
    if (!loaded.content) throw new Error("no content");
    const routes = routesOf(archiveOf(loaded.content, NOW.toISOString()));
    for (const route of routes) expect(route.view()).toBeTruthy();
    expect(routes.map(({ url }) => url)).toContain("/");
  });
});
