import {
  type CssNode,
  generate,
  ident,
  type List,
  type ListItem,
  parse,
  string,
  tokenize,
  tokenNames,
  url,
  walk,
} from "css-tree";

/** Functions that compute, draw or choose a colour. What is not here, `image-set()` or `src()`, may fetch something. */
const FUNCTIONS = new Set(
  [
    "url",
    "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var",
    "calc min max clamp abs sign round sin cos tan",
    "matrix matrix3d translate translate3d translatex translatey translatez scale scale3d scalex scaley scalez",
    "rotate rotate3d rotatex rotatey rotatez skew skewx skewy perspective",
    "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia",
    "circle ellipse inset polygon path rect xywh",
    "linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient",
    "cubic-bezier steps linear format local",
  ].flatMap((names) => names.split(" ")),
);

/** Rules of a style sheet that say how something looks; `@import` fetches. */
const AT_RULES = new Set(["media", "supports", "keyframes", "font-face", "layer"]);

/** Without one of these a value fetches nothing: the parser need not look. */
const MAY_FETCH = /[(\\@]/;

/** Whether a CSS value leads nowhere but to parts of its own drawing (`url(#a)`), whatever escapes it is spelt with. */
export function isOwnValue(value: string): boolean {
  if (!MAY_FETCH.test(value)) return true;
  let own = true;
  let inUrl = false;
  tokenize(value, (type, start, end) => {
    const name = tokenNames[type];
    const text = value.slice(start, end);
    if (inUrl && name !== "whitespace-token") {
      own &&= name === "string-token" && isLocal(string.decode(text));
      inUrl = false;
    }
    if (name === "url-token") own &&= isLocal(url.decode(text));
    else if (name === "bad-url-token" || name === "at-keyword-token") own = false;
    else if (name === "function-token") {
      const called = ident.decode(text.slice(0, -1)).toLowerCase();
      own &&= FUNCTIONS.has(called);
      inUrl = called === "url";
    }
  });
  return own && !inUrl;
}

const isLocal = (address: string): boolean => address.trim().startsWith("#");

/** CSS without what would fetch something; `dropped` says whether there was anything of the kind. */
export interface OwnCss {
  css: string;
  dropped: boolean;
}

/** A style sheet, or the declarations of a `style` attribute, without what would fetch something. */
export function ownCss(text: string, context: "stylesheet" | "declarationList"): OwnCss {
  let dropped = false;
  const tree = parsed(text, context);
  if (!tree) return { css: "", dropped: true };
  walk(tree, (node, item, list) => {
    if (isOwnRule(node)) return;
    dropped = true;
    remove(item, list);
  });
  return { css: generate(tree), dropped };
}

/** null where nothing can be made of it: blocks a thousand deep. */
function parsed(text: string, context: string): CssNode | null {
  try {
    return parse(text, { context, parseValue: false, parseAtrulePrelude: false });
  } catch {
    return null;
  }
}

function isOwnRule(node: CssNode): boolean {
  switch (node.type) {
    case "Declaration":
      return isOwnValue(generate(node.value));
    case "Atrule":
      return (
        AT_RULES.has(ident.decode(node.name).toLowerCase()) &&
        (!node.prelude || isOwnValue(generate(node.prelude)))
      );
    default:
      return true;
  }
}

function remove(item: ListItem<CssNode> | null, list: List<CssNode> | null): void {
  if (item && list) list.remove(item);
}
