import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { contentFolder, reportOf, story, temporaryFolder } from "../folder";

const withPhoto = (file: string) => story("甲\n", `photos: [{file: ${file}, alt: x}]`);

describe("names that no file can have are reported where they are written", () => {
  it("a picture's of more than 255 bytes", async () => {
    const long = `/media/${"a".repeat(300)}.png`;
    expect(await reportOf({ "stories/a.md": story(`![x](${long})\n`) })).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 /media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… 的文件名太长（超过 255 字节），或含有不是文字的字符 [impossible-name]
          → 给图片文件起短一些的名字，例如 tudou.jpg，这里照着改
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "stories/a.md": story(`![x](/media/${"图".repeat(90)}.png)\n`) })).toContain(
      "[impossible-name]",
    );
    expect(await reportOf({ "stories/a.md": story(`![x](/media/${"图".repeat(80)}.png)\n`) })).toContain(
      "[missing-image]",
    );
  });

  it("a picture's with a percent-encoded NUL", async () => {
    expect(await reportOf({ "stories/a.md": story("![x](/media/%00.png)\n") })).toContain(
      "content/stories/a.md:7:1 错误 图片 /media/%00.png 的文件名太长（超过 255 字节），或含有不是文字的字符 [impossible-name]",
    );
    expect(await reportOf({ "stories/a.md": withPhoto("media/%00.png") })).toContain("[impossible-name]");
  });

  it("a link's to a file, which is followed nowhere", async () => {
    const links = `[甲](/media/%00.pdf) [乙](/media/${"a".repeat(300)}.pdf) [丙](/media/%ED%A0%80.pdf)\n`;
    const { problems } = await loadContent(await contentFolder({ "stories/a.md": story(links) }));
    for (const { severity } of problems) expect(severity).toBe("warning");
  });

  it("an address's", async () => {
    const long = `/old/${"a".repeat(300)}/`;
    expect(await reportOf({ "stories/a.md": story("甲\n", `aliases: [${long}]`) })).toContain(
      "[invalid-aliases]",
    );
    expect(await reportOf({ "stories/a.md": story("甲\n", "aliases: [/old/%00/]") })).toContain(
      "[invalid-aliases]",
    );
    expect(await reportOf({ "redirects.yml": `redirects: [{from: ${long}, to: /}]\n` })).toContain(
      "[invalid-from]",
    );
  });
});

describe("half a character, and NUL, are no text of a field", () => {
  it.each([
    ["an old address", 'aliases: ["/old/\\uD800/"]', 11],
    ["a photo's file", 'photos: [{file: "media/\\uD800x.png", alt: x}]', 17],
    ["a photo's file with NUL", 'photos: [{file: "media/\\0x.png", alt: x}]', 17],
    ["a key", '"\\uD800": x', 1],
    ["a caption", 'kicker: "甲\\uDC00"', 9],
  ])("%s", async (_, line, column) => {
    expect(await reportOf({ "stories/a.md": story("甲\n", line) })).toContain(
      `content/stories/a.md:5:${column} 错误 值里的转义符写出了不是文字的字符 [yaml-no-character]`,
    );
  });
});

describe("what is no file that can be read is reported and never waited for", () => {
  it("a pipe, a device and a folder where files belong", async () => {
    const folder = await contentFolder({ "stories/a.md": story("![x](/media/pipe.png)\n") });
    await mkdir(path.join(folder, "media"), { recursive: true });
    for (const name of [
      "media/pipe.png",
      "masthead.svg",
      "icon.svg",
      "icon.png",
      "people.yml",
      "stories/b.md",
    ])
      execFileSync("mkfifo", [path.join(folder, name)]);
    await symlink("/dev/zero", path.join(folder, "about.md"));
    await mkdir(path.join(folder, "front.yml"));
    const { problems } = await loadContent(folder);
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "content/about.md:1:1 错误 这里应是一个文件，却是文件夹、管道或设备 [not-a-file]
          → 移走它，换成文本文件
      content/front.yml:1:1 错误 这里应是一个文件，却是文件夹、管道或设备 [not-a-file]
          → 移走它，换成文本文件
      content/icon.png:1:1 错误 这里应是一个文件，却是文件夹、管道或设备 [not-a-file]
          → 移走它，换成图片文件；不要就删去它
      content/icon.svg:1:1 错误 这里应是一个文件，却是文件夹、管道或设备 [not-a-file]
          → 移走它，换成图片文件；不要就删去它
      content/masthead.svg:1:1 错误 这里应是一个文件，却是文件夹、管道或设备 [not-a-file]
          → 移走它，换成图片文件；不要就删去它
      content/people.yml:1:1 错误 这里应是一个文件，却是文件夹、管道或设备 [not-a-file]
          → 移走它，换成文本文件
      content/stories/a.md:7:1 错误 找不到图片 /media/pipe.png [missing-image]
          → 把图片放进 content/media/，写成 /media/… 的路径
      7 个错误，0 个提醒"
    `);
  });

  it("a link to nothing, and a file where a folder belongs", async () => {
    const folder = await contentFolder({ stories: "甲", media: "乙" });
    await symlink("nowhere.svg", path.join(folder, "masthead.svg"));
    await symlink("nowhere.yml", path.join(folder, "people.yml"));
    await symlink("nowhere.md", path.join(folder, "README.md"));
    const { problems } = await loadContent(folder);
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "content/masthead.svg:1:1 错误 这个链接通向的文件已经没有了 [dead-link]
          → 删去链接，或把文件放回去
      content/media:1:1 错误 这里应是一个文件夹，却不是 [not-a-folder]
          → 移走它，换成文件夹 media
      content/people.yml:1:1 错误 这个链接通向的文件已经没有了 [dead-link]
          → 删去链接，或把文件放回去
      content/stories:1:1 错误 这里应是一个文件夹，却不是 [not-a-folder]
          → 移走它，换成文件夹 stories
      4 个错误，0 个提醒"
    `);
  });

  it("a file whose name is not UTF-8", async () => {
    const folder = await contentFolder({ "stories/a.md": story("甲\n") });
    const name = Buffer.concat([
      Buffer.from(`${folder}/stories/`),
      Buffer.from([0xcd, 0xc1]),
      Buffer.from(".md"),
    ]);
    await writeFile(name, story("乙\n"));
    const { problems } = await loadContent(folder, {
      folder: await temporaryFolder(),
      version: "1",
    });
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "content/stories/��.md:1:1 错误 文件名不是 UTF-8 编码，读不到这个文件 [name-not-utf8]
          → 给文件重新起名，例如 tudou-caishou.md
      1 个错误，0 个提醒"
    `);
  });
});
