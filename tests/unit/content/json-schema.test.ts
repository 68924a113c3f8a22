import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { codeSettings, schemaFiles } from "@/lib/edit/editor-files";
import { listFiles } from "@/lib/files/list-files";

const files = schemaFiles();
const schemaOf = (name: string) => JSON.parse(files[`.schema/${name}.json`] ?? "");

/** What another program says of a value: that it is right, or where it is not. */
function judged(name: string, value: unknown): string {
  const { success, error } = z.fromJSONSchema(schemaOf(name)).safeParse(value);
  return success ? "" : (error?.issues.map((issue) => issue.path.join(".")).join(", ") ?? "?");
}
/** As another program reads it: numbers, flags, nothing. */
const yaml = (text: string): unknown => parse(text);

describe("schemas for other programs", () => {
  it("call nothing wrong that the program's own content has, nor that of the content with everything", async () => {
    const wrong: string[] = [];
    for (const folder of ["content", "tests/fixtures/content/full"])
      for (const file of await listFiles(folder)) {
        const text = await readFile(path.join(folder, file), "utf8");
        const [, kind] = /^(pages|stories)\/.*\.md$/.exec(file) ?? [];
        const read = kind ? readFrontMatter(text) : null;
        const name = kind ? (kind === "pages" ? "page" : "story") : /^([\w-]+)\.yml$/.exec(file)?.[1];
        if (!name || (read && read.kind !== "yaml")) continue;
        const said = judged(name, yaml(read ? read.yaml : text));
        if (said) wrong.push(`${folder}/${file}: ${said}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      "story",
      "title: 甲\ndate: 2024-06-22\nsection: 民生\ndeck:\ndraft: true\nbylines: 本报记者 高田\nplaces: 茌平、临清",
    ],
    [
      "story",
      "title: 2024\ndate: 20240622\nsection: 民生\nbylines: [高田, {name: 甲, role: 记者}]\ndraft: 是",
    ],
    [
      "page",
      "date: 2024-06-22\npage: 01\nname: 要闻\nlines: [{text: 甲, is: 引题}]\nstories: [{starts: 甲, bylines: 无}]",
    ],
    [
      "site",
      "name: 甲\nurl: https://a.cn\ndescription: 甲\nsections: [{id: a, name: 甲, leads: false}]\noffline: no",
    ],
  ])("let through what is understood: %s %j", (name, text) => {
    expect(judged(name, yaml(text))).toBe("");
  });

  it.each([
    ["story", "title: 甲\ndate: 2024-06-22"],
    ["story", "title: 甲\ndate: 2024-06-22\nsection: 民生\nslug: 大 桥"],
    ["story", "title: 甲\ndate: 2024-06-22\nsection: 民生\ntitel: 乙"],
    ["page", "date: 2024-06-22\npage: 头版\nname: 要闻"],
    ["page", "date: 2024-06-22\npage: 01\nname: 要闻\nstories: [{starts: 甲, kind: 新闻}]"],
    ["site", "name: 甲\nurl: https://a.cn\ndescription: 甲\nsections: []"],
    ["redirects", "redirects: [{from: /a/}]"],
  ])("mark what is wrong: %s %j", (name, text) => {
    expect(z.fromJSONSchema(schemaOf(name)).safeParse(yaml(text)).success).toBe(false);
  });

  it("say of each field what it is called, what it must be, and how it is written", () => {
    const schema = JSON.parse(files[".schema/story.json"] ?? "");
    expect([schema.title, schema.properties.title, schema.properties.slug]).toMatchInlineSnapshot(`
      [
        "稿件文件开头的字段",
        {
          "description": "一行文字。例如 title: 标题",
          "minLength": 1,
          "title": "标题",
          "type": [
            "string",
            "number",
            "boolean",
          ],
        },
        {
          "anyOf": [
            {
              "maxLength": 100,
              "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
              "type": [
                "string",
                "number",
                "boolean",
              ],
            },
            {
              "type": "null",
            },
          ],
          "description": "小写字母、数字和连字符。例如 slug: biaoti-pinyin",
          "title": "网址名",
        },
      ]
    `);
  });

  it("are named in what VS Code reads", () => {
    expect(JSON.parse(codeSettings("content"))["yaml.schemas"]).toMatchObject({
      "./content/.schema/site.json": "content/site.yml",
      "./content/.schema/story.json": "content/stories/**/*.md",
    });
  });
});
