import { toHtml } from "hast-util-to-html";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { renderRss } from "@/components/machine/feed";
import { StoryPage } from "@/components/story/story-page";
import { parseMarkdown } from "@/lib/content/markdown/parse";
import type { Picture } from "@/lib/records/story";
import { archiveOf } from "@/lib/site/archive/archive";
import { feedView } from "@/lib/site/pages/feed";
import { storyView } from "@/lib/site/pages/story";
import { galleryOf } from "@/lib/site/pictures/gallery";
import { machinePicture, pictureView } from "@/lib/site/pictures/picture";
import { withFigures } from "@/lib/site/story/figures";
import { photoNotes } from "@/lib/site/story/photo-notes";
import { contentOf, type Files, markdown, png, story } from "../folder";

const picture = (width: number, height: number, more: Partial<Picture> = {}): Picture => ({
  src: "/media/a.jpg",
  alt: "样例",
  width,
  height,
  hash: "0123456789abcdef",
  ...more,
});

describe("a picture", () => {
  it("has the best encoding first, JPEG for whoever knows none of the others", () => {
    expect(pictureView(picture(600, 400, { caption: "说明" }))).toMatchInlineSnapshot(`
      {
        "alt": "样例",
        "caption": "说明",
        "credit": null,
        "height": 400,
        "long": false,
        "sources": [
          {
            "srcSet": "/pictures/0123456789abcdef-320.avif 320w, /pictures/0123456789abcdef-480.avif 480w, /pictures/0123456789abcdef-600.avif 600w",
            "type": "image/avif",
          },
          {
            "srcSet": "/pictures/0123456789abcdef-320.webp 320w, /pictures/0123456789abcdef-480.webp 480w, /pictures/0123456789abcdef-600.webp 600w",
            "type": "image/webp",
          },
          {
            "srcSet": "/pictures/0123456789abcdef-600.jpg 600w",
            "type": "image/jpeg",
          },
        ],
        "src": "/pictures/0123456789abcdef-600.jpg",
        "whole": "/media/a.jpg",
        "wide": false,
        "width": 600,
      }
    `);
  });

  it("is shown no larger than it is, and no taller than a window", () => {
    const sizeOf = (width: number, height: number) => {
      const view = pictureView(picture(width, height));
      return [view.width, view.height];
    };
    expect(sizeOf(240, 180)).toEqual([240, 180]);
    expect(sizeOf(3000, 2000)).toEqual([960, 640]);
    expect(sizeOf(2000, 3000)).toEqual([427, 641]);
    expect(sizeOf(6000, 600)).toEqual([1400, 140]);
  });

  it("that is long fills the column, unless it is too narrow to hold text", () => {
    const sizeOf = (width: number, height: number) => {
      const view = pictureView(picture(width, height));
      return [view.long, view.width, view.height];
    };
    expect(sizeOf(400, 1200)).toEqual([false, 213, 639]);
    expect(sizeOf(400, 8000)).toEqual([true, 684, 13_680]);
    expect(sizeOf(1080, 20_000)).toEqual([true, 684, 12_667]);
    expect(sizeOf(60, 300)).toEqual([true, 60, 300]);
    const { sources, src } = pictureView(picture(1080, 60_000));
    expect(sources.map(({ type }) => type)).toEqual(["image/jpeg"]);
    expect(src).toBe("/pictures/0123456789abcdef-720.jpg");
  });

  it("leads to the editor's file, or to a JPEG where browsers would not show it", () => {
    expect(pictureView(picture(3000, 2000)).whole).toBe("/media/a.jpg");
    expect(pictureView(picture(3000, 2000, { src: "/media/a.tif" })).whole).toBe(
      "/pictures/0123456789abcdef-1400.jpg",
    );
  });

  it("that is not encoded is shown as it is", () => {
    const drawing = picture(24, 12, { src: "/media/a.svg", hash: null });
    expect(pictureView(drawing)).toMatchObject({ src: "/media/a.svg", sources: [], width: 24, height: 12 });
    expect(machinePicture(drawing)).toEqual({ src: "/media/a.svg", width: 24, height: 12 });
    expect(machinePicture(picture(4200, 2100))).toEqual({
      src: "/pictures/0123456789abcdef-1400.jpg",
      width: 1400,
      height: 700,
    });
  });
});

it("two pictures of one shape share a row below a text", () => {
  const [wide, tall, panorama] = [picture(600, 400), picture(400, 600), picture(900, 300)];
  const rows = (...pictures: Picture[]) => galleryOf(pictures).map(({ fit }) => fit);
  expect(rows()).toEqual([]);
  expect(rows(wide)).toEqual(["row"]);
  expect(rows(picture(400, 4000), picture(400, 4000))).toEqual(["row", "row"]);
  expect(rows(wide, picture(600, 450), wide)).toEqual(["cut", "cut", "row"]);
  // Cut to one height only where little is lost, and nothing is enlarged.
  expect(rows(picture(600, 600), picture(600, 500))).toEqual(["half", "half"]);
  expect(rows(picture(300, 200), picture(300, 200))).toEqual(["half", "half"]);
  expect(rows(wide, tall, tall, panorama, panorama)).toEqual(["row", "half", "half", "row", "row"]);
});

const figures = (text: string, eager = false): string => {
  const body = parseMarkdown(text);
  if (body.kind !== "tree") throw new Error("no tree");
  return toHtml(withFigures(body.tree, eager)).replaceAll("\n", "");
};

describe("a text's pictures", () => {
  it("are figures where they stand alone, with their title as the caption", () => {
    expect(figures('![甲](a.png "说明")\n![乙](b.png)\n')).toBe(
      '<figure class="photo"><img src="a.png" alt="甲"><figcaption class="quiet">说明</figcaption></figure>' +
        '<figure class="photo"><img src="b.png" alt="乙"></figure>',
    );
    expect(figures("文字![甲](a.png)\n\n[![乙](b.png)](/x/)\n")).not.toContain("figure");
  });

  it("are loaded at once at the top of the text, unless another is above", () => {
    expect(figures("![甲](a.png)\n\n![乙](b.png)\n", true).match(/loading="eager"/g)).toHaveLength(1);
    expect(figures("文字\n\n![甲](a.png)\n", true)).not.toContain("eager");
    expect(figures("![甲](a.png)\n")).not.toContain("eager");
  });

  it("may not name files of their own choosing", () => {
    expect(figures('<picture><source srcset="/x.avif"><img src="a.png"></picture>\n')).not.toMatch(
      /source|picture>/,
    );
  });
});

/** The only story's page and the feed. */
async function published(files: Files) {
  const archive = archiveOf(await contentOf(files), "2026-01-01T00:00:00Z");
  const [only] = archive.stories;
  if (!only) throw new Error("no story");
  const view = storyView(archive, only);
  const html = renderToStaticMarkup(createElement(StoryPage, { view }));
  return { view, html, feed: renderRss(feedView(archive, null)) };
}

it("a story's first picture is loaded at once, the others when they are scrolled to, and machines get one JPEG", async () => {
  const { view, html, feed } = await published({
    "media/a.png": await png(60, 40),
    "media/b.png": await png(40, 60),
    "stories/a.md": story(
      '正文。\n\n![文中](/media/b.png "文中说明")\n',
      "photos: [{file: media/a.png, alt: 首图, caption: 说明, credit: 测试甲 摄}, {file: media/b.png, alt: 另图}]",
    ),
  });
  const images = html.match(/<img [^>]*>/g) ?? [];
  expect(images.map((each) => [/alt="([^"]*)"/.exec(each)?.[1], each.includes('loading="lazy"')])).toEqual([
    ["首图", false],
    ["文中", true],
    ["另图", true],
  ]);
  expect(images.filter((each) => each.includes('fetchPriority="high"'))).toEqual([images[0]]);
  expect(html.match(/<source type="image\/avif"/g)).toHaveLength(3);
  expect(html).toContain('<figcaption class="quiet">说明 <small>测试甲 摄</small></figcaption>');
  expect(html).toContain('<figcaption class="quiet">文中说明</figcaption>');
  expect(view.meta.image?.url).toMatch(/^https:\/\/news\.example\.cn\/pictures\/[\da-f]{16}-60\.jpg$/);
  expect(JSON.stringify(view.meta.graph)).toMatch(
    /"image":\[\{"@type":"ImageObject","url":"[^"]*-60\.jpg","width":"60","height":"40","caption":"说明","creditText":"测试甲 摄"}/,
  );
  expect(feed).toMatch(/<img src="https:\/\/news\.example\.cn\/pictures\/[\da-f]{16}-40\.jpg" alt="文中"/);
});

it("a photo that the site does not have is named by the page's own words, with the caption that was printed", async () => {
  expect(photoNotes([{ ref: "右图", caption: null, credit: null }])).toEqual([
    { label: "（右图）", caption: null, credit: null },
  ]);
  const { html } = await published({
    "pages/a.md": markdown(
      [
        "date: 2024-06-22",
        'page: "01"',
        "name: 要闻",
        "stories: [{starts: 样例大桥, slug: qiao, section: economy}]",
      ],
      "# 样例大桥提前合龙\n\n□本报记者 高田\n\n大桥合龙的消息传来（右图），样例村民都说了很多很多的话，写到这里为止。\n",
    ),
  });
  expect(html).toContain('<p class="quiet photo-note">（右图）：原版配图未收录</p>');
});
