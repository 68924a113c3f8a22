import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { versionOf } from "@/lib/desk/stories/open-story";
import { listFiles } from "@/lib/files/list-files";
import { PATIENCE } from "../../patience";
import { FULL } from "../full-content";
import { greyPng } from "../grey-png";
import { published } from "../published";
import { sentBy } from "./form-of";
import { openOn } from "./open";

const STORY = `---
title: 手机变“砝码”
date: 2024-06-23   # 见报的日子
section: 民生
bylines: [{name: 高田, role: reporter}]
---

正文。
`;
const FILE = "stories/2024/06/jiliang.md";
const URL = "/2024/06/23/jiliang/";

const PAGE = `---
date: 2024-06-23
page: "01"
name: 要闻
stories:
  # 头条
  - starts: 样例大桥提前合龙
    slug: daqiao
    section: life
---

全市重点工程进展

# 样例大桥提前合龙

□本报记者 高田

**本报讯** 6月22日，样例大桥的最后一段钢梁吊装到位，比计划提前了二十天。

大桥建成以后，两岸的居民过河只要十分钟，不用再绕行上游的老桥。

# 两岸盼桥三十年

家住河东的居民说，以前过河要绕行一个小时，遇上大雾只能等。
`;
const PAGE_FILE = "pages/2024-06-23-01.md";

async function opened(files: Record<string, string> = { [FILE]: STORY }) {
  const desk = await openOn(files);
  const textOf = (file: string) => readFile(path.join(desk.folder, file), "utf8");
  const formOf = async (url: string) =>
    sentBy(await (await desk.get(`/desk/stories${url}`)).text(), "save-story");
  const save = async (url: string, changes: object) =>
    desk.act("save-story", { ...(await formOf(url)), ...changes });
  return { ...desk, textOf, formOf, save };
}

describe("the list of stories", () => {
  it("has them by state, and finds them by words", async () => {
    const desk = await opened({
      [FILE]: STORY,
      "stories/cao.md": "---\ntitle: 草稿一篇\ndate: 2024-06-23\nsection: life\ndraft: true\n---\n没写完。\n",
      "stories/ding.md": "---\ntitle: 定时一篇\ndate: 2024-06-25 08:30\nsection: life\n---\n正文。\n",
      "stories/che.md":
        "---\ntitle: 撤了\ndate: 2024-06-20\nsection: life\ntakedown: {date: 2024-06-21, reason: 有误}\n---\n",
      "stories/huai.md": "---\ntitle：坏了\n---\n",
    });
    const listed = async (query: string) => {
      const html = await (await desk.get(`/desk/stories/${query}`)).text();
      return [...html.matchAll(/href="\/desk\/stories(\/\d{4}[^"]+)"/g)].map(([, url]) => url);
    };
    expect(await listed("")).toEqual(["/2024/06/23/cao/", "/2024/06/25/ding/", URL, "/2024/06/20/che/"]);
    expect(await listed("?state=draft")).toEqual(["/2024/06/23/cao/"]);
    expect(await listed("?state=scheduled")).toEqual(["/2024/06/25/ding/"]);
    expect(await listed("?state=waiting")).toEqual([URL]);
    expect(await listed("?state=published")).toEqual([]);
    const state = async () => /待发布|已发布/.exec(await (await desk.get(`/desk/stories${URL}`)).text())?.[0];
    expect(await state()).toBe("待发布");
    await published(path.join(desk.folder, "..", "dist"), [URL]);
    expect(await listed("?state=published")).toEqual([URL]);
    expect(await state()).toBe("已发布");
    expect(await listed("?state=withdrawn")).toEqual(["/2024/06/20/che/"]);
    expect(await listed("?q=砝码")).toEqual([URL]);
    expect(await listed("?q=高田")).toEqual([URL]);
    const html = await (await desk.get("/desk/stories/")).text();
    expect(html).toContain("定时：6月25日 08:30");
    expect(html).toContain("/desk/file/?file=content%2Fstories%2Fhuai.md");
  });

  it("begins a story, and opens it", async () => {
    const desk = await opened();
    const reply = await desk.act("new-story", { title: "大桥通车", section: "auto", day: "2024-06-24" });
    expect(reply).toMatchObject({ kind: "done", go: "/desk/stories/2024/06/24/da-qiao-tong-che/" });
    expect(await desk.textOf("stories/2024/06/da-qiao-tong-che.md")).toMatch(
      /^---\ntitle: 大桥通车\ndate: 2024-06-24/,
    );
    expect((await desk.get("/desk/stories/2024/06/24/da-qiao-tong-che/")).status).toBe(200);
    await desk.act("undo", {});
    await expect(desk.textOf("stories/2024/06/da-qiao-tong-che.md")).rejects.toThrow();
  });
});

describe("a story's form", () => {
  it("opened and saved leaves every file of the archive with every feature as it is", async () => {
    const desk = await opened();
    await cp(FULL, desk.folder, { recursive: true });
    await expect
      .poll(async () => (await desk.get("/desk/stories/2024/06/22/fama/")).status, PATIENCE)
      .toBe(200);
    const files = (await listFiles(desk.folder)).filter((file) => file.endsWith(".md"));
    const texts = () => Promise.all(files.map(desk.textOf));
    const before = await texts();
    const html = await (await desk.get("/desk/stories/")).text();
    const urls = [...html.matchAll(/href="\/desk\/stories(\/\d{4}[^"]+)"/g)].map(([, url]) => url ?? "");
    let opens = 0;
    for (const url of urls) {
      const page = await (await desk.get(`/desk/stories${url}`)).text();
      if (!page.includes('data-do="save-story"')) continue;
      opens += 1;
      const reply = await desk.act("save-story", sentBy(page, "save-story"));
      expect([url, reply]).toEqual([
        url,
        expect.objectContaining({ message: "没有改动，文件一个字也没有动" }),
      ]);
    }
    expect(opens).toBeGreaterThan(8);
    expect(await texts()).toEqual(before);
  });

  it("writes what was changed, and nothing else", async () => {
    const desk = await opened();
    expect(await desk.save(URL, { title: "新标题", time: "08:30", body: "\n改过的。\n" })).toMatchObject({
      kind: "done",
      message: "存了",
    });
    expect(await desk.textOf(FILE)).toBe(
      STORY.replace("手机变“砝码”", "新标题")
        .replace("2024-06-23 ", "2024-06-23T08:30:00+08:00 ")
        .replace("正文。", "改过的。"),
    );
    await desk.act("undo", {});
    expect(await desk.textOf(FILE)).toBe(STORY);
  });

  it("leads the old address of another day to the new", async () => {
    const desk = await opened();
    expect(await desk.save(URL, { day: "2024-06-22" })).toMatchObject({
      message: "存了，网址改成了 /2024/06/22/jiliang/",
      go: "/desk/stories/2024/06/22/jiliang/",
    });
    expect(await desk.textOf(FILE)).toContain(`aliases: [${URL}]`);
  });

  it("refuses what would be an error, in words, and saves a text that has one", async () => {
    const desk = await opened();
    expect(await desk.save(URL, { title: " " })).toMatchObject({ kind: "refused", message: "没有标题" });
    expect(await desk.save(URL, { expiresDay: "2024-06-01" })).toMatchObject({
      message: "撤下日期 2024-06-01 早于日期 2024-06-23，稿件一天也不会出现",
    });
    expect(await desk.textOf(FILE)).toBe(STORY);
    expect(await desk.save(URL, { body: "![](/media/meiyou.png)\n" })).toMatchObject({
      message: expect.stringMatching(/^存了。正文里还有 \d 个错误，改好才能发布$/),
    });
  });

  it("saves nothing over what somebody else has saved, and shows both", async () => {
    const desk = await opened();
    const mine = { ...(await desk.formOf(URL)), title: "我的标题" };
    const theirs = STORY.replace("正文。", "别人改的正文。");
    await writeFile(path.join(desk.folder, FILE), theirs);
    const form = async () => desk.act("save-story", mine);
    await expect
      .poll(form, PATIENCE)
      .toMatchObject({ kind: "refused", message: `content/${FILE} 刚才别人存过，您的还没有存` });
    const reply = JSON.stringify(await form());
    expect(reply).toContain("别人改的正文。");
    expect(reply).toContain("我的标题");
    expect(await desk.textOf(FILE)).toBe(theirs);
    const version = /version&quot;:&quot;([\w-]{16})/.exec(reply)?.[1];
    expect(await desk.act("save-story", { ...mine, version })).toMatchObject({ kind: "done" });
    expect(await desk.textOf(FILE)).toBe(STORY.replace("手机变“砝码”", "我的标题"));
  });
});

describe("a printed story's form", () => {
  it("writes an entry's fields in the place of what is printed", async () => {
    const desk = await opened({ [PAGE_FILE]: PAGE });
    const url = "/2024/06/23/daqiao/";
    await desk.save(url, { kicker: "", title: "大桥合龙了", section: "notice" });
    const text = await desk.textOf(PAGE_FILE);
    expect(text).toBe(
      PAGE.replace("    section: life\n", "    section: notice\n    kicker: 无\n    headline: 大桥合龙了\n"),
    );
    const html = await (await desk.get(`/desk/stories${url}`)).text();
    expect(html).toContain("版面上印的：样例大桥提前合龙");
    expect(html).toContain('href="/desk/pages/2024-06-23-01/"');
    await desk.save(url, { title: "样例大桥提前合龙", kicker: "全市重点工程进展" });
    expect(await desk.textOf(PAGE_FILE)).toBe(PAGE.replace("section: life", "section: notice"));
  });

  it("writes an entry where there is none", async () => {
    const bare = PAGE.replace(/stories:\n(?: .*\n)+/, "");
    const desk = await opened({ [PAGE_FILE]: bare });
    const html = await (await desk.get("/desk/stories/")).text();
    const url = /href="\/desk\/stories(\/\d{4}[^"]+)"/.exec(html)?.[1] ?? "";
    await desk.save(url, { section: "notice" });
    const slug = url.split("/").at(-2);
    expect(await desk.textOf(PAGE_FILE)).toBe(
      bare.replace(
        "name: 要闻\n",
        `name: 要闻\nstories:\n  - starts: 样例大桥提前合龙\n    slug: ${slug}\n    section: notice\n`,
      ),
    );
  });
});

describe("what is done to a story once", () => {
  it("corrects, renames, takes down as the commands do", async () => {
    const desk = await opened();
    const day = "2024-06-24";
    await desk.act("correct-story", { url: URL, text: "“三”应为“四”", by: "编辑部", day });
    expect(await desk.textOf(FILE)).toContain(
      "corrections:\n  - {date: 2024-06-24, text: “三”应为“四”, by: 编辑部}",
    );
    expect(await desk.act("rename-story", { url: URL, slug: "fama" })).toMatchObject({
      go: "/desk/stories/2024/06/23/fama/",
    });
    expect(await desk.textOf(FILE)).toContain(`slug: fama\naliases: [${URL}]`);
    const reply = await desk.act("take-down-story", {
      url: "/2024/06/23/fama/",
      reason: "应当事人要求",
      day,
    });
    expect(reply).toMatchObject({ kind: "done" });
    expect(await (await desk.get("/desk/stories/2024/06/23/fama/")).text()).toContain("应当事人要求");
    for (const _ of [1, 2, 3]) await desk.act("undo", {});
    expect(await desk.textOf(FILE)).toBe(STORY);
  });

  it("offers what can be done to a story as soon as it is no draft any more, and leaves what is typed there alone otherwise", async () => {
    const desk = await opened({ [FILE]: STORY.replace("---\n\n", "draft: true\n---\n\n") });
    const first = await desk.save(URL, { draft: false });
    expect(first).toMatchObject({ parts: { "story-steps": expect.stringContaining("加上更正") } });
    const second = await desk.save(URL, { title: "改过的标题" });
    expect(second).toMatchObject({ parts: { "story-head": expect.stringContaining("改过的标题") } });
    expect(second).not.toHaveProperty("parts.story-steps");
  });

  it("corrects no draft, and deletes nothing but drafts", async () => {
    const draft = STORY.replace("---\n\n", "draft: true\n---\n\n");
    const desk = await opened({ [FILE]: draft });
    expect(
      await desk.act("correct-story", { url: URL, text: "改", by: "", day: "2024-06-24" }),
    ).toMatchObject({ message: `${URL} 还没有发布，不用更正`, cure: `直接改 content/${FILE}` });
    expect(await desk.act("delete-draft", { url: URL })).toMatchObject({ go: "/desk/stories/" });
    await expect(desk.textOf(FILE)).rejects.toThrow();
    await desk.act("undo", {});
    expect(await desk.textOf(FILE)).toBe(draft);
  });
});

it("takes a picture in, under a name of its own, and nothing that is none", async () => {
  const desk = await opened();
  const png = Buffer.from(greyPng(40, 30, 128));
  const post = async (bytes: Uint8Array, stem: string) => {
    const type = { "content-type": "application/octet-stream" };
    const answer = await desk.post(`/desk/media/?stem=${stem}`, new Uint8Array(bytes), type);
    return [answer.status, (await answer.text()).trim()];
  };
  expect(await post(png, "2024/06/jiliang")).toEqual([200, "media/2024/06/jiliang-1.png"]);
  expect(await post(png, "2024/06/jiliang")).toEqual([200, "media/2024/06/jiliang-1.png"]);
  expect((await readFile(path.join(desk.folder, "media/2024/06/jiliang-1.png"))).equals(png)).toBe(true);
  expect(await post(Buffer.from("<script>"), "2024/06/jiliang")).toEqual([
    415,
    "图读不出来，没有收进来：从原稿里把它另存为 JPEG 或 PNG，放进 content/media/，在正文里写上",
  ]);
  expect((await post(png, "../../x"))[0]).toBe(400);
});

it("opens a file that no form can show, and nothing outside of the content", async () => {
  const desk = await opened({ "stories/huai.md": "---\ntitle：坏了\n---\n" });
  const address = (file: string) => `/desk/file/?file=${encodeURIComponent(file)}`;
  const html = await (await desk.get(address("content/stories/huai.md"))).text();
  const sent = sentBy(html, "save-file");
  expect(await desk.act("save-file", sent)).toMatchObject({ message: "没有改动" });
  const text = "---\ntitle: 好了\ndate: 2024-06-23\nsection: life\n---\n";
  expect(await desk.act("save-file", { ...sent, text })).toMatchObject({ message: "存了" });
  expect(await desk.textOf("stories/huai.md")).toBe(text);
  for (const file of [
    "content/../x.md",
    "content/stories/../../x.md",
    "/etc/passwd",
    "content/.git/config",
  ]) {
    expect([file, (await desk.get(address(file))).status]).toEqual([file, 404]);
    expect(await desk.act("save-file", { ...sent, file })).toMatchObject({ kind: "refused" });
  }
});

it("shows both versions of a whole file that somebody else has saved meanwhile", async () => {
  const desk = await opened({ "topics.yml": "[]\n" });
  const html = await (await desk.get("/desk/file/?file=content%2Ftopics.yml")).text();
  const sent = sentBy(html, "save-file");
  await writeFile(path.join(desk.folder, "topics.yml"), "# 别人写的\n[]\n");
  const refused = await desk.act("save-file", { ...sent, text: "# 我写的\n[]\n" });
  const parts = expect.objectContaining({ "story-conflict": expect.stringMatching(/别人写的[\s\S]*我写的/) });
  expect(refused).toMatchObject({ message: "content/topics.yml 刚才别人存过，您的还没有存", parts });
  expect(await desk.textOf("topics.yml")).toBe("# 别人写的\n[]\n");
  const [, version] = /version&quot;:&quot;([^&]+)/.exec(JSON.stringify(refused)) ?? [];
  expect(await desk.act("save-file", { ...sent, version, text: "# 我写的\n[]\n" })).toMatchObject({
    message: "存了",
  });
  expect(await desk.textOf("topics.yml")).toBe("# 我写的\n[]\n");
});

it("leaves alone what is no UTF-8: written as text its words would be lost", async () => {
  const desk = await opened();
  const gbk = Buffer.from([...Buffer.from("---\ntitle: "), 0xb7, 0xc0, 0xc2, 0xeb, 0x0a]);
  const file = path.join(desk.folder, "stories/gbk.md");
  await writeFile(file, gbk);
  const html = await (await desk.get("/desk/file/?file=content%2Fstories%2Fgbk.md")).text();
  expect(html).toContain("这个文件不是 UTF-8 编码，在这里改会弄坏它");
  const version = versionOf(gbk.toString("utf8"));
  expect(await desk.act("save-file", { file: "content/stories/gbk.md", version, text: "x" })).toMatchObject({
    message: "content/stories/gbk.md 不是 UTF-8 编码，什么也没有写",
  });
  expect(await readFile(file)).toEqual(gbk);
});

it("shows what others make of a file, the text too that the desk itself had saved before", async () => {
  const desk = await opened();
  const list = async () => (await desk.get("/desk/stories/")).text();
  const html = await (await desk.get(`/desk/stories${URL}`)).text();
  const saved = { ...sentBy(html, "save-story"), title: "编辑台的标题" };
  await desk.act("save-story", saved);
  const own = await desk.textOf(FILE);
  await writeFile(path.join(desk.folder, FILE), own.replace("编辑台的标题", "别处的标题"));
  await expect.poll(list, PATIENCE).toContain("别处的标题");
  await writeFile(path.join(desk.folder, FILE), own);
  await expect.poll(list, PATIENCE).toContain("编辑台的标题");
});
