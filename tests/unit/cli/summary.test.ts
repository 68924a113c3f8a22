import { expect, it } from "vitest";
import { publishSummary } from "@/lib/cli/commands/build-summary";
import { stageProgress } from "@/lib/cli/stage-progress";
import { explainFailure } from "@/lib/publish/failure";
import { explainDue } from "@/lib/publish/plan/explain";
import type { RenderReason } from "@/lib/publish/plan/plan";
import type { Published } from "@/lib/publish/publish";

const PUBLISHED: Published = {
  published: true,
  problems: [],
  changes: { added: ["a"], changed: ["b", "c"], removed: [] },
  due: { pages: 17, bundles: 1 },
  pages: 12345,
  stories: 10001,
  nextDue: "2024-06-24T16:00:00.000Z",
  bytes: 1_234_567_890,
  stages: [
    { name: "load", ms: 260 },
    { name: "plan", ms: 4 },
    { name: "render", ms: 1849 },
  ],
};

it("a publish is told in a few lines", () => {
  expect(publishSummary(PUBLISHED, 2345)).toMatchInlineSnapshot(`
    "已发布：10,001 篇报道，12,345 个页面，共 1.23 GB
    生成 17 个页面、1 份搜索索引；新增 1、更改 2、删除 0 个文件
    用时 2.3 秒：读取内容 0.3 秒，生成页面 1.8 秒
    下一次到点：2024-06-25 00:00（定时发布、到期撤下，或新闻站点地图里有稿件满两天），届时再发布一次"
  `);
});

it("a publish that changed nothing says so", () => {
  const nothing = {
    ...PUBLISHED,
    changes: { added: [], changed: [], removed: [] },
    nextDue: null,
    bytes: 1.4e6,
  };
  expect(publishSummary({ ...nothing, due: { pages: 0, bundles: 0 } }, 600)).toMatchInlineSnapshot(`
    "已发布：10,001 篇报道，12,345 个页面，共 1.4 MB
    没有改动，什么也没有写。
    用时 0.6 秒：读取内容 0.3 秒，生成页面 1.8 秒"
  `);
});

it("a publish whose stages took no time to speak of names none", () => {
  const summary = publishSummary({ ...PUBLISHED, stages: [{ name: "load", ms: 12 }], nextDue: null }, 300);
  expect(summary.split("\n").at(-1)).toBe("用时 0.3 秒");
});

it("every reason for rendering a page is told in an editor's words", () => {
  const reasons: RenderReason[] = [
    { kind: "new" },
    { kind: "basis" },
    { kind: "inputs", names: ["stories", "list"] },
    { kind: "unfinished" },
    { kind: "full" },
  ];
  const due = reasons.map((reason, index) => ({ route: { url: `/${index}/` }, reason }));
  expect(explainDue(due)).toMatchInlineSnapshot(`
    "/0/  新页面
    /1/  模板、程序或站点设置有变
    /2/  列出的稿件、篇数或目录有变
    /3/  上次发布中断，重新生成
    /4/  全部重新生成"
  `);
});

it("a full disk, a place that can't be written and a broken renderer are told with a cure", () => {
  const failure = (code: string) => Object.assign(new Error(code), { code, path: "dist/index.html" });
  expect(explainFailure(failure("ENOSPC"))).toMatchInlineSnapshot(
    `"写不进 dist/index.html（ENOSPC）：磁盘满了，腾出空间再发布。"`,
  );
  expect(explainFailure(failure("EACCES"))).toMatchInlineSnapshot(
    `"写不进 dist/index.html（EACCES）：没有写入的权限，改好权限再发布。"`,
  );
  expect(explainFailure(failure("ENOENT"))).toBeNull();
  expect(explainFailure(new TypeError("x"))).toBeNull();
});

it("progress rewrites one line on a terminal, and writes a line a stage in a log", () => {
  const run = (isTTY: boolean) => {
    let written = "";
    const progress = stageProgress({ isTTY, columns: 80, write: (text) => (written += text) });
    progress.stage("生成页面");
    progress.count("生成页面", 1, 3);
    progress.stage("生成页面");
    progress.stage("写入 dist");
    progress.clear();
    return written;
  };
  expect(run(true)).toBe("\r· 生成页面\u001B[K\r· 生成页面 1/3\u001B[K\r· 写入 dist\u001B[K\r\u001B[K");
  expect(run(false)).toBe("· 生成页面\n· 写入 dist\n");
});
