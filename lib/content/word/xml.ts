import type { Element, ElementContent } from "../media/xml";

/** Helpers for trees of Office's XML, whose names have their usual prefixes: `w:p`. */

export const elementsOf = (element: Element): Element[] =>
  element.children.filter((child): child is Element => child.type === "element");

export const childrenNamed = (element: Element | null | undefined, name: string): Element[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

export const childNamed = (element: Element | null | undefined, name: string): Element | null =>
  childrenNamed(element, name)[0] ?? null;

/** `w:val` of a child: what Office says in `<w:jc w:val="center"/>`. */
export const settingOf = (element: Element | null | undefined, name: string): string | null =>
  childNamed(element, name)?.attributes["w:val"] ?? null;

/** Whether a switch such as `<w:b/>` is on; null where it is not there. */
export function isOn(element: Element | null | undefined, name: string): boolean | null {
  const found = childNamed(element, name);
  return found ? !/^(?:0|false|off|none)$/.test(found.attributes["w:val"] ?? "true") : null;
}

/** The elements inside of one, in their order, parents first. `enter`: whether to look into one. */
export function* within(
  element: Element,
  enter: (element: Element) => boolean = () => true,
): Generator<Element> {
  for (const child of elementsOf(element)) {
    yield child;
    if (enter(child)) yield* within(child, enter);
  }
}

export const allNamed = (element: Element, ...names: string[]): Element[] =>
  [...within(element)].filter(({ name }) => names.includes(name));

/** The text of the runs inside of an element, as it is typed. */
export const textIn = (element: Element): string =>
  [...within(element)]
    .map((each) => (each.name === "w:t" || each.name === "m:t" ? wordsIn(each.children) : ""))
    .join("");

/** The same in pieces, cut where a sign of a special font stands: the converter knows which character that is. */
export function piecesIn(element: Element): string[] {
  const pieces = [""];
  for (const each of within(element)) {
    if (each.name === "w:sym") pieces.push("");
    else if (each.name === "w:t") pieces.push((pieces.pop() ?? "") + wordsIn(each.children));
  }
  return pieces;
}

const wordsIn = (children: readonly ElementContent[]): string =>
  children.map((child) => (child.type === "text" || child.type === "cdata" ? child.value : "")).join("");

export const make = (
  name: string,
  attributes: Record<string, string> = {},
  ...children: ElementContent[]
): Element => ({
  type: "element",
  name,
  attributes,
  children,
});

/** A run of a text. */
export const run = (text: string, ...properties: Element[]): Element =>
  make(
    "w:r",
    {},
    ...(properties.length > 0 ? [make("w:rPr", {}, ...properties)] : []),
    make("w:t", { "xml:space": "preserve" }, { type: "text", value: text }),
  );

/** Changes what is inside of an element: each child becomes what `change` gives for it, what is inside of it first. */
export function rewrite(element: Element, change: (child: Element) => ElementContent[]): void {
  element.children = element.children.flatMap((child) => {
    if (child.type !== "element") return [child];
    rewrite(child, change);
    return change(child);
  });
}
