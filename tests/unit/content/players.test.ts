import { describe, expect, it } from "vitest";
import { load, png, reportOf, story, storyOf } from "../folder";

const MEDIA = {
  "media/丰收.mp4": "样例",
  "media/a.webm": "样例",
  "media/采访.mp3": "样例",
  "media/a.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\n丰收了\n",
};
const report = async (html: string, more: Record<string, string | Uint8Array> = {}) =>
  reportOf({
    ...MEDIA,
    "media/p.png": await png(6, 4),
    ...more,
    "stories/a.md": story(`正文。\n\n${html}\n`),
  });

describe("a video or sound", () => {
  it("has the addresses of its files, and its poster is a picture of the text", async () => {
    const { body, textPictures, media } = await storyOf({
      ...MEDIA,
      "media/p.png": await png(6, 4),
      "stories/a.md": story(
        '<video src="/media/丰收.mp4" poster="/media/p.png" title="丰收"><track src="/media/a.vtt"></video>\n\n<audio src="/media/采访.mp3"></audio>\n',
      ),
    });
    expect(textPictures.map(({ src, alt }) => [src, alt])).toEqual([["/media/p.png", "丰收"]]);
    expect(media.map(decodeURI).sort()).toEqual([
      "/media/a.vtt",
      "/media/p.png",
      "/media/丰收.mp4",
      "/media/采访.mp3",
    ]);
    expect(JSON.stringify(body)).toContain(encodeURI("/media/丰收.mp4"));
  });

  it("alone is no empty text", async () => {
    const { problems } = await load({
      ...MEDIA,
      "stories/a.md": story('<video src="/media/丰收.mp4"></video>\n'),
    });
    expect(problems).toEqual([]);
  });

  it("is reported with its cure where its file is missing, elsewhere, empty or none that browsers play", async () => {
    expect(await report('<video src="/media/没有.mp4"></video>')).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 错误 找不到视频 /media/没有.mp4 [missing-media]
          → 把视频放进 content/media/，写成 /media/… 的路径
      1 个错误，0 个提醒"
    `);
    expect(await report('<video src="https://v.example.com/a.mp4"></video>')).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 错误 视频 https://v.example.com/a.mp4 在别的网站上 [remote-media]
          → 下载到 content/media/，写成 /media/…
      1 个错误，0 个提醒"
    `);
    expect(await report('<video src="/media/a.avi"></video>', { "media/a.avi": "x" })).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 错误 视频 /media/a.avi 不是浏览器能放的视频文件 [media-type]
          → 用剪映、格式工厂之类转成 MP4（H.264），放进 content/media/，这里照着改；声音写成 <audio>
      1 个错误，0 个提醒"
    `);
    expect(
      await report('<audio src="/media/空.mp3"></audio>', { "media/空.mp3": "" }),
    ).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 错误 声音 /media/空.mp3 是空文件（0 字节），多半没有拷完 [empty-media]
          → 重新拷一份到 content/media/
      1 个错误，0 个提醒"
    `);
    expect(await report("<video controls></video>")).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 错误 视频没有写文件 [missing-media]
          → 把视频放进 content/media/，写成 src="/media/fengshou.mp4"
      1 个错误，0 个提醒"
    `);
    expect(await report('<audio src="media\\采访.mp3"></audio>')).toContain("写成 /media/采访.mp3");
    expect(await report('<video src="/media/丰收.MP4"></video>')).toContain("[name-case]");
  });

  it("is reported where its poster or its captions can't be shown", async () => {
    const video = (inside: string, poster = "") => `<video src="/media/丰收.mp4"${poster}>${inside}</video>`;
    expect(await report(video("", ' poster="/media/q.png"'))).toContain(
      "找不到图片 /media/q.png [missing-image]",
    );
    expect(await report(video('<track src="/media/a.srt">'), { "media/a.srt": "1" })).toMatchInlineSnapshot(`
      "content/stories/a.md:9:1 错误 字幕 /media/a.srt 不是浏览器能放的字幕文件 [media-type]
          → 转成 WebVTT（.vtt）：.srt 的第一行前加一行 WEBVTT，时间里的逗号改成句点
      1 个错误，0 个提醒"
    `);
    expect(await report(video('<track src="/media/b.vtt">'), { "media/b.vtt": "1" })).toContain(
      "字幕 /media/b.vtt 不是 WebVTT：第一行不是 WEBVTT [media-type]",
    );
  });

  it("in the place of a picture is called what it is", async () => {
    const mp4 = Buffer.from("\0\0\0\x20ftypisom", "latin1");
    expect(await report("![样例](/media/b.mp4)", { "media/b.mp4": mp4 })).toContain(
      '写成 <video src="…"></video>',
    );
  });
});
