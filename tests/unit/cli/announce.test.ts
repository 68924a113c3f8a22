import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main as announce } from "@/lib/cli/commands/announce";
import { main as deploy } from "@/lib/cli/commands/deploy";
import { baiduServer, listener, saying, searchEngine } from "../announce/listeners";
import { FIRST, publishSmall, SITE } from "../announce/small-site";
import { FIRST as FILES, publishTexts } from "../deploy/small-site";
import { ENVIRONMENT, isInstalled } from "../deploy/targets";
import { temporaryFolder } from "../folder";
import { runInProcess } from "./in-process";

const SETTINGS = `name: 样例新闻\nurl: ${SITE}\ndescription: 样例\nsections: [{id: economy, name: 经济}]\n`;
const DERIVED_KEY = "indexnow-news-example-cn";

/** A content with these lines in its `site.yml`, what was published of it, and the environment of its commands. */
async function paper(lines: string, more: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  const [content, dist] = [path.join(folder, "content"), path.join(folder, "dist")];
  await mkdir(content);
  await writeFile(path.join(content, "site.yml"), SETTINGS + lines);
  await publishSmall(dist, FIRST);
  return { dist, env: { ...ENVIRONMENT, NEWSPAPER_CONTENT: content, NEWSPAPER_DIST: dist, ...more } };
}

describe("npm run announce", () => {
  it("tells whom site.yml names, and says what became of it; once", async () => {
    const engine = await listener(searchEngine("news.example.cn", DERIVED_KEY));
    const push = await listener(baiduServer("abc", SITE, 2));
    const hub = await listener(saying(204));
    const { env } = await paper(`indexnow: true\nbaiduPush: true\nhub: ${hub.url}/\n`, {
      NEWSPAPER_INDEXNOW: engine.url,
      NEWSPAPER_BAIDU_PUSH: `${push.url}/urls?site=${SITE}&token=abc`,
    });
    expect(await runInProcess(announce, [], { env })).toEqual({
      code: 0,
      stdout:
        "IndexNow：通知了 3 个网址\n百度：通知了 2 个网址；今天的配额用完了，还有 1 个网址留到下次\nWebSub：通知了 2 个网址\n",
      stderr: "",
    });
    expect((await runInProcess(announce, [], { env })).stdout).toBe(
      "IndexNow：没有新的要通知\n百度：今天的配额用完了，还有 1 个网址留到下次\nWebSub：没有新的要通知\n",
    );
  });

  it("warns of what failed, and ends well: the site is published", async () => {
    const engine = await listener(saying(403));
    const { env } = await paper("indexnow: my-own-key\n", { NEWSPAPER_INDEXNOW: engine.url });
    const { code, stdout, stderr } = await runInProcess(announce, [], { env });
    expect([code, stdout]).toEqual([0, "IndexNow：有 3 个网址没有通知到\n"]);
    expect(stderr).toBe(
      `提醒 IndexNow 没有通知到：说密钥不对（403）：看看 ${SITE}/indexnow.txt 打得开吗；改过 indexnow 的，先发布、送出去
    → 网站不受影响；这 3 个网址记下了，再运行 npm run announce 就接着通知
`,
    );
    expect(JSON.parse(engine.heard[0]?.body ?? "").key).toBe("my-own-key");
  });

  it("says what it would tell, of the address that SITE_URL names", async () => {
    const { env, dist } = await paper("indexnow: true\n", { SITE_URL: "https://test.example.cn" });
    await publishSmall(dist, FIRST, "https://test.example.cn");
    const { code, stdout } = await runInProcess(announce, ["--dry-run"], { env });
    expect([code, stdout]).toEqual([
      0,
      `新增 5 个网址：
  /2024/06/23/yazi/
  /2024/06/22/tudou/
  /
  /feed.xml
  /section/rural/atom.xml
IndexNow：要通知 3 个网址（连同上次没有通知到的）
什么也没有通知。
`,
    ]);
  });

  it("notes all as told where it is asked to", async () => {
    const { env } = await paper("indexnow: true\n", { NEWSPAPER_INDEXNOW: "http://127.0.0.1:1" });
    expect((await runInProcess(announce, ["--mark"], { env })).stdout).toBe(
      "现有的网址都记作通知过了，没有通知任何人。\n",
    );
    expect((await runInProcess(announce, [], { env })).stdout).toBe("IndexNow：没有新的要通知\n");
  });

  it.each([
    ["", 0, "没有通知任何人：site.yml 里没有写 indexnow、baiduPush 或 hub。\n", ""],
    [
      "baiduPush: true\n",
      0,
      "没有通知任何人。\n",
      "提醒 site.yml 写了 baiduPush，环境变量 NEWSPAPER_BAIDU_PUSH 里却没有密钥：没有向百度推送\n    → 从百度搜索资源平台（普通收录，API 提交）复制接口调用地址，设成 NEWSPAPER_BAIDU_PUSH\n",
    ],
    ["indexnow: 短\n", 1, "", "应是 true，或自己的密钥：8 到 128 个英文字母、数字、-"],
  ])("with %j in site.yml ends so", async (lines, code, stdout, stderr) => {
    const ended = await runInProcess(announce, [], { env: (await paper(lines)).env });
    expect([ended.code, ended.stdout]).toEqual([code, stdout]);
    expect(ended.stderr).toContain(stderr);
  });

  it("without a published site says so", async () => {
    const { env } = await paper("indexnow: true\n", { NEWSPAPER_DIST: await temporaryFolder() });
    expect(await runInProcess(announce, [], { env })).toEqual({
      code: 1,
      stdout: "",
      stderr: "还没有发布过网站，或上一次发布没有完成：先运行 npm run build\n",
    });
  });
});

const title = `npm run deploy -- --announce${isInstalled("rclone") ? "" : " (rclone is not installed)"}`;

describe.skipIf(!isInstalled("rclone"))(title, () => {
  it("sends first, and has sent whatever becomes of the announcement", async () => {
    const { env, dist } = await paper("hub: http://127.0.0.1:1/\n");
    await publishTexts(dist, FILES);
    const there = path.join(dist, "..", "there");
    const { code, stdout } = await runInProcess(deploy, [there, "--announce"], { env });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/\n已送到 .*\nWebSub：没有新的要通知\n$/s)]);
  });
});
