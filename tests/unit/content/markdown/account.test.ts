import fc from "fast-check";
import type { Element, Root } from "hast";
import { describe, expect, it } from "vitest";
import { account } from "@/lib/content/markdown/account";
import { parseMarkdown } from "@/lib/content/markdown/parse";
import { runs } from "../../../length";

/**
 * What readers get of a tree: its text, what pictures and links say besides, and the addresses to which links lead, which are
 * mark-up that does its work. Whether anything is there is said where links are read: `[字](字)` is `link-relative`.
 */
function seen(node: Root | Element): string {
  const own = node.type === "element" ? saidBy(node) : "";
  return (
    own +
    node.children
      .map((child) => (child.type === "text" ? child.value : child.type === "element" ? seen(child) : ""))
      .join("")
  );
}

function saidBy({ properties: { alt, title, href } }: Element): string {
  const address = typeof href === "string" && URL.canParse(href, "https://a.cn") ? decodeURI(href) : "";
  return `${alt ?? ""}${title ?? ""}${address}`;
}

/** `字` stands for a Chinese character that occurs nowhere else in the text. */
const numbered = (text: string): string => {
  let next = 0x4e00;
  return text.replaceAll("字", () => String.fromCharCode(next++));
};

/** Chinese characters that readers don't see although no problem stands on their line, or above it for what runs on. */
function unaccounted(text: string): string[] {
  const markdown = parseMarkdown(text);
  if (markdown.kind !== "tree") return [];
  const shown = seen(markdown.tree);
  const told = markdown.findings.map(({ at }) => at.line);
  return text
    .split("\n")
    .flatMap((line, index) =>
      [...line].filter(
        (character) =>
          /\p{Script=Han}/u.test(character) &&
          !shown.includes(character) &&
          !told.some((at) => at <= index + 1),
      ),
    );
}

const INLINE = [
  "字字字",
  "**字字**",
  "*字*",
  "~~字~~",
  "`字`",
  "[字](/a/)",
  '![字](/media/a.png "字")',
  "<u>字</u>",
  "<font>字</font>",
  "&amp;字&nbsp;",
  "\\*字\\*",
  "字[^1]",
  "<b>字",
  "字</b>",
  "https://a.cn/b。字",
  "字**",
  "*字",
  "字<br>字",
  "[字]",
  "[字][a]",
  "<style>字</style>",
  "<span hidden>字</span>",
  "<textarea>字",
  "<!-- a -->字",
  "字|字",
  '<a href="x:y">字</a>',
  "<字>",
  "字  \n字",
  '<video src="/media/a.mp4">字</video>',
  '<audio src="/media/a.mp3" />字',
  "<video controls>字",
  '<iframe src="//player.bilibili.com/player.html?bvid=BV17x411w7KC" />字',
];
const BLOCKS = [
  "# X",
  "X\n---",
  "X\n===",
  "> X\n> X",
  "- X\n- X",
  "1. X\n\n   X",
  "    X",
  "\tX",
  "[字]: X",
  "[^1]: X",
  "[^字]: X",
  '[a]: /b/ "字"',
  "| X | X |\n| --- | --- |\n| X | X | X |\n| X |",
  "```字 字\nX\n```",
  "<div>X</div>",
  "<table>X<tr><td>X</td></tr></table>",
  "X\nX",
  "X。\nX",
  "<style>\nX\n</style>",
  "<select><option>字</select>",
  "<![CDATA[字]]>",
  "<!-- 没有写完\n字",
  "<div 字",
  "<?字?>",
  "> - X\n>   X",
  "- [x] X",
  "<details><summary>字</summary>X</details>",
  "<template>字</template>",
  "<svg><text>字</text></svg>",
  "***",
  "　　X",
  "![[字.jpg]]",
  "<title>字",
  '<video controls>\n<source src="/media/a.mp4">\nX\n</video>',
  '<video>\n<source src="/media/a.mp4">\n\nX',
  '<iframe src="//player.bilibili.com/player.html?bvid=BV17x411w7KC">X</iframe>',
  '<iframe src="//player.bilibili.com/player.html?bvid=BV17x411w7KC">\n\nX',
  "https://www.bilibili.com/video/BV17x411w7KC/",
];
const inline = fc
  .array(fc.constantFrom(...INLINE), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));
const block = fc
  .tuple(fc.constantFrom(...BLOCKS), fc.array(inline, { minLength: 6, maxLength: 6 }))
  .map(([form, words]) => {
    let next = 0;
    return form.replaceAll("X", () => words[next++ % words.length] ?? "");
  });
const text = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\n\n"))
  .map(([blocks, between]) => numbered(blocks.join(between)));

describe("every character of an editor's text is shown, or named in a problem", () => {
  it("in texts of all kinds of mark-up, one in another", () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(unaccounted(each)).toEqual([]);
      }),
      { numRuns: runs() * 4 },
    );
  });

  it("in texts of marks alone", () => {
    const marks = fc.array(fc.constantFrom(..."字字字*_[]()!<>#-|:`~\\&;\n \t/=\"'%^{}.1+@".split("")), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(marks, (each) => {
        expect(unaccounted(numbered(each.join("")))).toEqual([]);
      }),
      { numRuns: runs() * 10 },
    );
  });

  it("in addresses of links, which are no words", () => {
    expect(unaccounted(numbered("[字](字)、[字](/字/#字)、[字][a]\n\n[a]: ./字"))).toEqual([]);
  });

  it("in the title of an address that only a dropped part leads to", () => {
    const video = '<video controls>\n<source src="/media/a.mp4">\n[字][a]\n</video>';
    expect(unaccounted(numbered(`[a]: /b/ "字"\n${video}`))).toEqual([]);
  });

  it("without a false alarm in plain ones", () => {
    const plain = [
      "字字。",
      "**字字**字",
      "- 字\n- 字",
      "> 字\n> 字",
      "## 字",
      "| 字 | 字 |\n| --- | --- |\n| 字 |  |",
      "[字](/a/)：字",
      // Two such, one behind the other, are one list, which is counted on.
      "1. 字\n2. 字\n\n字。",
      "字\\*字 &lt;字",
      "```\n字\n```",
      "字https://a.cn/b，字",
      "- [x] 字\n- [ ] 字",
      "字<br>字<u>字</u>",
      "> - 字\n>\n>   字",
      "***",
      "字\n===",
      "字  \n字\\\n字",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...plain), { minLength: 1, maxLength: 8 }), (blocks) => {
        const markdown = parseMarkdown(numbered(blocks.join("\n\n")));
        expect(markdown).toMatchObject({ kind: "tree", findings: [] });
      }),
      { numRuns: runs() },
    );
  });
});

describe("what a later plugin may bring", () => {
  it("is reported and not passed over: nodes of a kind that the account does not know", () => {
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5, offset: 4 } };
    const unknown = Object.assign({ type: "thematicBreak" as const, position }, { type: "spoiler" });
    const tree = { type: "root" as const, children: [unknown] };
    const nothing: Root = { type: "root", children: [] };
    expect(account("剧透在此", tree, nothing, () => ({ tree: nothing, dropped: [] }))).toMatchObject([
      { severity: "error", rule: "lost-text", at: { line: 1, column: 1 }, message: "“剧透在此”读者看不到" },
    ]);
  });

  it("is reported where text that was read does not come out", () => {
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5, offset: 4 } };
    const tree = {
      type: "root" as const,
      children: [{ type: "text" as const, value: "剧透在此", position }],
    };
    const nothing: Root = { type: "root", children: [] };
    expect(account("剧透在此", tree, nothing, () => ({ tree: nothing, dropped: [] }))).toMatchObject([
      { rule: "lost-text", at: { line: 1, column: 1 } },
    ]);
  });
});
