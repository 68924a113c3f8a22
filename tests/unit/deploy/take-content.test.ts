import { mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { main as take } from "@/lib/cli/commands/take";
import { listFiles } from "@/lib/files/list-files";
import { runInProcess } from "../cli/in-process";
import { temporaryFolder } from "../folder";
import { s3Store } from "./s3-store";
import { ENVIRONMENT, isInstalled, webdav } from "./targets";

const SITE = "name: 样例新闻\n";
const FILES: Record<string, string> = {
  "site.yml": SITE,
  "stories/2024/06/甲 一.md": "甲",
  "stories/2024/06/yi.md": "乙",
  ".git/config": "不是内容",
};

/** A folder, or an object store, that content is taken from. */
interface Source {
  address: string;
  put: (file: string, text: string) => Promise<unknown>;
  remove: (file: string) => Promise<unknown>;
}

async function folderSource(): Promise<Source> {
  const address = await temporaryFolder();
  const put = async (file: string, text: string) => {
    const absolute = path.join(address, file);
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
    await utimes(absolute, nextMoment(), nextMoment());
  };
  return { address, put, remove: (file) => rm(path.join(address, file), { recursive: true }) };
}

/** WebDAV keeps neither times nor digests of files. */
async function webdavSource(): Promise<Source> {
  const source = await folderSource();
  const { address, server } = await webdav(source.address);
  onTestFinished(() => void server?.kill());
  return { ...source, address };
}

let second = Date.parse("2026-01-01T00:00:00Z");
/** Whatever is put somewhere is put there some seconds after all else. */
function nextMoment(): Date {
  second += 1000;
  return new Date(second);
}

const storeSource = (): Promise<Source> => storeOf({});
const hashlessSource = (): Promise<Source> => storeOf({ isHashless: true });

async function storeOf(kind: { isHashless?: boolean }): Promise<Source> {
  const store = await s3Store();
  onTestFinished(async () => void (await store.close()));
  return {
    address: store.address,
    put: async (file, text) => {
      const modified = nextMoment().toISOString();
      store.objects.set(file, { content: Buffer.from(text), headers: {}, modified, ...kind });
    },
    remove: async (file) => {
      for (const key of store.objects.keys())
        if (key === file || key.startsWith(`${file}/`)) store.objects.delete(key);
    },
  };
}

async function opened(open: () => Promise<Source>) {
  const source = await open();
  for (const [file, text] of Object.entries(FILES)) await source.put(file, text);
  const content = path.join(await temporaryFolder(), "content");
  const run = async (from = source.address) => {
    const env = { ...ENVIRONMENT, NEWSPAPER_CONTENT: content };
    const { code, stdout, stderr } = await runInProcess(take, [from], { env });
    return { code, said: (stdout + stderr).replaceAll(from, "来源") };
  };
  const there = async () => {
    const files = (await listFiles(content)).filter((file) => file !== ".taken.json");
    return Object.fromEntries(
      await Promise.all(files.map(async (file) => [file, await readFile(path.join(content, file), "utf8")])),
    );
  };
  return { ...source, content, run, there };
}

const { ".git/config": _, ...VISIBLE } = FILES;

describe.skipIf(!isInstalled("rclone")).each([
  ["a folder", folderSource],
  ["an object store", storeSource],
  ["an object store that tells no digests", hashlessSource],
  ["WebDAV", webdavSource],
] as const)("content taken from %s", (_name, open) => {
  it("is what is there, after any change there, and what came from elsewhere stays", async () => {
    const { run, there, put, remove, content } = await opened(open);
    expect(await run()).toEqual({ code: 0, said: "取来了：新增 3，更改 0，删去 0 个文件\n" });
    expect(await there()).toEqual(VISIBLE);
    expect((await run()).said).toBe("取来了：新增 0，更改 0，删去 0 个文件\n");

    await writeFile(path.join(content, "stories/own.md"), "自己的");
    await put("stories/2024/06/yi.md", "丙");
    await put("stories/new.md", "丁");
    await remove("stories/2024/06/甲 一.md");
    expect(await run()).toEqual({
      code: 0,
      said: "取来了：新增 1，更改 1，删去 1 个文件\n不是从那里取来的，没有动：stories/own.md\n",
    });
    expect(await there()).toEqual({
      "site.yml": SITE,
      "stories/2024/06/yi.md": "丙",
      "stories/new.md": "丁",
      "stories/own.md": "自己的",
    });
  });

  it("is that which is there where a folder becomes a file, a file a folder, and a name another one in case", async () => {
    const { run, there, put, remove } = await opened(open);
    await put("media/a/b/c.svg", "一");
    await put("media/d", "二");
    await put("media/E.svg", "三");
    await run();
    for (const file of ["media/a", "media/d", "media/E.svg"]) await remove(file);
    await put("media/a", "四");
    await put("media/d/[e] #%?*.svg", "五");
    await put("media/e.svg", "三");
    expect(await run()).toEqual({ code: 0, said: "取来了：新增 3，更改 0，删去 3 个文件\n" });
    expect(await there()).toEqual({
      ...VISIBLE,
      "media/a": "四",
      "media/d/[e] #%?*.svg": "五",
      "media/e.svg": "三",
    });
  });

  it("is not taken from where no content is, and nothing is deleted", async () => {
    const { run, there, remove } = await opened(open);
    await run();
    await remove("site.yml");
    expect(await run()).toEqual({
      code: 1,
      said: `那里没有 site.yml，不是内容文件夹：来源
    → 地址写到放 site.yml 的那一层
没有取完；处理好以后再运行一次，接着取。
`,
    });
    expect(await there()).toEqual(VISIBLE);
  });
});

it.skipIf(!isInstalled("rclone"))("keeps no password of its source's", async () => {
  const { run, content, address } = await opened(storeSource);
  await run();
  expect(address).toContain("secret_access_key=b");
  expect(await readFile(path.join(content, ".taken.json"), "utf8")).not.toContain("secret");
});

it("is no content of rsync's, and not the folder itself", async () => {
  const content = await temporaryFolder();
  const env = { ...ENVIRONMENT, NEWSPAPER_CONTENT: content };
  const first = async (source: string) => (await runInProcess(take, [source], { env })).stderr.split("\n")[0];
  expect(await first("deploy@host:/srv")).toBe(
    "deploy@host:/srv 不是 rclone 的地址；写成 存储名:桶 或文件夹",
  );
  expect(await first(content)).toBe("来源就是内容文件夹自己");
});
