import type { Element, Root } from "hast";
import { toText } from "hast-util-to-text";
import type { Root as MarkdownRoot } from "mdast";
import rehypeRaw from "rehype-raw";
import { remark } from "remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkRehype from "remark-rehype";
import { removePosition } from "unist-util-remove-position";
import { visitElements } from "@/lib/elements";
import { tooDeepElement } from "../reading/nesting";
import { account } from "./account";
import { readAsMeant } from "./as-meant";
import { closeCjkSpaces } from "./cjk-spaces";
import { closePlayers } from "./close-players";
import type { Finding } from "./finding";
import { tooMuchGrowthLine } from "./growth";
import { addHeadingIds, takeHeadingIds } from "./heading-ids";
import { type Dropped, dropParts, droppedAttributes, unknownTags } from "./html-parts";
import { linkLooseUrls } from "./loose-urls";
import { splitParagraphs } from "./paragraphs";
import { dropFallbacks } from "./player-fallback";
import { residue } from "./residue";
import { sanitize } from "./schema";
import { swallowed } from "./swallowed";
import { remarkChinese, remarkTables, STRUCK } from "./syntax";
import { withTypedSources } from "./typed-sources";
import { removeUnseen } from "./unseen";
import { linkPlayers, nameVideos } from "./video-links";
import { wordlessLinks } from "./wordless-links";

type MarkdownBody =
  /** `findings`: what readers don't get, or get otherwise than it looks to the editor, in the order of the text. */
  | { kind: "tree"; tree: Root; findings: Finding[] }
  /** Emphasis or HTML nests so deep that the parsers give up; `line` counts from the text's first. */
  | { kind: "too-deep"; line: number }
  /** References or tables would make the HTML far longer than the text; `line` as above. */
  | { kind: "too-much"; line: number };

const markdown = remark()
  .use(remarkTables)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, STRUCK)
  .use(remarkChinese)
  .data("settings", { bullet: "-", rule: "-", listItemIndent: "one" })
  .freeze();

/** A Markdown tree as text, in the syntax that is read here. */
export const writeMarkdown = (tree: MarkdownRoot): string => markdown.stringify(tree);

/** The tree of a text as it is written, before anything is done for its readers. */
export const markdownTree = (text: string): MarkdownRoot => markdown.parse(text);

const toHtml = remark()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    footnoteLabel: "注释",
    footnoteLabelProperties: { className: ["footnote-label"] },
    footnoteBackLabel: (index: number) => `回到正文注 ${index + 1}`,
  })
  .use(rehypeRaw)
  .freeze();

/** Parses one story's Markdown into a safe HTML tree, with positions. Never throws. */
export function parseMarkdown(text: string): MarkdownBody {
  // The parser does not count a byte order mark.
  return orTooDeep(() => read(text.replace(/^\uFEFF/, "")));
}

function read(text: string): MarkdownBody {
  const { source, tree } = readAsMeant(text, (each) => markdown.parse(each));
  const much = tooMuchGrowthLine(tree);
  if (much !== null) return { kind: "too-much", line: much };
  const strange = swallowed(tree, source);
  takeHeadingIds(tree);
  linkLooseUrls(tree, source);
  const breaks = splitParagraphs(tree, source);
  closePlayers(tree);
  const raw = toHtml.runSync(tree);
  const deep = tooDeepElement(raw);
  if (deep !== null) return { kind: "too-deep", line: deep };
  const { safe, dropped, findings } = safeTree(raw);
  withTypedSources(safe, raw, tree);
  lowerHeadings(safe);
  closeCjkSpaces(safe);
  const changedIds = addHeadingIds(safe);
  const all = [
    ...changedIds,
    ...wordlessLinks(safe),
    ...findings,
    ...dropped.map(({ finding }) => finding),
    ...strange,
    ...residue(source, tree, breaks),
    ...account(source, tree, safe, publish),
    // Last: the account compares what is published with what was typed.
    ...removeUnseen(safe, source),
  ];
  nameVideos(safe);
  return { kind: "tree", tree: safe, findings: inOrder(all) };
}

function safeTree(raw: Root): { safe: Root; dropped: Dropped[]; findings: Finding[] } {
  const dropped = [...linkPlayers(raw), ...dropFallbacks(raw), ...dropParts(raw)];
  const findings = [...droppedAttributes(raw), ...unknownTags(raw)];
  return { safe: sanitize(raw), dropped, findings };
}

/** What becomes of a tree before readers see it, for the account. */
function publish(tree: MarkdownRoot): { tree: Root; dropped: Dropped[] } {
  const { safe, dropped } = safeTree(toHtml.runSync(tree));
  return { tree: safe, dropped };
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);

/** The parsers, which recurse, run out of stack where a text nests too deep. */
function orTooDeep(parse: () => MarkdownBody): MarkdownBody {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return { kind: "too-deep", line: 1 };
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
