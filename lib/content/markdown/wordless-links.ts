import type { Element, Root } from "hast";
import { visitElements } from "@/lib/elements";
import { excerpt, type Finding, startOf } from "./finding";

/** Links of which readers see nothing: `[](/about/)`. */
export function wordlessLinks(tree: Root): Finding[] {
  const findings: Finding[] = [];
  visitElements(tree, (element) => {
    const { href } = element.properties;
    if (element.tagName !== "a" || typeof href !== "string" || isSeen(element)) return;
    const shown = excerpt(href, 60);
    findings.push({
      severity: "error",
      rule: "link-without-words",
      at: startOf(element),
      message: `链接 ${shown} 没有文字，读者看不到它`,
      cure: `写成 [文字](${shown})，或删去它`,
    });
  });
  return findings;
}

/** Whether readers have something to click. */
const isSeen = (element: Element): boolean =>
  element.children.some((child) =>
    child.type === "text"
      ? child.value.trim() !== ""
      : child.type === "element" && (child.tagName === "img" || isSeen(child)),
  );
