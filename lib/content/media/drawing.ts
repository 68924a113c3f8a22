import { type Position, positionAt } from "@/lib/records/problem";
import { isOwnValue } from "./css";
import { type Element, parseXml, type Root, rootOf, writeXml } from "./xml";

/** SVG elements that only draw. */
const DRAWING_ELEMENTS = new Set([
  "svg",
  "g",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "title",
  "desc",
  "defs",
  "clipPath",
]);
/** Attributes that run, fetch or restyle, whatever their prefix. */
const UNSAFE_NAME = /^(?:[^:]+:)?(?:on.*|href|src|style|base)$/i;

/** A drawing, or the line and column of what is not one: no SVG at all, or one that does more than draw. */
type Drawing = { kind: "drawing"; svg: string } | ({ kind: "fault" } & Position);

/** Reads an editor's SVG, which becomes part of the site and may only draw. */
export function readDrawing(text: string): Drawing {
  const tree = parseXml(text);
  const root = tree && rootOf(tree);
  if (!tree || root?.name !== "svg") return { kind: "fault", line: 1, column: 1 };
  const fault = faultIn(tree, text);
  return fault ? { kind: "fault", ...fault } : { kind: "drawing", svg: writeXml(root) };
}

/** Where the first part stands that does more than draw. */
function faultIn(node: Root | Element, text: string): Position | null {
  if (node.type === "element") {
    const fault = faultOf(node, text);
    if (fault) return fault;
  }
  for (const child of node.children) {
    switch (child.type) {
      case "element": {
        const fault = faultIn(child, text);
        if (fault) return fault;
        break;
      }
      case "text":
        break;
      case "instruction":
        // What every SVG may begin with.
        if (child.name === "xml") break;
        return positionOf(child);
      case "cdata":
      case "comment":
      case "doctype":
      case "raw":
        return positionOf(child);
      default:
        child satisfies never;
    }
  }
  return null;
}

function faultOf(element: Element, text: string): Position | null {
  if (!DRAWING_ELEMENTS.has(element.name)) return positionOf(element);
  const unsafe = Object.entries(element.attributes).find(
    ([name, value]) => UNSAFE_NAME.test(name) || !isOwnValue(value ?? "") || !isOwnSpace(name, value ?? ""),
  );
  return unsafe ? attributePosition(element, unsafe[0], text) : null;
}

/** The drawing is SVG from end to end. */
const isOwnSpace = (name: string, value: string): boolean =>
  name !== "xmlns" || value === "http://www.w3.org/2000/svg";

const positionOf = ({ position }: Pick<Element, "position">): Position => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

/** Names can't be spelt with escapes: the first such text in the element is its attribute, or as near. */
function attributePosition(element: Element, name: string, text: string): Position {
  return positionAt(text, Math.max(0, text.indexOf(name, element.position?.start.offset ?? 0)));
}
