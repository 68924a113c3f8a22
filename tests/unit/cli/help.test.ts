import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { command } from "@/lib/cli/line/command";
import type { CommandSpec } from "@/lib/cli/line/spec";
import packageJson from "@/package.json";
import { ROOT } from "../../command";
import { runInProcess } from "./in-process";

const SPEC = {
  script: "check",
  words: {
    name: { zh: "网址", en: "ADDRESS" },
    least: 1,
    most: 2,
    missing: { zh: "缺少网址", en: "no address" },
  },
  about: { zh: "做一件事。", en: "Does something." },
  options: {
    date: { value: { zh: "2024-06-23", en: "2024-06-23" }, about: { zh: "日期", en: "the day" } },
    "dry-run": { about: { zh: "什么也不写", en: "write nothing" } },
    "no-build": { about: { zh: "不发布", en: "no publish" } },
  },
  notes: { zh: "例如：甲", en: "For example: A" },
} as const satisfies CommandSpec<string>;

const sample = command(SPEC, async (line, io) => {
  const { NEWSPAPER_CONTENT: content, NEWSPAPER_DIST: out } = io.env;
  const flags = [line.has("dry-run"), line.has("no-build")];
  io.out.write(JSON.stringify([line.words, line.value("date"), flags, content, out]));
  return 0;
});

describe("a command", () => {
  it("explains itself in Chinese, and in English where it is asked to", async () => {
    expect((await runInProcess(sample, ["--help"])).stdout).toMatchInlineSnapshot(`
      "用法：npm run check -- 网址 [选项]

      做一件事。

        --date 2024-06-23  日期
        --dry-run          什么也不写
        --no-build         不发布
        --content 文件夹   内容在哪个文件夹。不写是 content
        --out 文件夹       发布到哪个文件夹。不写是 dist；写了 --content 的，是内容文件夹旁边的 dist
        --lang zh 或 en    这段说明用哪种语言；内容里的问题总用中文说
        --help             显示这段说明

      例如：甲
      "
    `);
    expect((await runInProcess(sample, ["-h", "--lang", "en"])).stdout).toMatchInlineSnapshot(`
      "Usage: npm run check -- ADDRESS [options]

      Does something.

        --date 2024-06-23  the day
        --dry-run          write nothing
        --no-build         no publish
        --content folder   the folder of the content; else content
        --out folder       the folder of the published site; else dist, beside the content where --content is given
        --lang zh or en    language of this help; what is said of the content is in Chinese
        --help             show this

      For example: A
      "
    `);
  });

  it.each([
    [[], {}, "缺少网址"],
    [["a", "--dat", "x"], {}, "没有 --dat 这个选项；是不是 --date？"],
    [["a", "--dat", "x", "--lang=en"], {}, "there is no option --dat; did you mean --date?"],
    [["a", "--date"], {}, "--date 后面要有值"],
    [["a", "b", "c"], {}, "写多了：最多 2 个；里面有空格的要用英文引号括起来"],
    [["a", "--lang", "fr"], {}, "--lang fr 不行；写 zh（中文）或 en（英文）"],
    [
      ["a"],
      { npm_config_dry_run: "true" },
      "--dry-run 要写在 -- 后面，不然 npm 自己拿走了：npm run check -- … --dry-run …",
    ],
  ])("of %j with %j says what is wrong, then how it is used", async (args, env, words) => {
    const { code, stdout, stderr } = await runInProcess(sample, args, { env });
    expect([code, stdout, stderr.split("\n")[0]]).toEqual([2, "", words]);
    expect(stderr).toContain("npm run check --");
  });

  it("gets what was typed, and the folders that were, from where the editor stands", async () => {
    const env = { npm_lifecycle_event: "check", INIT_CWD: "/home/editor" };
    const args = ["甲", "--date=2024-06-23", "--dry-run", "--content", "paper", "--out", "/srv/site"];
    const { stdout } = await runInProcess(sample, args, { env });
    expect(JSON.parse(stdout)).toEqual([
      ["甲"],
      "2024-06-23",
      [true, false],
      path.resolve("/home/editor", "paper"),
      path.resolve("/srv/site"),
    ]);
    expect(JSON.parse((await runInProcess(sample, ["甲", "--no-build"])).stdout)[2]).toEqual([false, true]);
  });
});

describe("every command of lib/cli/", async () => {
  const folder = path.join(ROOT, "lib/cli/commands");
  const beginnings = (await readdir(path.join(ROOT, "lib/cli"))).filter((name) => name.endsWith(".ts"));
  const scripts = Object.entries(packageJson.scripts).flatMap(([script, line]) => {
    const words = line.split(" ");
    // `launch.mjs check` runs `check.ts`.
    const launched = words[words.indexOf("lib/cli/launch.mjs") + 1];
    const file = beginnings.find((name) => words.includes(`lib/cli/${name}`) || `${launched}.ts` === name);
    return file ? [{ script, file }] : [];
  });
  const fileOf = new Map([["build-site.ts", "build.ts"]]);

  it.each(scripts)("$script has its help in two languages", async ({ script, file }) => {
    const { main } = await import(path.join(folder, fileOf.get(file) ?? file));
    for (const [language, usage] of [
      ["zh", "用法："],
      ["en", "Usage: "],
    ]) {
      const { code, stdout } = await runInProcess(main, ["--help", "--lang", language ?? ""]);
      expect([code, stdout.startsWith(usage ?? "?")]).toEqual([0, true]);
      expect(stdout.split("\n")[0]).toContain(script);
    }
  });
});
