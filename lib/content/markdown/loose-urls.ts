import type { Link, Nodes, PhrasingContent, Root, Text } from "mdast";
import { hrefOf, urlsIn } from "./bare-url";
import { textCutter } from "./cut-text";
import { walk } from "./walk";

/** Links the bare addresses that stand in brackets, where the parser waits for a link: `[来源：https://a.cn]`. */
export function linkLooseUrls(tree: Root, source: string): void {
  walk(tree, (node) => {
    if (node.type === "link" || node.type === "linkReference") return "skip";
    if (!("children" in node)) return undefined;
    const children = node.children.flatMap((child): Nodes[] =>
      child.type === "text" ? linked(child, source) : [child],
    );
    Object.assign(node, { children });
    return undefined;
  });
}

function linked(node: Text, source: string): PhrasingContent[] {
  const urls = urlsIn(node.value);
  const cut = urls.length > 0 ? textCutter(node, source) : null;
  if (!cut) return [node];
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { url, index } of urls) {
    if (index > from) parts.push(cut(from, index));
    const text = cut(index, index + url.length);
    const link: Link = { type: "link", url: hrefOf(url), title: null, children: [text] };
    parts.push(text.position ? { ...link, position: text.position } : link);
    from = index + url.length;
  }
  if (from < node.value.length) parts.push(cut(from, node.value.length));
  return parts;
}
