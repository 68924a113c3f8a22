import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Runs } from "@/lib/desk/publishing/publishing";
import { PATIENCE } from "../../patience";
import { openOn } from "./open";

const STORY = "---\ntitle: 砝码\ndate: 2024-06-23\nsection: life\n---\n\n正文。\n";
const FILE = "stories/2024/06/jiliang.md";

describe("what a publish would change", () => {
  it("is said before it: pages, why, what comes at its hour, problems with a way to mend them", async () => {
    const desk = await openOn({
      [FILE]: STORY,
      "stories/ding.md": "---\ntitle: 定时一篇\ndate: 2024-06-25 08:30\nsection: life\n---\n正文。\n",
      "stories/huai.md": "---\ntitle: 坏了\ndate: 2024-06-23\nsection: 体育\n---\n正文。\n",
    });
    const html = await (await desk.get("/desk/publish/")).text();
    expect(html).toMatch(/会重新生成 \d+ 个页面/);
    expect(html).toMatch(
      /href="\/2024\/06\/23\/jiliang\/"[^>]*>\/2024\/06\/23\/jiliang\/<\/a><span class="quiet">新页面/,
    );
    expect(html).toContain("定时：6月25日 08:30");
    expect(html).toContain("下一次到点：2024-06-25 00:00，届时再发布一次。");
    expect(html).toContain("content/stories/huai.md:4:10 错误 没有“体育”这个栏目 [unknown-section]");
    expect(html).toMatch(
      /href="\/desk\/(?:stories\/2024\/06\/23\/huai\/|file\/\?file=content%2Fstories%2Fhuai.md)"/,
    );
    expect(html).toMatch(/<button[^>]*id="publish"[^>]*disabled=""/);
  });
});

describe("a publish", () => {
  it("tells how far it is, as the terminal does, then deploys", async () => {
    const runs: Runs = {
      publish: async (onLine) => {
        for (const line of ["· 读取内容", "· 生成页面", "已发布：1 篇报道"]) onLine(line);
        return 0;
      },
      deploy: {
        target: "oss:news",
        run: async (onLine) => {
          onLine("送完了");
          return 0;
        },
      },
    };
    const desk = await openOn({ [FILE]: STORY }, { runs });
    const events = await desk.get("/desk/events/");
    expect(await desk.act("publish", {})).toMatchObject({ kind: "done" });
    const reader = events.body?.getReader();
    let told = "";
    while (!told.includes('"progress":"done"')) {
      const part = await reader?.read();
      told += Buffer.from(part?.value ?? []).toString();
    }
    await reader?.cancel();
    expect(told).toContain('"lines":["· 读取内容","· 生成页面"]');
    expect(told).toContain('"送到 oss:news","送完了"');
    const html = await (await desk.get("/desk/publish/")).text();
    expect(html).toContain("发布并送出");
    expect(html).toContain("已发布：1 篇报道");
  });

  it("that fails says why, and can be begun again", async () => {
    const failing: Runs = {
      publish: async (onLine) => {
        onLine("没有发布；已发布的网站保持原样。");
        return 1;
      },
      deploy: null,
    };
    const desk = await openOn({ [FILE]: STORY }, { runs: failing });
    const html = async () => (await desk.get("/desk/publish/")).text();
    for (const _ of [1, 2]) {
      await expect.poll(() => desk.act("publish", {}), PATIENCE).toMatchObject({ kind: "done" });
      await expect.poll(html, PATIENCE).toContain('data-kind="failed"');
    }
    expect(await html()).toContain("没有发布成");
  });
});

describe("going back", () => {
  const idsIn = (html: string) => [...html.matchAll(/&quot;id&quot;:&quot;(\d+)&quot;/g)].map(([, id]) => id);

  it("makes every file what it was at a publish, and loses nothing of what is there now", async () => {
    const desk = await openOn({ [FILE]: STORY, "stories/weg.md": STORY.replace("砝码", "要删的") });
    const picture = Buffer.from([0, 255, 13, 10, 26]);
    await writeFile(path.join(desk.folder, "a.bin"), picture);
    const page = async () => (await desk.get("/desk/publish/")).text();
    await desk.act("publish", {});
    await expect.poll(page, PATIENCE).toContain('data-kind="done"');
    const [published] = idsIn(await page());

    await writeFile(path.join(desk.folder, FILE), STORY.replace("正文", "改坏了"));
    await writeFile(path.join(desk.folder, "stories/neu.md"), STORY.replace("砝码", "新写的"));
    await writeFile(path.join(desk.folder, "a.bin"), "x");
    await rm(path.join(desk.folder, "stories/weg.md"));
    const reply = await desk.act("go-back", { id: published });
    expect(reply).toMatchObject({
      kind: "done",
      message: expect.stringMatching(
        /^换了 4 个文件，成了 2024-06-24 08:00 的样子；原来的样子留在 .* 那一条。还没有发布$/,
      ),
    });
    const read = (file: string) => readFile(path.join(desk.folder, file), "utf8");
    expect(await read(FILE)).toBe(STORY);
    expect(await read("stories/weg.md")).toContain("要删的");
    await expect(read("stories/neu.md")).rejects.toThrow();
    expect((await readFile(path.join(desk.folder, "a.bin"))).equals(picture)).toBe(true);

    const [before] = idsIn(await page());
    expect(before).not.toBe(published);
    await desk.act("go-back", { id: before });
    expect(await read(FILE)).toContain("改坏了");
    expect(await read("stories/neu.md")).toContain("新写的");
    await expect(read("stories/weg.md")).rejects.toThrow();
  });

  it("goes nowhere by another name", async () => {
    const desk = await openOn({ [FILE]: STORY });
    for (const id of ["1", "../../x", ""])
      expect(await desk.act("go-back", { id })).toMatchObject({
        kind: "refused",
        message: "那一次没有留下来",
      });
  });
});
