import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { openOn } from "./open";
import { KICKER, PAGE, PAGE_FILE, ROAD, SECOND } from "./page";

const PAGE_ID = "2024-06-23-02";

it("shows a page's lines and the stories that it becomes", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  expect(await (await desk.get("/desk/pages/")).text()).toContain(`href="/desk/pages/${PAGE_ID}/"`);
  const html = await (await desk.get(`/desk/pages/${PAGE_ID}/`)).text();
  expect(html).toContain('aria-label="主题：样例大桥提前合龙"');
  expect(html).toMatch(/<h2[^>]*>两岸盼桥三十年<\/h2>/);
  for (const id of ["2024-06-23-03", "..%2F..%2Fsite", "2024-06-23-02.md"])
    expect([id, (await desk.get(`/desk/pages/${id}/`)).status]).toEqual([id, 404]);
});

it("writes what is said of a line, answers what changed, and takes it back byte for byte", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  const there = () => readFile(path.join(desk.folder, PAGE_FILE), "utf8");
  const reply = await desk.act("label-line", { page: PAGE_ID, row: KICKER, is: "furniture" });
  const said = PAGE.replace(
    "---\n\n全市",
    "lines:\n  - {text: 全市重点工程进展, is: furniture}\n---\n\n全市",
  );
  expect(await there()).toBe(said);
  expect(reply).toMatchObject({
    kind: "done",
    message: "版面文字：全市重点工程进展",
    next: { undo: "版面文字：全市重点工程进展", redo: null },
  });
  expect(Object.keys(Object(Object(reply).parts)).sort()).toEqual([
    "errors",
    `line-${KICKER}`,
    "line-4",
    "stories",
  ]);
  expect(await desk.act("undo", {})).toMatchObject({ message: "已撤销：版面文字：全市重点工程进展" });
  expect(await there()).toBe(PAGE);
  expect(await desk.act("redo", {})).toMatchObject({ next: { redo: null } });
  expect(await there()).toBe(said);
  expect(await desk.act("redo", {})).toEqual({ kind: "refused", message: "没有可以重做的", cure: "" });
});

it("begins a story and joins it again", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  const begun = await desk.act("begin-story", { page: PAGE_ID, row: ROAD });
  expect(JSON.stringify(begun)).toContain("/2024/06/23/6-yue-23-ri");
  expect(await desk.act("join-story", { page: PAGE_ID, row: ROAD })).toMatchObject({ kind: "done" });
  expect(await readFile(path.join(desk.folder, PAGE_FILE), "utf8")).toBe(PAGE);
});

it("gives a story that a label begins its entry, and takes it back with the label, byte for byte", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  const there = () => readFile(path.join(desk.folder, PAGE_FILE), "utf8");
  await desk.act("label-line", { page: PAGE_ID, row: ROAD, is: "headline" });
  expect(await there()).toMatch(/ {2}- starts: 6月23日起[^\n]*\n {4}slug: 6-yue-23-ri/);
  await desk.act("label-line", { page: PAGE_ID, row: ROAD, is: "headline" });
  expect(await there()).toBe(PAGE);
  await desk.act("label-line", { page: PAGE_ID, row: ROAD, is: "headline" });
  await desk.act("label-line", { page: PAGE_ID, row: ROAD, is: "paragraph" });
  expect(await there()).not.toContain("slug: 6-yue");
});

it("leads readers of a story that is joined to where it goes on", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  const there = () => readFile(path.join(desk.folder, PAGE_FILE), "utf8");
  const published = path.join(desk.folder, "..", "dist", "2024/06/23/liangan-panqiao");
  await mkdir(published, { recursive: true });
  await writeFile(path.join(published, "index.html"), "");
  await desk.act("join-story", { page: PAGE_ID, row: SECOND });
  expect(await there()).toContain("    slug: yangli-daqiao\n    aliases: [/2024/06/23/liangan-panqiao/]\n");
  await desk.act("undo", {});
  expect(await there()).toBe(PAGE);
  // An old address of it goes along.
  const old = path.join(desk.folder, "..", "dist", "2024/06/23/jiu");
  await mkdir(old, { recursive: true });
  await writeFile(path.join(old, "index.html"), "");
  const slug = "slug: liangan-panqiao\n";
  await writeFile(
    path.join(desk.folder, PAGE_FILE),
    PAGE.replace(slug, `${slug}    aliases: [/2024/06/23/jiu/]\n`),
  );
  await desk.act("join-story", { page: PAGE_ID, row: SECOND });
  expect(await there()).toContain("    aliases: [/2024/06/23/liangan-panqiao/, /2024/06/23/jiu/]\n");
});

it("takes a page out after it was said what goes, tells readers why, and brings it back byte for byte", async () => {
  const layout = "pages/2024-06-23-02.layout.json";
  const desk = await openOn({ [PAGE_FILE]: PAGE, [layout]: "{}\n", "pages/2024-06-23-02.webp": "picture" });
  const there = (file: string) => readFile(path.join(desk.folder, file), "utf8").catch(() => null);
  const html = async () => (await desk.get(`/desk/pages/${PAGE_ID}/removal/`)).text();
  expect(await (await desk.get(`/desk/pages/${PAGE_ID}/`)).text()).toContain(
    `/desk/pages/${PAGE_ID}/removal/`,
  );
  expect(await html()).toContain(
    "这一版的文字（content/pages/2024-06-23-02.md）删去，从它拆出的 2 篇也没有了",
  );
  expect(await html()).toContain("2024-06-23-02.webp 留在文件夹里");
  expect(await html()).not.toContain("（发布过）");
  expect(await desk.act("remove-page", { page: PAGE_ID })).toMatchObject({
    kind: "done",
    message: "移去 2024年6月23日 第02版 要闻：2 篇；按“撤销”还能找回来",
    go: "/desk/pages/",
  });
  expect([await there(PAGE_FILE), await there(layout), await there("redirects.yml")]).toEqual([
    null,
    null,
    null,
  ]);
  await desk.act("undo", {});
  expect([await there(PAGE_FILE), await there(layout)]).toEqual([PAGE, "{}\n"]);

  const published = path.join(desk.folder, "..", "dist", "2024/06/23/liangan-panqiao");
  await mkdir(published, { recursive: true });
  await writeFile(path.join(published, "index.html"), "");
  expect(await html()).toContain("（发布过）");
  expect(await desk.act("remove-page", { page: PAGE_ID, reason: " " })).toEqual({
    kind: "refused",
    message: "这一版发布过，理由是空的",
    cure: "写上理由，再移去",
  });
  await desk.act("remove-page", { page: PAGE_ID, reason: "重复导入", day: "2024-06-24" });
  expect(await there("redirects.yml")).toBe(
    "gone:\n  - {url: /2024/06/23/liangan-panqiao/, date: 2024-06-24, reason: 重复导入}\n",
  );
  await desk.act("undo", {});
  expect([await there(PAGE_FILE), await there("redirects.yml")]).toEqual([PAGE, null]);
});

it("tells readers of a page that is taken out at all addresses that they have, and leaves a file with faults alone", async () => {
  const page = PAGE.replace(
    "slug: yangli-daqiao\n",
    "slug: yangli-daqiao\n    aliases: [/2024/06/23/jiu/]\n",
  ).replace(
    "slug: liangan-panqiao\n",
    "slug: liangan-panqiao\n    takedown: {date: 2024-06-23, reason: 应当事人要求}\n",
  );
  const desk = await openOn({ [PAGE_FILE]: page, "redirects.yml": "gone: [\n" });
  const there = () => readFile(path.join(desk.folder, "redirects.yml"), "utf8");
  for (const url of ["yangli-daqiao", "jiu", "liangan-panqiao"]) {
    const published = path.join(desk.folder, "..", "dist/2024/06/23", url);
    await mkdir(published, { recursive: true });
    await writeFile(path.join(published, "index.html"), "");
  }
  const remove = () => desk.act("remove-page", { page: PAGE_ID, reason: "重复导入", day: "2024-06-24" });
  expect(await remove()).toMatchObject({
    kind: "refused",
    message: "content/redirects.yml 读不了，什么也没有动",
  });
  await writeFile(path.join(desk.folder, "redirects.yml"), "# 旧网址\n");
  expect(await remove()).toMatchObject({ kind: "done" });
  expect(await there()).toBe(
    `# 旧网址
gone:
  - {url: /2024/06/23/yangli-daqiao/, date: 2024-06-24, reason: 重复导入}
  - {url: /2024/06/23/liangan-panqiao/, date: 2024-06-23, reason: 应当事人要求}
redirects:
  - {from: /2024/06/23/jiu/, to: /2024/06/23/yangli-daqiao/}
`,
  );
  expect(await (await desk.get("/desk/publish/")).text()).not.toContain("不是本站的页面");
});

it("never loses what somebody else has saved", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  const file = path.join(desk.folder, PAGE_FILE);
  await desk.act("label-line", { page: PAGE_ID, row: KICKER, is: "furniture" });
  const theirs = `${await readFile(file, "utf8")}别人加的一行。\n`;
  await writeFile(file, theirs);
  expect(await desk.act("undo", {})).toEqual({
    kind: "refused",
    message: `content/${PAGE_FILE} 后来又改过，不能撤销“版面文字：全市重点工程进展”`,
    cure: "",
  });
  expect(await readFile(file, "utf8")).toBe(theirs);
});

it("says what is wrong with what it is asked", async () => {
  const desk = await openOn({ [PAGE_FILE]: PAGE });
  expect(await desk.act("label-line", { page: PAGE_ID, row: 0, is: "kicker" })).toMatchObject({
    kind: "refused",
  });
  expect(await desk.act("label-line", { page: PAGE_ID, row: 2, is: "nonsense" })).toMatchObject({
    kind: "refused",
  });
  expect(await desk.act("label-line", { page: "../site", row: 2, is: "kicker" })).toEqual({
    kind: "refused",
    message: "这一版读不了",
    cure: "先照这一页上的错误改好文件",
  });
  expect(await readFile(path.join(desk.folder, PAGE_FILE), "utf8")).toBe(PAGE);
});
