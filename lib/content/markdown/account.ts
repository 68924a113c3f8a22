import type { Root } from "hast";
import type { Definition, Root as MarkdownRoot, Nodes, Parents } from "mdast";
import {
  leadsToAddress,
  lost,
  openComment,
  strayBesideFence,
  surplusCell,
  unusedDefinition,
  unusedNote,
} from "./account-findings";
import { type Finding, startOf } from "./finding";
import type { Dropped } from "./html-parts";
import { textOfHtml, textOfMarkdown } from "./in-order";
import { isMarkup, isWhole, strayInfo } from "./markup";
import { type Stretch, tagged, tagsOf } from "./tags";
import { spanOf, walk } from "./walk";

/** What becomes of a Markdown tree before readers see it. */
export type Publish = (tree: MarkdownRoot) => { tree: Root; dropped: readonly Dropped[] };

/**
 * The account of a text: each of its characters that is no space is shown to readers, or is mark-up that does its work, or
 * stands in a finding. First by offsets, from the source to the Markdown tree; then from there to what is `published`, which
 * is made once more with a tag in the place of each stretch of text, so that what is missing is known whatever became of it.
 */
export function account(source: string, tree: MarkdownRoot, published: Root, publish: Publish): Finding[] {
  // Most texts come out as they went in, character by character, and need no second look.
  const whole = textOfMarkdown(tree) === textOfHtml(published);
  return [...unreadParts(source, tree), ...(whole ? [] : unshownParts(source, tree, publish))];
}

/** The first of two comments has no end of its own, so that all down to the end of the second is hidden. */
const COMMENT_IN_COMMENT = /<!--(?:(?!-->)[\s\S])*<!--/;

/** What the tree does not hold. */
function unreadParts(source: string, tree: MarkdownRoot): Finding[] {
  const owned = new Uint8Array(source.length);
  const own = (start: number, end: number) => owned.fill(1, start, end);
  const used = usedDefinitions(tree);
  const findings: Finding[] = [];
  walk(tree, (node, ancestors) => {
    const { start, end } = spanOf(node);
    if (node.type === "definition") {
      if (!used.has(node) || !leadsToAddress(node))
        findings.push(unusedDefinition(node, source.slice(start, end)));
      own(start, end);
    } else if (node.type === "code") {
      own(start, end);
      const stray = strayInfo(source.slice(start, end));
      if (stray) findings.push(strayBesideFence(node, stray.text));
    } else if (isWhole(node)) {
      own(start, end);
      if (node.type === "html" && COMMENT_IN_COMMENT.test(node.value))
        findings.push(openComment(startOf(node)));
    } else ownGaps(node, ancestors, source, own);
  });
  return [...findings, ...lostLines(source, owned)];
}

function ownGaps(
  node: Nodes,
  ancestors: readonly Parents[],
  source: string,
  own: (start: number, end: number) => void,
): void {
  if (!("children" in node)) return;
  const { start, end } = node.type === "root" ? { start: 0, end: source.length } : spanOf(node);
  const quoted = ancestors.some(({ type }) => type === "blockquote");
  let from = start;
  const gap = (to: number) => {
    const text = source.slice(from, to);
    const bare = quoted ? text.replace(/(?<=^|\n)[ \t]*(?:>[ \t]?)+/g, "") : text;
    if (to > from && isMarkup(node, bare)) own(from, to);
  };
  for (const child of node.children) {
    if (!child.position) continue;
    const span = spanOf(child);
    gap(span.start);
    from = Math.max(from, span.end);
  }
  gap(end);
}

/** A flaw of ours, one a line: the text is there, and nothing says what became of it. */
function lostLines(source: string, owned: Uint8Array): Finding[] {
  const findings: Finding[] = [];
  let start = 0;
  for (const [index, line] of source.split("\n").entries()) {
    const from = [...line].length === 0 ? -1 : firstLost(line, start, owned);
    if (from >= 0) findings.push(lost({ line: index + 1, column: from + 1 }, line.slice(from)));
    start += line.length + 1;
  }
  return findings;
}

function firstLost(line: string, start: number, owned: Uint8Array): number {
  for (let at = 0; at < line.length; at++)
    if (owned[start + at] === 0 && /\S/.test(line.charAt(at))) return at;
  return -1;
}

/** What the tree holds and readers don't get. */
function unshownParts(source: string, original: MarkdownRoot, publish: Publish): Finding[] {
  const { tree, stretches } = tagged(original);
  const published = publish(tree);
  const shown = new Set(tagsOf(published.tree));
  const dropped = new Set(published.dropped.flatMap(({ element }) => tagsOf(element)));
  const used = usedDefinitions(tree);
  const seen = new Set<Nodes>();
  return stretches.flatMap((stretch, tag) => {
    const { node } = stretch;
    if (shown.has(tag) || (node.type === "definition" && !used.has(node))) return [];
    if (dropped.has(tag)) {
      // The word about what was dropped stands there; that of its definition, elsewhere.
      const { start, end } = spanOf(node);
      return node.type === "definition" ? [unusedDefinition(node, source.slice(start, end))] : [];
    }
    const { finding, of } = reasonOf(stretch);
    if (seen.has(of)) return [];
    seen.add(of);
    return [finding];
  });
}

/** Why a stretch is not published, and the node that is at fault. */
function reasonOf({ at, text, node, ancestors }: Stretch): { finding: Finding; of: Nodes } {
  const note = ancestors.find(({ type }) => type === "footnoteDefinition");
  if (note?.type === "footnoteDefinition")
    return { finding: unusedNote(note.label ?? note.identifier, startOf(note)), of: note };
  const cell = ancestors.find(({ type }) => type === "tableCell");
  if (cell) return { finding: surplusCell(text, startOf(cell)), of: cell };
  return { finding: lost(at, text), of: node };
}

/** Those to which something leads; of two with one name the first counts. */
function usedDefinitions(tree: MarkdownRoot): Set<Definition> {
  const first = new Map<string, Definition>();
  const used = new Set<Definition>();
  walk(tree, (node) => {
    if (node.type === "definition" && !first.has(node.identifier)) first.set(node.identifier, node);
  });
  walk(tree, (node) => {
    const definition =
      node.type === "linkReference" || node.type === "imageReference"
        ? first.get(node.identifier)
        : undefined;
    if (definition) used.add(definition);
  });
  return used;
}
