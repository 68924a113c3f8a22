import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Markup, tooDeepLine } from "./markup";
import { type Unreadable, unreadable } from "./reading";

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** HTML as a tree, as browsers read it. */
export function readHtml(text: string): Markup | Unreadable {
  const deep = tooDeepLine(text, (name) => VOID.has(name));
  if (deep !== null)
    return unreadable(
      "html-too-deep",
      "网页的元素套得太深，不像识别结果",
      "从识别软件重新导出这个文件",
      deep,
    );
  return { name: "#document", attributes: {}, children: parse(text).childNodes.flatMap(fromNode) };
}

function fromNode(node: DefaultTreeAdapterTypes.ChildNode): (Markup | string)[] {
  if ("value" in node) return [node.value];
  if (!("tagName" in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(fromNode) }];
}
