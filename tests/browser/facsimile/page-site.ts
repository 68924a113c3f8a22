import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser } from "@playwright/test";
import sharp from "sharp";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import type { FiledStory } from "@/lib/records/content";
import { launched, ROOT } from "../../command";
import type { Site } from "../../site/site";
import { asSet } from "./as-set";
import { drawSheet } from "./draw-sheet";
import type { SheetStory } from "./sheet-html";

const siteAt = (url: string) => `name: 样城日报
url: ${url}
description: 样例
sections: [{id: rural, name: 三农}]
`;

export interface PageSite {
  /** Of the printed page. */
  url: string;
  close(): Promise<void>;
}

/** A broadsheet page of the built site's printed stories, typeset anew and served with its picture as a page of that site. */
export async function servePage(browser: Browser, site: Site): Promise<PageSite> {
  const stories = site.archive.stories.filter(({ source }) => source.kind === "page");
  const { png, layout, text } = await drawSheet(browser, stories.map(withPhoto));
  const folder = await mkdtemp(path.join(tmpdir(), "newspaper-page-"));
  const pages = path.join(folder, "content/pages");
  await mkdir(pages, { recursive: true });
  // Viewers are told where the site is: it is served before it is there.
  const server = await serve(folder, 0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await writeFile(path.join(folder, "content/site.yml"), siteAt(origin));
  await writeFile(
    path.join(pages, "2024-06-22-01.md"),
    `---\ndate: 2024-06-22\npage: "01"\nname: 要闻\n---\n${text}`,
  );
  await writeFile(path.join(pages, "2024-06-22-01.layout.json"), JSON.stringify(layout));
  await sharp(png).webp({ quality: 80 }).toFile(path.join(pages, "2024-06-22-01.webp"));
  const args = [...launched("tests/browser/facsimile/render-page"), folder, site.dist];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return {
    url: `${origin}/paper/2024-06-22/01/`,
    async close() {
      await closeServer(server, 0);
      await rm(folder, { recursive: true });
    },
  };
}

/** Those by many have a photo. */
const withPhoto = (story: FiledStory): SheetStory => ({
  ...asSet(story),
  ...(story.bylines.length > 2 ? { caption: "图为测试用的一块灰色。" } : {}),
});
