import type { Delete, Emphasis, Nodes, PhrasingContent, Root, RootContent, Strong } from "mdast";
import { wordsOf } from "../markdown/words-of";

type Mark = Strong | Emphasis | Delete;

const isMark = (node: Nodes): node is Mark => ["strong", "emphasis", "delete"].includes(node.type);

/**
 * Bold, italic and struck text as Markdown can write it: runs that word processors cut apart are one, spaces stand outside, and
 * nothing is marked that has no words.
 */
export function tidyMarks(tree: Root): void {
  visit(tree);
}

function visit(node: Nodes): void {
  if (!("children" in node)) return;
  for (const child of node.children) visit(child);
  const children = node.children.flatMap((child): RootContent[] =>
    isMark(child)
      ? breaksOutside(child).flatMap((part) => (isMark(part) ? spacesOutside(part) : [part]))
      : [child],
  );
  const own = joined(children).flatMap((child) =>
    isMark(child) && child.type === node.type ? child.children : [child],
  );
  Object.assign(node, { children: node.type === "paragraph" ? betweenBreaks(own) : own.filter(hasContent) });
}

/** A break at the beginning of a paragraph, or at its end, parts nothing. */
function betweenBreaks(children: readonly RootContent[]): RootContent[] {
  const isBlank = (node: RootContent) =>
    node.type === "break" || (node.type === "text" && node.value.trim() === "");
  const first = children.findIndex((child) => !isBlank(child));
  return first < 0 ? [] : children.slice(first, children.findLastIndex((child) => !isBlank(child)) + 1);
}

const hasContent = (node: RootContent): boolean => node.type !== "paragraph" || node.children.length > 0;

/** A mark that goes over a line break is one in each line. */
function breaksOutside(mark: Mark): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let line: PhrasingContent[] = [];
  const end = () => {
    if (line.length > 0) parts.push({ ...mark, children: line });
    line = [];
  };
  for (const child of mark.children) {
    if (child.type !== "break") {
      line.push(child);
      continue;
    }
    end();
    parts.push(child);
  }
  end();
  return parts;
}

function spacesOutside(mark: Mark): PhrasingContent[] {
  const words = wordsOf(mark);
  const [before, after] = [/^\s*/.exec(words)?.[0] ?? "", /\s*$/.exec(words)?.[0] ?? ""];
  if (words.trim() === "") return mark.children;
  if (before === "" && after === "") return [mark];
  trimStart(mark.children);
  trimEnd(mark.children);
  return [...spaces(before), mark, ...spaces(after)];
}

const spaces = (value: string): PhrasingContent[] => (value === "" ? [] : [{ type: "text", value }]);

function trimStart(children: PhrasingContent[]): void {
  for (let [first] = children; first; [first] = children) {
    if (first.type === "text") first.value = first.value.trimStart();
    else if ("children" in first) trimStart(first.children);
    if (first.type !== "break" && (first.type !== "text" || first.value !== "")) return;
    children.shift();
  }
}

function trimEnd(children: PhrasingContent[]): void {
  for (let last = children.at(-1); last; last = children.at(-1)) {
    if (last.type === "text") last.value = last.value.trimEnd();
    else if ("children" in last) trimEnd(last.children);
    if (last.type !== "break" && (last.type !== "text" || last.value !== "")) return;
    children.pop();
  }
}

/** Marks and texts that stand side by side, as one each. */
function joined(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === "text" && node.type === "text")
      result[result.length - 1] = { ...last, value: last.value + node.value };
    else if (last && isMark(last) && node.type === last.type) {
      const children = joined([...last.children, ...node.children]);
      Object.assign(last, { children });
    } else if (node.type !== "text" || node.value !== "") result.push(node);
  }
  return result;
}

/** A block's words without any marks, for one that Markdown can't write with them. */
export function withoutMarks<T extends Nodes>(node: T): T {
  if (!("children" in node)) return node;
  const children = node.children.flatMap((child): Nodes[] => {
    const bare = withoutMarks(child);
    return isMark(bare) ? bare.children : [bare];
  });
  return {
    ...node,
    children: joined(children.filter((child): child is RootContent => child.type !== "root")),
  };
}
