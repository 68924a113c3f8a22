import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { StoryPage } from "@/components/story/story-page";
import { loadContent } from "@/lib/content/load";
import { mediaPath } from "@/lib/content/media/image";
import { formatReport } from "@/lib/content/report";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import { makeVariants } from "@/lib/pictures/make";
import { variantUrl } from "@/lib/pictures/variants";
import { archiveOf } from "@/lib/site/archive/archive";
import { storyView } from "@/lib/site/pages/story";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";

/**
 * Lays a story with many pictures into a folder as a site: its page in the style of a built one, and the pictures' files.
 * By itself, with React's own JSX: Playwright compiles tests with another. Arguments: the folder, a built story page.
 */
const [, , folder = "", built = ""] = process.argv;

const SIZES = { "wide.png": [1600, 1000], "tall.png": [800, 1600], "small.png": [120, 90] } as const;

const SITE = `name: 小城新闻
url: https://news.example.cn
description: 小城的新闻
sections: [{id: rural, name: 三农}]
`;
const STORY = `---
title: 样例：图片
date: 2024-06-22
section: rural
photos:
  - {file: media/wide.png, alt: 首图, caption: 样例说明, credit: 测试甲 摄}
  - {file: media/tall.png, alt: 竖图, caption: 样例说明}
  - {file: media/tall.png, alt: 又一竖图}
---
${"样例文字，为的是把后面的图推到下面去。".repeat(40)}

![小图](/media/small.png "样例说明")
`;

const content = path.join(folder, "content");
await mkdir(path.join(content, "media"), { recursive: true });
await mkdir(path.join(content, "stories"));
await writeFile(path.join(content, "site.yml"), SITE);
await writeFile(path.join(content, "stories/tupian.md"), STORY);
for (const [name, [width, height]] of Object.entries(SIZES))
  await sharp({ create: { width, height, channels: 3, background: "#789" } }).toFile(
    path.join(content, "media", name),
  );

const loaded = await loadContent(content);
if (!loaded.content || loaded.problems.length > 0) throw new Error(formatReport(loaded.problems));
const archive = archiveOf(loaded.content, "2026-01-01T00:00:00Z");
const [story] = archive.stories;
if (!story) throw new Error("no story");
const [style = ""] = /<style[\s\S]*?<\/style>/.exec(await readFile(built, "utf8")) ?? [];
const body = renderToStaticMarkup(createElement(StoryPage, { view: storyView(archive, story) }));
const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>样例</title>${style}`;
await writeFile(
  path.join(folder, "index.html"),
  `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`,
);
await mkdir(path.join(folder, "pictures"));
const cache = new EncodedCache(path.join(folder, "cache"));
for (const { src, original, variants } of wantedPictures(archive))
  for await (const { variant, bytes } of makeVariants({
    file: mediaPath(content, src),
    original,
    variants,
    cache,
  }))
    await writeFile(path.join(folder, variantUrl(variant)), bytes);
