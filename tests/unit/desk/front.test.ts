import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { openOn } from "./open";

const story = (title: string) => `---\ntitle: ${title}\ndate: 2024-06-23\nsection: life\n---\n\n正文。\n`;
const FRONT = `# 首页
lead: /2024/06/23/a/   # 头条
leadUntil: 2024-06-25
beside:
  # 先放这一篇
  - /2024/06/23/b/
order: [公告]
`;
const STORIES = Object.fromEntries(
  ["a", "b", "c"].map((name) => [`stories/${name}.md`, story(`标题${name}`)]),
);

async function opened(front: string | null = FRONT) {
  const desk = await openOn({ ...STORIES, ...(front === null ? {} : { "front.yml": front }) });
  const text = () => readFile(path.join(desk.folder, "front.yml"), "utf8");
  const html = async () => (await desk.get("/desk/front/")).text();
  return { ...desk, text, html };
}

it("shows what leads, what stands beside, the order, and the page itself", async () => {
  const { html } = await opened();
  const page = await html();
  expect(page).toMatch(
    /头条<\/h2>.*标题a.*编辑定的.*value="2024-06-25".*头条旁边.*标题b.*编辑定的.*栏目的次序.*公告.*民生/,
  );
  expect(page).toContain('<iframe id="preview" src="/"');
});

it("writes what was decided, and keeps what is typed", async () => {
  const { act, text } = await opened();
  await act("front", { kind: "in", list: "beside", item: "/2024/06/23/c/" });
  expect(await text()).toBe(FRONT.replace("/b/\n", "/b/\n  - /2024/06/23/c/\n"));
  await act("front", { kind: "move", list: "beside", item: "/2024/06/23/c/", by: -1 });
  expect(await text()).toMatch(/beside: ?\n? *(?:\[|- )\/2024\/06\/23\/c\//);
  for (const _ of [1, 2]) await act("undo", {});
  await act("front", { kind: "in", list: "hidden", item: "/2024/06/23/b/" });
  expect(await text()).toBe(
    FRONT.replace("beside:\n  # 先放这一篇\n  - /2024/06/23/b/\n", "").concat("hidden: [/2024/06/23/b/]\n"),
  );
  await act("undo", {});
  await act("front", { kind: "lead", url: "/2024/06/23/b/" });
  expect(await text()).toContain("# 首页\nlead: /2024/06/23/b/   # 头条\n");
  expect(await text()).not.toMatch(/leadUntil|beside/);
  await act("undo", {});
  await act("front", { kind: "move", list: "order", item: "life", by: -1 });
  expect(await text()).toContain("order: [life, 公告]");
  await act("front", { kind: "place", list: "order", item: "notice", before: "life" });
  expect(await text()).toContain("order: [公告, life]");
  await act("front-until", { day: "2024-06-26", time: "08:30" });
  expect(await text()).toContain("leadUntil: 2024-06-26T08:30:00+08:00\n");
  await act("front", { kind: "lead", url: null });
  expect(await text()).not.toContain("lead");
});

it("begins the file where there is none, and leaves one alone that can't be read", async () => {
  const none = await opened(null);
  await none.act("front", { kind: "in", list: "hidden", item: "notice" });
  expect(await none.text()).toBe("hidden: [notice]\n");
  await none.act("undo", {});
  await expect(none.text()).rejects.toThrow();
  const broken = await opened("lead： 甲\nbeside: [\n");
  expect(await broken.act("front", { kind: "lead", url: null })).toMatchObject({
    kind: "refused",
    message: "content/front.yml 读不了",
  });
});
