import fc from "fast-check";
import { expect, it } from "vitest";
import { isWrittenWhole } from "@/lib/content/manuscript/account";
import { textOfHtml, textOfMarkdown } from "@/lib/content/markdown/in-order";
import { readOwnMarkdown } from "@/lib/content/markdown/own-markdown";
import { runs } from "../../../length";
import { docx } from "./docx";
import { read } from "./reading";

/** Characters that Markdown, HTML, YAML and the splitter read otherwise than they look. */
const CHARACTERS = [
  ..."甲乙丙丁。，：；！？、“”（）【】《》——…·　 0123456789.)*_~`#>|[]<&-+=$\\/:!{}^%@'\"abcXYZ",
  "\n",
  "\t",
];
const text = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 24 })
  .map((all) => all.join(""));
const escaped = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const aRun = fc
  .record({
    text,
    bold: fc.boolean(),
    italic: fc.boolean(),
    up: fc.boolean(),
    struck: fc.boolean(),
    lineBreak: fc.boolean(),
  })
  .map(
    ({ text, bold, italic, up, struck, lineBreak }) =>
      `<w:r><w:rPr>${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${struck ? "<w:strike/>" : ""}${up ? '<w:vertAlign w:val="superscript"/>' : ""}</w:rPr>${lineBreak ? "<w:br/>" : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
  );
const NUMBERING = [1, 2]
  .map(
    (id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${id === 1 ? "bullet" : "decimal"}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`,
  )
  .join("")
  .concat(...[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`));
const paragraph = fc
  .record({
    runs: fc.array(aRun, { maxLength: 4 }),
    centred: fc.boolean(),
    list: fc.constantFrom(0, 0, 0, 1, 2),
    size: fc.constantFrom(0, 0, 44),
  })
  .map(
    ({ runs: own, centred, list, size }) =>
      `<w:p><w:pPr>${list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : ""}${centred ? '<w:jc w:val="center"/>' : ""}</w:pPr>${own
        .join("")
        .replaceAll("<w:rPr>", size ? `<w:rPr><w:sz w:val="${size}"/>` : "<w:rPr>")}</w:p>`,
  );
const cell = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((all) => `<w:tc>${all.join("")}</w:tc>`);
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`);
const body = fc.array(fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 1, arbitrary: table }), {
  minLength: 1,
  maxLength: 8,
});

it("Every character of any document is in the text or in a field, and is published as it is written", async () => {
  await fc.assert(
    fc.asyncProperty(body, async (blocks) => {
      const found = await read(docx(blocks.join(""), { numbering: NUMBERING }));
      expect(found.missing).toEqual([]);
      expect(isWrittenWhole(found.markdown, found.text)).toBe(true);
      const published = readOwnMarkdown(found.markdown, 1, "a.md");
      if (published.kind !== "tree") throw new Error(published.problem.message);
      const lost = published.problems.filter(({ rule }) => /lost|swallowed|unused|surplus|open-/.test(rule));
      expect(lost).toEqual([]);
      expect(textOfHtml(published.tree)).toBe(textOfMarkdown(found.text));
    }),
    { numRuns: runs(6) },
  );
});
