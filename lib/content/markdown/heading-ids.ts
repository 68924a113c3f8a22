import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import { visitElements } from "@/lib/elements";
import { walk } from "./walk";

/** `## 标题 {#biaoti}`: the id that an editor gives, as other programs write it. */
const OWN_ID = /[ \t]*\{#([^\s{}#]+)\}[ \t]*$/u;

/** Takes ids that editors give to headings out of their text. */
export function takeHeadingIds(tree: MarkdownRoot): void {
  walk(tree, (heading) => {
    if (heading.type !== "heading") return;
    const last = heading.children.at(-1);
    const id = last?.type === "text" ? OWN_ID.exec(last.value)?.[1] : undefined;
    if (last?.type !== "text" || !id) return;
    const text = last.value.replace(OWN_ID, "");
    const end = last.position?.end;
    if (end?.offset !== undefined) {
      const taken = last.value.length - text.length;
      Object.assign(end, { column: end.column - taken, offset: end.offset - taken });
    }
    last.value = text;
    heading.data = { ...heading.data, hProperties: { id } };
  });
}

/** Gives headings ids, Chinese ones as they read, and leads links within the text to them: `[见下](#怎样核对)`. */
export function addHeadingIds(tree: Root): void {
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  visitElements(tree, ({ properties: { id } }) => {
    if (typeof id !== "string") return;
    ids.add(id);
    slugger.slug(id);
  });
  visitElements(tree, (element) => {
    if (!/^h[1-6]$/.test(element.tagName) || element.properties.id) return;
    const id = slugger.slug(textOf(element).trim());
    if (id === "" || /^-\d+$/.test(id)) return;
    element.properties.id = id;
    ids.add(id);
  });
  visitElements(tree, ({ tagName, properties }) => {
    if (tagName !== "a" || typeof properties.href !== "string" || !properties.href.startsWith("#")) return;
    const wanted = decoded(properties.href.slice(1));
    const slug = new GithubSlugger().slug(wanted);
    if (!ids.has(wanted) && ids.has(slug)) properties.href = `#${encodeURIComponent(slug)}`;
  });
}

const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
