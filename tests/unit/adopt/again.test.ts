import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import * as mending from "@/lib/adopt/text/mending";
import { greyPng } from "../grey-png";
import { archive, type Tried } from "./adopted";

const story = (title: string, text: string, category = "桥") =>
  `---\ntitle: ${title}\ndate: 2020-05-06\ncategories: [${category}]\n---\n\n${text}\n`;
const FILES = {
  "hugo.toml": 'baseURL = "https://news.example.cn/"\n',
  "content/posts/one.md": story(
    "第一篇",
    "见[第二篇](/posts/two/)和[第三篇](/posts/three/)，`代码` {{ 甲 }}。",
  ),
  "content/posts/two.md": story("第二篇", "又见[第三篇](/posts/three/)，==高亮==。", "路"),
  "content/posts/three.md": story("第三篇", "没有链接，[x] {{ 乙 }}。", "路"),
};
const file = (name: string) => `stories/2020/05/${name}.md`;

/** How many texts were read as readers get them while this was done. */
async function mended(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(mending, "mendingOf");
  await work();
  const count = spy.mock.calls.length;
  spy.mockRestore();
  return count;
}

const put = async (tried: Tried, name: string, text: string) => {
  await mkdir(path.dirname(path.join(tried.root, name)), { recursive: true });
  await writeFile(path.join(tried.root, name), text);
};

/** What a run would have made that knew of none before. */
async function afresh(tried: Tried): Promise<Record<string, string>> {
  const sources: Record<string, string> = {};
  for (const name of await readdir(tried.root, { recursive: true }))
    if (/\.(?:md|toml)$/.test(name)) sources[name] = await readFile(path.join(tried.root, name), "utf8");
  const other = await archive(sources);
  await writeFile(path.join(other.content, "adopt.yml"), await tried.read("adopt.yml"));
  await other.run();
  return Object.fromEntries(
    await Promise.all((await other.files()).map(async (each) => [each, await other.read(each)] as const)),
  );
}

const written = async (tried: Tried) =>
  Object.fromEntries(
    await Promise.all((await tried.files()).map(async (each) => [each, await tried.read(each)] as const)),
  );

describe("an archive that is taken over again", () => {
  it("makes nothing again of which nothing has changed, and tells the same", async () => {
    const tried = await archive(FILES);
    const first = (await tried.run()).said;
    const [files, report] = [await written(tried), await tried.read(".adopt/report.txt")];
    let again = "";
    expect(await mended(async () => (again = (await tried.run()).said))).toBe(0);
    expect(again).toBe(first.replace("新收 3，更新 0，没有变化 0", "新收 0，更新 0，没有变化 3"));
    expect(await written(tried)).toEqual(files);
    expect(await tried.read(".adopt/report.txt")).toBe(report);
  });

  it("makes again what has changed, and what leads to it", async () => {
    const tried = await archive(FILES);
    await tried.run();
    // Its text alone; its address, to which two lead; no more there.
    await put(tried, "content/posts/two.md", FILES["content/posts/two.md"].replace("又见", "再看"));
    expect(await mended(() => tried.run())).toBe(1);
    expect(await tried.read(file("two"))).toContain("再看[第三篇](/2020/05/06/three/)");
    await rm(path.join(tried.root, "content/posts/three.md"));
    expect(await mended(() => tried.run())).toBe(2);
    expect(await tried.read(file("two"))).toContain("再看第三篇，");
    expect(await tried.read(file("one"))).toContain("[第二篇](/2020/05/06/two/)和第三篇");
    const { [file("three")]: _, ...others } = await written(tried);
    expect(others).toEqual(await afresh(tried));
  });

  it("reads no text again for a changed table, and leaves out what the table says then", async () => {
    const tried = await archive(FILES);
    await tried.run();
    const table = async (name: string, section: string) => {
      const typed = await tried.read("adopt.yml");
      const line = new RegExp(`(name: ${name}, count: \\d+, section: )\\S*(?=\\})`);
      await writeFile(path.join(tried.content, "adopt.yml"), typed.replace(line, `$1${section}`));
    };
    await table("桥", "要闻");
    await table("路", "生活");
    expect(await mended(() => tried.run())).toBe(0);
    expect(await tried.read(file("one"))).toContain("section: news\n");
    expect(await tried.read(file("two"))).toContain("section: life\n");
    expect(await written(tried)).toEqual(await afresh(tried));
    await table("路", "不收");
    await tried.run();
    expect(await tried.read(file("one"))).toContain("见第二篇和第三篇");
  });

  it("goes on where a second run was killed", async () => {
    const tried = await archive(FILES);
    await tried.run();
    await put(tried, "content/posts/four.md", story("第四篇", "见[第一篇](/posts/one/) {{ 丙 }}。"));
    await tried.run();
    const files = await written(tried);
    // Its record says that the fourth one is begun; its file, and what is known of it, were never written.
    const folder = path.join(tried.content, ".adopt");
    const [name = ""] = (await readdir(folder)).filter((each) => each.endsWith(".json"));
    const record = await readFile(path.join(folder, name), "utf8");
    await writeFile(
      path.join(folder, name),
      record.replace(/("content\/posts\/four\.md": \{[^}]*"digest": "\w+")/, '$1, "begun": true'),
    );
    await rm(path.join(tried.content, file("four")));
    expect((await tried.run()).said).toContain("新收 1，更新 0，没有变化 3");
    expect(await written(tried)).toEqual(files);
    expect(await readFile(path.join(folder, name), "utf8")).toBe(record);
  });

  it("keeps what editors have changed, and knows nothing of a damaged memory", async () => {
    const tried = await archive(FILES);
    await tried.run();
    const [one, edited] = [
      path.join(tried.content, file("one")),
      "---\ntitle: 改过\ndate: 2020-05-06\n---\n\n改过。\n",
    ];
    await writeFile(one, edited);
    await rm(path.join(tried.content, file("two")));
    expect(
      await mended(async () => {
        expect((await tried.run()).said).toContain("没有变化 1，编辑改过的 1、删去的 1 没有动");
      }),
    ).toBe(1);
    expect(await readFile(one, "utf8")).toBe(edited);
    for (const each of await readdir(tried.cache)) await writeFile(path.join(tried.cache, each), "{");
    expect((await tried.run()).said).toContain("没有变化 1，编辑改过的 1、删去的 1 没有动");
  });

  it("leads to where editors have put a story, and no more to one that they have taken away", async () => {
    const tried = await archive(FILES);
    await tried.run();
    const three = await tried.read(file("three"));
    await writeFile(
      path.join(tried.content, file("three")),
      three.replace("date: 2020-05-06\n", "date: 2020-05-07\nslug: san\n"),
    );
    expect((await tried.run()).said).toContain("更新 2，没有变化 0，编辑改过的 1");
    expect(await tried.read(file("two"))).toContain("又见[第三篇](/2020/05/07/san/)");
    await rm(path.join(tried.content, file("three")));
    expect((await tried.run()).said).toContain("更新 2，没有变化 0，编辑改过的 0、删去的 1 没有动");
    expect(await tried.read(file("two"))).toContain("又见第三篇，");
    // At another place, with the old address: links go on to it.
    await put(
      { ...tried, root: tried.content },
      "stories/bridges/san.md",
      three
        .replace("date:", "aliases: [/2020/05/06/three/]\ndate:")
        .replace("aliases: [/posts/three/]\n", ""),
    );
    await tried.run();
    expect(await tried.read(file("two"))).toContain("又见[第三篇](/2020/05/06/three/)");
  });

  it("knows a story that the archive has at another place, and takes it over once", async () => {
    const tried = await archive(FILES);
    await tried.run();
    await put(
      tried,
      "content/posts/2020/three.md",
      FILES["content/posts/three.md"].replace("没有", "还没有"),
    );
    await rm(path.join(tried.root, "content/posts/three.md"));
    expect((await tried.run()).said).toContain("新收 0，更新");
    expect((await tried.files()).filter((each) => each.startsWith("stories/"))).toHaveLength(3);
    expect(await tried.read(file("three"))).toContain("还没有链接");
    // Another story of its name, on another day, is no such one.
    await put(tried, "content/posts/three.md", FILES["content/posts/three.md"].replace("05-06", "05-16"));
    expect((await tried.run()).said).toContain("新收 1，更新");
  });
});

describe("a picture of the archive", () => {
  const OLD = greyPng(8, 6, 128);
  const NEW = greyPng(8, 6, 20);
  const WITH = { ...FILES, "content/posts/two.md": story("第二篇", "![图](/pic.png)") };
  const shown = (tried: Tried) => readFile(path.join(tried.content, "media/2020/05/pic.png"));

  it("that is another one under its name is copied again, but not over an editor's own", async () => {
    const tried = await archive({ ...WITH, "static/pic.png": OLD });
    await tried.run();
    expect(await shown(tried)).toEqual(Buffer.from(OLD));
    await writeFile(path.join(tried.root, "static/pic.png"), NEW);
    await tried.run();
    expect(await shown(tried)).toEqual(Buffer.from(NEW));
    const own = greyPng(8, 6, 200);
    await writeFile(path.join(tried.content, "media/2020/05/pic.png"), own);
    await writeFile(path.join(tried.root, "static/pic.png"), OLD);
    await tried.run();
    expect(await shown(tried)).toEqual(Buffer.from(own));
  });

  it("that is gone stays with us", async () => {
    const tried = await archive({ ...WITH, "static/pic.png": OLD });
    await tried.run();
    await rm(path.join(tried.root, "static/pic.png"));
    expect((await tried.run()).code).toBe(0);
    expect(await shown(tried)).toEqual(Buffer.from(OLD));
  });
});
