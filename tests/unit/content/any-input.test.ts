import { writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { Problem } from "@/lib/records/problem";
import { anyCharacter } from "../../any-character";
import { runs } from "../../length";
import { contentFolder, PAGE_FIELDS } from "../folder";

/** Pieces that mean something to one of the parsers; put together they are seldom well-formed. */
const piece = fc.constantFrom(
  ...'---\n|---js\n|title: 甲\n|date: 2024-06-22\n|section: rural\n|page: "01"\n|stories:\n|  - starts: 甲\n|：|\t|\r\n'.split(
    "|",
  ),
  ..."# 甲\n|□ 记者 高田\n|本报聊城讯|<b onclick=x>|</|<!--|![](|)|[^1]|[^1]: 注\n|> |- [ ] |**|`|~~~\n|&a |*a|!x |{|[".split(
    "|",
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc
    .array(piece, { maxLength: 40 })
    .map((pieces) => `---\ntitle: 甲\ndate: 2024-06-22\nsection: rural\n---\n${pieces.join("")}`),
  fc
    .array(piece, { maxLength: 40 })
    .map((pieces) => `---\n${PAGE_FIELDS.join("\n")}\n---\n${pieces.join("")}`),
);

describe("whatever is in a file, it is reported, never thrown", () => {
  it.each(["stories/a.md", "pages/a.md", "site.yml", "ocr-fixes.yml"])("as text in %s", async (name) => {
    const folder = await contentFolder({ "stories/a.md": "", "pages/a.md": "" });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await writeFile(path.join(folder, name), text);
        const { problems } = await loadContent(folder);
        for (const problem of problems) Problem.parse(problem);
      }),
      { numRuns: runs() },
    );
  });

  it("even where it is bytes that are no text", async () => {
    const folder = await contentFolder({});
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 50 }), async (bytes) => {
        await writeFile(path.join(folder, "masthead.svg"), bytes);
        await writeFile(path.join(folder, "people.yml"), bytes);
        await loadContent(folder);
      }),
      { numRuns: runs() },
    );
  });
});
