import type { Element, Root, Text } from "hast";

const CJK = "[\\p{Script=Han}，。、；：！？…—“”‘’（）《》〈〉「」『』【】]";
/** An editor's line ends inside a paragraph, and spaces typed after a mark that has its own: HTML would show both. */
const LINE_END = new RegExp(`(?<=${CJK})[ \\t]*\\n[ \\t]*(?=${CJK})`, "gu");
const AFTER_MARK = new RegExp(`(?<=[，。、；：！？])[ \\t]+(?=${CJK})`, "gu");

/** Whose text is one line, whatever elements stand in it. */
const BLOCKS = new Set(["p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption"]);
/** Whose spaces mean something, or which part a line. */
const APART = new Set(["pre", "code", "br", "img", "input"]);

/** Takes out of a tree, in place, the white space between Chinese characters that is only in the source. */
export function closeCjkSpaces(tree: Root): void {
  let line: Text[] = [];
  const end = () => {
    closeLine(line);
    line = [];
  };
  const walk = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type === "text") line.push(child);
      if (child.type !== "element") continue;
      const apart = APART.has(child.tagName) || BLOCKS.has(child.tagName);
      if (apart) end();
      if (!APART.has(child.tagName)) walk(child);
      if (apart) end();
    }
  };
  walk(tree);
  end();
}

/** A line's texts closed as one, each keeping what it had: `**句。** 句` has its space at the seam of two. */
function closeLine(texts: readonly Text[]): void {
  const whole = texts.map(({ value }) => value).join("");
  const dropped = new Set<number>();
  for (const pattern of [LINE_END, AFTER_MARK])
    for (const { 0: found, index } of whole.matchAll(pattern))
      for (let at = index; at < index + found.length; at++) dropped.add(at);
  if (dropped.size === 0) return;
  let start = 0;
  for (const text of texts) {
    const from = start;
    start += text.value.length;
    text.value = text.value.replace(/[ \t\n]/g, (space, at: number) => (dropped.has(from + at) ? "" : space));
  }
}
