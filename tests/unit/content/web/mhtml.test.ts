import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { isMhtml, readMhtml } from "@/lib/content/web/mhtml";
import { importManuscripts } from "../import-story/importing";

/** An article of WeChat with two pictures, as Chromium saves it in one file. */
const WEIXIN = await readFile(path.join(import.meta.dirname, "../../../fixtures/manuscripts/weixin.mhtml"));

it("A page saved as one file is a story, with the pictures that are in it", async () => {
  const { files, read, stdout } = await importManuscripts({ "文章.mhtml": WEIXIN });
  expect(files).toEqual([
    "media/2024/06/yang-li-da-qiao-tong-che-1.jpg",
    "media/2024/06/yang-li-da-qiao-tong-che-2.jpg",
    "stories/2024/06/yang-li-da-qiao-tong-che.md",
  ]);
  const story = await read("stories/2024/06/yang-li-da-qiao-tong-che.md");
  expect(story).toContain("title: 样例大桥通车");
  expect(story).toContain("date: 2024-06-22");
  expect(story.slice(story.lastIndexOf("---\n") + 4)).toBe(`
样例大桥昨天通车，两岸的居民过河只要十分钟。

![](/media/2024/06/yang-li-da-qiao-tong-che-1.jpg)

“以前绕行上游的老桥，要走一个小时。”家住河东的居民说。

![](/media/2024/06/yang-li-da-qiao-tong-che-2.jpg)
`);
  expect(stdout).not.toContain("没有和网页一起存下来");
});

it("One that ends too early is imported as far as it goes, and it is said", async () => {
  const whole = WEIXIN.toString("latin1");
  const cut = Buffer.from(whole.slice(0, whole.lastIndexOf("Content-Type: image/jpeg")), "latin1");
  const { stdout } = await importManuscripts({ "a.mht": cut });
  expect(stdout).toContain("浏览器存的单个文件（MHTML）不完整，后面的字和图可能没有收进来 [mhtml-cut-off]");
  expect(stdout).toContain("图没有和网页一起存下来，没有收进来 [picture-not-saved]");
});

it("Parts may be plain, in lists of their own, in GB 2312, and named by an id", () => {
  const file = [
    "Subject: a",
    'Content-Type: multipart/related; boundary=outer; type="multipart/alternative"',
    "",
    "no part",
    "--outer",
    'Content-Type: multipart/alternative;\r\n boundary="in ner"',
    "",
    "--in ner",
    "Content-Type: text/html; charset=gb2312",
    "Content-Location: http://a.cn/x/",
    "",
    "<p>\xd7\xd6 --outer</p>",
    "--in ner--",
    "--outer",
    "content-type: IMAGE/PNG",
    "Content-ID: <pic@a>",
    "Content-Transfer-Encoding: BASE64",
    "",
    "AAEC",
    "Aw==",
    "--outer--",
    "",
  ].join("\r\n");
  const bytes = Buffer.from(file, "latin1");
  expect(isMhtml(bytes)).toBe(true);
  const saved = readMhtml(bytes);
  expect(new TextDecoder("gb18030").decode(saved?.html)).toBe("<p>字 --outer</p>\r\n");
  expect([saved?.location, saved?.cutOff]).toEqual(["http://a.cn/x/", false]);
  expect([...(saved?.files.get("cid:pic@a") ?? [])]).toEqual([0, 1, 2, 3]);
  expect(saved?.files.get("cid:other")).toBeNull();
});

it("A page is none because it speaks of one", () => {
  expect(isMhtml(Buffer.from("<p>Content-Type: multipart/related</p>"))).toBe(false);
});
