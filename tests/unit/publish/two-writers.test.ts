import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { explainFailure } from "@/lib/publish/failure";
import { EMPTY_MANIFEST, type Manifest } from "@/lib/publish/manifest/manifest";
import { mergeIntoDist } from "@/lib/publish/merge/merge";
import { Staging } from "@/lib/publish/merge/staging";
import { refuseTwoWriters } from "@/lib/publish/merge/two-writers";
import { temporaryFolder } from "../folder";

const manifest = (pages: string[], files: string[], copied: string[] = []): Manifest => ({
  ...EMPTY_MANIFEST,
  pages: Object.fromEntries(pages.map((url) => [url, ["x", 1, "x"]])),
  files: Object.fromEntries(files.map((file) => [file, ["y", 1]])),
  copied: Object.fromEntries(copied.map((file) => [file, ["z", 1, "z"]])),
});

function said(site: Manifest): string | null {
  try {
    refuseTwoWriters(site);
    return null;
  } catch (error) {
    return explainFailure(error);
  }
}

describe("two writers of one path", () => {
  it.each([
    [
      manifest(["/"], ["index.html"]),
      "dist 里的 index.html 有两个来源：网页 /，程序生成的 index.html。给其中一个改名或移开，再发布。",
    ],
    [
      manifest(["/about/"], [], ["about/index.html"]),
      "dist 里的 about/index.html 有两个来源：网页 /about/，public/about/index.html。给其中一个改名或移开，再发布。",
    ],
    [
      manifest([], ["News/index.html", "news/index.html"]),
      "dist 里的 news/index.html 有两个来源：程序生成的 News/index.html，程序生成的 news/index.html。给其中一个改名或移开，再发布。",
    ],
    [
      manifest(["/feed.xml"], ["feed.xml/a/index.html"]),
      "dist 里的 feed.xml 有两个来源：网页 /feed.xml，程序生成的 feed.xml/a/index.html。给其中一个改名或移开，再发布。",
    ],
    [manifest(["/", "/a/", "/a/b/"], ["a/b/c/index.html"], ["media/a.jpg"]), null],
  ])("are refused, and named: %#", (site, words) => {
    expect(said(site)).toBe(words);
  });

  it("leave dist as it is", async () => {
    const dist = await temporaryFolder();
    const staging = await Staging.open(dist, EMPTY_MANIFEST);
    const site = manifest(["/"], ["index.html"]);
    await expect(mergeIntoDist(dist, staging, EMPTY_MANIFEST, site)).rejects.toThrow("index.html");
    expect(await readdir(dist)).toEqual([]);
  });
});
