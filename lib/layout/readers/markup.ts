/** An element of XML or HTML: its name without prefix, its attributes, what is in it. */
export interface Markup {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Markup | string)[];
}

export const elementsIn = ({ children }: Markup): Markup[] =>
  children.filter((child) => typeof child !== "string");

export const childrenNamed = (parent: Markup, ...names: string[]): Markup[] =>
  elementsIn(parent).filter(({ name }) => names.includes(name));

export const childNamed = (parent: Markup, name: string): Markup | undefined =>
  childrenNamed(parent, name)[0];

/** The elements below one that are wanted, in their order; what is in one of them is not looked at. */
export function outermost(parent: Markup, isWanted: (element: Markup) => boolean): Markup[] {
  const found: Markup[] = [];
  const ahead = elementsIn(parent).reverse();
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (isWanted(next)) found.push(next);
    else ahead.push(...elementsIn(next).reverse());
  }
  return found;
}

/** All text in an element, however deep. */
export function textIn(element: Markup): string {
  const parts: string[] = [];
  const ahead: (Markup | string)[] = [element];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next === "string") parts.push(next);
    else ahead.push(...[...next.children].reverse());
  }
  return parts.join("");
}

/** A number of an attribute; null where there is none. */
export function numberIn({ attributes }: Markup, name: string): number | null {
  const typed = attributes[name]?.trim();
  if (!typed) return null;
  const value = Number(typed.replace(/px$/, ""));
  return Number.isFinite(value) ? value : null;
}

/** How deep elements of a recogniser's file may lie in others. */
export const MAX_DEPTH = 100;

/**
 * The line (from 1) where tags nest deeper than `MAX_DEPTH`; null if nowhere. Looks at the text, once from its beginning to its end,
 * so that no parser has to.
 */
export function tooDeepLine(text: string, isVoid: (name: string) => boolean = () => false): number | null {
  let depth = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    TAG.lastIndex = at;
    const [tag = "", closing, name = ""] = TAG.exec(text) ?? [];
    if (tag === "") {
      at += 1;
      continue;
    }
    const end = endOfTag(text, at + tag.length);
    if (end < 0) return null;
    at = end + 1;
    if (text[end - 1] === "/" || isVoid(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > MAX_DEPTH) return text.slice(0, end).split("\n").length;
  }
  return null;
}

const TAG = /<(\/?)([A-Za-z_][\w:.-]*)/y;

/** Where the tag ends whose attributes begin at a place: a bracket in quotation marks ends none. -1 where it does not end. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === ">") return at;
    if (char !== '"' && char !== "'") continue;
    at = text.indexOf(char, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}
