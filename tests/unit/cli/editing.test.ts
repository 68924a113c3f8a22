import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main as correct } from "@/lib/cli/commands/correct";
import { main as list } from "@/lib/cli/commands/list";
import { main as create } from "@/lib/cli/commands/new";
import { main as rename } from "@/lib/cli/commands/rename";
import { main as takedown } from "@/lib/cli/commands/takedown";
import type { Command } from "@/lib/cli/io";
import { loadContent } from "@/lib/content/load";
import { hasErrors } from "@/lib/content/report";
import { contentFolder, type Files, markdown, PAGE_FIELDS, story } from "../folder";
import { published } from "../published";
import { runInProcess } from "./in-process";

const NOW = new Date("2024-06-25T04:00:00Z");

/** Runs commands on a content folder. */
async function newsroom(files: Files) {
  const folder = await contentFolder(files);
  const dist = path.join(folder, ".dist");
  return {
    folder,
    dist,
    run: async (command: Command, ...args: string[]) => {
      const env = { NEWSPAPER_CONTENT: folder, NEWSPAPER_DIST: dist };
      const { code, stdout, stderr } = await runInProcess(command, args, { env, now: () => NOW });
      return { code, said: (stdout + stderr).replaceAll(folder, "content") };
    },
    read: (file: string) => readFile(path.join(folder, file), "utf8"),
    load: () => loadContent(folder),
  };
}

const BODY =
  "# 大桥合龙\n\n□记者 张样例\n\n大桥昨天合龙，通车以后过河只要十分钟。\n\n# 遗失声明\n\n张某遗失残疾人证一本，声明作废。\n";
const PAGE = markdown(
  [
    ...PAGE_FIELDS,
    "stories:   # 清单",
    "  - starts: 大桥合龙   # 头条",
    "    slug: daqiao",
    "    section: rural",
  ],
  BODY,
);
const FILES: Files = {
  "pages/a.md": PAGE,
  "stories/tudou.md": `\uFEFF${story("甲。", "expires: 2024-06-30  # 到月底").replaceAll("\n", "\r\n")}`,
  "stories/cao.md": markdown(
    ["title: 草稿一篇", "date: 2024-06-22", "section: rural", "draft: true"],
    "还没有写完。\n",
  ),
  "stories/ding.md": markdown(["title: 明天的稿件", "date: 2024-06-26T08:30:00+08:00", "section: rural"]),
  "stories/guo.md": markdown([
    "title: 过去的稿件",
    "date: 2024-06-01",
    "expires: 2024-06-02",
    "section: rural",
  ]),
};

describe("npm run list", () => {
  it("has the stories by what becomes of them", async () => {
    const { run, dist } = await newsroom(FILES);
    expect((await run(list, "tudou")).said).toContain("待发布");
    await published(dist, ["/2024/06/22/daqiao/", "/2024/06/22/tudou/"]);
    expect((await run(list)).said).toMatchInlineSnapshot(`
      "状态    时间              标题        网址
      草稿    2024-06-22        草稿一篇    /2024/06/22/cao/
      定时    2024-06-26 08:30  明天的稿件  /2024/06/26/ding/
      待发布  2024-06-22        遗失声明    /2024/06/22/yi-shi-sheng-ming/
      将到期  2024-07-01 00:00  土豆丰收    /2024/06/22/tudou/
      已到期  2024-06-03 00:00  过去的稿件  /2024/06/01/guo/
      已发布  2024-06-22        大桥合龙    /2024/06/22/daqiao/
      "
    `);
    expect((await run(list, "--drafts", "--scheduled")).said).toMatchInlineSnapshot(`
      "状态  时间              标题        网址
      草稿  2024-06-22        草稿一篇    /2024/06/22/cao/
      定时  2024-06-26 08:30  明天的稿件  /2024/06/26/ding/
      "
    `);
    expect((await run(list, "土豆", "--published")).said).toMatchInlineSnapshot(`
      "状态    时间              标题      网址
      将到期  2024-07-01 00:00  土豆丰收  /2024/06/22/tudou/
      "
    `);
    expect((await run(list, "没有的")).said).toBe("没有这样的稿件。\n");
    expect((await run(list, "没有的", "--lang", "en")).said).toBe("No such stories.\n");
  });
});

describe("npm run new", () => {
  it("guesses what it is not told, and makes a draft without errors", async () => {
    const { run, read, load } = await newsroom({});
    expect(await run(create, "土豆采收忙")).toMatchInlineSnapshot(`
      {
        "code": 0,
        "said": "写好了 content/stories/2024/06/tu-dou-cai-shou-mang.md
      栏目 rural。正文写在第二个 --- 下面；写好以后删去 draft: true 那一行，再运行 npm run check。
      ",
      }
    `);
    expect(await read("stories/2024/06/tu-dou-cai-shou-mang.md")).toMatchInlineSnapshot(`
      "---
      title: 土豆采收忙
      date: 2024-06-25
      section: rural
      draft: true  # 写好以后删去这一行，下次发布就登出
      ---

      "
    `);
    const { content, problems } = await load();
    expect([hasErrors(problems), content?.drafts.map(({ url }) => url)]).toEqual([
      false,
      ["/2024/06/25/tu-dou-cai-shou-mang/"],
    ]);
    expect((await run(create, "土豆采收忙")).said).toContain("tu-dou-cai-shou-mang-2.md");
  });

  it("takes what it is told, and refuses what can't be", async () => {
    const { run, read } = await newsroom({ "stories/tudou.md": story("甲。") });
    const told = ["--date", "2024-06-26 8:30", "--section", "rural", "--slug", "xin", "--publish"];
    expect((await run(create, "新的：一篇", ...told)).code).toBe(0);
    expect(await read("stories/2024/06/xin.md")).toBe(
      "---\ntitle: 新的：一篇\ndate: 2024-06-26T08:30:00+08:00\nsection: rural\n---\n\n",
    );
    const first = async (...args: string[]) => (await run(create, ...args)).said.split("\n").slice(0, 2);
    expect(await first("甲", "--section", "体育")).toEqual([
      "没有“体育”这个栏目",
      "    → --section 从 site.yml 的栏目里选：economy（经济）、rural（三农）",
    ]);
    expect(await first("甲", "--date", "2024-06-22", "--slug", "tudou")).toEqual([
      "2024-06-22 已经有网址名 tudou 了",
      "    → 换一个 --slug；不写就由程序起",
    ]);
    expect((await first(" "))[0]).toBe("标题是空的，或超过 200 个字");
    expect((await first("甲", "--date", "2024-02-30"))[0]).toBe(
      '--date 2024-02-30 不是日历上的日期；写成 --date 2024-06-23，或 --date "2024-06-23 08:30"',
    );
  });
});

describe("npm run correct, takedown, rename", () => {
  it("write the fields of a story's file, and leave its other bytes alone", async () => {
    const { run, read, load } = await newsroom(FILES);
    const before = await read("stories/tudou.md");
    expect(
      await run(correct, "https://news.example.cn/2024/06/22/tudou/?a#b", "“三”应为“四”", "--by", "编辑部"),
    ).toMatchInlineSnapshot(`
        {
          "code": 0,
          "said": "content/stories/tudou.md
          + 6: corrections:
          + 7:   - {date: 2024-06-25, text: “三”应为“四”, by: 编辑部}
        下次发布，更正出现在 /2024/06/22/tudou/ 和 /corrections/。
        ",
        }
      `);
    expect(await run(rename, "content/stories/tudou.md", "tudou-caishou")).toMatchInlineSnapshot(`
      {
        "code": 0,
        "said": "content/stories/tudou.md
        + 4: slug: tudou-caishou
        + 5: aliases: [/2024/06/22/tudou/]
      下次发布，网址是 /2024/06/22/tudou-caishou/；发布过的旧网址转到它。
      ",
      }
    `);
    expect(
      await run(takedown, "/2024/06/22/tudou", "应当事人要求", "--date", "2024-06-24"),
    ).toMatchInlineSnapshot(`
      {
        "code": 0,
        "said": "content/stories/tudou.md
        + 10: takedown: {date: 2024-06-24, reason: 应当事人要求}
      下次发布，/2024/06/22/tudou-caishou/ 写明撤下的日期和理由，文字从全站消失。网站在别的机器上的，发布以后再 npm run deploy。
      ",
      }
    `);
    const after = await read("stories/tudou.md");
    expect(after).toBe(
      before
        .replace(
          "date: 2024-06-22\r\n",
          "date: 2024-06-22\r\nslug: tudou-caishou\r\naliases: [/2024/06/22/tudou/]\r\n",
        )
        .replace(
          "# 到月底\r\n",
          "# 到月底\r\ncorrections:\r\n  - {date: 2024-06-25, text: “三”应为“四”, by: 编辑部}\r\ntakedown: {date: 2024-06-24, reason: 应当事人要求}\r\n",
        ),
    );
    const { content, problems } = await load();
    expect([problems.filter(({ severity }) => severity === "error"), content?.withdrawn]).toMatchObject([
      [],
      [{ url: "/2024/06/22/tudou-caishou/", aliases: ["/2024/06/22/tudou/"], date: "2024-06-24" }],
    ]);
  });

  it("write the entry of a printed story, and one for a story that has none yet", async () => {
    const { run, read, load } = await newsroom(FILES);
    expect((await run(correct, "/2024/06/22/daqiao/", "十分钟应为二十分钟")).code).toBe(0);
    expect((await run(takedown, "/2024/06/22/yi-shi-sheng-ming/", "已过有效期")).code).toBe(0);
    expect((await run(rename, "/2024/06/22/daqiao/", "daqiao-helong")).code).toBe(0);
    expect((await read("pages/a.md")).replace(BODY, "")).toMatchInlineSnapshot(`
      "---
      date: 2024-06-22
      page: "01"
      name: 要闻
      stories:   # 清单
        - starts: 大桥合龙   # 头条
          slug: daqiao-helong
          aliases: [/2024/06/22/daqiao/]
          section: rural
          corrections:
            - {date: 2024-06-25, text: 十分钟应为二十分钟}
        - starts: 遗失声明
          slug: yi-shi-sheng-ming
          takedown: {date: 2024-06-25, reason: 已过有效期}
          # 未归栏：请在这里补一行 section: 栏目，可选 economy（经济）、rural（三农）
      ---

      "
    `);
    const { problems, content } = await load();
    expect(hasErrors(problems)).toBe(false);
    expect(content?.stories.find(({ slug }) => slug === "daqiao-helong")?.aliases).toEqual([
      "/2024/06/22/daqiao/",
    ]);
  });

  it("say what they can't do, and write nothing", async () => {
    const { run, folder, read } = await newsroom({
      ...FILES,
      "stories/che.md": story("", "takedown: {date: 2024-06-23, reason: 应当事人要求}"),
    });
    const files = await readdir(folder, { recursive: true });
    const before = await Promise.all(["pages/a.md", "stories/tudou.md"].map(read));
    const refusals = [
      await run(correct, "/2024/06/22/cao/", "甲"),
      await run(correct, "/2024/06/22/tudou/", "甲", "--date", "2024-06-01"),
      await run(takedown, "/2024/06/22/cao/", "甲"),
      await run(takedown, "/2024/06/22/che/", "甲"),
      await run(takedown, "/2024/06/22/meiyou/", "甲"),
      await run(rename, "/2024/06/22/tudou/", "daqiao"),
      await run(rename, "/2024/06/22/tudou/", "tudou"),
      await run(rename, "content/pages/a.md", "xin"),
      await run(rename, "/2024/06/22/tudou/", "xin", "--dry-run"),
    ];
    expect(refusals.map(({ code, said }) => `${code} ${said}`).join("")).toMatchInlineSnapshot(`
      "1 /2024/06/22/cao/ 还没有发布，不用更正
          → 直接改 content/stories/cao.md
      1 更正的日期 2024-06-01 早于见报的日期 2024-06-22
          → 核对这两个日期；更正的日期是刊出更正的那一天
      1 /2024/06/22/cao/ 是草稿，没有发布过，不用撤下
          → 不要了就删去 content/stories/cao.md
      1 /2024/06/22/che/ 已于 2024-06-23 撤下（应当事人要求）
          → 在 content/stories/che.md 里
      1 没有 /2024/06/22/meiyou/ 这一篇
          → 用 npm run list 看有哪些；相近的有：/2024/06/22/daqiao/、/2024/06/22/yi-shi-sheng-ming/、/2024/06/22/tudou/
      1 网址 /2024/06/22/daqiao/ 已经有了：content/pages/a.md
          → 换一个网址名
      1 网址已经是 /2024/06/22/tudou/
          → 换一个网址名
      1 content/pages/a.md 里有 2 篇，写哪一篇的网址：
        /2024/06/22/daqiao/
        /2024/06/22/yi-shi-sheng-ming/
      0 content/stories/tudou.md
        + 4: slug: xin
        + 5: aliases: [/2024/06/22/tudou/]
      什么也没有写。
      "
    `);
    expect((await run(rename, "/2024/06/22/tudou/", "大桥")).said.split("\n")[0]).toBe(
      "大桥 不是网址名：只用小写字母、数字和连字符，例如 jiliang",
    );
    expect(await Promise.all(["pages/a.md", "stories/tudou.md"].map(read))).toEqual(before);
    expect(await readdir(folder, { recursive: true })).toEqual(files);
  });

  it("write words that were pasted with line breaks on one line", async () => {
    const { run, read } = await newsroom(FILES);
    expect((await run(correct, "/2024/06/22/daqiao/", "第二段的“三”\r\n  应为“四”\n")).code).toBe(0);
    expect((await run(takedown, "/2024/06/22/yi-shi-sheng-ming/", "已过\n\n有效期")).code).toBe(0);
    const page = await read("pages/a.md");
    expect(page).toContain("- {date: 2024-06-25, text: 第二段的“三” 应为“四”}\n");
    expect(page).toContain("takedown: {date: 2024-06-25, reason: 已过 有效期}\n");
  });

  it("say that a file may not have been read, where a story is not found", async () => {
    const { run } = await newsroom({ "stories/huai.md": "---\ntitle: 甲\nsection: [rural\n---\n\n乙。\n" });
    expect((await run(takedown, "content/stories/huai.md", "甲")).said).toBe(
      "没有 content/stories/huai.md 这一篇\n    → 有的文件有错误，读不了：先用 npm run check 看；用 npm run list 看有哪些\n",
    );
  });

  it("keep old addresses that stand in one line, without a list", async () => {
    const { run, read, load } = await newsroom({
      "stories/tudou.md": story("甲。", "aliases: /jiu/、/lao/  # 旧的"),
    });
    expect((await run(rename, "/2024/06/22/tudou/", "xin")).code).toBe(0);
    expect(await read("stories/tudou.md")).toContain("aliases: [/jiu/、/lao/, /2024/06/22/tudou/]  # 旧的\n");
    expect((await load()).content?.stories[0]?.aliases).toEqual(["/jiu/", "/lao/", "/2024/06/22/tudou/"]);
    const empty = await newsroom({ "stories/tudou.md": story("甲。", "aliases: ~") });
    expect((await empty.run(rename, "/2024/06/22/tudou/", "xin")).code).toBe(0);
    expect(await empty.read("stories/tudou.md")).toContain("aliases: [/2024/06/22/tudou/]\n");
  });

  it("find a story by its file, whatever the content's folder is called", async () => {
    const { run, folder } = await newsroom(FILES);
    for (const file of [
      "stories/tudou.md",
      "content/stories/tudou.md",
      "..\\zhengding\\stories\\tudou.md",
      path.join(folder, "stories/tudou.md"),
    ])
      expect((await run(correct, file, "甲", "--dry-run")).code, file).toBe(0);
    expect((await run(correct, "tudou.md", "甲", "--dry-run")).code).toBe(1);
  });

  it("rename nothing to an address that content/redirects.yml has", async () => {
    const { run } = await newsroom({
      ...FILES,
      "redirects.yml":
        "redirects:\n  - {from: /2024/06/22/jiu/, to: /2024/06/22/tudou/}\ngone:\n  - {url: /2024/06/22/shanle/, date: 2024-06-24, reason: 应当事人要求}\n",
    });
    for (const slug of ["jiu", "shanle"])
      expect((await run(rename, "/2024/06/22/tudou/", slug)).said).toBe(
        `网址 /2024/06/22/${slug}/ 已经有了：content/redirects.yml\n    → 换一个网址名\n`,
      );
    expect((await run(takedown, "/2024/06/22/shanle/", "甲")).said).toBe(
      "/2024/06/22/shanle/ 已于 2024-06-24 撤下（应当事人要求）\n    → 在 content/redirects.yml 里\n",
    );
  });

  it("edit the story that stands in for a printed one, and rename that one no more", async () => {
    const { run, read } = await newsroom({
      ...FILES,
      "stories/er.md": story("乙。", "printed: /2024/06/22/daqiao/"),
    });
    expect((await run(rename, "/2024/06/22/daqiao/", "xin")).said).toBe(
      "content/stories/er.md 用 printed: 取代了这一篇，读者看到的是那一篇\n    → 换那一篇的网址名：/2024/06/22/er/\n",
    );
    expect((await run(correct, "/2024/06/22/er/", "“三”应为“四”")).code).toBe(0);
    expect(await read("stories/er.md")).toContain(
      "corrections:\n  - {date: 2024-06-25, text: “三”应为“四”}\n",
    );
    expect(await read("pages/a.md")).toBe(PAGE);
  });

  it("give a draft, and what is yet to come, another address without keeping the old one", async () => {
    const { run, read } = await newsroom(FILES);
    expect((await run(rename, "/2024/06/26/ding/", "mingtian")).code).toBe(0);
    expect(await read("stories/ding.md")).not.toContain("aliases");
    expect(await read("stories/ding.md")).toContain("slug: mingtian\n");
  });
});
