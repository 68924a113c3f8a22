import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderEpub } from "@/components/machine/epub";
import { renderIssueText } from "@/components/machine/issue-text";
import { archiveOf } from "@/lib/site/archive/archive";
import { type IssueBookView, issueBookView } from "@/lib/site/pages/issue-book";
import { storyText } from "@/lib/site/story/teaser";
import { temporaryFolder } from "../folder";
import { fullContent, NOW } from "../full-content";
import { wellFormed } from "../valid-xml";

const archive = async () => archiveOf(await fullContent(), NOW);

async function books(): Promise<IssueBookView[]> {
  const all = await archive();
  return all.issueDays.map((day) => {
    const view = issueBookView(all, day);
    if (!view) throw new Error(`No issue ${day}`);
    return view;
  });
}

/** Names and texts of a book's files, in their order. */
const filesOf = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);

describe("an issue as a book", () => {
  it("begins with its type, not compressed, as EPUB's container wants it", async () => {
    for (const view of await books()) {
      const bytes = Buffer.from(renderEpub(view));
      expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\x03\x04");
      expect(bytes.readUInt16LE(8)).toBe(0);
      expect(bytes.readUInt16LE(28)).toBe(0);
      expect(bytes.subarray(30, 58).toString("latin1")).toBe("mimetypeapplication/epub+zip");
    }
  });

  it("is well-formed, names every file once, and every link and place within it is there", async () => {
    for (const view of await books()) {
      const files = new Map(filesOf(renderEpub(view)));
      const text = (name: string) => files.get(name) ?? "";
      for (const [name, content] of files)
        if (/\.(?:xml|opf|xhtml)$/.test(name)) expect(await wellFormed(content), name).toEqual([]);
      const opf = text("EPUB/package.opf");
      const named = [...opf.matchAll(/<item [^>]*href="([^"]+)"/g)].map(([, href = ""]) => `EPUB/${href}`);
      const others = ["mimetype", "META-INF/container.xml", "EPUB/package.opf"];
      expect([...named, ...others].sort()).toEqual([...files.keys()].sort());
      for (const [, id] of opf.matchAll(/<itemref idref="([^"]+)"/g))
        expect(opf).toContain(`<item id="${id}"`);
      expect(opf).toMatch(/<meta property="dcterms:modified">\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/meta>/);
      for (const [, href = ""] of text("EPUB/nav.xhtml").matchAll(/<a href="([^"]+)"/g)) {
        const [file, id] = href.split("#");
        expect(files.has(`EPUB/${file}`), href).toBe(true);
        if (id) expect(text(`EPUB/${file}`).split(`id="${id}"`).length, href).toBe(2);
      }
    }
  });

  it("has every story once, with all of its text, as the plain text has it", async () => {
    const { byUrl, site, pagesByDay } = await archive();
    for (const view of await books()) {
      const book = filesOf(renderEpub(view)).map(([, content]) => content.replace(/<[^>]+>/g, ""));
      const whole = book
        .join("")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      const plain = renderIssueText(view);
      const urls = new Set((pagesByDay.get(view.date) ?? []).flatMap(({ stories }) => stories));
      expect(view.pages.flatMap(({ stories }) => stories.map(({ url }) => url)).sort()).toEqual(
        [...urls]
          .filter((url) => byUrl.has(url))
          .map((url) => site.url + url)
          .sort(),
      );
      for (const url of urls) {
        const story = byUrl.get(url);
        for (const part of story ? [story.headline.main, ...storyText(story).split("\n")] : []) {
          expect(whole).toContain(part);
          expect(plain).toContain(part);
        }
      }
    }
  });

  it("tells stories of other days apart that stand in for printed ones", async () => {
    const [view] = await books();
    const [page] = view?.pages ?? [];
    const [story] = page?.stories ?? [];
    if (!view || !page || !story) throw new Error("no story");
    const stories = ["22", "23"].map((day) => ({
      ...story,
      url: `https://news.example.cn/2024/06/${day}/a/`,
    }));
    const files = new Map(filesOf(renderEpub({ ...view, pages: [{ ...page, stories }] })));
    const chapter = files.get(`EPUB/p${page.number}.xhtml`) ?? "";
    expect([...chapter.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      "s-2024-06-22-a",
      "s-2024-06-23-a",
    ]);
  });

  it("is the same, byte for byte, whenever it is made", async () => {
    const [view] = await books();
    if (!view) throw new Error("no issue");
    expect(Buffer.from(renderEpub(view)).equals(Buffer.from(renderEpub(structuredClone(view))))).toBe(true);
  });
});

/** The W3C's checker, where it is installed. */
const hasChecker = await promisify(execFile)("epubcheck", ["--version"]).then(
  () => true,
  () => false,
);

it.skipIf(!hasChecker)("epubcheck has nothing against any book", { timeout: 600_000 }, async () => {
  const folder = await temporaryFolder();
  for (const view of await books()) {
    const file = path.join(folder, `${view.date}.epub`);
    await writeFile(file, renderEpub(view));
    const { stdout } = await promisify(execFile)("epubcheck", [file]);
    expect(stdout).toContain("No errors or warnings detected");
  }
});
