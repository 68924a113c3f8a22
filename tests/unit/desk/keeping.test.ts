import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { versionOf } from "@/lib/desk/stories/open-story";
import { greyPng } from "../grey-png";
import { openOn } from "./open";

const STORY = "---\ntitle: 砝码\ndate: 2024-06-23\nsection: life\n---\n\n正文。\n";
const FILE = "stories/2024/06/jiliang.md";
const URL = "/2024/06/23/jiliang/";
const CORRECT = { url: URL, text: "“三”应为“四”", by: "", day: "2024-06-24" };

/** Without what this machine's owner has told Git. */
const ALONE = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

it("makes each deed a commit of the files that it touched, where the content is in a repository", async () => {
  Object.assign(process.env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" });
  const desk = await openOn({ [FILE]: STORY });
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", desk.folder, ...args], { encoding: "utf8", env: ALONE }).trim();
  git("init", "-q");
  git("-c", "user.name=甲", "-c", "user.email=a@example.cn", "commit", "-q", "--allow-empty", "-m", "begin");
  await writeFile(path.join(desk.folder, "about.md"), "还没有写完\n");
  git("add", "about.md");

  await desk.act("correct-story", CORRECT);
  const log = () => git("log", "-1", "--format=%an <%ae> %s", "--name-only");
  await desk.settled();
  expect(log()).toBe(`样例新闻编辑台 <desk@news.example.cn> 更正“砝码”\n\n${FILE}`);
  expect(git("status", "--porcelain", "about.md")).toBe("A  about.md");

  git("config", "user.name", "高田");
  git("config", "user.email", "gaotian@example.cn");
  await desk.act("undo", {});
  await desk.settled();
  expect(log()).toBe(`高田 <gaotian@example.cn> 撤销：更正“砝码”\n\n${FILE}`);
  expect(await readFile(path.join(desk.folder, FILE), "utf8")).toBe(STORY);

  await desk.act("new-story", { title: "大桥", section: "life", day: "2024-06-24" });
  await desk.settled();
  expect(log()).toContain("stories/2024/06/da-qiao.md");
  await desk.act("undo", {});
  await desk.settled();
  expect(log()).toContain("撤销：新建“大桥”");
  expect(git("ls-files")).not.toContain("da-qiao.md");
});

it("commits what is imported and the pictures of stories, whatever signs their names have", async () => {
  Object.assign(process.env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" });
  const desk = await openOn({ [FILE]: STORY, "pages/*.md": "不是版面\n", "pages/a.md": "也不是\n" });
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", desk.folder, "-c", "core.quotePath=false", ...args], {
      encoding: "utf8",
      env: ALONE,
    }).trim();
  const log = () => git("log", "-1", "--format=%s", "--name-only");
  git("init", "-q");
  git("-c", "user.name=甲", "-c", "user.email=a@example.cn", "commit", "-q", "--allow-empty", "-m", "begin");

  const bytes = { "content-type": "application/octet-stream" };
  await desk.post("/desk/media/?stem=2024/06/jiliang", Buffer.from(greyPng(4, 3, 128)), bytes);
  await desk.settled();
  expect(log()).toBe("图片 media/2024/06/jiliang-1.png\n\nmedia/2024/06/jiliang-1.png");

  const batch = "00000000-0000-4000-8000-000000000001";
  await desk.post(`/desk/upload/${batch}/2024-06-23-02.txt/`, "# 标题\n\n正文。\n", bytes);
  await desk.act("import", { batch, files: 1 });
  await desk.settled();
  expect(log()).toMatch(/^导入 2024年6月23日 第02版.*\n\npages\/2024-06-23-02\.md$/);

  const version = versionOf("不是版面\n");
  await desk.act("save-file", { file: "content/pages/*.md", version, text: "还不是版面\n" });
  await desk.settled();
  expect(log()).toBe("改 content/pages/*.md\n\npages/*.md");
});

it("goes back to a publish by a commit of its own, and leaves what was committed before", async () => {
  Object.assign(process.env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" });
  const desk = await openOn({ [FILE]: STORY });
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", desk.folder, ...args], { encoding: "utf8", env: ALONE }).trim();
  git("init", "-q");
  await desk.act("publish", {});
  const page = async () => (await desk.get("/desk/publish/")).text();
  await desk.settled();
  expect(await page()).toContain('data-kind="done"');
  const [, id] = /&quot;id&quot;:&quot;(\d+)&quot;/.exec(await page()) ?? [];
  await desk.act("correct-story", CORRECT);
  await desk.act("new-story", { title: "大桥", section: "life", day: "2024-06-24" });
  expect(await desk.act("go-back", { id })).toMatchObject({ kind: "done" });
  expect(git("log", "--format=%s")).toBe("回到 2024-06-24 08:00 的样子\n新建“大桥”\n更正“砝码”");
  expect(await readFile(path.join(desk.folder, FILE), "utf8")).toBe(STORY);
  expect(git("show", `HEAD~1:${FILE}`)).toContain("corrections");
  expect(git("show", "--name-only", "--format=", "HEAD").split("\n")).toHaveLength(2);
});

it("undoes on the next day what was done the day before", async () => {
  const desk = await openOn({ [FILE]: STORY });
  const text = () => readFile(path.join(desk.folder, FILE), "utf8");
  await desk.act("correct-story", CORRECT);
  await desk.act("correct-story", { ...CORRECT, text: "第二条" });
  await desk.act("undo", {});
  const corrected = await text();
  await desk.stop();

  const next = await openOn({}, { before: path.dirname(desk.folder) });
  expect(await (await next.get("/desk/")).text()).toMatch(/id="redo"[^>]*title="更正“砝码”"/);
  await next.act("redo", {});
  expect(await text()).toContain("第二条");
  for (const _ of [1, 2]) await next.act("undo", {});
  expect(await text()).toBe(STORY);
  expect(await next.act("undo", {})).toMatchObject({ message: "没有可以撤销的" });
  await next.act("redo", {});
  expect(await text()).toBe(corrected);
});
