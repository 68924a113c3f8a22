import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFiles } from "@/lib/content/import/import-files";
import { loadContext } from "@/lib/content/load";
import { readText } from "@/lib/content/reading/files";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { runs } from "../../../length";
import { contentFolder, temporaryFolder } from "../../folder";
import { SURROUNDINGS } from "../../import-surroundings";
import { anyText, mutatedPage, randomPage } from "../../newspaper/pages";

const given = { date: "2024-06-23", page: "02", name: null };

/** The body that a publish reads after the text was imported; null where the import refused it. */
async function importer() {
  const [contentDir, from] = [await contentFolder({}), await temporaryFolder()];
  const { context } = await loadContext(contentDir);
  if (!context) throw new Error("no site.yml");
  await mkdir(path.join(contentDir, "pages"), { recursive: true });
  return async (name: string, bytes: Uint8Array | string): Promise<string | null> => {
    const source = { file: name, absolute: path.join(from, name) };
    await writeFile(source.absolute, bytes);
    const options = { given, force: true, dryRun: false };
    for await (const outcome of importFiles([source], options, context, SURROUNDINGS)) {
      if (outcome.kind === "failed") return null;
      const read = await readText(path.join(contentDir, "pages/2024-06-23-02.md"), outcome.file);
      const frontMatter = read.ok ? readFrontMatter(read.file.text) : null;
      return frontMatter?.kind === "yaml" ? frontMatter.body : null;
    }
    return null;
  };
}

/** First lines that are printed on pages, and could be taken for front matter. */
const RULES = [
  "---",
  "---\n",
  "---\n---\n",
  "---\n# 标题\n---\n",
  "---js\n1\n---\n",
  "\n---\n",
  "- - -\n",
  "---\n记者：张样例\n---\n",
];

describe("the page's text is the text that was given", () => {
  it.each(
    RULES.flatMap((rule) => [
      ["page.txt", rule],
      ["page.md", rule],
    ]),
  )("where %s begins with %j", async (name, rule) => {
    const text = `${rule}样例第一段。\n\n样例第二段。  \n`;
    expect(await (await importer())(name, text)).toBe(text);
  });

  it("whatever text it is, in either kind of file", async () => {
    const imported = await importer();
    const begun = fc
      .tuple(fc.constantFrom("", ...RULES), fc.oneof(anyText, randomPage, mutatedPage))
      .map((parts) => parts.join(""));
    let told = 0;
    await fc.assert(
      fc.asyncProperty(begun, fc.constantFrom("page.txt", "page.md"), async (text, name) => {
        // UTF-8 replaces half a pair of surrogates, and a byte order mark at the beginning is not text.
        const given = Buffer.from(text)
          .toString("utf8")
          .replace(/^\uFEFF/, "");
        const body = await imported(name, text);
        if (given.includes("\0") || given.trim() === "") expect(body).toBeNull();
        else {
          told += 1;
          expect(body).toBe(given.replace(/\r\n?/g, "\n"));
        }
      }),
      { numRuns: runs() },
    );
    expect(told).toBeGreaterThan(runs() / 2);
  });
});
