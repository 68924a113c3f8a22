import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { mediaFile } from "@/lib/live/media-file";
import { folderFiles } from "@/lib/publish/pictures/copies";
import { contentFolder, markdown, PAGE_FIELDS, png, story } from "../folder";
import { importInto, PAGE } from "./import/importing";

const NOTES = "# 编辑手册\n\n![不在的图](media/no-such.png)\n\n<script>alert(1)</script>\n";
const PLACES = ["", "pages", "pages/2024", "stories", "stories/2024/06"];
const FILES = {
  "stories/2024/06/a.md": story("![田地](/media/a.png)\n"),
  "pages/2024/a.md": markdown(PAGE_FIELDS, "# 土豆丰收\n\n样例第一段说的是土豆，写到这里为止。\n"),
  "media/a.png": await png(2, 1),
};

async function addNotes(content: string): Promise<void> {
  for (const place of PLACES) {
    await mkdir(path.join(content, place), { recursive: true });
    await writeFile(path.join(content, place, "README.md"), NOTES);
  }
}

describe("a README.md in the content folder, or in those of its pages and stories", () => {
  it("changes nothing of what is loaded", async () => {
    const content = await contentFolder(FILES);
    const without = await loadContent(content);
    await addNotes(content);
    const loaded = await loadContent(content);
    expect(loaded.content).toEqual(without.content);
    expect(loaded.problems).toEqual(without.problems);
    expect(loaded.suspects).toEqual(without.suspects);
    expect(loaded.content?.stories).toHaveLength(2);
  });

  it("changes nothing of an import", async () => {
    const [plain, noted] = [await contentFolder(FILES), await contentFolder(FILES)];
    await addNotes(noted);
    const given = { "2024-06-23-02.txt": PAGE };
    const [without, imported] = [await importInto(plain, given), await importInto(noted, given)];
    expect(imported.printed).toBe(without.printed);
  });

  it("is not among the media that are published, and no picture's address leads to it", async () => {
    const content = await contentFolder(FILES);
    await addNotes(content);
    const published = await folderFiles(path.join(content, "media"), "media/");
    expect(published.map(({ path: name }) => name)).toEqual(["media/a.png"]);
    expect(await mediaFile(content, ["..", "README.md"])).toBeNull();
  });

  it("is a story where its name is in small letters, as any other's", async () => {
    const content = await contentFolder({ "stories/readme.md": story("正文。") });
    expect((await loadContent(content)).content?.stories.map(({ url }) => url)).toEqual([
      "/2024/06/22/readme/",
    ]);
  });
});
