import { fileOf, type SiteFile, textFile } from "../manifest/site-file";

/** A page that leads from an old URL to the story's own, on any static host. Both are paths of the site. */
export function redirectFile(from: string, to: string, origin: string): SiteFile {
  const html = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>已移至新网址</title><link rel="canonical" href="${origin}${to}"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${to}"><p>这一页已移至 <a href="${to}">${to}</a>`;
  return textFile(fileOf(from.endsWith("/") ? from : `${from}/`), html);
}
