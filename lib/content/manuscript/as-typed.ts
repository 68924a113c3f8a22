import type { Nodes, Root, Text } from "mdast";
import { markdownTree, parseMarkdown, writeMarkdown } from "../markdown/parse";
import { spanOf } from "../markdown/walk";

/** More escapes than this in one block are looked at all together only. */
const MOST_ESCAPES = 30;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/**
 * A tree as Markdown, without the backslashes that change nothing: 138****8000, not 138\*\*\*\*8000. Editors go on writing in
 * this text.
 */
export function writeAsTyped(tree: Root): string {
  const whole = writeMarkdown(tree);
  const parsed = markdownTree(whole);
  const asWritten = reading(whole, parsed);
  let text = "";
  let done = 0;
  for (const node of parsed.children) {
    const { start, end } = spanOf(node);
    text += whole.slice(done, start) + plainer(whole.slice(start, end));
    done = end;
  }
  text += whole.slice(done);
  return text !== whole && readsAs(text, asWritten) ? text : whole;
}

function plainer(written: string): string {
  const count = written.match(ESCAPE)?.length ?? 0;
  if (count === 0) return written;
  const bare = written.replace(ESCAPE, "");
  const asWritten = reading(written, markdownTree(written));
  if (readsAs(bare, asWritten)) return bare;
  let kept = written;
  if (count > MOST_ESCAPES) return kept;
  for (const { index } of [...written.matchAll(ESCAPE)].reverse()) {
    const tried = kept.slice(0, index) + kept.slice(index + 1);
    if (readsAs(tried, asWritten)) kept = tried;
  }
  return kept;
}

/** How a text reads: its tree's shape, and how much is to be said of it. Reading costs far more than comparing, so each is found out once. */
interface Reading {
  shape: string;
  findings: () => number;
}

function reading(text: string, tree: Root): Reading {
  let count: number | null = null;
  return {
    shape: shape(tree),
    findings: () => {
      count ??= findingsIn(text);
      return count;
    },
  };
}

/** Whether a text is the same tree as another, and no more is to be said of it. */
function readsAs(text: string, other: Reading): boolean {
  if (shape(markdownTree(text)) !== other.shape) return false;
  const findings = findingsIn(text);
  return findings === 0 || findings <= other.findings();
}

/** A tree without its places; an address that becomes a link by itself is as good as its words. */
const shape = (tree: Root): string =>
  JSON.stringify(withoutOwnLinks(tree), (key, value: unknown) => (key === "position" ? undefined : value));

function withoutOwnLinks<T extends Nodes>(node: T): T {
  if (!("children" in node)) return node;
  const children: Nodes[] = [];
  for (const child of node.children) {
    const bare = ownLink(child) ?? withoutOwnLinks(child);
    const last = children.at(-1);
    if (last?.type === "text" && bare.type === "text") last.value += bare.value;
    else children.push(bare.type === "text" ? { ...bare } : bare);
  }
  return { ...node, children };
}

function ownLink(node: Nodes): Text | null {
  if (node.type !== "link" || node.title) return null;
  const [words, ...others] = node.children;
  if (words?.type !== "text" || others.length > 0) return null;
  return node.url === words.value || node.url === `http://${words.value}` ? words : null;
}

function findingsIn(text: string): number {
  const read = parseMarkdown(text);
  return read.kind === "tree" ? read.findings.length : Number.POSITIVE_INFINITY;
}
