import { isOwnValue, ownCss } from "./css";
import { type Element, type ElementContent, parseXml, rootOf, writeXml } from "./xml";

/** SVG elements that show something, or of which such are made. Not among them: what runs, moves, or embeds another document. */
const ELEMENTS = new Set(
  [
    "svg g defs symbol use switch a title desc",
    "path rect circle ellipse line polyline polygon text tspan textPath image marker style",
    "linearGradient radialGradient stop pattern clipPath mask filter",
    "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap",
    "feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode",
    "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence",
  ].flatMap((names) => names.split(" ")),
);

/** What drawing programs write for themselves; nothing of it shows. */
const DEBRIS = /^(?:metadata|i:.*|x:.*|rdf:.*|cc:.*|dc:.*|sodipodi:.*|inkscape:.*|sketch:.*)$/;
const DEBRIS_ATTRIBUTE =
  /^(?:data-.*|version|baseProfile|enable-background|xmlns:.*|(?!xlink:|xml:base)[^:]+:.*)$/;

/** Words, not CSS: names, texts, shapes. */
const WORDS = /^(?:id|class|role|lang|d|points|systemLanguage|aria-.*|xml:space|xml:lang)$/;
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/;

export interface SafeSvg {
  svg: string;
  /** What is gone that may have shown or done something: `<script>`, `onload`. */
  gone: string[];
}

/** An editor's drawing with nothing in it that runs, or fetches something from elsewhere; null where it is no SVG. */
export function safeSvg(text: string): SafeSvg | null {
  const tree = parseXml(text);
  const root = tree && rootOf(tree);
  if (!tree || root?.name !== "svg") return null;
  const gone = new Set<string>();
  for (const node of tree.children)
    if (node.type === "instruction" && node.name !== "xml") gone.add(`<?${node.name}?>`);
  clean(root, gone);
  root.attributes.xmlns = "http://www.w3.org/2000/svg";
  return { svg: writeXml(root), gone: [...gone] };
}

function clean(element: Element, gone: Set<string>): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    const kept = keptValue(element, name, value ?? "", gone);
    if (kept === null) delete element.attributes[name];
    else element.attributes[name] = kept;
  }
  element.children =
    element.name === "style"
      ? styleOf(element, gone)
      : element.children.flatMap((child) => kept(child, gone));
}

/** Comments and instructions show nothing; text is written as text. */
function kept(node: ElementContent, gone: Set<string>): ElementContent[] {
  switch (node.type) {
    case "text":
      return [node];
    case "cdata":
      return [{ type: "text", value: node.value }];
    case "comment":
      return [];
    case "instruction":
      gone.add(`<?${node.name}?>`);
      return [];
    case "element":
      if (DEBRIS.test(node.name)) return [];
      if (!ELEMENTS.has(node.name)) {
        gone.add(`<${node.name}>`);
        return [];
      }
      clean(node, gone);
      return [node];
    default:
      return [];
  }
}

/** The value of an attribute that may stay; null for one that may not. */
function keptValue({ name: of }: Element, name: string, value: string, gone: Set<string>): string | null {
  const drop = () => {
    gone.add(name);
    return null;
  };
  if (name === "xmlns") return value === "http://www.w3.org/2000/svg" ? value : drop();
  if (name === "xmlns:xlink") return "http://www.w3.org/1999/xlink";
  if (/^(?:[^:]+:)?(?:on.*|src|base)$/i.test(name)) return drop();
  if (name === "href" || name === "xlink:href") {
    // Links lead nowhere from a picture, and are no loss.
    if (of === "a") return null;
    return value.startsWith("#") || (of === "image" && PICTURE.test(value)) ? value : drop();
  }
  if (WORDS.test(name)) return value;
  if (DEBRIS_ATTRIBUTE.test(name)) return null;
  if (name !== "style") return isOwnValue(value) ? value : drop();
  const { css, dropped } = ownCss(value, "declarationList");
  if (dropped) gone.add("style");
  return css;
}

function styleOf(element: Element, gone: Set<string>): ElementContent[] {
  const text = element.children.map((child) => ("value" in child ? child.value : "")).join("");
  const { css, dropped } = ownCss(text, "stylesheet");
  if (dropped) gone.add("<style>");
  return [{ type: "text", value: css }];
}
