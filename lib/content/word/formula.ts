import type { Element } from "../media/xml";
import { childNamed, elementsOf, textIn } from "./xml";

/** A formula in one line, as it would be typed: a/b, x^2, √(x). Every character of it is there. */
export function formulaText(element: Element): string {
  switch (element.name) {
    case "m:f":
      return `${part(element, "m:num")}/${part(element, "m:den")}`;
    case "m:sSup":
      return `${part(element, "m:e")}^${part(element, "m:sup")}`;
    case "m:sSub":
      return `${part(element, "m:e")}_${part(element, "m:sub")}`;
    case "m:sSubSup":
      return `${part(element, "m:e")}_${part(element, "m:sub")}^${part(element, "m:sup")}`;
    case "m:rad":
      return `${whole(element, "m:deg")}√${part(element, "m:e")}`;
    case "m:d":
      return `(${elementsOf(element)
        .filter(({ name }) => name === "m:e")
        .map(inside)
        .join("，")})`;
    case "m:r":
      return textIn(element);
    default:
      return inside(element);
  }
}

const inside = (element: Element): string => elementsOf(element).map(formulaText).join("");

function whole(element: Element, name: string): string {
  const found = childNamed(element, name);
  return found ? inside(found) : "";
}

/** In brackets, where it is more than one figure or letter. */
function part(element: Element, name: string): string {
  const text = whole(element, name);
  return /^(?:[\p{L}\p{N}]+|\(.*\))$/u.test(text) ? text : `(${text})`;
}
