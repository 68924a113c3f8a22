import type { Element, ElementContent, Root } from "hast";
import { CAPTION_LOOK, CENTRED_LOOK } from "./page-looks";

/** What of a page is no text, and what of it is told. */
export interface Cleaned {
  blocks: ElementContent[];
  /** Players and frames that were left out. */
  players: number;
}

const GONE =
  /^(?:script|style|noscript|template|button|form|input|select|textarea|link|meta|svg|head|title|object|embed|canvas)$/;
const PLAYER = /^(?:iframe|video|audio|mp-common-\w+|mpvoice|mp-\w+)$/;
const BLOCK = /^(?:p|h[1-6]|ul|ol|table|blockquote|pre|figure|hr|dl)$/;
const CONTAINER =
  /^(?:div|section|article|main|header|footer|center|body|html|aside|nav|address|td|th|details|summary|figcaption|founder-content)$/;

/** The text of a page's part as plain blocks: paragraphs, headings, lists, tables, however deep its boxes are. */
export function clean(part: Root | Element): Cleaned {
  const cleaned: Cleaned = { blocks: [], players: 0 };
  cleaned.blocks = flatten(visible(part.children, cleaned), isCentred(part));
  return cleaned;
}

function visible(children: readonly (Root | Element)["children"][number][], into: Cleaned): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === "text") return [child];
    if (child.type !== "element" || GONE.test(child.tagName) || isHidden(child)) return [];
    if (PLAYER.test(child.tagName)) {
      into.players += 1;
      return visible(child.children, into);
    }
    return [{ ...child, children: visible(child.children, into) }];
  });
}

const styleOf = (node: Root | Element): string =>
  node.type === "element" ? String(node.properties.style ?? "").replace(/\s/g, "") : "";

const isHidden = (element: Element): boolean =>
  /(?:^|;)display:none/i.test(styleOf(element)) || element.properties.hidden === true;

const isCentred = (node: Root | Element): boolean =>
  /text-align:center/i.test(styleOf(node)) ||
  (node.type === "element" && (node.tagName === "center" || node.properties.align === "center"));

const hasBlock = (element: Element): boolean =>
  element.children.some((child) => child.type === "element" && (isBlock(child) || hasBlock(child)));
const isBlock = ({ tagName }: Element): boolean => BLOCK.test(tagName) || CONTAINER.test(tagName);

function flatten(children: readonly ElementContent[], centred: boolean): ElementContent[] {
  const blocks: ElementContent[] = [];
  let line: ElementContent[] = [];
  const end = () => {
    if (line.some(isSeen)) blocks.push(paragraph(line, centred ? CENTRED_LOOK : null));
    line = [];
  };
  for (const child of children) {
    if (child.type !== "element" || !(isBlock(child) || hasBlock(child))) {
      line.push(child);
      continue;
    }
    end();
    blocks.push(...blockOf(child, centred || isCentred(child)));
  }
  end();
  return blocks;
}

function blockOf(element: Element, centred: boolean): ElementContent[] {
  switch (element.tagName) {
    case "p":
      return hasBlock(element)
        ? flatten(element.children, centred)
        : [paragraph(element.children, centred ? CENTRED_LOOK : null)];
    case "figcaption":
      return [paragraph(element.children, CAPTION_LOOK)];
    case "table":
      return isFrame(element)
        ? cellsOf(element).flatMap((cell) => flatten(cell.children, centred || isCentred(cell)))
        : [element];
    case "blockquote":
      return [{ ...element, children: flatten(element.children, false) }];
    case "figure":
      return flatten(element.children, centred);
    default:
      return BLOCK.test(element.tagName) ? [element] : flatten(element.children, centred);
  }
}

/** A table of one column, or around pictures, puts things below one another and is no table. */
function isFrame(table: Element): boolean {
  const rows = rowsOf(table);
  return rows.length > 0 && rows.every((row) => cellsIn(row).filter(hasContent).length <= 1);
}

const cellsOf = (table: Element): Element[] => rowsOf(table).flatMap(cellsIn);
const rowsOf = (element: Element): Element[] =>
  element.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === "tr"
      ? [child]
      : /^t(?:head|body|foot)$/.test(child.tagName)
        ? rowsOf(child)
        : [];
  });
const cellsIn = (row: Element): Element[] =>
  row.children.filter((child): child is Element => child.type === "element" && /^t[dh]$/.test(child.tagName));
const hasContent = (cell: Element): boolean => cell.children.some(isSeen);

function isSeen(node: ElementContent): boolean {
  if (node.type === "text") return /\S/.test(node.value);
  return node.type === "element" && (node.tagName === "img" || node.children.some(isSeen));
}

const paragraph = (children: ElementContent[], look: string | null): Element => ({
  type: "element",
  tagName: "p",
  properties: look === null ? {} : { className: [look] },
  children,
});
