import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { feedContent } from "@/components/machine/feed-content";
import { bilibiliVideo } from "@/lib/records/bilibili";
import { contentView } from "@/lib/site/story/content";
import { png, story, storyOf } from "../folder";

const MEDIA = { "media/a.mp4": "样例", "media/a.mp3": "样例", "media/a.vtt": "WEBVTT\n" };

async function viewOf(body: string) {
  const files = { ...MEDIA, "media/p.png": await png(60, 40), "stories/a.md": story(body) };
  const view = contentView(await storyOf(files));
  if (view.body.kind !== "markdown") throw new Error("a story's file is Markdown");
  const unhashed = (html: string) => html.replace(/[\da-f]{16}/g, "HASH");
  return {
    page: unhashed(toHtml(view.body.tree)),
    feed: unhashed(toHtml(feedContent(view, "https://news.example.cn/a/"))),
  };
}

describe("a video or sound", () => {
  it("is played in its row, and fetched when it is wanted", async () => {
    const { page, feed } = await viewOf(
      '<video src="/media/a.mp4" poster="/media/p.png" title="丰收"><track src="/media/a.vtt"></video>\n',
    );
    expect(page).toMatchInlineSnapshot(
      `"<figure class="player"><video src="/media/a.mp4" controls aria-label="丰收" playsinline preload="none" poster="/pictures/HASH-60.jpg" width="60" height="40"><track kind="captions" srclang="zh-CN" label="字幕" src="/media/a.vtt"></video><figcaption class="quiet">丰收</figcaption></figure>"`,
    );
    expect(feed).toMatchInlineSnapshot(
      `"<div><figure><a href="https://news.example.cn/media/a.mp4"><img src="https://news.example.cn/pictures/HASH-60.jpg" alt="">看视频：丰收</a><figcaption>丰收</figcaption></figure></div>"`,
    );
  });

  it("without a poster shows its first picture, at the size that the editor gives", async () => {
    const { page } = await viewOf('看 <video src="/media/a.mp4" width="720" height="1280"></video>\n');
    expect(page).toMatchInlineSnapshot(
      `"<p>看 <video src="/media/a.mp4" controls playsinline preload="metadata" width="720" height="1280"></video></p>"`,
    );
    expect((await viewOf('<video src="/media/a.mp4" width="100%"></video>\n')).page).not.toContain("width");
  });

  it("of sources is played from the first that the browser can", async () => {
    const { page, feed } = await viewOf('<audio>\n<source src="/media/a.mp3">\n</audio>\n');
    expect(page).toMatchInlineSnapshot(
      `"<figure class="player"><audio controls preload="none"><source src="/media/a.mp3"></audio></figure>"`,
    );
    expect(feed).toMatchInlineSnapshot(
      `"<div><figure><a href="https://news.example.cn/media/a.mp3">听声音</a></figure></div>"`,
    );
  });
});

describe("a link to a video of bilibili.com", () => {
  it.each([
    ["//player.bilibili.com/player.html?bvid=BV17x411w7KC&page=1", "BV17x411w7KC", ""],
    ["https://player.bilibili.com/player.html?aid=170001&page=3", "av170001", "?p=3"],
    ["https://www.bilibili.com/video/BV17x411w7KC/?spm_id_from=333.999&t=30", "BV17x411w7KC", "?t=30"],
    ["https://m.bilibili.com/video/BV17x411w7KC?p=2", "BV17x411w7KC", "?p=2"],
    ["https://b23.tv/BV17x411w7KC", "BV17x411w7KC", ""],
  ])("%s", (address, id, query) => {
    expect(bilibiliVideo(address)).toEqual({ id, url: `https://www.bilibili.com/video/${id}/${query}` });
  });

  it.each([
    "https://b23.tv/Ab12Cd3",
    "https://www.bilibili.com/",
    "https://bilibili.com.example.com/video/BV17x411w7KC",
    "/video/BV17x411w7KC",
  ])("%s is none", (address) => expect(bilibiliVideo(address)).toBeNull());

  it("that has a paragraph to itself is a card", async () => {
    const { page, feed } = await viewOf("https://www.bilibili.com/video/BV17x411w7KC?spm_id_from=333.999\n");
    expect(page).toMatchInlineSnapshot(
      `"<p class="card"><a href="https://www.bilibili.com/video/BV17x411w7KC/"><span>在哔哩哔哩观看</span> <small>BV17x411w7KC</small></a></p>"`,
    );
    expect(feed).toBe(`<div>${page.replace(' class="card"', "")}</div>`);
    const titled = await viewOf("[样例大桥合龙](https://www.bilibili.com/video/BV17x411w7KC)\n");
    expect(titled.page).toMatchInlineSnapshot(
      `"<p class="card"><a href="https://www.bilibili.com/video/BV17x411w7KC/"><b>样例大桥合龙</b><span>在哔哩哔哩观看</span> <small>BV17x411w7KC</small></a></p>"`,
    );
    const player = await viewOf(
      '<iframe src="//player.bilibili.com/player.html?bvid=BV17x411w7KC" title="样例大桥合龙"></iframe>\n',
    );
    expect(player.page).toBe(titled.page);
    const untitled = await viewOf(
      '<iframe src="//player.bilibili.com/player.html?bvid=BV17x411w7KC"></iframe>\n',
    );
    expect(untitled.page).toBe(page);
  });

  it("among other words stays a link", async () => {
    const { page } = await viewOf("见 [视频](https://www.bilibili.com/video/BV17x411w7KC)。\n");
    expect(page).toBe('<p>见 <a href="https://www.bilibili.com/video/BV17x411w7KC">视频</a>。</p>');
  });
});
