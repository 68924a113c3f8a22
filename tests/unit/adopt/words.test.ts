import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mended } from "@/lib/adopt/text/mend";
import { isPlain } from "@/lib/adopt/text/plain";
import { parseMarkdown } from "@/lib/content/markdown/parse";

/** What archives have that would hide words from readers. */
const PIECES = [
  ...["正文甲。", "**乙**要紧", "<?php 丙 ?>", "List<丁String> 戊", "[^1] 己", "[^2]: 庚", "[辛]: 壬话"],
  ...[
    "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 | 戊 |",
    "{{ 己 }}",
    "::: tip 庚",
    "[[辛]]",
    "- [ ] **壬**：癸",
    "    int a; // 子",
  ],
  ...[
    "``` js 丑寅",
    "[](/卯/)",
    "<b>辰",
    "> 巳\n午",
    "title: 未",
    "%%申",
    "$酉_1$",
    "{: .戌}",
    "![[亥.png]]",
  ],
];
const wordsOf = (text: string) =>
  text
    .match(/\p{Script=Han}/gu)
    ?.sort()
    .join("") ?? "";

describe("the text of an archive", () => {
  it("comes out with every word, or is refused", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }), (pieces) => {
        const text = pieces.join("\n\n");
        const read = mended("a.md", text, []);
        if (read.kind === "refused") return;
        const parsed = parseMarkdown(read.text);
        if (parsed.kind !== "tree") throw new Error("no tree");
        expect(parsed.findings.filter(({ severity }) => severity === "error")).toEqual([]);
        // Addresses of links without words, and names of languages, are no text.
        const shown = wordsOf(JSON.stringify(parsed.tree));
        for (const word of new Set(wordsOf(text.replace(/\[\]\(\/卯\/\)/g, ""))))
          expect(shown).toContain(word);
      }),
      { numRuns: 60 },
    );
  });

  it("is read only where it may have marks", () => {
    expect(isPlain("第一段，**要紧**。\n\n- 一\n- 二，见[别处](https://a.cn/)。\n\n## 小标题\n")).toBe(true);
    for (const piece of PIECES.slice(2).filter((each) => !/title: |\[\]/.test(each)))
      expect([piece, isPlain(piece)]).toEqual([piece, false]);
    expect(isPlain("零\u200b宽")).toBe(false);
  });

  it.each([
    [
      "见 <a href='https://a.cn/?b=1&amp;c=2'>https://a.cn</a>。",
      "见 [https://a.cn](<https://a.cn/?b=1&c=2>)。",
    ],
    ["- 甲\n  ``` js\n  乙\n\n丙", "- 甲\n  ``` js\n  乙\n  ```\n\n丙"],
    ["> ``` js\n> 甲\n\n乙", "> ``` js\n> 甲\n> ```\n\n乙"],
    ["1. ``` js\n   甲\n\n乙", "1. ``` js\n   甲\n   ```\n\n乙"],
    ["甲\n\n``` js\n乙", "甲\n\n``` js\n乙\n```"],
  ])("is mended where its kind of fault can be: %#", (text, expected) => {
    const read = mended("a.md", text, []);
    expect(read.kind === "text" && read.text).toBe(expected);
  });

  it("keeps the words of a paragraph that looks like fields", () => {
    const read = mended("a.md", "title: 甲\n\n正文。", []);
    expect(read.kind === "text" && read.text).toBe("title\\: 甲\n\n正文。");
  });
});
