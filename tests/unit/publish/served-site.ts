import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { inlineHashes, mergeHashes } from "@/lib/publish/hosting/csp";
import { hostFiles } from "@/lib/publish/hosting/host-files";
import type { SiteFile } from "@/lib/publish/manifest/site-file";
import { compressed } from "@/lib/publish/merge/compress";
import { temporaryFolder } from "../folder";

const page = (text: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>p{color:red}</style><p>${text.repeat(300)}`;

export const TEXTS = {
  home: page("首页"),
  search: page("搜索"),
  story: page("还在"),
  gone: page("撤下"),
  notFound: page("没有"),
  redirect: page("已移"),
};

/** An address longer than nginx's maps take by default. */
export const LONG_ADDRESS = `/${"旧网址".repeat(20)}/`;
/** An address with characters that mean something in nginx's files and `_redirects`, and must be read literally. */
export const ODD_ADDRESS = '/old/"$uri"-.+*-:id/';

/** Of the first an earlier version let two spellings in; the second is a page's but for its case. */
export const CASE_TWINS = ["/News/1/", "/news/1/"];
export const CASE_OF_PAGE = "/SEARCH/";

const FILES: Record<string, string> = {
  "index.html": TEXTS.home,
  "404.html": TEXTS.notFound,
  "search/index.html": TEXTS.search,
  "2024/06/22/there/index.html": TEXTS.story,
  "2024/06/22/gone/index.html": TEXTS.gone,
  "old/index.html": TEXTS.redirect,
  "feed.xml": "<rss/>",
  "section/rural/feed.xml": "<rss/>",
  "sitemap.xml": "<urlset/>",
  "sitemaps/2024-06.xml": "<urlset/>",
  "robots.txt": "Allow: /",
  ".well-known/security.txt": `Contact: mailto:a@news.example\n${"# \n".repeat(300)}`,
  ".well-known/.hidden": "?",
  "media/.well-known/a.txt": "?",
  "favicon.ico": "i",
  "icon-maskable.png": "i",
  "manifest.webmanifest": "{}",
  "sw.js": "w",
  "media/2024/tudou.jpg": "j",
  "pictures/0f3a-720.avif": "a",
  "pictures/0f3a/info.json": "{}",
  "pictures/0f3a/0,0,1024,1024/1024,1024/0/default.jpg": "t",
  "paper/2024-06-22/manifest.json": `{${" ".repeat(999)}}`,
  "islands/search.0123456789.js": "1",
  "search-index/list.txt": "n 2024-06-01-on",
  "search-index/fold.txt": "龍龙",
  "search-index/2024-06/0123456789ab/1.txt": "x",
};

/** A small finished site with a file of every kind, compressed copies and what hosts need; returns its folder. */
export async function servedSite(siteUrl = "https://news.example.cn"): Promise<string> {
  const dist = await temporaryFolder();
  const files = Object.entries(FILES).map(
    ([name, text]): SiteFile => ({ path: name, content: new TextEncoder().encode(text) }),
  );
  const hosting = hostFiles({
    redirects: new Map([
      ["/old/", "/2024/06/22/there/"],
      [LONG_ADDRESS, "/2024/06/22/there/"],
      [ODD_ADDRESS, "/2024/06/22/there/"],
      ["/News/1/", "/2024/06/22/there/"],
      ["/news/1/", "/2024/06/22/gone/"],
      [CASE_OF_PAGE, "/2024/06/22/there/"],
    ]),
    gone: ["/2024/06/22/gone/"],
    ...mergeHashes(
      files
        .filter((file) => file.path.endsWith(".html"))
        .map(({ content }) => inlineHashes(new TextDecoder().decode(content))),
    ),
    siteUrl,
    noTransform: false,
  });
  const copies = (await Promise.all(files.map(compressed))).flat();
  await writeFiles(dist, [...files, ...copies, ...hosting]);
  await writeFile(path.join(dist, ".publish.json"), "{}");
  await mkdir(path.join(dist, "2024/06/21"), { recursive: true });
  return dist;
}

async function writeFiles(dist: string, files: readonly SiteFile[]): Promise<void> {
  for (const file of files) {
    await mkdir(path.dirname(path.join(dist, file.path)), { recursive: true });
    await writeFile(path.join(dist, file.path), file.content);
  }
}
