import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StoryPage } from "@/components/story/story-page";
import { loadContent } from "@/lib/content/load";
import { mediaPath } from "@/lib/content/media/image";
import { formatReport, hasErrors } from "@/lib/content/report";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import { makeVariants } from "@/lib/pictures/make";
import { variantUrl } from "@/lib/pictures/variants";
import { archiveOf } from "@/lib/site/archive/archive";
import { storyView } from "@/lib/site/pages/story";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";

/**
 * Lays the story of a folder's `content/` into the folder as a site: its page in the style of a built one and with its scripts, and the files
 * of its media. By itself, with React's own JSX: Playwright compiles tests with another. Arguments: the folder, a built story page.
 */
const [, , folder = "", built = ""] = process.argv;
const content = path.join(folder, "content");

const loaded = await loadContent(content);
if (!loaded.content || hasErrors(loaded.problems)) throw new Error(formatReport(loaded.problems));
const archive = archiveOf(loaded.content, "2026-01-01T00:00:00Z");
const [story] = archive.stories;
if (!story) throw new Error("no story");
const html = await readFile(built, "utf8");
const [style = ""] = /<style[\s\S]*?<\/style>/.exec(html) ?? [];
const scripts = [...html.matchAll(/<script[^>]* src="[^"]*"[^>]*><\/script>/g)].join("");
const body = renderToStaticMarkup(createElement(StoryPage, { view: storyView(archive, story) }));
const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>样例</title>${style}${scripts}`;
await writeFile(
  path.join(folder, "index.html"),
  `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`,
);
await cp(path.join(content, "media"), path.join(folder, "media"), { recursive: true });
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
