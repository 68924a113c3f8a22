import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { launched, ROOT } from "../command";
import { type Site, storyFrom } from "../site/site";

const SITE = `name: 小城新闻
url: https://news.example.cn
description: 小城的新闻
sections: [{id: rural, name: 三农}]
`;

export interface StorySite {
  /** Of the story's page. */
  url: string;
  close(): Promise<void>;
}

/** A story that `content/` has no occasion for, served as a page of the built site. `media`: its files by their names under `/media/`. */
export async function serveStory(
  site: Site,
  story: string,
  media: Record<string, Uint8Array | string>,
): Promise<StorySite> {
  const folder = await mkdtemp(path.join(tmpdir(), "newspaper-story-"));
  const content = path.join(folder, "content");
  for (const name of ["media", "stories"]) await mkdir(path.join(content, name), { recursive: true });
  await writeFile(path.join(content, "site.yml"), SITE);
  await writeFile(path.join(content, "stories/yangli.md"), story);
  for (const [name, bytes] of Object.entries(media))
    await writeFile(path.join(content, "media", name), bytes);
  const built = path.join(site.dist, storyFrom(site, "file").url, "index.html");
  const args = [...launched("tests/browser/render-story"), folder, built];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  await cp(path.join(site.dist, "islands"), path.join(folder, "islands"), { recursive: true });
  const server = await serve(folder, 0);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      await closeServer(server, 0);
      await rm(folder, { recursive: true });
    },
  };
}
