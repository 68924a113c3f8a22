import type { Nodes } from "mdast";

/** What nodes with children have between and around these, white space apart: their marks, and nothing else. */
const AROUND: Partial<Record<Nodes["type"], RegExp>> = {
  root: /^$/,
  // The box of a task before a word with marks, `- [ ] **急**`, is the paragraph's, not the list's.
  paragraph: /^(?:\[[ xX]\])?$/,
  blockquote: /^(?:>\s*)*$/,
  list: /^$/,
  listItem: /^(?:[-*+]|\d{1,9}[.)])?\s*(?:\[[ xX]\])?$/,
  heading: /^(?:\{#\S+\})?\s*(?:#*|=+|-+)$/,
  emphasis: /^[*_]$/,
  strong: /^(?:\*\*|__)$/,
  delete: /^~{1,2}$/,
  // One without words is whole: what is wrong with it is said by itself.
  link: /^(?:[[<>]|\[?\s*\]\([\s\S]*\))$/,
  linkReference: /^(?:\[|\[?\s*\](?:\[[\s\S]*\])?)$/,
  table: /^[|:\-\s]*$/,
  tableRow: /^[|\s]*$/,
  tableCell: /^[|\s]*$/,
  footnoteDefinition: /^\[\^[\s\S]+?\]:$/,
};

/** Nodes without children that are their text, or that are nothing but mark-up. */
const WHOLE = new Set<Nodes["type"]>([
  "text",
  "inlineCode",
  "html",
  "image",
  "imageReference",
  "break",
  "thematicBreak",
  "footnoteReference",
]);

/** Whether the whole of a node is text or mark-up that does its work. Nodes of kinds that are not known here never are. */
export const isWhole = (node: Nodes): boolean => WHOLE.has(node.type);

/** Whether what stands between the children of a node is its mark-up. `gap`: without the marks of quotes at the beginning of lines. */
export function isMarkup(node: Nodes, gap: string): boolean {
  const text = gap.trim();
  return text === "" || (AROUND[node.type]?.test(text) ?? false);
}

/** Of a fenced text: what stands behind its first fence besides the name of a language. */
export function strayInfo(source: string): { at: number; text: string } | null {
  const fence = /^(?:`{3,}|~{3,})[ \t]*([\w+#.-]*)[ \t]*([^\n]*)/.exec(source);
  const stray = fence?.[2]?.trim() ?? "";
  return fence && stray !== ""
    ? { at: fence[0].indexOf(stray, fence[0].length - (fence[2]?.length ?? 0)), text: stray }
    : null;
}
