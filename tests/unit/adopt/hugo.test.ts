import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { greyPng } from "../grey-png";
import { archive, PICTURE } from "./adopted";

const FILES = {
  "hugo.toml": 'baseURL = "https://old.example.cn/"\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
  "content/_index.md": "---\ntitle: 首页\n---\n",
  "content/about.md": "---\ntitle: 关于\n---\n\n关于本站。\n",
  "content/posts/bridge/index.md": `+++
title = "样例大桥合龙"
date = 2020-05-06T07:08:09+08:00
lastmod = 2020-06-01
categories = ["要闻"]
tags = ["桥"]
authors = ["高田"]
summary = "大桥提前合龙。"
aliases = ["/old/bridge/"]
+++

{{< figure src="bridge.png" alt="大桥" caption="合龙的大桥" >}}

大桥提前合龙，见[学校]({{< ref "school.md" >}})，又见[关于](/about/)。

{{< notice title="提示" >}}
过桥请慢行。
{{< /notice >}}

{{< counter id="7" >}}

![远图](https://img.example.cn/far.jpg)
`,
  "content/posts/bridge/bridge.png": PICTURE,
  "content/posts/school.md": `---
Title: 河东小学搬迁
Date: 2020-05-07
Slug: School
categories: [教育]
expiryDate: 2030-01-01
draft: true
---

    <?php echo "代码"; $a = 1; $b = 2; $c = $a + $b; return $c; ?>

正文里的 <?php 标记和 List<String> 照印。
`,
};

describe("an archive of Hugo's", () => {
  it("becomes stories with their fields, pictures and old addresses", async () => {
    const tried = await archive(FILES);
    const { code } = await tried.run();
    expect(code).toBe(0);
    expect(await tried.files()).toEqual([
      "adopt.yml",
      "media/2020/05/bridge.png",
      "stories/2020/05/bridge.md",
      "stories/2020/05/school.md",
    ]);
    expect(await tried.read("stories/2020/05/bridge.md")).toMatchInlineSnapshot(`
      "---
      title: 样例大桥合龙
      date: 2020-05-06T07:08:09+08:00
      updated: 2020-06-01
      section: news
      bylines: [{name: 高田, role: author}]
      summary: 大桥提前合龙。
      aliases: [/2020/05/样例大桥合龙/, /old/bridge/]
      ---

      ![大桥](/media/2020/05/bridge.png "合龙的大桥")

      大桥提前合龙，见[学校](/2020/05/07/school/)，又见[关于](https://old.example.cn/about/)。

      **提示**

      过桥请慢行。

      \`{{< counter id="7" >}}\`

      [远图](https://img.example.cn/far.jpg)
      "
    `);
    expect(await tried.read("stories/2020/05/school.md")).toMatchInlineSnapshot(`
      "---
      title: 河东小学搬迁
      date: 2020-05-07
      expires: 2030-01-01
      section: 未归栏
      aliases: [/2020/05/school/]
      draft: true
      ---

      \`\`\`
      <?php echo "代码"; $a = 1; $b = 2; $c = $a + $b; return $c; ?>
      \`\`\`

      正文里的 <?php 标记和 List\\<String> 照印。
      "
    `);
    expect(await tried.read("adopt.yml")).toMatchInlineSnapshot(`
      "# 收旧稿时，原来的栏目、标签归到哪个栏目。改好 section: 再运行一次同样的命令；编辑改过的稿件不会动。
      # section: 写 site.yml 里栏目的代号或名称；未归栏 是哪一栏也不归；不收 是这些稿件不要；空着的看别的行，都没有写就是未归栏。
      # 一篇有几项的，先看 categories，再看 folders、languages、tags。
      # 栏目：news（要闻）、life（生活）
      categories:
        - {name: 教育, count: 1, section: }
        - {name: 要闻, count: 1, section: news}
      folders:
        - {name: posts, count: 2, section: }
      tags:
        - {name: 桥, count: 1, section: }
      "
    `);
    expect((await tried.check()).code).toBe(0);
  });

  it("says what was not understood, by kind", async () => {
    const tried = await archive(FILES);
    expect((await tried.run()).said).toMatchInlineSnapshot(`
      "Hugo：2 篇
      新收 2，更新 0，没有变化 0，编辑改过的 0、删去的 0 没有动，没有收 0
      图片和附件 1 个；未归栏 1 篇

      没有收的：
        不是稿件（单页、栏目首页、模板之类）（1 处，1 个文件）
            content/_index.md  首页
        没有日期：补上再来一次（1 处，1 个文件）
            content/about.md  关于
      收了，有的没有收进来：
        别的网站上的图，改成链接（1 处，1 个文件）
            content/posts/bridge/index.md  https://img.example.cn/far.jpg
      收了，写法不同了：
        通到旧站别的页面的链接（1 处，1 个文件）
            content/posts/bridge/index.md  https://old.example.cn/about/
        不认得的短代码，照原样印出来（1 处，1 个文件）
            content/posts/bridge/index.md  {{< counter id="7" >}}
        不认得的短代码，去掉标记、留下里面的文字（1 处，1 个文件）
            content/posts/bridge/index.md  {{< notice title="提示" >}}

      逐个文件的说明写在 FOLDER/content/.adopt/report.txt
      栏目：在 content/adopt.yml 里写上 section:，再运行一次同样的命令
      接下来：npm run check
      "
    `);
    expect((await tried.run("--lang", "en")).said).toContain("unchanged 2");
    expect(await readFile(path.join(tried.content, ".adopt/report.txt"), "utf8")).toContain("counter");
  });

  it("writes over its own files, and over nothing that an editor has changed", async () => {
    const tried = await archive(FILES);
    await tried.run();
    const [bridge, school] = ["stories/2020/05/bridge.md", "stories/2020/05/school.md"];
    await writeFile(
      path.join(tried.content, bridge),
      (await tried.read(bridge)).replace("提前合龙，", "合龙，"),
    );
    await writeFile(
      path.join(tried.content, "adopt.yml"),
      (await tried.read("adopt.yml")).replace(/(name: 教育.*section: )/, "$1生活"),
    );
    const edited = await tried.read(bridge);
    expect((await tried.run()).said).toContain("新收 0，更新 1，没有变化 0，编辑改过的 1、删去的 0 没有动");
    expect(await tried.read(bridge)).toBe(edited);
    expect(await tried.read(school)).toContain("section: life\n");
    await rm(path.join(tried.content, school));
    expect((await tried.run()).said).toContain("删去的 1 没有动");
    expect(await tried.files()).not.toContain(school);
  });

  it("goes on where it was killed, and says where its record can't be read", async () => {
    const tried = await archive(FILES);
    await tried.run();
    const files = await tried.files();
    const folder = path.join(tried.content, ".adopt");
    const [name = ""] = (await readdir(folder)).filter((file) => file.endsWith(".json"));
    const record = await readFile(path.join(folder, name), "utf8");
    // As it is before the first story is written.
    await writeFile(path.join(folder, name), record.replace(/("digest": "\w+")/g, '$1, "begun": true'));
    await rm(path.join(tried.content, "stories/2020/05/bridge.md"));
    await rm(path.join(tried.content, "media/2020/05/bridge.png"));
    expect((await tried.run()).said).toContain("新收 1，更新 0，没有变化 1");
    expect(await tried.files()).toEqual(files);
    expect(await readFile(path.join(folder, name), "utf8")).toBe(record);
    await writeFile(path.join(folder, name), `<<<<<<< HEAD\n${record}`);
    const { code, said } = await tried.run();
    expect(code).toBe(1);
    expect(said.replace(name, "NAME")).toMatchInlineSnapshot(`
      "FOLDER/content/.adopt/NAME 读不了，什么也没有写：它记着哪些稿件已经收过
          → 从备份或版本库里取回它（合并冲突的，选一边）；真要从头收的，删去它和收过的稿件
      "
    `);
    expect(await tried.files()).toEqual(files);
  });

  it("leads nowhere that is not there, and from the addresses of two that are one to that one", async () => {
    const story = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2020-05-06\n---\n\n${text}\n`;
    const tried = await archive({
      "hugo.toml": 'baseURL = "https://news.example.cn/"\n',
      "content/a/one.md": story("同一篇", "正文一样。"),
      "content/b/one.md": story("同一篇", "正文一样。"),
      "content/c/empty.md": story("空的", ""),
      "content/c/links.md": story("链接", "见[那篇](/b/one/)，[又](b/one.md)，[空](/c/empty/)。"),
    });
    expect((await tried.run()).said).toContain(
      "新收 2，更新 0，没有变化 0，编辑改过的 0、删去的 0 没有动，没有收 2",
    );
    expect(await tried.read("stories/2020/05/one.md")).toContain("aliases: [/a/one/, /b/one/]");
    expect(await tried.read("stories/2020/05/links.md")).toContain(
      "见[那篇](/2020/05/06/one/)，[又](/2020/05/06/one/)，空。",
    );
    expect((await tried.check()).code).toBe(0);
    expect((await tried.run()).said).toContain("没有变化 2");
  });

  it("leads to the places that its theme's short codes make, and where they lead themselves", async () => {
    const tried = await archive({
      "hugo.toml": 'baseURL = "https://old.example.cn/"\n',
      "content/posts/terms.md": `---
title: 词语
date: 2020-05-06
---

{{% def id="CA" name="发证机构" abbr="CA" %}}
签发[证书](#def-certificate)。
{{% /def %}}

{{% def id="certificate" name="证书" %}}
由[机构](#def-CA)签发。
{{% /def %}}

{{% def id="alone" name="没有链接的" %}}
没有链接通到这里。
{{% /def %}}

{{< link "又见第二篇" "/posts/two/" >}}，{{< link "/posts/two" >}}。
`,
      "content/posts/two.md":
        "---\ntitle: 第二篇\ndate: 2020-05-06\n---\n\n见[机构](/posts/terms/#def-CA)。\n",
    });
    await tried.run();
    const text = await tried.read("stories/2020/05/terms.md");
    expect(text).toContain('<a id="def-CA"></a>**发证机构**');
    expect(text).toContain('<a id="def-certificate"></a>**证书**');
    expect(text).toContain("\n**没有链接的**");
    expect(text).toContain("[又见第二篇](/2020/05/06/two/)，[第二篇](/2020/05/06/two/)。");
    expect(await tried.read("stories/2020/05/two.md")).toContain("[机构](/2020/05/06/terms/#def-CA)");
    expect((await tried.check()).said).toBe("没有问题。\n");
  });

  it("shows its own pictures, whatever lies below media/ by their names", async () => {
    const tried = await archive(FILES);
    await mkdir(path.join(tried.content, "media/2020/05"), { recursive: true });
    await writeFile(path.join(tried.content, "media/2020/05/Bridge.png"), greyPng(4, 4, 10));
    await tried.run();
    expect(await tried.files()).toContain("media/2020/05/bridge-2.png");
    expect(await tried.read("stories/2020/05/bridge.md")).toContain("(/media/2020/05/bridge-2.png ");
  });

  it("leaves out what the table says, and names a section that is none", async () => {
    const tried = await archive(FILES);
    await writeFile(path.join(tried.content, "adopt.yml"), "categories:\n  - {name: 教育, section: 不收}\n");
    expect((await tried.run()).said).toContain("表里写着“不收”（1 处，1 个文件）");
    await writeFile(path.join(tried.content, "adopt.yml"), "categories:\n  - {name: 教育, section: 文教}\n");
    const { code, said } = await tried.run();
    expect(code).toBe(1);
    expect(said).toMatchInlineSnapshot(`
      "content/adopt.yml 里写的“文教”不是栏目，什么也没有写
          → 从 site.yml 的栏目里选：news（要闻）、life（生活）；或写 未归栏、不收；新栏目先写进 site.yml
      "
    `);
  });

  it("writes nothing with --dry-run, and changes nothing of the archive", async () => {
    const tried = await archive(FILES);
    const before = await readFile(path.join(tried.root, "content/posts/school.md"), "utf8");
    expect((await tried.run("--dry-run")).said).toContain("新收 2");
    expect(await tried.files()).toEqual([]);
    expect(await readFile(path.join(tried.root, "content/posts/school.md"), "utf8")).toBe(before);
  });
});
