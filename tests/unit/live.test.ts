import { describe, expect, it } from "vitest";
import { liveSite, liveVariant } from "@/lib/live/live-site";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
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
