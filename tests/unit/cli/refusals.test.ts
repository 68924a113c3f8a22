import { describe, expect, it } from "vitest";
import { main as build } from "@/lib/cli/commands/build";
import { main as split } from "@/lib/cli/commands/split";
import { temporaryFolder } from "../folder";
import { runInProcess } from "./in-process";

describe("npm run build", () => {
  it("explains itself where it does not know an option", async () => {
    const { code, stdout, stderr } = await runInProcess(build, ["--ful"]);
    expect([code, stdout, stderr.split("\n")[0]]).toEqual([2, "", "没有 --ful 这个选项；是不是 --full？"]);
  });

  it("publishes nothing for a SITE_URL that is no address", async () => {
    const env = { SITE_URL: "news.example.cn", NEWSPAPER_DIST: await temporaryFolder() };
    expect(await runInProcess(build, [], { env })).toEqual({
      code: 1,
      stdout: "",
      stderr: "news.example.cn 不是网站的地址；写成 --url https://news.example.cn\n",
    });
  });

  it.each([
    [["--shard", "9/8", "--parts", "parts"], "--shard 写成第几份/共几份，例如 --shard 3/8"],
    [
      ["--shard", "3/8"],
      "--shard 要和 --parts 一起用：说明生成的页面放在哪里，例如 --shard 3/8 --parts parts",
    ],
  ])("makes no share of the pages for %j", async (args, words) => {
    const { code, stdout, stderr } = await runInProcess(build, args);
    expect([code, stdout, stderr.split("\n")[0]]).toEqual([2, "", words]);
  });
});

describe("npm run split", () => {
  it("asks for a file where none is named", async () => {
    const { code, stdout, stderr } = await runInProcess(split, ["--explain"]);
    expect([code, stdout, stderr.split("\n").slice(0, 3)]).toEqual([
      2,
      "",
      ["缺少文件名", "", "用法：npm run --silent split -- 文件 [选项]"],
    ]);
  });

  it("says which file it can't read", async () => {
    expect(await runInProcess(split, ["没有.md"], { cwd: await temporaryFolder() })).toEqual({
      code: 2,
      stdout: "",
      stderr: "读不到文件：没有.md。请检查路径是否正确\n",
    });
  });

  it("explains each line of a page where it is asked to", async () => {
    const { code, stdout } = await runInProcess(split, ["tests/fixtures/pages/all-h1/page.md", "--explain"]);
    expect([code, stdout.endsWith("\n"), stdout.startsWith("{")]).toEqual([0, true, false]);
  });
});
