import type { Element, Root, Text } from "hast";

const CJK = "[\\p{Script=Han}，。、；：！？…—“”‘’（）《》〈〉「」『』【】]";
/** An editor's line ends inside a paragraph, and spaces typed after a mark that has its own: HTML would show both. */
const LINE_END = new RegExp(`(?<=${CJK})[ \\t]*\\n[ \\t]*(?=${CJK})`, "gu");
const AFTER_MARK = new RegExp(`(?<=[，。、；：！？])[ \\t]+(?=${CJK})`, "gu");

/** Elements whose text is one line, whatever other elements stand in it. */
const ONE_LINE_ELEMENTS = new Set([
  "p",
  "li",
  "td",
  "th",
  "dt",
  "dd",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "figcaption",
]);
/** Elements whose spaces mean something, or that divide a line. */
const UNTOUCHED_ELEMENTS = new Set(["pre", "code", "br", "img", "input"]);

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
      const apart = UNTOUCHED_ELEMENTS.has(child.tagName) || ONE_LINE_ELEMENTS.has(child.tagName);
      if (apart) end();
      if (!UNTOUCHED_ELEMENTS.has(child.tagName)) walk(child);
      if (apart) end();
    }
  };
  walk(tree);
  end();
}

/** Closes the spaces of a line's texts as if they were one text: in `**句。** 句` the space stands between two of them. */
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
