import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { renderIiifManifest } from "@/components/machine/iiif-manifest";
import { TranscriptPage } from "@/components/paper/transcript-page";
import { BOOT_SCRIPT } from "@/components/settings/boot";
import { StoryPage } from "@/components/story/story-page";
import { loadContent } from "@/lib/content/load";
import { mediaPath } from "@/lib/content/media/image";
import { formatReport, hasErrors } from "@/lib/content/report";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import { makeVariants } from "@/lib/pictures/make";
import { variantUrl } from "@/lib/pictures/variants";
import { archiveOf } from "@/lib/site/archive/archive";
import { iiifManifestView } from "@/lib/site/pages/iiif-manifest";
import { pageView } from "@/lib/site/pages/printed-page";
import { storyView } from "@/lib/site/pages/story";
import { imageInfos } from "@/lib/site/pictures/page-tiles";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { urls } from "@/lib/site/urls";

/**
 * Lays the printed page of a folder's `content/` into the folder as a site: its page in the style of a built one and with the scripts of a
 * page that has a picture, its stories, its picture in all sizes and as tiles, its issue's manifest, the policy of the built site. By itself, with React's own JSX: Playwright compiles
 * tests with another. Arguments: the folder, the built site.
 */
const [, , folder = "", dist = ""] = process.argv;
const content = path.join(folder, "content");

const loaded = await loadContent(content);
if (!loaded.content || hasErrors(loaded.problems)) throw new Error(formatReport(loaded.problems));
const archive = archiveOf(loaded.content, "2026-01-01T00:00:00Z");
const [page] = archive.pages;
if (!page) throw new Error("no page");
const html = await readFile(path.join(dist, urls.page("2024-06-22", "01"), "index.html"), "utf8");
const [style = ""] = /<style[\s\S]*?<\/style>/.exec(html) ?? [];
const record = await readFile(path.join(dist, ".publish.json"), "utf8");
const [island = ""] = /islands\/paper\.[^"]+\.js(?=")/.exec(record) ?? [];
const body = renderToStaticMarkup(createElement(TranscriptPage, { view: pageView(archive, page) })).replace(
  "/islands/paper.js",
  `/${island}`,
);
const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>样例</title><script>${BOOT_SCRIPT}</script>${style}`;
const place = path.join(folder, urls.page(page.date, page.number));
await mkdir(place, { recursive: true });
const whole = `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;
await writeFile(path.join(place, "index.html"), whole);
await writeFile(path.join(place, "index.html.br"), brotliCompressSync(whole));
for (const name of [".hosting.json", "islands", "icon.svg"])
  await cp(path.join(dist, name), path.join(folder, name), { recursive: true });
const lay = async (file: string, bytes: Uint8Array | string) => {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), bytes);
};
// Its stories have the head of a built story, with the style and the scripts of those.
const day = path.join(dist, "2024/06/22");
const [slug = ""] = (await readdir(day, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const [storyHead = ""] =
  /<head>[\s\S]*?<\/head>/.exec(await readFile(path.join(day, slug, "index.html"), "utf8")) ?? [];
for (const story of archive.stories) {
  const content = renderToStaticMarkup(createElement(StoryPage, { view: storyView(archive, story) }));
  await lay(
    path.join(story.url, "index.html"),
    `<!DOCTYPE html><html lang="zh-CN">${storyHead}<body>${content}</body></html>`,
  );
}
const cache = new EncodedCache(path.join(folder, "cache"));
for (const { src, original, page: making, variants } of wantedPictures(archive))
  for await (const { variant, bytes } of makeVariants({
    file: mediaPath(content, src),
    original,
    page: making,
    variants,
    cache,
  }))
    await lay(variantUrl(variant), bytes);
for (const info of imageInfos(archive)) await lay(info.path, info.content);
const manifest = iiifManifestView(archive, page.date);
if (manifest) await lay(urls.iiifManifest(page.date), renderIiifManifest(manifest));
