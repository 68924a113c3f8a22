import type { Element, ElementContent, Properties, Root } from "hast";

/** Changes an HTML tree so that nothing in it is lost on the way to Markdown: links that lead nowhere, tables in tables. */
export function tidy(tree: Root): void {
  rewrite(tree, (element) => {
    switch (element.tagName) {
      case "a":
        return leads(element) ? [element] : element.children;
      case "table":
        return tidyTable(element);
      case "p":
        return [withLook(element)];
      default:
        return [element];
    }
  });
}

/** Each element becomes what `change` gives for it, after what is inside of it. */
export function rewrite(parent: Root | Element, change: (element: Element) => ElementContent[]): void {
  const children = parent.children.flatMap((child): Root["children"] => {
    if (child.type !== "element") return [child];
    rewrite(child, change);
    return change(child);
  });
  Object.assign(parent, { children });
}

/** Links within a document lead to marks that the story has not. */
const leads = ({ properties }: Element): boolean =>
  /^(?:https?:|mailto:|tel:)/i.test(String(properties.href ?? ""));

/** The name of a paragraph's look, which converters can only give as a class. */
function withLook(element: Element): Element {
  const { className, ...properties }: Properties = element.properties;
  const [look] = Array.isArray(className) ? className : [];
  return {
    ...element,
    properties:
      typeof look === "string" && /^look\d+$/.test(look) ? { ...properties, dataLook: look } : properties,
  };
}

const BLOCKS = /^(?:p|div|section|h[1-6]|li|ul|ol|blockquote|table)$/;

/** A table of one cell is a frame around text. In others a cell has lines, and what stands in a table inside of it. */
function tidyTable(table: Element): ElementContent[] {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  const [only] = cells;
  if (only && cells.length === 1) return only.children;
  const [first] = rows;
  // Markdown wants a head; an office's tables have theirs in the first row, marked or not.
  if (first && !cells.some(({ tagName }) => tagName === "th"))
    for (const cell of cellsOf(first)) cell.tagName = "th";
  for (const cell of cells) cell.children = asLines(cell.children);
  return [table];
}

const elementsOf = (element: Element): Element[] =>
  element.children.filter((child): child is Element => child.type === "element");

const rowsOf = (element: Element): Element[] =>
  elementsOf(element).flatMap((child) =>
    child.tagName === "tr" ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
  );

const cellsOf = (row: Element): Element[] => elementsOf(row).filter(({ tagName }) => /^t[dh]$/.test(tagName));

/** Paragraphs as lines of one: a cell holds nothing else. */
function asLines(children: readonly ElementContent[]): ElementContent[] {
  const lines = linesOf(children).filter((line) => line.some(isSeen));
  return lines.flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line]));
}

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (child.type === "element" && child.tagName === "tr") lines.push(cellsOf(child).flatMap(spaced), []);
    else if (
      child.type === "element" &&
      (BLOCKS.test(child.tagName) || /^t(?:head|body|foot)$/.test(child.tagName))
    )
      lines.push(...linesOf(child.children), []);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

/** Cells of a table inside of a cell, a space between them. */
const spaced = (cell: Element, index: number): ElementContent[] => [
  ...(index === 0 ? [] : [{ type: "text" as const, value: "　" }]),
  ...cell.children,
];

const isSeen = (node: ElementContent): boolean =>
  node.type === "element" || (node.type === "text" && node.value.trim() !== "");

const lineBreak = (): Element => ({ type: "element", tagName: "br", properties: {}, children: [] });
