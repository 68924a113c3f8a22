import { describe, expect, it } from "vitest";
import { liveInfo, livePdf, liveSite, liveVariant } from "@/lib/live/live-site";
import { contentFile } from "@/lib/live/media-file";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { picturedPage, TAKEDOWN } from "./content/pictured-page";
import { contentFolder, png, story, temporaryFolder } from "./folder";
import { metadataOf } from "./pictures/samples";

describe("a picture in the preview", () => {
  it("is made as it is asked for, of what pages show and nothing else", async () => {
    const contentDir = await contentFolder({
      "stories/a.md": story("正文。\n", "photos: [{file: media/a.png, alt: 样例}]"),
      "media/a.png": await png(30, 20),
    });
    const { archive } = await liveSite(contentDir);
    if (!archive) throw new Error("content has errors");
    const cache = await temporaryFolder();
    const [{ variants } = { variants: [] }] = wantedPictures(archive);
    for (const { name, width, height } of variants) {
      const bytes = await liveVariant(archive, name, contentDir, cache);
      expect(bytes && (await metadataOf(bytes))).toMatchObject({ width, height });
    }
    expect(variants).toHaveLength(3);
    for (const name of [
      "0000000000000000-30.avif",
      "../a.png",
      variants[0]?.name.replace("-30.", "-29.") ?? "",
    ])
      expect(await liveVariant(archive, name, contentDir, cache)).toBeNull();
  });
});

describe("a printed page in the preview", () => {
  const PDF = "/paper/2024-06-22/01/2024-06-22-01.pdf";
  const site = async (second = "", more = "pdf: true\n") => {
    const contentDir = await contentFolder({
      "site.yml": `name: 样\nurl: https://news.example.cn\ndescription: 样\nsections: [{id: rural, name: 三农}]\n${more}`,
      ...(await picturedPage(second)),
    });
    const { archive } = await liveSite(contentDir);
    if (!archive) throw new Error("content has errors");
    return { archive, contentDir };
  };

  it("has its PDF and what says of its picture which tiles it has, as the published site does", async () => {
    const { archive, contentDir } = await site();
    const pdf = await contentFile(contentDir, livePdf(archive, PDF) ?? "");
    expect(pdf?.toString()).toBe("%PDF-1.4 of the page");
    const hash = archive.pages[0]?.picture?.file?.hash;
    expect(JSON.parse(liveInfo(archive, `${hash}/info.json`) ?? "")).toMatchObject({
      id: `https://news.example.cn/pictures/${hash}`,
      profile: "level0",
    });
    expect(liveInfo(archive, "0/info.json")).toBeNull();
    expect(livePdf(archive, "/paper/2024-06-22/01/other.pdf")).toBeNull();
  });

  it("has none of them where the published site has none", async () => {
    const withdrawn = await site(TAKEDOWN);
    expect(livePdf(withdrawn.archive, PDF)).toBeNull();
    const off = await site("", "iiif: false\n");
    expect(livePdf(off.archive, PDF)).toBeNull();
    const hash = off.archive.pages[0]?.picture?.file?.hash;
    expect(liveInfo(off.archive, `${hash}/info.json`)).toBeNull();
  });
});
