import type { Element, Root } from "hast";
import { toText } from "hast-util-to-text";
import rehypeRaw from "rehype-raw";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import { remark } from "remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import { removePosition } from "unist-util-remove-position";
import { visitElements } from "@/lib/elements";
import { tooDeepElement } from "../reading/nesting";
import { closeCjkSpaces } from "./cjk-spaces";
import { tooMuchGrowthLine } from "./growth";

/** Something in an editor's Markdown that was dropped because it is unsafe for readers. Lines and columns count from the text's first. */
interface Removed {
  line: number;
  column: number;
  what: string;
}

type MarkdownBody =
  | { kind: "tree"; tree: Root; removed: Removed[] }
  /** Emphasis or HTML nests so deep that the parsers give up; `line` counts from the text's first. */
  | { kind: "too-deep"; line: number }
  /** References or tables would make the HTML far longer than the text; `line` as above. */
  | { kind: "too-much"; line: number };

/** Ids get no second prefix: remark-rehype has prefixed those of footnotes, and no script of the site looks elements up by id. */
const schema = {
  ...defaultSchema,
  clobber: [],
  // An editor's own `<source>` would name files that have not been checked.
  tagNames: [...(defaultSchema.tagNames ?? []), "figure", "figcaption", "mark"].filter(
    (name) => !["picture", "source"].includes(name),
  ),
};
const allowedTags = new Set(schema.tagNames);

const toTree = remark()
  // `6~7月` is a range, not the beginning of struck text.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkRehype, {
    allowDangerousHtml: true,
    footnoteLabel: "注释",
    footnoteLabelProperties: { className: ["footnote-label"] },
    footnoteBackLabel: (index: number) => `回到正文注 ${index + 1}`,
  })
  .use(rehypeRaw);

const sanitize = rehypeSanitize(schema);

/** Parses one story's Markdown into a safe HTML tree, with positions. Never throws. */
export function parseMarkdown(text: string): MarkdownBody {
  const parsed = orNullIfTooDeep(() => toTree.parse(text));
  if (!parsed) return { kind: "too-deep", line: 1 };
  const much = tooMuchGrowthLine(parsed);
  if (much !== null) return { kind: "too-much", line: much };
  const raw = orNullIfTooDeep(() => toTree.runSync(parsed));
  const deep = raw ? tooDeepElement(raw) : 1;
  if (!raw || deep !== null) return { kind: "too-deep", line: deep ?? 1 };
  const removed = unsafeParts(raw);
  const tree = sanitize(raw);
  lowerHeadings(tree);
  closeCjkSpaces(tree);
  return { kind: "tree", tree, removed };
}

/** null where the parsers, which recurse, run out of stack. */
function orNullIfTooDeep<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The tree as it is stored and rendered: without the positions that only the checks need. */
export function withoutPositions(tree: Root): Root {
  removePosition(tree, { force: true });
  return tree;
}

/** The numbers that lead to footnotes are not part of the text's words. */
function withoutNoteMarks(tree: Root): Root {
  const copy = structuredClone(tree);
  visitElements(copy, (element) => {
    const [link] = element.children;
    const isMark =
      element.tagName === "sup" && link?.type === "element" && "dataFootnoteRef" in link.properties;
    if (isMark) element.children = [];
  });
  return copy;
}

/** The words of a tree, a block a line: what search, feeds and summaries use. */
export const plainText = (tree: Root): string =>
  toText(withoutNoteMarks(tree))
    // The links that lead back from footnotes.
    .replace(/[ \t]*↩.*$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();

function unsafeParts(tree: Root): Removed[] {
  const removed: Removed[] = [];
  visitElements(tree, (element) => {
    const { line, column } = element.position?.start ?? { line: 1, column: 1 };
    const note = (what: string) => removed.push({ line, column, what });
    if (!allowedTags.has(element.tagName)) note(` <${element.tagName}> `);
    for (const [name, value] of Object.entries(element.properties)) {
      if (/^on/i.test(name)) note(` ${name.toLowerCase()} 属性`);
      if (/^(?:href|src)$/.test(name) && /^\s*(?:javascript|vbscript|data):/i.test(String(value)))
        note(name === "href" ? "链接里的脚本" : "图片地址里的脚本");
    }
  });
  return removed;
}

/** The page's `h1` is the headline; an editor's `#` begins at `h2`. */
function lowerHeadings(tree: Root): void {
  const levels: number[] = [];
  const level = (element: Element) => Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
  visitElements(tree, (element) => {
    if (level(element)) levels.push(level(element));
  });
  if (!levels.includes(1)) return;
  visitElements(tree, (element) => {
    if (level(element)) element.tagName = `h${Math.min(6, level(element) + 1)}`;
  });
}
