import { readFile, rename } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { main as check } from "@/lib/cli/commands/check";
import { main as schemas } from "@/lib/cli/commands/schemas";
import { listFiles } from "@/lib/files/list-files";
import { contentFolder, temporaryFolder } from "../folder";
import { runInProcess } from "./in-process";

/** A paper's folder with `content/` in it. */
async function paper() {
  const folder = await temporaryFolder();
  const content = path.join(folder, "content");
  await rename(await contentFolder({}), content);
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runInProcess(schemas, [...args, "--content", content]);
    return { code, said: (stdout + stderr).replaceAll(folder, "FOLDER") };
  };
  return { folder, content, run };
}

describe("npm run schemas", () => {
  it("writes the schemas and names them for VS Code; the content stays without a complaint", async () => {
    const { folder, content, run } = await paper();
    const before = await listFiles(folder);
    expect(await run()).toEqual({
      code: 0,
      said: "写好了 FOLDER/content/.schema 和 FOLDER/.vscode/settings.json\n",
    });
    const names = ["front", "ocr-fixes", "page", "people", "redirects", "site", "story", "topics"];
    expect(await listFiles(folder)).toEqual(
      [...before, ".vscode/settings.json", ...names.map((name) => `content/.schema/${name}.json`)].sort(),
    );
    expect((await runInProcess(check, ["--content", content])).stdout).toBe("没有问题。\n");
  });

  it("leaves the settings alone that an editor has, and says what they need", async () => {
    const { run } = await paper();
    await run();
    expect((await run()).said.split("\n").slice(0, 3)).toEqual([
      "写好了 FOLDER/content/.schema；FOLDER/.vscode/settings.json 已经有了，没有动它，里面要有：",
      "{",
      '  "yaml.schemas": {',
    ]);
  });

  it("writes a configuration of Decap where it is asked to, and says what is lost", async () => {
    const { folder, run } = await paper();
    expect((await run("--decap")).said).toMatchInlineSnapshot(`
      "写好了 FOLDER/content/.schema 和 FOLDER/.vscode/settings.json
      写好了 FOLDER/admin：先改 config.yml 里的 backend。用它要知道：
        - 存一次，那个文件里的注释全部丢掉，字段的次序、引号、空行都变样
        - 数字照它的意思改：date、08 之类不加引号的，可能写成别的样子
        - 只管稿件：版面、拆稿、存疑、首页、网址、更正和撤下它都不懂，别让它改这些文件
        - 它不检查：存了以后照样要 npm run check
      "
    `);
    const Config = z.object({
      media_folder: z.string(),
      collections: z.array(
        z.object({ folder: z.string(), fields: z.array(z.looseObject({ name: z.string() })) }),
      ),
    });
    const { media_folder, collections } = Config.parse(
      parse(await readFile(path.join(folder, "admin/config.yml"), "utf8")),
    );
    expect([media_folder, collections.map((each) => each.folder)]).toEqual([
      "content/media",
      ["content/stories"],
    ]);
    const section = collections[0]?.fields.find(({ name }) => name === "section");
    expect(section?.options).toEqual([
      { label: "经济", value: "economy" },
      { label: "三农", value: "rural" },
    ]);
  });
});
