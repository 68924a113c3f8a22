import fc from "fast-check";
import { expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import { runs } from "../../../length";

/** Mark-up of recognisers, whole and broken, and the text of a page between it. */
const piece = fc.constantFrom(
  "$ 3 . 2 \\%$",
  " $5 0 0 \\mathrm { k g }$ ",
  "$2 4 ^ { \\circ } \\mathrm { C }$",
  "$\\foo { x }$",
  "$$\n\\frac{1}{2}\n$$",
  "\\( 3.5\\% \\)",
  "\\[ 5 \\times 6 \\]",
  "$800",
  "$",
  "12\\,345",
  "99\\.8\\%",
  "\\\n",
  "\\n",
  "\\",
  "&nbsp;",
  "&amp;lt;",
  "&#x2014;",
  "&nosuch;",
  "<!-- PageBreak -->",
  '<!-- PageHeader="要闻" -->',
  '<!-- PageNumber="3" -->',
  "<!-- 两行\n的 -->",
  "<!--",
  "-->",
  "<html><body><table>",
  "<table border=1>\n",
  "</table></body></html>",
  "<tr>",
  "</tr>\n",
  '<td rowspan="2">',
  "<td colspan=3>",
  "<td>",
  "</td>",
  "<br>",
  "<p>",
  "</p>",
  "<h2>",
  "</h2>",
  "<li>",
  "<sup>2</sup>",
  "<sub>注</sub>",
  '<div style="text-align: center;">',
  "</div>",
  '<div><img src="imgs/1.jpg" alt="Image" /></div>',
  "![](images/3f2a.jpg)",
  "\n![](images/3f2a.jpg)\n",
  "<|ref|>title<|/ref|><|det|>[[1, 2, 3, 4]]<|/det|>",
  "<page_number>3</page_number>",
  "\n",
  "\n\n",
  " ",
  "　　",
  "**",
  "# 样例大桥提前合龙",
  "□本报记者 高田",
  "本报讯（记者 高田）7月5日，大桥建成以后，两岸的居民过河只要十分钟。",
  "图为农民在收割。 高田 摄",
  "茌平",
  "80万吨",
  "截至目前，累计办件",
  "责任编辑：张三",
);
const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

const printedCharacters = (text: string) => [...text.replace(/\s/g, "")].sort().join("");

/** All that the split gives to somebody. */
function ownedText({ stories, furniture }: PageSplit): string {
  const parts = stories.flatMap(({ headline, blocks, owned }) => [
    headline.kicker,
    headline.main,
    headline.deck,
    ...[...blocks, ...owned].map(({ text }) => text),
  ]);
  return [...parts, ...furniture.flatMap(({ text, markup }) => [text, markup])]
    .map((traced) => traced?.text ?? "")
    .join("");
}

/** The printed text with each record of a conversion carried out at its line and column: what the records claim was done. */
function asRecorded(printed: string, { repairs }: PageSplit): string {
  const lines = printed.split("\n");
  const starts = lines.map((_, index) => lines.slice(0, index).join("\n").length + (index > 0 ? 1 : 0));
  return repairs
    .filter(({ kind }) => kind === "converted")
    .map(({ line, column, from, to }) => ({
      at: (starts[line - 1] ?? 0) + column - 1,
      from: from.replaceAll("⏎", "\n"),
      to: to.replaceAll("⏎", "\n"),
    }))
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, from, to }) => {
      expect(text.slice(at, at + from.length)).toBe(from);
      return text.slice(0, at) + to + text.slice(at + from.length);
    }, printed);
}

it("nothing is lost from a page with any mark-up: all has one owner, or is told of in a record", () => {
  fc.assert(
    fc.property(page, (printed) => {
      const split = splitPage(printed);
      expect(split.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(printedCharacters(ownedText(split))).toBe(printedCharacters(split.source.text));
      expect(asRecorded(printed, split)).toBe(split.source.text);
      expect(split.lines.map(({ text }) => text).join("\n")).toBe(printed);
    }),
    { numRuns: runs() * 4 },
  );
});

it("each character outside of mark-up knows where it was printed", () => {
  fc.assert(
    fc.property(page, (printed) => {
      const { source } = splitPage(printed);
      const lines = printed.split("\n");
      let at = 0;
      for (const { start, end, at: converted, to } of [
        ...source.conversions,
        { start: printed.length, end: printed.length, at: source.text.length, to: "" },
      ]) {
        for (; at < converted; at += 1) {
          const { line, column } = source.position(at);
          expect(`${lines[line - 1]}\n`.charAt(column - 1)).toBe(source.text.charAt(at));
        }
        const from = source.position(converted);
        if (to !== "")
          expect(printed.slice(start, end)).toContain(`${lines[from.line - 1]}\n`.charAt(from.column - 1));
        at = converted + to.length;
      }
    }),
    { numRuns: runs() },
  );
});
