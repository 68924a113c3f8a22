import { truncate } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { contentFolder, type Files, png, reportOf, story, storyOf } from "../folder";
import { greyPng } from "../grey-png";

const shows = (reference: string, files: Files = {}) =>
  reportOf({ ...files, "stories/a.md": story(`![样例](${reference})\n`) });

describe("the editor is told of a picture", () => {
  it("whose name is written in other letters than the file's", async () => {
    const files = { "media/2024/CAP.PNG": await png(3, 2) };
    expect(await shows("/media/2024/cap.png", files)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 找不到图片 /media/2024/cap.png：文件叫 /media/2024/CAP.PNG，大小写不同 [name-case]
          → 写成 /media/2024/CAP.PNG
      1 个错误，0 个提醒"
    `);
    expect(await shows("/media/2024/ CAP.PNG".replace(" ", "%20"), files)).toContain("[name-width]");
    expect(await shows("/media/2024/cap.jpg", files)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 找不到图片 /media/2024/cap.jpg，有一个 /media/2024/CAP.PNG [missing-image]
          → 写成 /media/2024/CAP.PNG
      1 个错误，0 个提醒"
    `);
  });

  it("whose folder is", async () => {
    expect(await shows("/media/Tu/a.png", { "media/tu/a.png": await png(3, 2) })).toContain(
      "写成 /media/tu/a.png",
    );
  });

  it("whose name differs in spaces or the width of brackets", async () => {
    const files = { "media/土豆（1）.png": await png(3, 2) };
    expect(await shows("</media/土豆 (1).png>", files)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 找不到图片 /media/土豆 (1).png：文件叫 /media/土豆（1）.png，差在空格或全角、半角 [name-width]
          → 写成 /media/土豆（1）.png
      1 个错误，0 个提醒"
    `);
  });

  it("whose name looks the same, but has its accents behind the letters", async () => {
    const files = { [`media/${"café".normalize("NFD")}.png`]: await png(3, 2) };
    expect(await shows(`/media/${"café".normalize("NFC")}.png`, files)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 找不到图片 /media/café.png：文件 café.png 看起来同名，但字母和声调符号是分开存的（macOS 上常见），是另一个名字 [name-form]
          → 给文件改一个没有声调符号的名字，例如 tudou.jpg，这里照着改；留着原名的，把名字重打一遍
      1 个错误，0 个提醒"
    `);
    const composed = { [`media/${"café".normalize("NFC")}.png`]: await png(3, 2) };
    expect(await shows(`/media/${"café".normalize("NFD")}.png`, composed)).toContain("[name-form]");
  });

  it("whose name has a character that ends an address, typed as it is or escaped", async () => {
    const files = { "media/2024/100%丰收#1.png": await png(3, 2), "media/50%20o.png": await png(3, 2) };
    const report = await shows("</media/2024/100%丰收#1.png>", files);
    expect(report).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片文件 100%丰收#1.png 的名字里有 #，在网址里另有意思，照这个名字找不到文件 [name-characters]
          → 给文件改名，例如 100%丰收-1.png，这里照着改
      1 个错误，0 个提醒"
    `);
    expect(await shows("/media/2024/100%25丰收%231.png", files)).toBe(report);
    expect(await shows("/media/50%20o.png", files)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片文件 50%20o.png 的名字里有 %，在网址里另有意思，照这个名字找不到文件 [name-characters]
          → 给文件改名，例如 50-20o.png，这里照着改
      1 个错误，0 个提醒"
    `);
    expect(await shows("/media/a?b.png", { "media/a?b.png": await png(3, 2) })).toContain("名字里有 ?");
  });

  it("whose path is Windows'", async () => {
    const files = { "media/2024/CAP.PNG": await png(3, 2) };
    expect(await shows("\\media\\2024\\CAP.PNG", files)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 \\media\\2024\\CAP.PNG 的路径用了 Windows 的反斜杠 \\，网址里要用 / [backslash-path]
          → 写成 /media/2024/CAP.PNG
      1 个错误，0 个提醒"
    `);
    expect(await shows("C:\\网站\\content\\media\\2024\\CAP.PNG")).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 C:\\网站\\content\\media\\2024\\CAP.PNG 是写稿那台电脑上的路径，网站上没有 [local-path]
          → 把图片放进 content/media/，写成 /media/2024/CAP.PNG
      1 个错误，0 个提醒"
    `);
    expect(await shows("file:///D:/图/土豆.png")).toContain("写成 /media/土豆.png");
  });

  it("that stands in the text itself", async () => {
    const url = `data:image/png;base64,${"iVBORw0KGgo".repeat(20)}`;
    expect(await shows(url)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片直接写在了正文里（data:…），没有文件 [data-image]
          → 把图片另存为文件，放进 content/media/，写成 /media/tudou.jpg 这样的路径
      1 个错误，0 个提醒"
    `);
    expect(await reportOf({ "stories/a.md": story(`<img src="${url}" alt="样例">\n`) })).toBe(
      await shows(url),
    );
  });

  it("that is on another site, by its address as typed", async () => {
    expect(await shows("https://mmbiz.qpic.cn/mmbiz_jpg/样/640?wx_fmt=jpeg")).toContain(
      "图片 https://mmbiz.qpic.cn/mmbiz_jpg/样/640?wx_fmt=jpeg 在别的网站上 [remote-image]",
    );
  });

  it("that is beside the story instead of in the folder for pictures", async () => {
    const files = { "stories/tu/a.png": await png(3, 2) };
    expect(await shows("tu/a.png", files)).toContain(
      "图片 content/stories/tu/a.png 不在 content/media/ 里，不会发布 [outside-media]",
    );
  });

  it("by the Chinese name that was typed", async () => {
    const report = await shows("/media/没有.png");
    expect(report).toContain("找不到图片 /media/没有.png [missing-image]");
    expect(await shows("/media/%E6%B2%A1%E6%9C%89.png")).toBe(report);
    expect(await reportOf({ "stories/a.md": story("![样例][图]\n\n[图]: /media/没有.png\n") })).toContain(
      "找不到图片 /media/没有.png [missing-image]",
    );
    expect(await reportOf({ "stories/a.md": story('<img src="/media/没有.png" alt="样例">\n') })).toContain(
      "找不到图片 /media/没有.png [missing-image]",
    );
  });
});

describe("a file that is no picture of the web is called what it is, with its cure", () => {
  const text = (latin1: string) => Buffer.concat([Buffer.from(latin1, "latin1"), Buffer.alloc(200)]);
  const report = (content: Uint8Array | string, name = "a.jpg") =>
    shows(`/media/${name}`, { [`media/${name}`]: content });

  it("HEIC, BMP and TIFF", async () => {
    expect(await report(text("\0\0\0\x1cftypheic"), "IMG_0001.HEIC")).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 /media/IMG_0001.HEIC 是 HEIC（苹果手机的照片格式），浏览器显示不了 [image-type]
          → 用看图软件或手机相册另存为 JPEG（手机的“设置 → 相机 → 格式”选“兼容性最佳”，以后拍的就是 JPEG），放进 content/media/，这里改成新文件的名字
      1 个错误，0 个提醒"
    `);
    expect(await report(text("BMF"), "b.bmp")).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 /media/b.bmp 是 BMP，浏览器显示不了 [image-type]
          → 用画图或看图软件另存为 PNG 或 JPEG，放进 content/media/，这里改成新文件的名字
      1 个错误，0 个提醒"
    `);
    expect(await report(text("II*\0"), "b.tif")).toContain("是 TIFF，而且是读不出来的一种，浏览器显示不了");
  });

  it.each([
    ["8BPS", "PSD"],
    ["%PDF-1.4", "PDF"],
    ["\0\0\0\x20ftypisom", "视频或声音"],
    ["version https://git-lfs.github.com/spec/v1", "Git LFS 的指针"],
    ["<!DOCTYPE html><html>", "网页"],
  ])("%s", async (start, name) => {
    expect(await report(text(start))).toContain(`图片 /media/a.jpg 是 ${name}`);
  });

  it("an empty file, and one that is cut off", async () => {
    expect(await report("")).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 /media/a.jpg 是空文件（0 字节），多半没有下载完或没有拷完 [empty-image]
          → 重新拷一份到 content/media/
      1 个错误，0 个提醒"
    `);
    expect(await report((await png(60, 40)).subarray(0, 80), "a.png")).toContain("[damaged-image]");
  });

  it("one of too many pixels", async () => {
    expect(await report(greyPng(17_000, 17_000, 0), "a.png")).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 /media/a.png 有 17000×17000 像素，太大：最多 2.68 亿像素（约 16000×16000） [overlarge-image]
          → 用看图软件缩小到长边 6000 像素以内
      1 个错误，0 个提醒"
    `);
  });

  it("one of too many bytes, without reading it", async () => {
    const folder = await contentFolder({
      "stories/a.md": story("![样例](/media/a.jpg)\n"),
      "media/a.jpg": "x",
    });
    await truncate(path.join(folder, "media/a.jpg"), 153_000_000);
    expect(formatReport((await loadContent(folder)).problems)).toMatchInlineSnapshot(`
      "content/stories/a.md:7:1 错误 图片 /media/a.jpg 有 153 MB，太大：最多 100 MB [heavy-image]
          → 用看图软件另存为 JPEG，或缩小到长边 6000 像素以内
      1 个错误，0 个提醒"
    `);
  });
});

it("a name with a percent sign, spaces or full-width brackets is no fault", async () => {
  for (const name of ["100%丰收.png", "有 空格 图.png", "土豆（收获）.png"]) {
    const { textPictures } = await storyOf({
      [`media/${name}`]: await png(3, 2),
      "stories/a.md": story(`![样例](</media/${name}>)\n`),
    });
    expect(textPictures.map(({ src }) => decodeURI(src))).toEqual([`/media/${name}`]);
  }
});
